import { LEVEL_NAMES, type Level, type RungLevel, type Skill } from '../../coaching/skills.ts';
import type { Step } from '../../coaching/steps.ts';
import type { View } from '../style.ts';
import { cleanText, formatDay, wrapProse } from '../text.ts';
import { nameLevel } from './level-bar.ts';
import { formatHours, nameStep } from './steps.ts';

/** A step that was just recorded: what it did to the level, and what comes next. */
export interface Finished {
  readonly step: string;
  readonly at: string;
  readonly level: { readonly from: Level | null; readonly to: Level };
  readonly evidence: string | null;
  readonly next: Step | null;
}

/** What a finished step changed, and the next one. */
export function doneView(skill: Skill, reached: RungLevel, skills: readonly Skill[]): View<Finished> {
  return ({ at, level, evidence, next }, { paint, columns }) =>
    [
      paint.heading(`${skill.name}, ${LEVEL_NAMES[reached]}: done on ${formatDay(at)}`),
      describeLevel(level, reached),
      ...(evidence === null ? ['No evidence, so the level is only claimed.'] : [`Evidence: ${cleanText(evidence)}`]),
      ...(next === null ? [] : [`Next: ${nameStep(next, skills)}, ${formatHours(next.hours)}`]),
    ]
      .map((line) => wrapProse(line, columns))
      .join('\n');
}

function describeLevel({ from, to }: Finished['level'], reached: RungLevel): string {
  if (from !== to) return `Level: ${nameLevel(from)} → ${LEVEL_NAMES[to]}`;
  if (to >= reached) return `Level: ${LEVEL_NAMES[to]}, as before`;
  return `Level: ${LEVEL_NAMES[to]}, as before; for ${LEVEL_NAMES[reached]} two of its statements must be met, and no level below it missed`;
}
