import {
  type Answers,
  type Assessment,
  currentLevels,
  findOpinions,
  isMet,
  listRaters,
  newestAnswers,
  newestFor,
  type Opinion,
  SELF,
} from '../assessment.ts';
import { findStanding, isUnproven, type Standing } from '../evidence.ts';
import { findGap, type Priority, type Target } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import { type Level, rungAt, type RungLevel, type Skill, type SkillId } from '../skills.ts';

export interface SkillReport {
  readonly id: SkillId;
  readonly name: string;
  /** Null when never assessed; counts as 0 in the gap. */
  readonly level: Level | null;
  readonly required: Level;
  readonly gap: number;
  readonly priority: Priority;
  readonly standing: Standing | null;
  /** Statements of the next rung not met, where there is a gap. */
  readonly unmet: readonly string[];
  /** Statements of that rung the person had no chance to do; not among the unmet. */
  readonly noChance: readonly string[];
  /** Whether statements that the person answered were replaced since, so that the skill is worth asking again. */
  readonly outdated: boolean;
  /** What other raters think of it. */
  readonly opinions: readonly Opinion[];
}

export interface Report {
  readonly target: string;
  /** When the newest own assessment was made; null before the first. */
  readonly assessedAt: string | null;
  readonly by: string;
  readonly summary: {
    readonly skills: number;
    readonly atTarget: number;
    readonly mustShort: number;
    readonly unproven: number;
    readonly notAssessed: number;
  };
  readonly skills: readonly SkillReport[];
}

/** Where a person stands against a target: each skill in its fixed order, and the counts over all. */
export function buildReport(skills: readonly Skill[], target: Target, record: PersonRecord, now: Date): Report {
  const levels = currentLevels(record.assessments);
  const answers = newestAnswers(record.assessments);
  const raters = listRaters(record.assessments);
  const rows = skills.map((skill): SkillReport => {
    const level = levels[skill.id] ?? null;
    const { level: required, priority } = target.skills[skill.id];
    const gap = findGap(target, skill.id, levels);
    const standing = findStanding(skill.id, level, record, now);
    const lacking =
      gap > 0 ? findLacking(skill, ((level ?? 0) + 1) as RungLevel, answers) : { unmet: [], noChance: [] };
    return {
      id: skill.id,
      name: skill.name,
      level,
      required,
      gap,
      priority,
      standing,
      ...lacking,
      outdated: isOutdated(skill, record),
      opinions: findOpinions(skill, answers, raters),
    };
  });
  const count = (test: (row: SkillReport) => boolean): number => rows.filter(test).length;
  return {
    target: target.id,
    assessedAt: newestAt(record, skills),
    by: SELF,
    summary: {
      skills: rows.length,
      atTarget: count((row) => row.gap === 0),
      mustShort: count((row) => row.gap > 0 && row.priority === 'must'),
      unproven: count((row) => isUnproven(row.standing)),
      notAssessed: count((row) => row.level === null),
    },
    skills: rows,
  };
}

/** Whether the newest own assessment of a skill answers statements that were replaced since. */
function isOutdated({ id, retired }: Skill, { assessments }: PersonRecord): boolean {
  const newest = newestFor(assessments, id, SELF);
  return retired.some((statement) => newest?.answers[statement] !== undefined);
}

function findLacking(skill: Skill, next: RungLevel, answers: Answers): Pick<SkillReport, 'unmet' | 'noChance'> {
  const lacking = rungAt(skill, next).statements.filter(({ id }) => !isMet(answers[id], next));
  const noChance = lacking.filter(({ id }) => answers[id] === 'no-chance').map(({ id }) => id);
  return { unmet: lacking.map(({ id }) => id).filter((id) => !noChance.includes(id)), noChance };
}

function newestAt(record: PersonRecord, skills: readonly Skill[]): string | null {
  const holds = ({ by, levels }: Assessment): boolean =>
    by === SELF && skills.some(({ id }) => levels[id] !== undefined);
  return record.assessments.findLast(holds)?.at ?? null;
}

/** The skills short of the target, must-haves first, then by larger gap, then in their fixed order. */
export function largestGaps(report: Report): SkillReport[] {
  const isMust = (row: SkillReport): number => (row.priority === 'must' ? 1 : 0);
  return report.skills.filter((row) => row.gap > 0).sort((a, b) => isMust(b) - isMust(a) || b.gap - a.gap);
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
