import { buildHistory, findRater, type HistoryEntry } from '../assessment.ts';
import { countDays, localDay } from '../days.ts';
import { type JobEvent, type JobStage, standingOf } from '../jobs.ts';
import { countGraded } from '../practice.ts';
import type { PersonRecord } from '../record.ts';
import { type Level, parseStatementId, SKILL_IDS, type SkillId, stepId } from '../skills.ts';
import { listUndated, type Undated } from './undated.ts';

/** What the person, or who rates them, did on the last day on which anything was recorded. */
export interface News {
  /** Such as 2026-11-23. */
  readonly day: string;
  readonly daysAgo: number;
  /** Skills whose level moved. */
  readonly moved: readonly { readonly skill: SkillId; readonly from: Level; readonly to: Level }[];
  /** How many skills got a level for the first time, and how many were asked again without moving. */
  readonly first: number;
  readonly again: number;
  /** How many of those asked again have a level that this confirms: not None. */
  readonly confirmed: number;
  readonly done: readonly string[];
  /** Steps that were told as done, and whose answers do not reach them, by their ids. */
  readonly notReached: readonly string[];
  readonly evidence: number;
  /** Items of checklists, those for jobs too, and lines of steps. */
  readonly ticks: number;
  /** Practice cards that were last asked then. */
  readonly cards: number;
  /** The jobs about which something was told, by their ids, each with the stage it moved to; null for a note alone. */
  readonly jobs: readonly { readonly id: string; readonly stage: JobStage | null }[];
  /** The jobs that were put away, by their ids. */
  readonly dropped: readonly string[];
  /** The jobs whose offer was kept or changed, by their ids. */
  readonly offers: readonly string[];
  /** Stories told or told anew, and questions of the person's own. */
  readonly stories: number;
  readonly questions: number;
  /** Who else said what they think, each once. */
  readonly opinions: readonly string[];
  /** Steps that were begun, put aside, or noted something about, by their ids. */
  readonly begun: readonly string[];
  readonly putAside: readonly string[];
  readonly noted: readonly string[];
}

/** The news of the newest day on which anything was recorded; null where nothing was. */
export function findNews(record: PersonRecord, now: Date): News | null {
  const undated = listUndated(record);
  const day = findNewestDay(record, undated, localDay(now));
  if (day === undefined) return null;
  const isThen = ({ at }: { readonly at: string }): boolean => dayOf(at) === day;
  return {
    day,
    daysAgo: countDays(day, localDay(now)),
    ...compareLevels(record, isThen),
    evidence: undated.evidence.filter(isThen).length,
    ticks: listTicks(record).filter(isThen).length,
    cards: countGraded(record.cards, day),
    jobs: listToldJobs(record, undated, isThen),
    dropped: record.jobs.flatMap(({ id, dropped }) => (dropped !== null && dayOf(dropped) === day ? [id] : [])),
    offers: record.jobs.flatMap(({ id, log }) => (log.some((one) => isThen(one) && isOfferKept(one)) ? [id] : [])),
    stories: record.stories.filter(isThen).length,
    questions: record.ownCards.filter(isThen).length,
    opinions: [...new Set(undated.opinions.filter(isThen).map(({ by }) => by))],
    begun: listBegun(record)
      .filter(isThen)
      .map(({ step }) => step),
    putAside: listPutAside(record)
      .filter(isThen)
      .map(({ step }) => step),
    noted: undated.notedSteps.filter(isThen).map(({ step }) => step),
  };
}

type IsThen = (one: { readonly at: string }) => boolean;

function dayOf(at: string): string {
  return localDay(new Date(at));
}

