import type { JSONVisitor } from 'jsonc-parser';
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

/**
 * The same of a text that a person wrote, in which no object may say two things under one name: JSON would take the
 * last of them and not say so.
 */
export async function parseGivenJson(text: string): Promise<ParsedJson> {
  const parsed = await parseJson(text);
  const twice = 'value' in parsed ? await findTwiceNamed(text) : null;
  return twice === null ? parsed : { fault: twice };
}

async function findTwiceNamed(text: string): Promise<string | null> {
  const open: Set<string>[] = [];
  let found: string | null = null;
  // What is nested too deeply for that is nothing that is read here.
  await visitJson(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectProperty: (name, _offset, _length, line, column) => {
      const names = open.at(-1);
      if (names?.has(name) === true)
        found ??= `not clear at line ${line + 1}, column ${column + 1}: ${cutAround(JSON.stringify(name), 0)} stands there twice`;
      names?.add(name);
    },
    onObjectEnd: () => {
      open.pop();
    },
  });
  return found;
}

/** Goes through a text; false where it is nested too deeply for that. */
async function visitJson(text: string, visitor: JSONVisitor): Promise<boolean> {
  const { visit } = await import('jsonc-parser');
  try {
    visit(text, visitor, { disallowComments: true });
    return true;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

async function describeFault(text: string): Promise<string> {
  if (text.trim() === '') return 'not JSON: it is empty';
  const { printParseErrorCode } = await import('jsonc-parser');
  const faults: { readonly name: string; readonly line: number; readonly column: number }[] = [];
  const isWhole = await visitJson(text, {
    onError: (code, _offset, _length, line, column) => {
      if (faults.length === 0) faults.push({ name: printParseErrorCode(code), line, column });
    },
  });
  if (!isWhole) return 'not JSON: nested too deeply';
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
