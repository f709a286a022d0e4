import type { Step } from '../coaching/path.ts';
import { type Level, LEVEL_NAMES, type RungLevel, type Skill } from '../coaching/skills.ts';
import { formatHours, nameLevel, nameStep } from '../terminal/phrases.ts';
import { cleanText, formatDay, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** A step that was just recorded: what it did to the level, and what comes next. */
export interface FinishedStep {
  readonly step: string;
  readonly at: string;
  readonly level: { readonly from: Level | null; readonly to: Level };
  readonly evidence: string | null;
  readonly next: Step | null;
}

/** What a finished step changed, and the next one. */
export function renderDone(
  { at, level, evidence, next }: FinishedStep,
  {
    skill,
    level: reached,
    skills,
  }: { readonly skill: Skill; readonly level: RungLevel; readonly skills: readonly Skill[] },
  { paint, columns }: Style,
): string {
  return [
    paint.heading(`${skill.name}, ${LEVEL_NAMES[reached]}: done on ${formatDay(at)}`),
    describeLevel(level, reached),
    ...(evidence === null ? ['No evidence, so the level is only claimed.'] : [`Evidence: ${cleanText(evidence)}`]),
    ...(next === null ? [] : [`Next: ${nameStep(next, skills)}, ${formatHours(next.hours)}`]),
  ]
    .map((line) => wrapProse(line, columns))
    .join('\n');
}

function describeLevel({ from, to }: FinishedStep['level'], reached: RungLevel): string {
  if (from !== to) return `Level: ${nameLevel(from)} → ${LEVEL_NAMES[to]}`;
  if (to >= reached) return `Level: ${LEVEL_NAMES[to]}, as before`;
  return `Level: ${LEVEL_NAMES[to]}, as before; for ${LEVEL_NAMES[reached]} two of its statements must be met, and no level below it missed`;
}
