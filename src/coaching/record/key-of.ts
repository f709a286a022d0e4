import type { ChangedList, Entry } from './record.ts';

/** What tells an entry from the others of its list. */
export function keyOf(entry: Entry<ChangedList>): string {
  if ('id' in entry) return entry.id;
  if ('card' in entry) return entry.card;
  return 'checklist' in entry ? `${entry.checklist}/${entry.item}` : entry.step;
}
