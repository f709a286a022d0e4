/** A statement of Python's: how far from the left it begins, and its text in one line. */
export interface Statement {
  readonly indent: number;
  readonly text: string;
}

/** No statement is longer: what is goes on in one of its own. */
const LONGEST = 1500;
const STRINGS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/** The statements of some lines of code, which go on in the next line within brackets or after a backslash. */
export function readStatements(code: readonly string[]): Statement[] {
  const statements: Statement[] = [];
  let open: { indent: number; text: string; depth: number } | null = null;
  for (const line of code) {
    const text = line.trim();
    if (text === '' && open === null) continue;
    const isLong = text.endsWith('\\');
    const own = isLong ? text.slice(0, -1).trim() : text;
    const begun: { indent: number; text: string; depth: number } = open ?? {
      indent: line.length - line.trimStart().length,
      text: '',
      depth: 0,
    };
    begun.text = begun.text === '' ? own : `${begun.text} ${own}`;
    begun.depth += depthOf(own);
    open = (begun.depth > 0 || isLong) && begun.text.length < LONGEST ? begun : null;
    if (open === null) statements.push({ indent: begun.indent, text: begun.text });
  }
  if (open !== null) statements.push({ indent: open.indent, text: open.text });
  return statements;
}

/** How many more brackets a text opens than it closes. */
function depthOf(text: string): number {
  const bare = withoutStrings(text);
  return bare.replaceAll(/[^([{]/g, '').length - bare.replaceAll(/[^)\]}]/g, '').length;
}

/** A text with nothing between its quotes. */
export function withoutStrings(text: string): string {
  return text.replaceAll(STRINGS, '""');
}

/** What a call is given, of a statement that begins with it and is nothing else; null for any other. */
export function argumentsOf(text: string, call: RegExp): string[] | null {
  const begun = call.exec(text)?.[0];
  if (begun === undefined || !text.endsWith(')')) return null;
  const given = splitArguments(text.slice(begun.length, -1));
  return given.every((one) => depthOf(one) === 0 && !closesFirst(one)) ? given : null;
}

/** The parts of a text between the commas that stand in no brackets and no quotes. */
export function splitArguments(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const piece of text.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"']|["']/g) ?? []) {
    if (/^[([{]$/.test(piece)) depth += 1;
    if (/^[)\]}]$/.test(piece)) depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Whether a text closes a bracket that it did not open. */
function closesFirst(text: string): boolean {
  let depth = 0;
  for (const letter of withoutStrings(text)) {
    if (/[([{]/.test(letter)) depth += 1;
    if (/[)\]}]/.test(letter)) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}
