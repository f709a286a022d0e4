import { HIDDEN } from '../coaching/plain-text.ts';

export type ParsedJson = { readonly value: unknown } | { readonly fault: string };

/**
 * The value of a text that is JSON; else what is wrong in one line: with the line and column, from 1, of the first
 * fault, what is the matter there, and the line itself.
 */
export async function parseJson(text: string): Promise<ParsedJson> {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { fault: await describeFault(text) };
  }
}

async function describeFault(text: string): Promise<string> {
  if (text.trim() === '') return 'not JSON: it is empty';
  const { printParseErrorCode, visit } = await import('jsonc-parser');
  const faults: { readonly name: string; readonly line: number; readonly column: number }[] = [];
  try {
    visit(
      text,
      {
        onError: (code, _offset, _length, line, column) => {
          if (faults.length === 0) faults.push({ name: printParseErrorCode(code), line, column });
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'not JSON: nested too deeply';
  }
  const [fault] = faults;
  if (fault === undefined) return 'not JSON';
  const { name, line, column } = fault;
  const shown = cutAround(text.split('\n')[line] ?? '', column);
  const what = MATTERS[name] ?? 'not as JSON has it';
  return `not JSON at line ${line + 1}, column ${column + 1} (${what})${shown === '' ? '' : `: ${shown}`}`;
}

/** What is the matter, by what the library calls it. */
const MATTERS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word or mark that JSON does not have',
  InvalidNumberFormat: 'not a number',
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a } is missing',
  CloseBracketExpected: 'a ] is missing',
  EndOfFileExpected: 'more follows after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a text without its closing quotes',
  UnexpectedEndOfNumber: 'a number without its end',
  InvalidUnicode: 'an escape sequence that JSON does not have',
  InvalidEscapeCharacter: 'an escape sequence that JSON does not have',
  InvalidCharacter: 'a control character within a text',
};

const SHOWN_BEFORE = 30;
const SHOWN_AFTER = 40;

/** A line without what does not show, cut to some characters on either side of a column. */
function cutAround(line: string, column: number): string {
  const [from, to] = [Math.max(0, column - SHOWN_BEFORE), column + SHOWN_AFTER];
  const shown = line.slice(from, to).replace(new RegExp(HIDDEN, 'gu'), ' ').trim();
  if (shown === '') return '';
  return `${from > 0 ? '...' : ''}${shown}${to < line.length ? '...' : ''}`;
}