function findNewestDay(record: PersonRecord, undated: Undated, today: string): string | undefined {
  const rater = findRater(record.assessments);
  const instants: readonly { readonly at: string }[] = [
    ...record.assessments.filter(({ by }) => by === rater),
    ...[undated.evidence, listTicks(record), record.stories, record.ownCards].flat(),
    ...[listBegun(record), listPutAside(record)].flat(),
    ...[undated.opinions, undated.notedSteps, undated.notedJobs].flat(),
    ...record.jobs.flatMap(({ log }) => log),
  ];
  return [...instants.map(({ at }) => dayOf(at)), ...record.cards.map(({ last }) => last)]
    .filter((one) => one <= today)
    .sort()
    .at(-1);
}

function listTicks({ ticks, steps, jobs }: PersonRecord): { readonly at: string }[] {
  return [...ticks, ...[...steps, ...jobs].flatMap((one): readonly { readonly at: string }[] => one.ticks)];
}

interface AtStep {
  readonly step: string;
  readonly at: string;
}

function listBegun({ steps }: PersonRecord): AtStep[] {
  return steps.flatMap(({ step, since }) => (since === null ? [] : [{ step, at: since }]));
}

function listPutAside({ steps }: PersonRecord): AtStep[] {
  return steps.flatMap(({ step, skipped }) => (skipped === null ? [] : [{ step, at: skipped.at }]));
}

type LevelNews = Pick<News, 'moved' | 'first' | 'again' | 'confirmed' | 'done' | 'notReached'>;

/** What the assessments of a day made of the levels, and the steps told as done with them. */
function compareLevels(record: PersonRecord, isThen: IsThen): LevelNews {
  const rater = findRater(record.assessments);
  const entries = buildHistory(record).filter((entry) => isThen(entry) && entry.by === rater);
  const tried = listTried(record, entries);
  const changes = SKILL_IDS.flatMap((skill) => {
    const all = entries.flatMap(({ changed }) => changed[skill] ?? []);
    const [first, last] = [all[0], all.at(-1)];
    return first === undefined || last === undefined ? [] : [{ skill, from: first.from, to: last.to }];
  });
  const moved = changes.flatMap(({ skill, from, to }) => (from === null || from === to ? [] : [{ skill, from, to }]));
  const asked = entries.filter(({ id }) => !tried.has(id));
  const again = SKILL_IDS.flatMap((skill) => {
    const level = asked.findLast(({ levels }) => levels[skill] !== undefined)?.levels[skill];
    const isNew = changes.some((one) => one.skill === skill && (one.from === null || one.from !== one.to));
    return level === undefined || isNew ? [] : [level];
  });
  const done = entries.flatMap(({ steps }) => steps);
  return {
    moved,
    first: changes.filter(({ from }) => from === null).length,
    again: again.length,
    confirmed: again.filter((level) => level > 0).length,
    done,
    notReached: [...new Set(tried.values())].filter((step) => !done.includes(step)),
  };
}

/** The assessments made with steps that were told as done and are not reached, each with the step. */
function listTried({ assessments }: PersonRecord, entries: readonly HistoryEntry[]): ReadonlyMap<string, string> {
  const open = new Set(entries.filter(({ mode, steps }) => mode === 'step' && steps.length === 0).map(({ id }) => id));
  return new Map(
    assessments.flatMap(({ id, answers }) => {
      const [statement] = Object.keys(answers);
      if (!open.has(id) || statement === undefined) return [];
      const { skill, level } = parseStatementId(statement);
      return [[id, stepId(skill, level)] as const];
    }),
  );
}

function listToldJobs({ jobs }: PersonRecord, { notedJobs }: Undated, isThen: IsThen): News['jobs'] {
  return jobs.flatMap((job) => {
    const told = job.log.filter(isThen);
    const isNoted = notedJobs.some((one) => one.id === job.id && isThen(one));
    if (told.length === 0 && !isNoted) return [];
    return [{ id: job.id, stage: told.some(({ stage }) => stage !== null) ? standingOf(job).stage : null }];
  });
}

/** Whether an event says that an offer was kept, or changed: as the note begins that is made of it then. */
function isOfferKept({ note }: JobEvent): boolean {
  return note !== null && /^offer (?:kept|changed)/u.test(note);
}
