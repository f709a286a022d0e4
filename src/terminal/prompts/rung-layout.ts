import { type Answer, ANSWERS } from '../../coaching/assessment.ts';
import { spread, widthOf, wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';
import { ANSWER_LABELS, type RungQuestion } from './prompts.ts';

/** What of the screen changes while it is answered. */
export interface RungState {
  readonly current: number;
  readonly answers: readonly (Answer | undefined)[];
  readonly message: string;
}

const WIDE = 100;
const WIDEST = 120;
const POINTER = '❯ ';
const MARKS = { chosen: '●', open: '○' };
const COLUMN_GAP = 3;

/** The screen of one rung: heading, the statements with their answers, and the legend. */
export function drawRung(question: RungQuestion, state: RungState, columns: number, paint: Paint): string {
  const body =
    columns >= WIDE ? drawWide(question, state, columns, paint) : drawStacked(question, state, columns, paint);
  const back = question.canGoBack ? ' · b back' : '';
  const legend = `↑↓ statement · ←→ or 1-5 answer · enter next${back} · ctrl-c stop and save`;
  return [
    spread(paint.heading(question.heading), paint.quiet(question.progress), Math.min(columns, WIDEST)),
    ...body,
    '',
    ...(state.message === '' ? [] : [paint.warn(state.message)]),
    paint.quiet(wrapText(legend, columns)),
  ].join('\n');
}

function drawWide(question: RungQuestion, state: RungState, columns: number, paint: Paint): string[] {
  const labels = ANSWERS.map((answer) => ANSWER_LABELS[answer]);
  const answersWidth = labels.reduce((sum, label) => sum + label.length + COLUMN_GAP, 0);
  const textWidth = Math.min(columns, WIDEST) - POINTER.length - answersWidth;
  const head = `Have you done this?`.padEnd(POINTER.length + textWidth);
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
    const padding = ' '.repeat(Math.max(0, textWidth - widthOf(first)));
    return [
      (isCurrent ? paint.command(POINTER) : '  ') + show(first) + padding + marks,
      ...rest.map((line) => `  ${show(line)}`),
    ];
  });
  return [head + labels.map((label) => ' '.repeat(COLUMN_GAP) + label).join(''), ...rows];
}

function drawStacked(question: RungQuestion, state: RungState, columns: number, paint: Paint): string[] {
  const rows = question.statements.flatMap((statement, index) => {
    const isCurrent = state.current === index;
    const show = isCurrent ? paint.heading : (text: string): string => text;
    const answers = ANSWERS.map((answer) => {
      const chosen = state.answers[index] === answer;
      const text = `${chosen ? MARKS.chosen : MARKS.open} ${ANSWER_LABELS[answer]}`;
      return chosen ? paint.good(text) : text;
    });
    return [
      (isCurrent ? paint.command(POINTER) : '  ') + show(wrapText(statement, columns - 1, '  ')),
      `    ${wrapText(answers.join('  '), columns - 1, '    ')}`,
    ];
  });
  return ['Have you done this?', ...rows];
}
