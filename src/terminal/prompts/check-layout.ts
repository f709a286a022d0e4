import { hang, spread, wrapProse, wrapText } from '../text.ts';
import type { Paint } from '../theme.ts';
import { type CheckHelp, type Choice, STOP } from './prompts.ts';
import type { Size } from './rung-layout.ts';

/** A list of choices as it is asked. */
export interface CheckQuestion extends CheckHelp {
  readonly question: string;
  readonly choices: readonly Choice[];
}

/** What of the list changes while it is answered. */
export interface CheckState {
  readonly current: number;
  readonly chosen: ReadonlySet<string>;
  readonly message: string;
  readonly explains: boolean;
}

const WIDEST = 120;
const INDENT = 4;

/** The list: question and count, as many choices as fit with what lies above and below, and the legend. */
export function drawCheck(asked: CheckQuestion, state: CheckState, { columns, rows }: Size, paint: Paint): string {
  const { question, choices, about, leaving = STOP } = asked;
  const head = spread(
    wrapText(paint.heading(question), columns),
    paint.quiet(countChosen(asked, state)),
    Math.min(columns, WIDEST),
  );
  const explain = about === undefined ? '' : ` · ? ${state.explains ? 'close' : 'explain'}`;
  const legend = `↑↓ move · space choose · a all · enter done${explain} · ctrl-c ${leaving}`;
  const tell = (more: string | undefined): string =>
    more === undefined ? '' : `${paint.quiet(wrapProse(more, columns - INDENT, ' '.repeat(INDENT)))}\n`;
  const foot = [
    tell(state.explains ? about : choices[state.current]?.description),
    state.message === '' ? '' : `${paint.warn(wrapText(state.message, columns))}\n`,
    paint.quiet(wrapText(legend, columns)),
  ].join('');
  // Room for the longest of what is told, so that the list stays where it is while one moves through it.
  const told = [about, state.message, ...choices.map(({ description }) => description)].map((text) =>
    heightOf(tell(text)),
  );
  const blocks = choices.map((_, index) => drawChoice(asked, state, index, columns, paint));
  const left = rows - heightOf(head) - Math.max(...told) - heightOf(wrapText(legend, columns)) - 3;
  return [head, ...drawWindow(blocks, state.current, left, paint), '', foot].join('\n');
}

function heightOf(text: string): number {
  return text.split('\n').length;
}

/** "3 of 18 chosen". */
export function countChosen({ choices }: CheckQuestion, { chosen }: CheckState): string {
  return `${chosen.size} of ${choices.length} chosen`;
}

/** The lines of one choice, below its heading where that is new. */
function drawChoice(
  { choices }: CheckQuestion,
  { current, chosen }: CheckState,
  index: number,
  columns: number,
  paint: Paint,
): string[] {
  const choice = choices[index];
  if (choice === undefined) return [];
  const isNew = choice.group !== undefined && choice.group !== choices[index - 1]?.group;
  const isChosen = chosen.has(choice.value);
  const mark = `${index === current ? paint.command('❯') : ' '} ${isChosen ? paint.good('◉') : '◯'} `;
  const [first = '', ...rest] = hang(choice.label, Math.min(columns, WIDEST)).trimStart().split('\n');
  const show = index === current ? paint.heading : (text: string): string => text;
  return [
    ...(isNew ? [wrapText(paint.heading(choice.group), columns)] : []),
    mark + show(first),
    ...rest.map((line) => show(line)),
  ];
}

/** The choices around the current one that fit, each whole, between what tells how many are not seen. */
function drawWindow(blocks: readonly (readonly string[])[], current: number, height: number, paint: Paint): string[] {
  const linesOf = (from: number, to: number): number => blocks.slice(from, to).flat().length;
  if (linesOf(0, blocks.length) <= height) return blocks.flat();
  const most = height - 2;
  let [from, to] = [current, current + 1];
  for (let grew = true; grew;) {
    grew = false;
    if (to < blocks.length && linesOf(from, to + 1) <= most) [to, grew] = [to + 1, true];
    if (from > 0 && linesOf(from - 1, to) <= most) [from, grew] = [from - 1, true];
  }
  const tell = (arrow: string, count: number, where: string): string[] =>
    count === 0 ? [] : [paint.quiet(`  ${arrow} ${count} more ${where}`)];
  return [...tell('↑', from, 'above'), ...blocks.slice(from, to).flat(), ...tell('↓', blocks.length - to, 'below')];
}
