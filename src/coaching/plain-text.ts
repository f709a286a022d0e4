/** What a text could hide in itself: control characters, line separators, halves of a character, and changes of the direction of writing. */
export const HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Whether a text is one line of characters that all show. */
export function isPlain(text: string): boolean {
  return !HIDDEN.test(text);
}
