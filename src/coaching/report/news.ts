import { buildHistory, findRater } from '../assessment.ts';
import { daysBetween, localDay } from '../days.ts';
import { type JobStage, standingOf } from '../jobs.ts';
import { countGraded } from '../practice.ts';
import type { PersonRecord } from '../record.ts';
import { type Level, SKILL_IDS, type SkillId } from '../skills.ts';

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
  readonly done: readonly string[];
  readonly evidence: number;
  /** Items of checklists, those for jobs too, and lines of steps. */
  readonly ticks: number;
  /** Practice cards that were last asked then. */
  readonly cards: number;
  /** The jobs about which something was told, by their ids, each with the stage it moved to; null for a note alone. */
  readonly jobs: readonly { readonly id: string; readonly stage: JobStage | null }[];
}

/** The news of the newest day on which anything was recorded; null where nothing was. */
export function findNews(record: PersonRecord, now: Date): News | null {
  const dayOf = (at: string): string => localDay(new Date(at));
  const lines = [...record.steps, ...record.jobs].flatMap(({ ticks }): { readonly at: string }[] => [...ticks]);
  const events = record.jobs.flatMap(({ log }) => log);
  const recorded = [record.assessments, record.evidence, record.ticks, lines, events].flat().map(({ at }) => dayOf(at));
  const day = [...recorded, ...record.cards.map(({ last }) => last)]
    .filter((one) => one <= localDay(now))
    .sort()
    .at(-1);
  if (day === undefined) return null;
  const isThen = ({ at }: { readonly at: string }): boolean => dayOf(at) === day;
  const rater = findRater(record.assessments);
  const entries = buildHistory(record).filter((entry) => isThen(entry) && entry.by === rater);
  const changes = SKILL_IDS.flatMap((skill) => {
    const all = entries.flatMap(({ changed }) => changed[skill] ?? []);
    const [first, last] = [all[0], all.at(-1)];
    return first === undefined || last === undefined ? [] : [{ skill, from: first.from, to: last.to }];
  });
  const moved = changes.flatMap(({ skill, from, to }) => (from === null || from === to ? [] : [{ skill, from, to }]));
  const asked = new Set(entries.flatMap(({ levels }) => SKILL_IDS.filter((skill) => levels[skill] !== undefined)));
  const first = changes.filter(({ from }) => from === null).length;
  return {
    day,
    daysAgo: daysBetween(new Date(`${day}T00:00:00Z`), new Date(`${localDay(now)}T00:00:00Z`)),
    moved,
    first,
    again: asked.size - first - moved.length,
    done: entries.flatMap(({ steps }) => steps),
    evidence: record.evidence.filter(isThen).length,
    ticks: [...record.ticks, ...lines].filter(isThen).length,
    cards: countGraded(record.cards, day),
    jobs: record.jobs.flatMap((job) => {
      const told = job.log.filter(isThen);
      const isMoved = told.some(({ stage }) => stage !== null);
      return told.length === 0 ? [] : [{ id: job.id, stage: isMoved ? standingOf(job).stage : null }];
    }),
  };
}
