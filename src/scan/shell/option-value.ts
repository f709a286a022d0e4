/** What the first of some options is given, in its own word or in the next; null where none of them is there. */
export function valueOf(words: readonly string[], option: RegExp): string | null {
  const place = words.findIndex((word) => option.test(word));
  return place < 0 ? null : (/=(.*)/.exec(words[place] ?? '')?.[1] ?? words[place + 1] ?? '');
}
