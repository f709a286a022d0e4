import type { About, AboutName } from '../about.ts';
import type { Answers, Assessment, Unfinished } from '../assessment.ts';
import type { Checklist, Tick } from '../checklists.ts';
import type { Evidence } from '../evidence.ts';
import { FRAMEWORKS } from '../stacks.ts';
import type { PersonRecord } from './record.ts';

/** The record with an assessment appended. */
export function addAssessment(record: PersonRecord, assessment: Assessment): PersonRecord {
  return { ...record, assessments: [...record.assessments, assessment] };
}

/**
 * The record with the answers of one screen added to an assessment under way, which is as given where it is no longer
 * there: another terminal may have added to it, or finished it.
 */
export function answerScreen(record: PersonRecord, begun: Unfinished, answers: Answers): PersonRecord {
  const known = record.unfinished.find(({ id }) => id === begun.id);
  const next = { ...begun, answers: { ...(known ?? begun).answers, ...answers } };
  if (known === undefined) return { ...record, unfinished: [...record.unfinished, next] };
  return { ...record, unfinished: record.unfinished.map((one) => (one === known ? next : one)) };
}

/** The record without an assessment under way. */
export function dropUnfinished(record: PersonRecord, id: string): PersonRecord {
  return { ...record, unfinished: record.unfinished.filter((one) => one.id !== id) };
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

/**
 * The record with the person's language, or without one; a framework that is of another language goes. One that is said
 * again is theirs since it was said first.
 */
export function setLanguage(record: PersonRecord, told: About['language'] | null): PersonRecord {
  const said = record.about.language;
  if (said !== undefined && said.value === told?.value) return record;
  const framework = record.about.framework?.value;
  const isOther = framework !== undefined && FRAMEWORKS[framework] !== told?.value;
  return setAbout(isOther ? setAbout(record, 'framework', null) : record, 'language', told ?? null);
}

/** The record with the person's framework, and with the language that it is of where that was another, or none. */
export function setFramework(record: PersonRecord, told: NonNullable<About['framework']>): PersonRecord {
  const language = FRAMEWORKS[told.value];
  const isOther = record.about.language?.value !== language;
  return setAbout(isOther ? setAbout(record, 'language', { ...told, value: language }) : record, 'framework', told);
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

/** What holds ticks of checklists: the record itself, or one job of it. */
export interface TickHolder {
  readonly ticks: readonly Tick[];
}

/** The record or job with items of a checklist ticked at an instant; one already ticked keeps its first date. */
export function tickItems<Holder extends TickHolder>(
  holder: Holder,
  list: Checklist,
  items: readonly string[],
  at: string,
): Holder {
  const ticked = new Set(holder.ticks.filter((tick) => tick.checklist === list.id).map((tick) => tick.item));
  const added = [...new Set(items)].filter((item) => !ticked.has(item));
  return { ...holder, ticks: [...holder.ticks, ...added.map((item) => ({ checklist: list.id, item, at }))] };
}

/** The record or job without the ticks of these items of a checklist. */
export function untickItems<Holder extends TickHolder>(
  holder: Holder,
  list: Checklist,
  items: readonly string[],
): Holder {
  return {
    ...holder,
    ticks: holder.ticks.filter((tick) => tick.checklist !== list.id || !items.includes(tick.item)),
  };
}
