import type { About, AboutName } from './about.ts';
import { type Assessment, inOrder, type Unfinished } from './assessment.ts';
import type { Checklist, Tick } from './checklists.ts';
import type { Evidence } from './evidence.ts';

/** The version of the record that this program reads and writes. */
export const RECORD_VERSION = 4;

/** A step the person has finished, with what was recorded together with it; null where nothing was. */
export interface DoneStep {
  readonly id: string;
  readonly step: string;
  readonly at: string;
  /** The id of the assessment that its answers made. */
  readonly assessment: string | null;
  /** The id of the evidence that was given for it. */
  readonly evidence: string | null;
}

/** All that a person has told the coach. */
export interface PersonRecord {
  readonly version: typeof RECORD_VERSION;
  readonly about: About;
  readonly target: string | null;
  /** Whole hours a week that the person plans with; null until they say. */
  readonly hoursPerWeek: number | null;
  /** By time, oldest first. */
  readonly assessments: readonly Assessment[];
  readonly unfinished: Unfinished | null;
  readonly evidence: readonly Evidence[];
  readonly done: readonly DoneStep[];
  readonly ticks: readonly Tick[];
}

/** The record of a person who has told nothing yet. */
export const EMPTY_RECORD: PersonRecord = {
  version: RECORD_VERSION,
  about: {},
  target: null,
  hoursPerWeek: null,
  assessments: [],
  unfinished: null,
  evidence: [],
  done: [],
  ticks: [],
};

/** The record with an assessment in its place by time; the unfinished one stays. */
export function addAssessment(record: PersonRecord, assessment: Assessment): PersonRecord {
  return { ...record, assessments: inOrder([...record.assessments, assessment]) };
}

/** The record with its unfinished assessment replaced. */
export function setUnfinished(record: PersonRecord, unfinished: Unfinished | null): PersonRecord {
  return { ...record, unfinished };
}

/** The record with something that the person said of themselves; null takes it away. */
export function setAbout<Name extends AboutName>(
  record: PersonRecord,
  name: Name,
  told: NonNullable<About[Name]> | null,
): PersonRecord {
  const others = Object.fromEntries(Object.entries(record.about).filter(([key]) => key !== name)) as About;
  return { ...record, about: told === null ? others : { ...others, [name]: told } };
}

/** The record aiming at another target; null takes the choice away. */
export function setTarget(record: PersonRecord, target: string | null): PersonRecord {
  return { ...record, target };
}

/** The record planning with other hours a week; null forgets them. */
export function setHours(record: PersonRecord, hoursPerWeek: number | null): PersonRecord {
  return { ...record, hoursPerWeek };
}

/** The record with a piece of evidence appended. */
export function addEvidence(record: PersonRecord, evidence: Evidence): PersonRecord {
  return { ...record, evidence: [...record.evidence, evidence] };
}

/** The record without the evidence of that id; a step it was given for stays done. */
export function removeEvidence(record: PersonRecord, id: string): PersonRecord {
  return {
    ...record,
    evidence: record.evidence.filter((one) => one.id !== id),
    done: record.done.map((step) => (step.evidence === id ? { ...step, evidence: null } : step)),
  };
}

/** The record with items of a checklist ticked at an instant; an item already ticked keeps its first date. */
export function tickItems(record: PersonRecord, list: Checklist, items: readonly string[], at: string): PersonRecord {
  const ticked = new Set(record.ticks.filter((tick) => tick.checklist === list.id).map((tick) => tick.item));
  const added = [...new Set(items)].filter((item) => !ticked.has(item));
  return { ...record, ticks: [...record.ticks, ...added.map((item) => ({ checklist: list.id, item, at }))] };
}

/** The record without the ticks of these items of a checklist. */
export function untickItems(record: PersonRecord, list: Checklist, items: readonly string[]): PersonRecord {
  return {
    ...record,
    ticks: record.ticks.filter((tick) => tick.checklist !== list.id || !items.includes(tick.item)),
  };
}
