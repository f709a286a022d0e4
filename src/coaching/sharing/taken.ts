import { ABOUT_NAMES } from '../about.ts';
import type { Job } from '../jobs.ts';
import {
  CHANGED_LISTS,
  type ChangedList,
  keyOf,
  leaveOutRemoved,
  type PersonRecord,
  type Removal,
  type StepState,
} from '../record.ts';
import { begunSince } from '../work.ts';
import { countStayRemoved } from './stay-removed.ts';

/** What a merge took from the other record, and what of it gave way. */
export interface Taken {
  /** How many entries of each list are new. */
  readonly added: Readonly<Record<ChangedList, number>>;
  /** Of the new steps those that are in hand and those that are put aside; of the others the level is reached. */
  readonly newSteps: { readonly inHand: number; readonly putAside: number };
  /** What is here already and of which it says more: jobs and steps by their ids, and `plan`. */
  readonly renewed: readonly string[];
  /** How many entries that are told by their number stand as it has them: cards, questions, stories. */
  readonly updated: Readonly<Record<Counted, number>>;
  /** What was not said here and is known now, such as `target` or `language`. */
  readonly settings: readonly string[];
  /** What both say, and differently, so that ours stands: settings, `plan`, and parts of jobs and steps. */
  readonly kept: readonly string[];
  /** How many things of each kind did not come in, since they were removed here. */
  readonly stayRemoved: Readonly<Record<Removal['list'], number>>;
}

/** The lists of which the entries that were brought up to date are counted and not named. */
const COUNTED = ['cards', 'ownCards', 'stories'] as const;
type Counted = (typeof COUNTED)[number];

/** What a merge of theirs into ours took and what it left out. */
export function compareMerge(ours: PersonRecord, file: PersonRecord, merged: PersonRecord): Taken {
  const theirs = leaveOutRemoved(file, merged.removals);
  const [own, other, now] = [ours, theirs, merged].map(readSettings) as [Settings, Settings, Settings];
  const told = Object.keys(other).filter((name) => other[name] !== null);
  return {
    added: Object.fromEntries(
      CHANGED_LISTS.map((list) => [list, merged[list].length - ours[list].length]),
    ) as Taken['added'],
    newSteps: countNewSteps(ours, merged),
    renewed: [
      ...findChanged('jobs', ours, merged),
      ...findChanged('steps', ours, merged),
      ...(ours.plan !== null && own['plan'] !== now['plan'] ? ['plan'] : []),
    ],
    updated: Object.fromEntries(
      COUNTED.map((list) => [list, findChanged(list, ours, merged).length]),
    ) as Taken['updated'],
    settings: told.filter((name) => own[name] === null && now[name] !== null),
    kept: [
      ...told.filter((name) => own[name] !== null && now[name] !== other[name]),
      ...theirs.steps.flatMap((step) => nameKeptOfStep(step, ours, merged)),
      ...theirs.jobs.flatMap((job) => nameKept(job, ours.jobs, merged.jobs)),
    ],
    stayRemoved: countStayRemoved(file, merged),
  };
}

/** The keys of ours that stand otherwise after the merge. */
function findChanged(list: 'jobs' | 'steps' | Counted, ours: PersonRecord, merged: PersonRecord): string[] {
  const now = new Map(merged[list].map((entry) => [keyOf(entry), entry]));
  return ours[list]
    .filter((entry) => JSON.stringify(entry) !== JSON.stringify(now.get(keyOf(entry))))
    .map((entry) => keyOf(entry));
}

function countNewSteps(ours: PersonRecord, merged: PersonRecord): Taken['newSteps'] {
  const known = new Set(ours.steps.map(keyOf));
  const added = merged.steps.filter((state) => !known.has(keyOf(state)));
  return {
    inHand: added.filter(({ step, skipped }) => skipped === null && begunSince(merged, step) !== null).length,
    putAside: added.filter(({ skipped }) => skipped !== null).length,
  };
}

/** The parts of a step, such as "git/2 note", of which theirs said something that did not come in. */
function nameKeptOfStep(their: StepState, ours: PersonRecord, merged: PersonRecord): string[] {
  const stands = merged.steps.find(({ step }) => step === their.step);
  if (stands === undefined || !ours.steps.some(({ step }) => step === their.step)) return [];
  const isOut = (part: 'note' | 'skipped'): boolean =>
    their[part] !== null && JSON.stringify(their[part]) !== JSON.stringify(stands[part]);
  return [...(isOut('note') ? [`${their.step} note`] : []), ...(isOut('skipped') ? [`${their.step} put aside`] : [])];
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
type Settings = Readonly<Record<string, string | null>>;

function readSettings({ about, target, hoursPerWeek, plan }: PersonRecord): Settings {
  const text = (value: unknown): string | null =>
    value === null || value === undefined ? null : JSON.stringify(value);
  return {
    ...Object.fromEntries(ABOUT_NAMES.map((name) => [name, text(about[name]?.value)])),
    target: text(target),
    hours: text(hoursPerWeek),
    plan: text(plan),
  };
}
