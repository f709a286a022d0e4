import { ABOUT_NAMES } from '../about.ts';
import type { Job } from '../jobs.ts';
import { CHANGED_LISTS, type ChangedList, keyOf, type PersonRecord } from '../record.ts';

/** What a merge took from the other record, and what of it gave way. */
export interface Taken {
  /** How many entries of each list are new. */
  readonly added: Readonly<Record<ChangedList, number>>;
  /** The jobs that are here already and of which it says more, by their ids. */
  readonly renewed: readonly string[];
  /** What was not said here and is known now, such as `target` or `language`. */
  readonly settings: readonly string[];
  /** What both say, and differently, so that ours stands: settings, `plan`, steps by their ids, and parts of jobs. */
  readonly kept: readonly string[];
}

/** What a merge of theirs into ours took and what it left out. */
export function compareMerge(ours: PersonRecord, theirs: PersonRecord, merged: PersonRecord): Taken {
  const [own, other] = [readSettings(ours), readSettings(theirs)];
  const told = Object.keys(other).filter((name) => other[name] !== null);
  const steps = theirs.steps.filter((one) => {
    const known = ours.steps.find((step) => keyOf(step) === keyOf(one));
    return known !== undefined && JSON.stringify(known) !== JSON.stringify(one);
  });
  return {
    added: Object.fromEntries(
      CHANGED_LISTS.map((list) => [list, merged[list].length - ours[list].length]),
    ) as Taken['added'],
    renewed: ours.jobs
      .filter((job, index) => JSON.stringify(job) !== JSON.stringify(merged.jobs[index]))
      .map(({ id }) => id),
    settings: told.filter((name) => own[name] === null && readSettings(merged)[name] !== null),
    kept: [
      ...told.filter((name) => own[name] !== null && own[name] !== other[name]),
      ...steps.map(({ step }) => step),
      ...theirs.jobs.flatMap((job) => nameKept(job, ours.jobs, merged.jobs)),
    ],
  };
}

const JOB_PARTS = ['role', 'url', 'ad', 'offer', 'notes', 'answers'] as const;

/** The parts of a job, such as "acme offer", of which theirs said something that did not come in. */
function nameKept(their: Job, ours: readonly Job[], merged: readonly Job[]): string[] {
  const own = ours.find(({ id }) => id === their.id);
  const stands = merged.find(({ id }) => id === their.id);
  if (own === undefined || stands === undefined) return [];
  const isIn = (part: (typeof JOB_PARTS)[number]): boolean => {
    const [said, kept] = [their[part], stands[part]];
    if (!Array.isArray(said)) return said === null || JSON.stringify(said) === JSON.stringify(kept);
    const texts = new Set((kept as readonly unknown[]).map((one) => JSON.stringify(one)));
    return said.every((one) => texts.has(JSON.stringify(one)));
  };
  return JOB_PARTS.filter((part) => !isIn(part)).map((part) => `${their.id} ${part}`);
}

/** Each thing of which a record holds one, as a text to compare; null where it was not said. */
function readSettings({ about, target, hoursPerWeek, plan }: PersonRecord): Readonly<Record<string, string | null>> {
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : JSON.stringify(value);
  return {
    ...Object.fromEntries(ABOUT_NAMES.map((name) => [name, text(about[name]?.value)])),
    target: text(target),
    hours: text(hoursPerWeek),
    plan: text(plan),
  };
}
