import { SELF } from '../assessment.ts';
import type { Change, Patch, PersonRecord, Reversal } from '../record.ts';

/** What is taken in, or taken back of that, is done by whoever keeps the record. */
const KEEPERS_COMMANDS: readonly string[] = ['import', 'undo'];

/** Whether the last change of a record is an act of its owner: not where all that it touched is what others say. */
export function isOwnChange(record: PersonRecord, { command, back }: Change): boolean {
  return isOwn(record, command, back);
}

/** Whether what was taken back was of its owner's own. */
export function isOwnReversal(record: PersonRecord, { command, again }: Reversal): boolean {
  return isOwn(record, command, again);
}

/** A change of which no more is told than its day counts, since only an owner's is handed on as that. */
function isOwn(record: PersonRecord, command: string, { values, lists }: Patch): boolean {
  if (KEEPERS_COMMANDS.includes(command)) return false;
  const touched = [...Object.keys(values), ...Object.keys(lists)];
  if (touched.length === 0) return true;
  const { about } = values;
  const isNamed = about !== undefined && isSameButName(about, record.about);
  return touched.some((name) => {
    if (name === 'about') return !isNamed;
    if (name !== 'assessments' && name !== 'unfinished') return true;
    const { added = [], removed = [] } = lists[name] ?? {};
    const now: readonly { readonly id: string; readonly by: string }[] = record[name];
    return [...now.filter(({ id }) => added.includes(id)), ...removed.map(({ entry }) => entry)].some(
      ({ by }) => by === SELF,
    );
  });
}

function isSameButName(one: PersonRecord['about'], other: PersonRecord['about']): boolean {
  const rest = (about: PersonRecord['about']): string => JSON.stringify({ ...about, name: undefined });
  return rest(one) === rest(other);
}
