import { type Flow, flowText, parseFlow, tableOf } from '../../yaml/flow.ts';
import { blockBelow, listItems } from '../../yaml/lists.ts';
import { unquote } from '../../yaml/text.ts';

/** A round of a job that is told by itself: values by their names. */
export type Round = ReadonlyMap<string, string>;

/** The matrix of a job: values by their names, and rounds that are told one by one; null for what is not read. */
export interface Matrix {
  readonly values: Map<string, readonly string[] | null>;
  include: readonly Round[] | null;
  exclude: readonly Round[] | null;
}

/** Nobody has more values, or a job run in more rounds. */
const MOST = { names: 20, lines: 200, rounds: 300 };
const PAIR = /(?:^|[{,\s])(["']?)([\w-]{1,60})\1\s*:\s+("[^"]*"|'[^']*'|[^,}]*)/g;
const LITERAL = /^\$\{\{\s*fromJSON\('(\[[^'{}]*\])'\)\s*\}\}$/i;

/** A matrix of which nothing is read yet. */
export function createMatrix(): Matrix {
  return { values: new Map(), include: [], exclude: [] };
}

/** Takes up what a key of a matrix at an indent says, whose value stands beside it or from a line on below. */
export function noteIn(
  matrix: Matrix,
  key: string,
  value: string,
  code: readonly string[],
  from: number,
  indent: number,
): void {
  if (key === 'include' || key === 'exclude') matrix[key] = readRounds(value, code, from, indent);
  else if (matrix.values.size < MOST.names) matrix.values.set(key, readValues(value, code, from, indent));
}

/** Takes up a matrix that stands in braces as a whole. */
export function noteWhole(matrix: Matrix, value: Flow | null): void {
  const table = tableOf(value);
  if (table === null) matrix.values.set('', null);
  for (const [key, own] of table ?? [])
    if (key === 'include' || key === 'exclude') matrix[key] = asRounds(own);
    else matrix.values.set(key, Array.isArray(own) ? own.map(asText) : null);
}

/** Whether a job has no round, as each is excluded or there is no value for one; null where it is not told. */
export function hasNoRound({ values, include, exclude }: Matrix): boolean | null {
  const all = [...values];
  if (all.some(([, own]) => own?.length === 0)) return true;
  if (include === null || exclude === null || all.some(([, own]) => own === null)) return null;
  if (include.length > 0 || exclude.length === 0) return false;
  let rounds: Round[] = [new Map()];
  for (const [name, own] of all) {
    if (own?.some((value) => value === '' || value.includes('$')) === true) return false;
    if (rounds.length * (own?.length ?? 0) > MOST.rounds) return false;
    rounds = rounds.flatMap((round) => (own ?? []).map((value) => new Map([...round, [name, value]])));
  }
  return rounds.every((round) =>
    exclude.some((one) => one.size > 0 && [...one].every(([name, value]) => round.get(name) === value)),
  );
}

function readValues(value: string, code: readonly string[], from: number, indent: number): readonly string[] | null {
  const literal = LITERAL.exec(value)?.[1];
  const text = literal ?? (value.startsWith('[') ? flowText(value, code, from) : null);
  if (text === null) return value === '' ? listItems('', code, from, indent) : null;
  const list = parseFlow(text);
  return Array.isArray(list) ? list.map(asText) : null;
}

/** The rounds of a list, each by the values that it names. */
function readRounds(value: string, code: readonly string[], from: number, indent: number): readonly Round[] | null {
  // A list of blocks in braces is taken apart before its key is read.
  const own = value === '' ? (/^\s*(?:-\s+)*[\w"'-]+\s*:\s*(\[.*)$/.exec(code[from - 1] ?? '')?.[1] ?? '') : value;
  if (own.startsWith('[')) return asRounds(parseFlow(flowText(own, code, from)));
  if (own !== '') return null;
  const rounds: Map<string, string>[] = [];
  for (const line of blockBelow(code.slice(from, from + MOST.lines), indent)) {
    if (line.trimStart().startsWith('- ')) rounds.push(new Map());
    for (const [, , name = '', one = ''] of line.matchAll(PAIR)) rounds.at(-1)?.set(name, unquote(one.trim()));
  }
  return rounds;
}

function asRounds(value: Flow | null): readonly Round[] | null {
  if (!Array.isArray(value)) return null;
  return (value as readonly Flow[]).map(
    (one) => new Map([...(tableOf(one) ?? [])].map(([name, own]) => [name, asText(own)])),
  );
}

/** A value as a text; what is more than that has none that any other could be. */
function asText(value: Flow): string {
  return typeof value === 'string' ? value : '$';
}
