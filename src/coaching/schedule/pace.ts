import { currentLevels } from '../assessment.ts';
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
 * three such steps; levels that were only proved do not count.
 */
export function findPace(skills: readonly Skill[], record: PersonRecord): Pace | null {
  const spentOn = new Map<string, number>();
  for (const one of record.done)
    if (one.hours !== null && !isProof(one, record)) spentOn.set(one.step, (spentOn.get(one.step) ?? 0) + one.hours);
  const known = [...spentOn].flatMap(([step, spent]) => {
    const { skill, level } = parseStepId(step);
    const rung = skills.find(({ id }) => id === skill)?.levels.find((one) => one.level === level);
    if (rung === undefined) return [];
    const { min, max } = hoursOf(rung).total;
    return [{ spent, reckoned: (min + max) / 2 }];
  });
  if (known.length < STEPS_NEEDED) return null;
  const sum = (name: 'spent' | 'reckoned'): number => known.reduce((total, one) => total + one[name], 0);
  const [spent, reckoned] = [sum('spent'), sum('reckoned')];
  const factor = Math.min(MOST, Math.max(LEAST, spent / reckoned));
  return { factor: Math.round(factor * 100) / 100, steps: known.length, spent, reckoned };
}

/** Whether the level of a finished step was reached before it was finished. */
function isProof({ step, assessment }: DoneStep, { assessments }: PersonRecord): boolean {
  const { skill, level } = parseStepId(step);
  const place = assessments.findIndex(({ id }) => id === assessment);
  return place >= 0 && (currentLevels(assessments.slice(0, place))[skill] ?? 0) >= level;
}
