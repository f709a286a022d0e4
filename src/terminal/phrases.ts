import { SELF, type Unfinished } from '../coaching/assessment.ts';
import type { Figure } from '../coaching/guide.ts';
import type { Step } from '../coaching/path.ts';
import { type Level, LEVEL_NAMES, type Skill, SKILL_IDS } from '../coaching/skills.ts';
import { cleanText, wrapProse } from './text.ts';
import type { Paint } from './theme.ts';

/** A level as four boxes: ■ reached, □ required and not reached, · beyond the target; then its name. */
export function renderLevel(level: Level | null, required: Level, paint: Paint): string {
  const reached = level ?? 0;
  const missing = Math.max(0, required - reached);
  const bar = [
    paint.good('■'.repeat(reached)),
    paint.warn('□'.repeat(missing)),
    paint.quiet('·'.repeat(4 - reached - missing)),
  ];
  return `${bar.join('')} ${nameLevel(level)}`;
}

/** The name of a level, or that it is not assessed. */
export function nameLevel(level: Level | null): string {
  return level === null ? 'not assessed' : LEVEL_NAMES[level];
}

/** "Database Management, None → Guided", or "Database Management, prove Guided". */
export function nameStep(step: Step, skills: readonly Skill[]): string {
  const name = skills.find((skill) => skill.id === step.skill)?.name ?? step.skill;
  if (step.kind === 'prove') return `${name}, prove ${LEVEL_NAMES[step.to]}`;
  return `${name}, ${LEVEL_NAMES[step.from]} → ${LEVEL_NAMES[step.to]}`;
}

/** "10-16 h". */
export function formatHours({ min, max }: Step['hours']): string {
  return `${min}-${max} h`;
}

/** How a rater is named to the person. */
export function formatRater(by: string): string {
  return by === 'self' ? 'you' : cleanText(by);
}

/** A sourced figure, set in from the text it belongs to. */
export function renderFigure({ text, place, date, source }: Figure, columns: number): string {
  return `${wrapProse(`${text} (${place}, ${date})`, columns, '  ')}\n  ${source}`;
}

/** The command that goes on with an assessment under way. */
export function nameAssess({ skills, by }: Pick<Unfinished, 'skills' | 'by'>): string {
  const named = skills.length === SKILL_IDS.length ? [] : skills;
  return ['coach assess', ...named, ...(by === SELF ? [] : [`--by ${quoteWord(cleanText(by))}`])].join(' ');
}

/** A word as it is typed in a shell. */
function quoteWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `"${word}"`;
}
