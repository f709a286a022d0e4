/** A text that a script hands to a program, until a line that ends it. */
export interface Heredoc {
  readonly end: string;
  /** The program is a shell, which does what the text says. */
  readonly isScript: boolean;
  /** It goes on after what fails, so that the last command alone decides. */
  readonly goesOn: boolean;
}

const BEGINS = /(?:^|[^<])<<-?\s?["'\\]?([A-Za-z_]\w{0,60})/;
const SHELL = /(?:^|[\s/])(?:ba|z|da|k)?sh(?=\s|$)|^ssh\s/;

/** The text that begins after a line, handed to the last command of it; null where none does. */
export function beginHeredoc(line: string, command: string): Heredoc | null {
  const end = BEGINS.exec(line)?.[1];
  if (end === undefined) return null;
  return { end, isScript: SHELL.test(command), goesOn: !/sh\s+-\w*e/.test(command) };
}
