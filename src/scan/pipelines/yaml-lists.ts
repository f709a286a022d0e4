import { unquote } from './block.ts';

/** The lines of the lists in a file that others may take up: by an anchor, or by the job and the key that hold them. */
export type YamlLists = ReadonlyMap<string, readonly string[]>;

const ROOT = /^(["']?)([\w.-]+)\1\s*:/;
const LIST = /^(\s*)(?:-\s+)?["']?([\w.-]+)["']?\s*:\s*(?:&([\w-]+)\s*)?(\[.*\])?\s*$/;
const ALIAS = /^\*([\w-]+)$/;
const REFERENCE = /^!reference\s*\[\s*([\w.-]+)\s*,\s*(\w+)\s*\]$/;

/** Nobody takes up longer lists, or more of them. */
const MOST = { lines: 100, lists: 1000 };

/** The lists of a file, by `*` and the name of their anchor, and by the names of their job and key. */
export function readLists(code: readonly string[]): YamlLists {
  const lists = new Map<string, readonly string[]>();
  let job = '';
  for (const [index, line] of code.entries()) {
    job = ROOT.exec(line)?.[2] ?? job;
    const [, before = '', key, anchor, inline] = LIST.exec(line) ?? [];
    if (key === undefined || lists.size > MOST.lists) continue;
    if (anchor === undefined && !/^(?:before_|after_)?script$/.test(key)) continue;
    const items = inline?.slice(1, -1).split(',') ?? linesBelow(code, index + 1, before.length);
    const lines = items.map((item) => unquote(item.trim()));
    if (anchor !== undefined) lists.set(`*${anchor}`, lines);
    lists.set(`${job} ${key}`, lines);
  }
  return lists;
}

/** The lines of the list that a value takes up; null where it is none, or one that the file does not hold. */
export function takenUp(value: string, lists: YamlLists): readonly string[] | null {
  const [, anchor] = ALIAS.exec(value) ?? [];
  const [, job = '', key = ''] = REFERENCE.exec(value) ?? [];
  return lists.get(anchor === undefined ? `${job} ${key}` : `*${anchor}`) ?? null;
}

/** The items of the list below a line with a key at an indent. */
export function linesBelow(code: readonly string[], from: number, indent: number): string[] {
  const lines: string[] = [];
  for (const line of code.slice(from, from + MOST.lines)) {
    const text = line.trim();
    if (text === '') continue;
    const own = line.length - line.trimStart().length;
    if (own < indent || (own === indent && !text.startsWith('- '))) break;
    const item = text.replace(/^(?:-\s+)+/, '');
    if (!/^[|>][-+\d]*$/.test(item)) lines.push(item);
  }
  return lines;
}
