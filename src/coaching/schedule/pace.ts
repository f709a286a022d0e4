import { type Answers, type Assessment, currentLevels, newestAnswers } from '../assessment.ts';
import { markRung } from '../path.ts';
import type { DoneStep, PersonRecord } from '../record.ts';
import { hoursOf, parseStepId, type Skill } from '../skills.ts';

/** How long a person takes for what is reckoned, from finished steps whose hours they told. */
export interface Pace {
  /** Hours spent by hours reckoned, to two places, within what is believed. */
  readonly factor: number;
  readonly steps: number;
  readonly spent: number;
  readonly reckoned: number;
}

/** From so many steps on, hours spent say something about those to come. */
const STEPS_NEEDED = 3;

/** A pace outside of these is more likely a slip of the keys, or steps unlike the others. */
const [LEAST, MOST] = [0.25, 4];

/**
 * The pace of a person: the hours they spent on finished steps by the middle of what these are reckoned at. Null before
 * three such steps; levels that were only proved do not count, nor steps of which some was met before.
 */
export function findPace(skills: readonly Skill[], record: PersonRecord): Pace | null {
  const told = record.done.filter((one) => one.hours !== null && !isProof(one, record));
  const known = [...new Set(told.map(({ step }) => step))].flatMap((step) => {
    const own = told.filter((one) => one.step === step);
    const [first] = own;
    const { skill, level } = parseStepId(step);
    const rung = skills.find(({ id }) => id === skill)?.levels.find((one) => one.level === level);
    if (rung === undefined || first === undefined) return [];
    const asKnown = markRung(rung, answersBefore(first, record));
    // Of a step of which some was met nobody knows whether they took the short way or the whole project.
    if (asKnown.left !== undefined) return [];
    const { min, max } = hoursOf(asKnown).total;
    return [{ spent: own.reduce((sum, { hours }) => sum + (hours ?? 0), 0), reckoned: (min + max) / 2 }];
  });
  if (known.length < STEPS_NEEDED) return null;
  const sum = (name: 'spent' | 'reckoned'): number => known.reduce((total, one) => total + one[name], 0);
  const [spent, reckoned] = [sum('spent'), sum('reckoned')];
  const factor = Math.min(MOST, Math.max(LEAST, spent / reckoned));
  return { factor: Math.round(factor * 100) / 100, steps: known.length, spent, reckoned };
}

/** Whether the level of a finished step was reached before it was finished. */
function isProof(done: DoneStep, record: PersonRecord): boolean {
  const { skill, level } = parseStepId(done.step);
  return (currentLevels(assessedBefore(done, record))[skill] ?? 0) >= level;
}

/** What was answered before a step was finished; not on the way, by which what it takes grew no shorter. */
function answersBefore(done: DoneStep, record: PersonRecord): Answers {
  return newestAnswers(assessedBefore(done, record).filter(({ mode }) => mode !== 'step'));
}

function assessedBefore({ assessment }: DoneStep, { assessments }: PersonRecord): readonly Assessment[] {
  const place = assessments.findIndex(({ id }) => id === assessment);
  return assessments.slice(0, Math.max(0, place));
}
