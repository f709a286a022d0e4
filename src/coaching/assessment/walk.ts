import {
  type Level,
  levelAbove,
  parseStatementId,
  RUNG_LEVELS,
  rungAt,
  type RungLevel,
  type Skill,
  type SkillId,
  stepId,
} from '../skills.ts';
import { type Answers, askedStatements, type AskMode } from './answers.ts';
import type { Assessment, Levels, StartLevel } from './assessments.ts';
import { currentLevels, isAsked, isHeld, isRungFresh, newestAnswers, readLevel } from './levels.ts';
import { standingAnswers } from './newest-given.ts';

/** One screen of an assessment: the statements of one rung. */
export interface Screen {
  readonly skill: Skill;
  readonly level: RungLevel;
}

/** A level from before, whether its own rung was answered recently enough to stand unasked, and where to go on. */
export interface LastLevel {
  readonly level: Level;
  readonly stands: boolean;
  /** The rung that is asked first. */
  readonly opens: RungLevel;
}

/** What an assessment is to ask: the skills in order, how, and where the person stood before. */
export interface Walk {
  readonly mode: AskMode;
  readonly skills: readonly Skill[];
  readonly last: ReadonlyMap<SkillId, LastLevel>;
  /** The rung that a skill without a level before is asked first. */
  readonly start: StartLevel;
  /** What the rater answered before and still stands; a quick walk counts of it what it does not ask. */
  readonly beside: Answers;
}

/** A walk over skills for one rater, starting from that rater's own earlier levels. */
export function planWalk(
  plan: { mode: Walk['mode']; skills: readonly Skill[]; by: string; start: StartLevel },
  assessments: readonly Assessment[],
  now: Date,
): Walk {
  const levels = currentLevels(assessments, plan.by);
  const known = newestAnswers(assessments, plan.by);
  const last = new Map<SkillId, LastLevel>();
  for (const skill of plan.skills) {
    const level = levels[skill.id];
    if (level === undefined) continue;
    const rung = { skill, mode: plan.mode, by: plan.by };
    last.set(skill.id, {
      level,
      stands: level === 0 || isRungFresh(assessments, { ...rung, level }, now),
      opens: findOpening(rung, level, known),
    });
  }
  const beside = standingAnswers(assessments, plan.by, now);
  return { mode: plan.mode, skills: plan.skills, last, start: plan.start, beside };
}

/**
 * The rung that a skill with a level is asked first: the one above it, or its own where the answers do not hold that
 * and statements of it were never asked, as after a quick assessment.
 */
function findOpening(
  { skill, mode }: { readonly skill: Skill; readonly mode: AskMode },
  level: Level,
  known: Answers,
): RungLevel {
  if (level === 0) return 1;
  const own = rungAt(skill, level);
  const isOpen = askedStatements(own, mode).some(({ id }) => known[id] === undefined);
  return isOpen && !isHeld(own, known, mode, known) ? level : (levelAbove(level) ?? 4);
}

/** The rung to ask next in a skill, or null when its level is settled. */
function nextRung(walk: Walk, skill: Skill, answers: Answers): RungLevel | null {
  const asked = (level: RungLevel): boolean => isAsked(rungAt(skill, level), answers, walk.mode);
  const held = (level: RungLevel): boolean => isHeld(rungAt(skill, level), answers, walk.mode, walk.beside);
  if (walk.mode === 'full') return RUNG_LEVELS.find((level) => !asked(level)) ?? null;
  const last = walk.last.get(skill.id);
  const start = last?.opens ?? walk.start;
  if (!asked(start)) return start;
  if (held(start)) {
    const boundary = RUNG_LEVELS.find((level) => level > start && !(asked(level) && held(level)));
    return boundary === undefined || asked(boundary) ? null : boundary;
  }
  for (const level of RUNG_LEVELS.toReversed()) {
    if (level >= start) continue;
    if (!asked(level)) return last?.stands === true && last.level === level ? null : level;
    if (held(level)) return null;
  }
  return null;
}

