import {
  type Assessment,
  currentLevels,
  type Dispute,
  findDisputes,
  findOpinions,
  findRater,
  listRaters,
  type Mode,
  newestAnswers,
  newestFor,
  type Opinion,
} from '../assessment.ts';
import { findStanding, isUnproven, type Standing } from '../evidence.ts';
import { findGap, type Priority, type Target } from '../path.ts';
import { believeDates, type DoubtfulDate, findDoubtfulDates, type PersonRecord } from '../record.ts';
import { type Level, levelAbove, type Skill, type SkillId } from '../skills.ts';
import { findMoved, type Moved } from './moved.ts';
import { countRungs, type RungCount } from './rungs.ts';
import { findShortfall, NO_SHORTFALL, type Shortfall } from './shortfall.ts';

export interface SkillReport extends Shortfall {
  readonly id: SkillId;
  readonly name: string;
  /** Null when never assessed; counts as 0 in the gap. */
  readonly level: Level | null;
  readonly required: Level;
  readonly gap: number;
  readonly priority: Priority;
  readonly standing: Standing | null;
  /** When the level was last given, and how; null where never. */
  readonly assessedAt: string | null;
  readonly mode: Mode | null;
  /** The same as `lacking`: of the next rung's statements, where there is a gap, those answered and not met. */
  readonly unmet: readonly string[];
  /** Whether statements that the person answered were replaced since, so that the skill is worth asking again. */
  readonly outdated: boolean;
  /** What other raters think of it. */
  readonly opinions: readonly Opinion[];
  /** Those of them that are lower than the person's own level, and that they have not answered since. */
  readonly disputed: readonly Dispute[];
}

export interface Report {
  readonly target: string;
  /** When the newest assessment that counts was made; null before the first. */
  readonly assessedAt: string | null;
  /** Whose ratings these are: the person's own, else of who rated them last. */
  readonly by: string;
  readonly summary: {
    readonly skills: number;
    readonly atTarget: number;
    /** Must-haves whose level is below the target, and those without a level, of which nobody knows. */
    readonly mustShort: number;
    readonly mustNotAssessed: number;
    readonly unproven: number;
    readonly notAssessed: number;
    readonly rungs: RungCount;
    readonly moved: Moved | null;
  };
  readonly skills: readonly SkillReport[];
  /** Dates that cannot be true, and what they are taken to be. */
  readonly doubtfulDates: readonly DoubtfulDate[];
}

/** Where a person stands against a target: each skill in its fixed order, and the counts over all. */
export function buildReport(skills: readonly Skill[], target: Target, stored: PersonRecord, now: Date): Report {
  const record = believeDates(stored, now);
  const by = findRater(record.assessments);
  const levels = currentLevels(record.assessments, by);
  const answers = newestAnswers(record.assessments, by);
  const raters = listRaters(record.assessments).filter((rater) => rater.by !== by);
  const rows = skills.map((skill): SkillReport => {
    const level = levels[skill.id] ?? null;
    const { level: required, priority } = target.skills[skill.id];
    const gap = findGap(target, skill.id, levels);
    const newest = newestFor(record.assessments, skill.id, by);
    const next = gap > 0 ? levelAbove(level ?? 0) : null;
    const shortfall = next === null ? NO_SHORTFALL : findShortfall(skill, next, answers);
    return {
      id: skill.id,
      name: skill.name,
      level,
      required,
      gap,
      priority,
      standing: findStanding(skill.id, level, record, now),
      assessedAt: newest?.at ?? null,
      mode: newest?.mode ?? null,
      unmet: shortfall.lacking,
      ...shortfall,
      outdated: isOutdated(skill, newest),
      opinions: findOpinions(skill, answers, raters),
      disputed: findDisputes(skill.id, record.assessments),
    };
  });
  const count = (test: (row: SkillReport) => boolean): number => rows.filter(test).length;
  return {
    target: target.id,
    assessedAt: latest(rows),
    by,
    summary: {
      skills: rows.length,
      atTarget: count((row) => row.gap === 0),
      mustShort: count((row) => row.gap > 0 && row.priority === 'must' && row.level !== null),
      mustNotAssessed: count((row) => row.gap > 0 && row.priority === 'must' && row.level === null),
      unproven: count((row) => isUnproven(row.standing)),
      notAssessed: count((row) => row.level === null),
      rungs: countRungs(skills, target, record),
      moved: findMoved(skills, target, record, now),
    },
    skills: rows,
    doubtfulDates: findDoubtfulDates(stored, now),
  };
}

/** Whether the newest assessment of a skill answers statements that were replaced since. */
function isOutdated({ retired }: Skill, newest: Assessment | undefined): boolean {
  return retired.some((statement) => newest?.answers[statement] !== undefined);
}

/** The newest date of the levels; null where there is none. */
function latest(rows: readonly SkillReport[]): string | null {
  const [first] = rows.flatMap(({ assessedAt }) => assessedAt ?? []).sort((a, b) => Date.parse(b) - Date.parse(a));
  return first ?? null;
}

/** The skills at or above a target that asks for them, those furthest above it first, then in their fixed order. */
export function findStrengths(report: Report): SkillReport[] {
  const above = ({ level, required }: SkillReport): number => (level ?? 0) - required;
  return report.skills.filter((row) => row.gap === 0 && (row.level ?? 0) > 0).sort((a, b) => above(b) - above(a));
}

/** A skill that another rater sees otherwise, or as the person does. */
export interface Comparison {
  readonly row: SkillReport;
  readonly opinion: Opinion;
  /** Their level less the person's own. */
  readonly difference: number;
}

/** Other raters' opinions beside the person's own levels, largest difference first; without skills not assessed. */
export function compareOpinions(report: Report): Comparison[] {
  return report.skills
    .flatMap((row) =>
      row.level === null
        ? []
        : row.opinions.map((opinion) => ({ row, opinion, difference: opinion.level - (row.level ?? 0) })),
    )
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}
