import { localDay } from '../days.ts';
import { type Level, SKILL_IDS, type SkillId } from '../skills.ts';
import type { Mode } from './answers.ts';
import { type Assessment, type Levels, SELF } from './assessments.ts';

export interface LevelChange {
  readonly from: Level | null;
  readonly to: Level;
}

export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly mode: Mode;
  readonly levels: Levels;
  /**
   * What moved against the same rater's level before, null before the first; a level put right on its day moved once,
   * at first and to what it was at last.
   */
  readonly changed: Readonly<Partial<Record<SkillId, LevelChange>>>;
  /** The skills whose level it puts right that the same rater had given earlier on its day; of no account as a move. */
  readonly mended: readonly SkillId[];
  /** The steps that were recorded as done with it. */
  readonly steps: readonly string[];
}

/** A step that was recorded with an assessment. */
interface StepOf {
  readonly step: string;
  readonly assessment: string | null;
}

/** Whether a level was given again on its day, other than by a step that was done: then it was put right. */
function isMended({ at }: Pick<Assessment, 'at'>, later: Pick<Assessment, 'at' | 'mode'>): boolean {
  return later.mode !== 'step' && localDay(new Date(at)) === localDay(new Date(later.at));
}

/** The last of some assessments that put the one before right, one after another; the first itself where none does. */
function findMended(first: Assessment, later: readonly Assessment[]): Assessment {
  const [next, ...others] = later;
  return next === undefined || !isMended(first, next) ? first : findMended(next, others);
}

/**
 * Every assessment with what it changed and the steps done with it, oldest first; with `since` (inclusive) only later
 * ones, still compared with all before.
 */
export function buildHistory(
  { assessments, done }: { readonly assessments: readonly Assessment[]; readonly done: readonly StepOf[] },
  since?: Date,
): HistoryEntry[] {
  const before = new Map<string, Level>();
  const entries = assessments.map((one, index) => {
    const { id, at, by, mode, levels } = one;
    const isOwn = (other: Assessment): boolean => other.by === by;
    const earlier = assessments.slice(0, index).filter(isOwn);
    const later = assessments.slice(index + 1).filter(isOwn);
    const changed: Partial<Record<SkillId, LevelChange>> = {};
    const mended: SkillId[] = [];
    for (const skill of SKILL_IDS) {
      const given = levels[skill];
      const isOf = (other: Assessment): boolean => other.levels[skill] !== undefined;
      const last = earlier.findLast(isOf);
      if (given === undefined) continue;
      if (last !== undefined && isMended(last, one)) {
        if (last.levels[skill] !== given) mended.push(skill);
        continue;
      }
      const to = findMended(one, later.filter(isOf)).levels[skill] ?? given;
      const from = before.get(`${by}/${skill}`) ?? null;
      if (to !== from) changed[skill] = { from, to };
      before.set(`${by}/${skill}`, to);
    }
    const steps = done.filter(({ assessment }) => assessment === id).map(({ step }) => step);
    return { id, at, by, mode, levels, changed, mended, steps };
  });
  return since === undefined ? entries : entries.filter((entry) => Date.parse(entry.at) >= since.getTime());
}

/** How a skill moved over some entries of a history, and the steps done on the way. */
export interface Movement extends LevelChange {
  readonly skill: SkillId;
  readonly steps: readonly string[];
}

/** The skills whose own level differs between first and last entry, in their order; from null where newly assessed. */
export function findMovements(entries: readonly HistoryEntry[]): Movement[] {
  const own = entries.filter(({ by }) => by === SELF);
  return SKILL_IDS.flatMap((skill) => {
    const changes = own.flatMap(({ changed }) => changed[skill] ?? []);
    const [first, last] = [changes[0], changes.at(-1)];
    if (first === undefined || last === undefined || first.from === last.to) return [];
    const steps = own.flatMap((entry) => entry.steps).filter((step) => step.startsWith(`${skill}/`));
    return [{ skill, from: first.from, to: last.to, steps }];
  });
}

/** The levels that a rater gave of a skill over time, oldest first, when each, and when the first and the last. */
export interface Trend {
  readonly skill: SkillId;
  readonly levels: readonly Level[];
  /** ISO 8601 instants, one a level. */
  readonly at: readonly string[];
  readonly from: string;
  readonly to: string;
}

/**
 * The trends of a rater's levels in some entries of a history, without those put right on their day; only of skills
 * assessed more than once in them.
 */
export function findTrends(entries: readonly HistoryEntry[], rater: string): Trend[] {
  const own = entries.filter(({ by }) => by === rater);
  return SKILL_IDS.flatMap((skill) => {
    const given = own
      .flatMap(({ at, mode, levels }) => (levels[skill] === undefined ? [] : [{ at, mode, level: levels[skill] }]))
      .filter((one, index, all) => {
        const later = all[index + 1];
        return later === undefined || !isMended(one, later);
      });
    const [first, last] = [given[0], given.at(-1)];
    if (first === undefined || last === undefined || given.length < 2) return [];
    const levels = given.map(({ level }) => level);
    return [{ skill, levels, at: given.map(({ at }) => at), from: first.at, to: last.at }];
  });
}
