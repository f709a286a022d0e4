/** A word as it was typed in a shell, without its quotes and backslashes; nothing in it is looked up or run. */
export function unquote(typed: string): string {
  let plain = '';
  let quote = '';
  for (let at = 0; at < typed.length; at++) {
    const mark = typed.charAt(at);
    if (mark === '\\' && quote !== "'") plain += typed.charAt(++at);
    else if (mark === quote) quote = '';
    else if (quote === '' && (mark === '"' || mark === "'")) quote = mark;
    else plain += mark;
  }
  return plain;
}

/** The words of a line as the program would get them, where bash has cut them at `=` and `:`. */
export function joinWords(words: readonly string[]): string[] {
  const joined: string[] = [];
  let glued = false;
  for (const word of words) {
    const isMark = /^[=:]+$/.test(word);
    if ((glued || isMark) && joined.length > 0) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    glued = isMark;
  }
  return joined;
}
