const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** A text as roff prints it, to the letter; of a line that would be an order only the text is left. */
export function escapeRoff(text: string): string {
  return text
    .replace(/[\\\-'`^~]/g, (mark) => ESCAPED[mark] ?? mark)
    .replace(
      /[^\u0000-\u007f]/gu,
      (mark) => `\\[u${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^\./gm, '\\&.');
}

/** A text in bold. */
export function bold(text: string): string {
  return `\\fB${escapeRoff(text)}\\fR`;
}

/** The same with what a person puts in themselves, such as `<skill>`, in italics. */
export function boldWithSlots(text: string): string {
  return text
    .split(/(<[^>]*>|\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) => (/^[<[]/.test(part) ? `\\fI${escapeRoff(part)}\\fR` : bold(part)))
    .join('');
}

/** An entry of a list: what is explained, and the text under it. */
export function entry(head: string, text: string): string[] {
  return ['.TP', head, escapeRoff(text)];
}
