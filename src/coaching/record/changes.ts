import { keyOf } from './key-of.ts';
import { markRemoved } from './mark-removed.ts';
import {
  type Change,
  CHANGED_LISTS,
  CHANGED_VALUES,
  type ChangedList,
  type Entry,
  type ListPatch,
  type Patch,
  type PersonRecord,
} from './record.ts';

/** What brings `after` back to `before`; null where the two are the same in all that can be taken back. */
export function findPatch(before: PersonRecord, after: PersonRecord): Patch | null {
  const values = Object.fromEntries(
    CHANGED_VALUES.filter((name) => !isSame(before[name], after[name])).map((name) => [name, before[name]]),
  ) as Patch['values'];
  const lists = Object.fromEntries(
    CHANGED_LISTS.flatMap((name) => {
      const patch = patchList(before[name], after[name]);
      return patch === null ? [] : [[name, patch]];
    }),
  ) as Patch['lists'];
  return Object.keys(values).length + Object.keys(lists).length === 0 ? null : { values, lists };
}

function patchList<List extends ChangedList>(
  before: readonly Entry<List>[],
  after: readonly Entry<List>[],
): ListPatch<List> | null {
  if (before === after) return null;
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const now = new Map(after.map((entry) => [keyOf(entry), entry]));
  const isChanged = (key: string): boolean => !isSame(old.get(key), now.get(key));
  const added = [...now.keys()].filter(isChanged);
  const removed = before.flatMap((entry, index) => (isChanged(keyOf(entry)) ? [{ index, entry }] : []));
  return added.length + removed.length === 0 ? null : { added, removed };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The record with a patch applied to it. */
export function applyPatch(record: PersonRecord, { values, lists }: Patch): PersonRecord {
  const patched = Object.entries(lists).map(([name, patch]) => [
    name,
    patch === undefined ? record[name as ChangedList] : applyToList(record[name as ChangedList], patch),
  ]);
  return { ...record, ...(values as Partial<PersonRecord>), ...(Object.fromEntries(patched) as Partial<PersonRecord>) };
}

function applyToList(entries: readonly Entry<ChangedList>[], { added, removed }: ListPatch<ChangedList>): unknown[] {
  const gone = new Set(added);
  const kept = entries.filter((entry) => !gone.has(keyOf(entry)));
  for (const { index, entry } of removed) kept.splice(index, 0, entry);
  return kept;
}

/**
 * The changed record, knowing what takes the change back and what it removed; one that changed nothing of that is as it
 * was given. What an import brought is of the file, which may come again: taking that back removes nothing.
 */
export function rememberChange(
  before: PersonRecord,
  after: PersonRecord,
  { at, command }: Pick<Change, 'at' | 'command'>,
): PersonRecord {
  const back = findPatch(before, after);
  if (back === null) return after;
  const isOfFile = command === 'undo' && before.lastChange?.command === 'import';
  const removals = isOfFile ? after.removals : markRemoved(before, after, at);
  return { ...after, removals, lastChange: { at, command, back } };
}

/** The record with its last change taken back and that noted; taking back once more makes it again. */
export function takeBackChange(record: PersonRecord, { at, command, back }: Change, now: string): PersonRecord {
  const before = applyPatch(record, back);
  const again = findPatch(record, before);
  if (again === null) return { ...record, lastChange: null };
  return { ...before, reversals: [...record.reversals, { at: now, command, madeAt: at, again }] };
}
