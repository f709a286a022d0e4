import type { Level, Rung, RungLevel, Skill } from '../skills.ts';
import { type Answer, type Answers, askedStatements, isMet, type Mode } from './answers.ts';
import type { Assessment } from './assessments.ts';
import { HOLDS } from './enough.ts';
import { currentLevels, isAsked, isMissed, knownBeside, modeOfRung, newestAnswers, readLevel } from './levels.ts';
import { standingAnswers } from './newest-given.ts';

/** An answer that is now another one; null from where there was none. */
export interface ChangedAnswer {
  readonly id: string;
  readonly from: Answer | null;
  readonly to: Answer;
}

/** What changed answers come to: an assessment yet to be dated, and the level of the skill before and after. */
export interface AnswerEdit {
  readonly changed: readonly ChangedAnswer[];
  readonly mode: Extract<Mode, 'quick' | 'adaptive'>;
  /** The answers of each level in which one has changed; those of other levels stand as they were. */
  readonly answers: Answers;
  readonly level: { readonly from: Level | null; readonly to: Level };
}

/** What answers to statements of a skill change against a rater's newest ones; null where they change nothing. */
export function editAnswers(
  assessments: readonly Assessment[],
  { skill, by, given }: { readonly skill: Skill; readonly by: string; readonly given: Answers },
): AnswerEdit | null {
  const before = newestAnswers(assessments, by);
  const after: Answers = { ...before, ...given };
  const changed: ChangedAnswer[] = [];
  const touched: Rung[] = [];
  for (const rung of skill.levels) {
    const news = rung.statements.flatMap(({ id }) => {
      const to = given[id];
      return to === undefined || to === before[id] ? [] : [{ id, from: before[id] ?? null, to }];
    });
    if (news.length > 0) touched.push(rung);
    changed.push(...news);
  }
  if (changed.length === 0) return null;
  const ids = touched.flatMap(({ statements }) => statements.map(({ id }) => id));
  const from = currentLevels(assessments, by)[skill.id] ?? null;
  return {
    changed,
    mode: touched.every((rung) => modeOfRung(rung, after) === 'quick') ? 'quick' : 'adaptive',
    answers: Object.fromEntries(ids.flatMap((id) => (given[id] === undefined ? [] : [[id, given[id]]]))),
    level: { from, to: levelAfterEdit(skill, from ?? 0, before, after) },
  };
}

/** The level that answers handed in give a skill, and whether what the rater answered before counted with them. */
export interface GivenLevel {
  readonly level: Level;
  readonly isCompleted: boolean;
}

/**
 * The level of a skill by answers that were handed in at once; null where they hold none of it, or at first too little
 * to tell. Where they leave out statements, what the same rater answered before, and the level from before, stand for
 * those: nobody was asked anew. Where they answer all that is asked when quick, they count as in a quick walk.
 */
export function rateGiven(
  assessments: readonly Assessment[],
  {
    skill,
    by,
    given,
    mode,
    now,
  }: {
    readonly skill: Skill;
    readonly by: string;
    readonly given: Answers;
    readonly mode: Mode;
    readonly now: Date;
  },
): GivenLevel | null {
  const beside = standingAnswers(assessments, by, now);
  const before = currentLevels(assessments, by)[skill.id];
  const whole =
    before === undefined && mode !== 'quick'
      ? readDecided(skill, { ...beside, ...given }, mode)
      : readLevel(skill, given, mode, beside);
  if (whole === null || !skill.levels.some((rung) => isAsked(rung, given, mode))) return null;
  const isWhole = skill.levels.every((rung) => askedStatements(rung, mode).every(({ id }) => given[id] !== undefined));
  if (before === undefined || isWhole) {
    const isCompleted = skill.levels.some((rung) => knownBeside(rung, mode, beside).length > 0);
    return { level: whole, isCompleted };
  }
  const counted = mode === 'quick' ? given : withBlanks(skill, given, newestAnswers(assessments, by));
  return { level: editAnswers(assessments, { skill, by, given: counted })?.level.to ?? before, isCompleted: true };
}

/** The level by answers handed in for the first time; null where it hangs on statements that they leave out. */
function readDecided(skill: Skill, answers: Answers, mode: Mode): Level | null {
  const open = skill.levels.filter((rung) => isUndecided(rung, answers));
  const ids = new Set(open.flatMap(({ statements }) => statements.map(({ id }) => id)));
  const decided = Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.has(id)));
  const level = readLevel(skill, decided, mode);
  return level === 0 && open.length > 0 ? null : level;
}

/** Whether what is left out of a rung, of which something is answered, decides whether it is held. */
function isUndecided(rung: Rung, answers: Answers): boolean {
  const blank = rung.statements.filter(({ id }) => answers[id] === undefined).length;
  const met = rung.statements.filter(({ id }) => isMet(answers[id], rung.level)).length;
  return blank < rung.statements.length && met < HOLDS && met + blank >= HOLDS;
}

/** Answers with a `no` for each blank beside them in their level that was never answered: as in any level asked. */
function withBlanks(skill: Skill, given: Answers, before: Answers): Answers {
  const asked = skill.levels.filter(({ statements }) => statements.some(({ id }) => given[id] !== undefined));
  const blank = asked.flatMap(({ statements }) => statements.map(({ id }) => [id, before[id] ?? 'no'] as const));
  return { ...Object.fromEntries(blank), ...given };
}

/**
 * The level of a skill once answers to it were changed: from the newest answer to each statement over all assessments,
 * the highest held rung with no rung below it missed. A rung at or below the level from before is missed only where the
 * change has made it so, since that level may rest on what was never asked.
 */
function levelAfterEdit(skill: Skill, level: Level, before: Answers, after: Answers): Level {
  let reached: Level = 0;
  for (const rung of skill.levels) {
    const stands = rung.level <= level && !(isMissed(rung, after) && !isMissed(rung, before));
    if (!stands && !isAsked(rung, after, 'full')) continue;
    if (!stands && isMissed(rung, after)) return reached;
    reached = rung.level;
  }
  return reached;
}

/** The levels of a skill of which not every statement has an answer, each with the statements that have none. */
export function findUnasked(
  skill: Skill,
  answers: Answers,
): { readonly level: RungLevel; readonly statements: Rung['statements'] }[] {
  return skill.levels
    .map(({ level, statements }) => ({ level, statements: statements.filter(({ id }) => answers[id] === undefined) }))
    .filter(({ statements }) => statements.length > 0);
}
