import { rootKey } from '../../yaml/root-key.ts';
import { listItems } from '../../yaml/lists.ts';

/** The lines of the lists in a file that others may take up: by an anchor, or by the job and the key that hold them. */
export type YamlLists = ReadonlyMap<string, readonly string[]>;

const LIST = /^(\s*)(?:-\s+)?["']?([\w.-]+)["']?\s*:\s*(?:&([\w-]+)\s*)?(\[.*\])?\s*$/;
const ALIAS = /^\*([\w-]+)$/;
const REFERENCE = /^!reference\s*\[\s*([\w.-]+)\s*,\s*(\w+)\s*\]$/;

/** Nobody takes up more of them. */
const MOST_LISTS = 1000;

/** The lists of a file, by `*` and the name of their anchor, and by the names of their job and key. */
export function readLists(code: readonly string[]): YamlLists {
  const lists = new Map<string, readonly string[]>();
  let job = '';
  for (const [index, line] of code.entries()) {
    job = rootKey(line) ?? job;
    const [, before = '', key, anchor, inline] = LIST.exec(line) ?? [];
    if (key === undefined || lists.size > MOST_LISTS) continue;
    if (anchor === undefined && !/^(?:before_|after_)?script$/.test(key)) continue;
    const lines = listItems(inline ?? '', code, index + 1, before.length);
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
