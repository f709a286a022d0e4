/** Characters that do not show: control characters, line separators, lone surrogates, changes of direction. */
export const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** The same JSON with the characters that do not show as escape sequences, but for its own line ends. */
export function showHidden(json: string): string {
  return json.replace(new RegExp(HIDDEN, 'gu'), (mark) =>
    mark === '\n' ? mark : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a text is one line of characters that all show. */
export function isPlain(text: string): boolean {
  return !HIDDEN.test(text);
}

/** No more is read of a record that was exported, in bytes. */
export const LARGEST_FILE = 16 * 1024 * 1024;

/** No more is read of what a person writes: answers, an ad, an offer, a résumé. */
export const LARGEST_SHEET = 1024 * 1024;

/** The longest line that a person may write: evidence, a note, a reason. */
export const LONGEST_LINE = 500;

/**
 * What is wrong with a line that is not blank and may have so many characters, `what` naming it as a sentence begins;
 * null where nothing is.
 */
export function faultInLine(what: string, line: string, most = LONGEST_LINE): string | null {
  if (line.length > most) return `${what} has at most ${most} characters; this has ${line.length}.`;
  return isPlain(line) ? null : `${what} is one line of plain text; this holds a control character.`;
}

/** A text as a fault repeats it: cut where it is long. */
export function cutShort(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 3)}...` : text;
}
