import { type Answer, ANSWER_WORDS, type Answers } from '../coaching/assessment.ts';
import type { Step } from '../coaching/path.ts';
import { type Level, LEVEL_NAMES, rungAt, type RungLevel, type Skill } from '../coaching/skills.ts';
import { formatHours, nameLevel, nameStep } from '../terminal/phrases.ts';
import { cleanText, formatDay, hang, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** A step that was told as finished: whether it is, what it did to the level, and what comes next. */
export interface FinishedStep {
  readonly step: string;
  /** When it was finished. */
  readonly at: string;
  /** Whether its answers reach the rung; where they do not, the step stays open. */
  readonly reached: boolean;
  /** How many of its statements count, and how many more of which would be enough. */
  readonly met: number;
  readonly enough: { readonly needed: number; readonly of: readonly string[] };
  readonly level: { readonly from: Level | null; readonly to: Level };
  /** Steps that usually come first, and those of them that keep the level where it is. */
  readonly jumps: readonly string[];
  readonly blockedBy: readonly string[];
  readonly evidence: string | null;
  /** Whether the level has something that backs it today, given now or before. */
  readonly backed: boolean;
  readonly hours: number | null;
  /** How many of its boxes are open; null where it was not begun. */
  readonly openBoxes: number | null;
  readonly next: Step | null;
}

/** What the screen shows beside it: the rung that was answered, and the names of skills. */
export interface FinishScreen {
  readonly skill: Skill;
  readonly level: RungLevel;
  readonly answers: Answers;
  readonly skills: readonly Skill[];
}

/** What a finished step changed, and the next one; of one that is not reached yet what would be enough. */
export function renderDone(finished: FinishedStep, about: FinishScreen, style: Style): string {
  return finished.reached ? renderReached(finished, about, style) : renderOpen(finished, about, style);
}

function renderReached(
  { at, hours, level, jumps, blockedBy, evidence, backed, next }: FinishedStep,
  { skill, level: reached, skills }: FinishScreen,
  { paint, columns }: Style,
): string {
  const spent = hours === null ? '' : `, in ${hours} h`;
  return [
    paint.heading(`${skill.name}, ${LEVEL_NAMES[reached]}: done on ${formatDay(at)}${spent}`),
    ...(jumps.length === 0 ? [] : [`This jumps ${jumps.join(', ')}, which usually ${comeFirst(jumps)} first.`]),
    describeLevel(level),
    ...(blockedBy.length === 0 ? [] : [describeBlocking(blockedBy, skill)]),
    ...(evidence !== null ? [`Evidence: ${cleanText(evidence)}`] : backed ? [] : [UNBACKED]),
    ...(next === null ? [] : [`Next: ${nameStep(next, skills)}, ${formatHours(next.hours)}`]),
  ]
    .map((line) => wrapProse(line, columns))
    .join('\n');
}

const UNBACKED = 'No evidence, so the level is only claimed.';

function comeFirst(jumps: readonly string[]): string {
  return jumps.length === 1 ? 'comes' : 'come';
}

function describeLevel({ from, to }: FinishedStep['level']): string {
  return from === to ? `Level: ${LEVEL_NAMES[to]}, as before` : `Level: ${nameLevel(from)} → ${LEVEL_NAMES[to]}`;
}

function describeBlocking(blockedBy: readonly string[], { id }: Skill): string {
  return `It stays there, since ${blockedBy.join(' and ')} was answered and does not count yet: coach answers ${id}, or coach done ${blockedBy[0] ?? ''}`;
}

function renderOpen(
  { met, enough, level, evidence, openBoxes }: FinishedStep,
  { skill, level: rung, answers }: FinishScreen,
  { paint, columns }: Style,
): string {
  const { statements } = rungAt(skill, rung);
  const isHelped = rung > 1 && Object.values(answers).includes('helped');
  return [
    wrapProse(
      `${paint.heading(`${skill.name}, ${LEVEL_NAMES[rung]}`)}: not reached yet, ${met} of ${statements.length} count; the step stays open.`,
      columns,
    ),
    wrapProse(
      `${enough.needed === 1 ? 'One' : 'Two'} more of these ${enough.needed === 1 ? 'is' : 'are'} enough:`,
      columns,
    ),
    ...statements
      .filter(({ id }) => enough.of.includes(id))
      .map(({ id, text }) => hang(`${id.replace(/^.*\./, '')}  ${text} (${nameAnswer(answers[id])})`, columns, 4)),
    ...(openBoxes === 0
      ? [wrapProse('All its boxes are ticked; but a box says what was built, a statement what you can do.', columns)]
      : []),
    ...(isHelped
      ? [wrapProse('What you did with help counts for Guided; from Independent on it takes alone.', columns)]
      : []),
    ...(level.from === level.to || level.from === null ? [] : [wrapProse(describeLevel(level), columns)]),
    wrapProse(`Your answers are kept${evidence === null ? '.' : `, and as evidence: ${cleanText(evidence)}`}`, columns),
  ].join('\n');
}

/** "answered no": what was said of a statement that does not count. */
function nameAnswer(answer: Answer | undefined): string {
  if (answer === undefined) return 'not answered';
  return answer === 'no' ? 'answered no' : ANSWER_WORDS[answer];
}