/** The next screen of a walk, skill by skill in its order, or null when nothing is left to ask. */
export function nextScreen(walk: Walk, answers: Answers): Screen | null {
  for (const skill of walk.skills) {
    const level = nextRung(walk, skill, answers);
    if (level !== null) return { skill, level };
  }
  return null;
}

/**
 * The levels a finished walk gives: those its answers give, or the last level where only rungs above it were asked and
 * not held.
 */
export function walkedLevels(walk: Walk, answers: Answers): Levels {
  const levels: Partial<Record<SkillId, Level>> = {};
  for (const skill of walk.skills) {
    const level = readLevel(skill, answers, walk.mode, walk.beside);
    if (level === null) continue;
    const last = walk.last.get(skill.id);
    const below = RUNG_LEVELS.filter((rung) => last !== undefined && rung <= last.level);
    const stands = last?.stands === true && below.every((rung) => !isAsked(rungAt(skill, rung), answers, walk.mode));
    levels[skill.id] = level === 0 && stands ? last.level : level;
  }
  return levels;
}

export interface ScreenCount {
  readonly min: number;
  readonly max: number;
  /** What is to be expected between the two, a fraction. */
  readonly expected: number;
}

const NO_SCREENS: ScreenCount = { min: 0, max: 0, expected: 0 };

/** How many screens a walk still has, fewest, most and expected, over all ways its answers can go. */
export function countScreens(walk: Walk, answers: Answers): ScreenCount {
  return walk.skills
    .map((skill) => countSkillScreens(walk, skill, answers))
    .reduce(
      (sum, { min, max, expected }) => ({
        min: sum.min + min,
        max: sum.max + max,
        expected: sum.expected + expected,
      }),
      NO_SCREENS,
    );
}

/** About how many screens a walk still has: those to be expected. No answer makes it more. */
export function screensLeft(walk: Walk, answers: Answers): number {
  return Math.round(countScreens(walk, answers).expected);
}

const SECONDS_PER_STATEMENT = 20 / 3;

/** About how many minutes a whole walk takes, at least 1: the screens to be expected, at nine statements a minute. */
export function estimateMinutes(walk: Walk): number {
  const statements = countScreens(walk, {}).expected * (walk.mode === 'quick' ? 1 : 3);
  return Math.max(1, Math.round((statements * SECONDS_PER_STATEMENT) / 60));
}

/** How likely a rung that is asked is held: most who are asked are on the way up, with more before them than behind. */
const HELD_SHARE = 1 / 3;

function countSkillScreens(walk: Walk, skill: Skill, answers: Answers): ScreenCount {
  const level = nextRung(walk, skill, answers);
  if (level === null) return NO_SCREENS;
  const asked = askedStatements(rungAt(skill, level), walk.mode);
  const [held, failed] = (['often', 'no'] as const).map((answer) =>
    countSkillScreens(walk, skill, { ...answers, ...Object.fromEntries(asked.map(({ id }) => [id, answer])) }),
  ) as [ScreenCount, ScreenCount];
  return {
    min: 1 + Math.min(held.min, failed.min),
    max: 1 + Math.max(held.max, failed.max),
    expected: 1 + HELD_SHARE * held.expected + (1 - HELD_SHARE) * failed.expected,
  };
}

/** Answers without those of the screen answered last, and what that screen's were. */
export function takeBack(answers: Answers): { readonly answers: Answers; readonly taken: Answers } {
  const stepOf = (statement: string): string => {
    const { skill, level } = parseStatementId(statement);
    return stepId(skill, level);
  };
  const entries = Object.entries(answers);
  const last = stepOf(entries.at(-1)?.[0] ?? '');
  return {
    answers: Object.fromEntries(entries.filter(([statement]) => stepOf(statement) !== last)),
    taken: Object.fromEntries(entries.filter(([statement]) => stepOf(statement) === last)),
  };
}
