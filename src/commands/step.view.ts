import type { Target } from '../coaching/path.ts';
import type { Skill } from '../coaching/skills.ts';
import type { Box, StepSheet } from '../coaching/work.ts';
import { nameHours, nameStep, renderBoxes } from '../terminal/phrases.ts';
import { renderEnough } from './say/say-enough.ts';
import { sayProofToBuild } from './say/say-how-to-prove.ts';
import { cleanText, countOf, formatDay, proseWidth, spread, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** What the screen of a step shows beside it: the names of skills, and what is put aside. */
export interface StepScreen {
  readonly skills: readonly Skill[];
  readonly target: Target;
  /** The ids of the steps put aside, and how many wait behind them. */
  readonly putAside: readonly string[];
  readonly waiting: number;
  /** The name of the person's language; null where they have not said. */
  readonly language: string | null;
}

/** A step with its boxes numbered, its note, and where it stands. */
export function renderSheet(sheet: StepSheet, about: StepScreen, style: Style): string {
  const { paint, columns } = style;
  const { project, boxes, note, gone } = sheet;
  return [
    spread(paint.heading(nameStep(sheet, about.skills)), nameHours(sheet), proseWidth(columns)),
    ...describeStanding(sheet, about).map((line) => wrapProse(line, columns)),
    ...(sheet.standing === 'reached' ? [] : renderEnough(sheet, about.skills, [], columns)),
    '',
    wrapProse(`${paint.heading(sheet.kind === 'prove' ? 'Find:' : 'Build:')} ${project.title}`, columns),
    wrapProse(project.brief, columns, '  '),
    ...sayProofToBuild(sheet, about).map((line) => wrapProse(line, columns, '  ')),
    spread(paint.heading('Done when'), countTicks(boxes), proseWidth(columns)),
    renderBoxes(boxes, { numbered: true }, style),
    ...(note === null ? [] : ['', wrapProse(`${paint.heading('Note:')} ${cleanText(note)}`, columns)]),
    ...(gone.length === 0 ? [] : ['', ...gone.map((line) => wrapProse(nameGone(line), columns))]),
  ].join('\n');
}

function countTicks(boxes: readonly Box[]): string {
  return `${boxes.filter(({ ticked }) => ticked).length} of ${boxes.length} ticked`;
}

function nameGone(line: string): string {
  return `You ticked "${cleanText(line)}", which was worded anew since: see which line has its place.`;
}

/** Where a step stands, in sentences. */
function describeStanding(sheet: StepSheet, { target, putAside }: StepScreen): string[] {
  const { standing, since, skipped, done } = sheet;
  const told = done.map(({ at, hours }) => `Done on ${formatDay(at)}${hours === null ? '' : `, ${hours} h`}.`);
  switch (standing) {
    case 'in-hand':
      return [...told, `In hand since ${formatDay(since ?? '')}.`];
    case 'next':
      return [...told, 'The next step, not begun yet.'];
    case 'ahead':
      return [...told, 'Ahead of you, not begun yet.'];
    case 'waiting':
      return [...told, `Waits, since it needs what is put aside: ${putAside.join(', ')}.`];
    case 'skipped':
      return [...told, `Put aside on ${formatDay(skipped?.at ?? '')}: ${cleanText(skipped?.reason ?? '')}`];
    case 'reached':
      return told.length > 0 ? told : ['This level is reached.'];
    case 'beyond':
      return [...told, `Beyond what ${target.id} asks, so coach next does not come to it.`];
  }
}

/** What a change made of a step, in one to three lines. */
export function renderChange(
  before: StepSheet,
  after: StepSheet,
  about: StepScreen,
  { paint, columns }: Style,
): string {
  const heading = `${paint.heading(nameStep(after, about.skills))}: ${countTicks(after.boxes)}`;
  const changes = [...describeChanges(before, after, about)];
  return [heading, changes.length === 0 ? 'Nothing has changed: so it was before.' : changes.join(' ')]
    .map((line) => wrapProse(line, columns))
    .join('\n');
}

function* describeChanges(before: StepSheet, after: StepSheet, { waiting }: StepScreen): Generator<string> {
  const numbers = (boxes: readonly Box[], others: readonly Box[]): string =>
    boxes
      .filter(({ ticked }, index) => ticked && others[index]?.ticked !== true)
      .map(({ number }) => number)
      .join(', ');
  if (before.skipped !== null && after.skipped === null) yield 'Taken up again.';
  if (after.since !== null && after.since !== before.since) yield `Begun on ${formatDay(after.since)}.`;
  const [ticked, unticked] = [numbers(after.boxes, before.boxes), numbers(before.boxes, after.boxes)];
  if (ticked !== '') yield `Ticked: ${ticked}.`;
  if (unticked !== '') yield `Open again: ${unticked}.`;
  if (after.note !== before.note)
    yield after.note === null ? 'The note is taken away.' : `Note: ${cleanText(after.note)}`;
  if (after.skipped !== null && after.skipped !== before.skipped) {
    yield `Put aside: ${cleanText(after.skipped.reason)}`;
    if (waiting > 0) yield `(${countOf(waiting, 'step waits', 'steps wait')} behind what is put aside.)`;
  }
}
