import type { PersonRecord } from '../record.ts';
import { findBelonging, listOwnIds, speaksForItself } from '../sharing.ts';

/** A record that was found. */
export interface Found {
  readonly record: PersonRecord;
  /** The date of its newest entry, whoever made it, as an ISO 8601 instant; null where it has none. */
  readonly newest: string | null;
}

/** The records of which each is the only one, or the newest, of its person, and those that gave way to one of these. */
export interface Distinct<Entry extends Found> {
  readonly kept: readonly Entry[];
  readonly left: readonly { readonly entry: Entry; readonly for: Entry }[];
}

/**
 * Each person once: of several records of one person the newest counts, and one in which they speak for themselves
 * before one in which only others rate them; ties go to the first. Records without a way to tell are all kept.
 */
export function keepNewest<Entry extends Found>(found: readonly Entry[]): Distinct<Entry> {
  const ranked = [...found].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || timeOf(b) - timeOf(a));
  const known = new Map<string, Entry>();
  const kept: Entry[] = [];
  const left: { readonly entry: Entry; readonly for: Entry }[] = [];
  for (const entry of ranked) {
    const keys = listKeys(entry.record);
    const alike = keys.map((key) => known.get(key)).find((one) => one !== undefined && isSamePerson(one, entry));
    if (alike === undefined) kept.push(entry);
    else left.push({ entry, for: alike });
    for (const key of keys) if (!known.has(key)) known.set(key, alike ?? entry);
  }
  return { kept, left };
}

function isOwn({ record }: Found): boolean {
  return speaksForItself(record);
}

function timeOf({ newest }: Found): number {
  return newest === null ? 0 : Date.parse(newest);
}

/** What two records of one person have in common: an id of the owner, or of an entry of their own. */
function listKeys(record: PersonRecord): string[] {
  const { owner } = record;
  const owners = owner === null ? [] : [owner.id, ...owner.also];
  return [...owners.map((id) => `owner ${id}`), ...listOwnIds(record).map((id) => `entry ${id}`)];
}

function isSamePerson(one: Found, other: Found): boolean {
  return findBelonging(one.record, other.record) === 'same';
}
