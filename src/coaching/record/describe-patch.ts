import {
  CHANGED_LISTS,
  CHANGED_VALUES,
  type ChangedList,
  type Entry,
  type Patch,
  type PersonRecord,
} from './record.ts';
import { keyOf } from './key-of.ts';

/** What a patch does to one part of a record: how many entries it takes away, brings back or changes, and of what. */
export interface PatchPart {
  readonly part: ChangedList | (typeof CHANGED_VALUES)[number];
  readonly does: 'removes' | 'restores' | 'changes';
  readonly count: number;
  /** What tells the entries to a person, each once: skills, steps, checklists; of a value what it becomes. */
  readonly names: readonly string[];
}

/** What a patch would do to a record, part by part; nothing where the record no longer holds what it would touch. */
export function describePatch(record: PersonRecord, patch: Patch): PatchPart[] {
  const lists = CHANGED_LISTS.flatMap((part): PatchPart[] => {
    const change = patch.lists[part];
    if (change === undefined) return [];
    const added = new Set(change.added);
    const now: readonly Entry<ChangedList>[] = record[part].filter((entry) => added.has(keyOf(entry)));
    const old: readonly Entry<ChangedList>[] = change.removed.map(({ entry }) => entry);
    const [oldKeys, nowKeys] = [old, now].map((entries) => new Set(entries.map(keyOf)));
    return [
      makePart(
        part,
        'removes',
        now.filter((entry) => oldKeys?.has(keyOf(entry)) === false),
      ),
      makePart(
        part,
        'restores',
        old.filter((entry) => nowKeys?.has(keyOf(entry)) === false),
      ),
      makePart(
        part,
        'changes',
        old.filter((entry) => nowKeys?.has(keyOf(entry)) === true),
      ),
    ].filter(({ count }) => count > 0);
  });
  const values = CHANGED_VALUES.filter((part) => part in patch.values).map((part): PatchPart => {
    return { part, does: 'changes', count: 1, names: nameValue(part, record, patch) };
  });
  return [...lists, ...values];
}

function makePart(part: ChangedList, does: PatchPart['does'], entries: readonly Entry<ChangedList>[]): PatchPart {
  return { part, does, count: entries.length, names: [...new Set(entries.flatMap(nameEntry))] };
}

function nameEntry(entry: Entry<ChangedList>): readonly string[] {
  if ('log' in entry) return [entry.id];
  if ('levels' in entry) return Object.keys(entry.levels);
  if ('skills' in entry) return entry.skills;
  if ('step' in entry) return [entry.step];
  if ('skill' in entry) return [entry.skill];
  if ('card' in entry) return [entry.card];
  if ('title' in entry) return [entry.title];
  return 'checklist' in entry ? [entry.checklist] : [entry.id];
}

function nameValue(part: (typeof CHANGED_VALUES)[number], record: PersonRecord, patch: Patch): readonly string[] {
  if (part === 'about') return changedAbout(record, patch);
  if (part === 'practice') return [patch.values.practice?.until ?? 'no day'];
  if (part === 'plan') return [patch.values.plan?.target === undefined ? 'none' : `to ${patch.values.plan.target}`];
  return [String(patch.values[part] ?? 'none')];
}

/** The names of what was said of the person and is another after the patch. */
function changedAbout({ about }: PersonRecord, { values }: Patch): string[] {
  const before = values.about ?? {};
  const names = new Set([...Object.keys(about), ...Object.keys(before)] as (keyof typeof before)[]);
  return [...names].filter((name) => JSON.stringify(about[name]) !== JSON.stringify(before[name]));
}
