import { type Answer, ANSWER_WORDS, ANSWERS } from '../../coaching/assessment.ts';
import { wordsForRung } from '../../coaching/words.ts';
import { spread, widthOf, wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';
import { renderWordGroups } from '../words.ts';
import { ASKS, type RungQuestion, STOP } from './prompts.ts';

/** What of the screen changes while it is answered. */
export interface RungState {
  readonly current: number;
  readonly answers: readonly (Answer | undefined)[];
  readonly message: string;
  /** Whether levels, answers and what counts are explained. */
  readonly explains: boolean;
}

/** The size of the terminal that is drawn on. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const WIDE = 100;
const WIDEST = 120;
const POINTER = '❯ ';
const MARKS = { chosen: '●', open: '○' };
const COLUMN_GAP = 3;

/** The screen of one rung: heading, the statements with their answers, what explains them if asked, and the legend. */
export function drawRung(question: RungQuestion, state: RungState, size: Size, paint: Paint): string {
  const { head, body, panel, foot } = drawParts(question, state, size, paint);
  if (!state.explains) return [head, body, '', foot].join('\n');
  return isCovered(question, state, size, paint)
    ? [head, panel, '', foot].join('\n')
    : [head, body, '', panel, '', foot].join('\n');
}

/**
 * Whether the explanation stands in the place of the statements: a screen that is longer than its terminal would be
 * drawn below itself, not over itself.
 */
export function isCovered(question: RungQuestion, state: RungState, size: Size, paint: Paint): boolean {
  const lines = Object.values(drawParts(question, state, size, paint))
    .join('\n')
    .split('\n').length;
  return state.explains && lines + 2 >= size.rows;
}

function drawParts(
  question: RungQuestion,
  state: RungState,
  { columns }: Size,
  paint: Paint,
): Readonly<Record<'head' | 'body' | 'panel' | 'foot', string>> {
  const draw = columns >= WIDE ? drawWide : drawStacked;
  return {
    head: spread(paint.heading(question.heading), paint.quiet(question.progress), Math.min(columns, WIDEST)),
    body: draw(question, state, columns, paint).join('\n'),
    panel: state.explains ? renderWordGroups(wordsForRung(question.level ?? null), columns, paint) : '',
    foot: [
      ...(state.message === '' ? [] : [paint.warn(wrapText(state.message, columns))]),
      paint.quiet(wrapText(describeKeys(question, state), columns)),
    ].join('\n'),
  };
}

function describeKeys({ canGoBack, leaving = STOP }: RungQuestion, { explains }: RungState): string {
  const back = canGoBack ? ' · b back' : '';
  return `↑↓ move · 1-5 or ←→ answer · enter next${back} · ? ${explains ? 'close' : 'explain'} · ctrl-c ${leaving}`;
}

function drawWide(question: RungQuestion, state: RungState, columns: number, paint: Paint): string[] {
  const labels = ANSWERS.map((answer) => ANSWER_WORDS[answer]);
  const answersWidth = labels.reduce((sum, label) => sum + label.length + COLUMN_GAP, 0);
  const textWidth = Math.min(columns, WIDEST) - POINTER.length - answersWidth;
  const [asks = '', ...moreAsks] = wrapText(question.asks ?? ASKS, POINTER.length + textWidth).split('\n');
  const rows = question.statements.flatMap((statement, index) => {
    const [first = '', ...rest] = wrapText(statement, textWidth).split('\n');
    const marks = ANSWERS.map((answer, place) => {
      const chosen = state.answers[index] === answer;
      const label = labels[place] ?? '';
      const mark = (chosen ? MARKS.chosen : MARKS.open).padStart(Math.ceil(label.length / 2)).padEnd(label.length);
      return ' '.repeat(COLUMN_GAP) + (chosen ? paint.good(mark) : mark);
    }).join('');
    const isCurrent = state.current === index;
    const show = isCurrent ? paint.heading : (text: string): string => text;
    const note = question.notes?.[index];
    return [
      (isCurrent ? paint.command(POINTER) : '  ') + show(first) + padTo(first, textWidth) + marks,
      ...rest.map((line) => `  ${show(line)}`),
      ...(note === undefined ? [] : [`  ${noteTone(question, index, paint)(`(${note})`)}`]),
    ];
  });
  const heads = labels.map((label) => ' '.repeat(COLUMN_GAP) + label).join('');
  return [asks + padTo(asks, POINTER.length + textWidth) + heads, ...moreAsks, ...rows];
}

/** A note on an answer that stands ready is to be seen; one on an answer that does not is quiet. */
function noteTone({ given }: RungQuestion, index: number, paint: Paint): (text: string) => string {
  return given[index] === undefined ? paint.quiet : paint.warn;
}

function padTo(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text)));
}

function drawStacked(question: RungQuestion, state: RungState, columns: number, paint: Paint): string[] {
  const rows = question.statements.flatMap((statement, index) => {
    const isCurrent = state.current === index;
    const show = isCurrent ? paint.heading : (text: string): string => text;
    const answers = ANSWERS.map((answer) => {
      const chosen = state.answers[index] === answer;
      const text = `${chosen ? MARKS.chosen : MARKS.open} ${ANSWER_WORDS[answer]}`;
      return chosen ? paint.good(text) : text;
    });
    const note = question.notes?.[index];
    const line = [...answers, ...(note === undefined ? [] : [noteTone(question, index, paint)(`(${note})`)])].join(
      '  ',
    );
    return [
      (isCurrent ? paint.command(POINTER) : '  ') + show(wrapText(statement, columns - 1, '  ')),
      `    ${wrapText(line, columns - 1, '    ')}`,
    ];
  });
  return [wrapText(question.asks ?? ASKS, columns), ...rows];
}
