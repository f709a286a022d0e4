import { shownOutput } from '../../coaching/practice.ts';
import { hang, placeAddress, proseWidth, spread, wrapProse, wrapText } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { addressOf, nameReading, type Reading } from '../find/find-reading.ts';
import type { AskedCard } from './asked-cards.ts';

/** A card as it is asked: where it stands, the question, and what is to be looked at. */
export function renderQuestion(card: AskedCard, place: string, style: Style): string {
  const { columns, paint } = style;
  const { heading, question } = card;
  return [
    '',
    spread(paint.heading(heading), paint.quiet(place), proseWidth(columns)),
    '',
    wrapProse(question, columns),
    ...renderShown(card, style),
    '',
  ].join('\n');
}

/** A log as it is, set in; code with the numbers of its lines, which answers speak of, and below it what it prints. */
export function renderShown({ shown, code }: Pick<AskedCard, 'shown' | 'code'>, { paint }: Style): string[] {
  const log = shown.map((line) => (line === '' ? '' : `  ${line}`));
  const lines = (code?.lines ?? []).map((line, index) => {
    const number = paint.quiet(String(index + 1).padStart(2));
    return line === '' ? number : `${number} ${line}`;
  });
  const output = shownOutput(code).map((line) => (line === '' ? '' : `   ${line}`));
  const printed = output.length === 0 ? [] : [paint.quiet('It prints:'), ...output];
  return [log, lines, printed].flatMap((block) => (block.length === 0 ? [] : ['', ...block]));
}

/** The points with those that were said, by their places, and what stands beside them. */
export function renderAnswer(
  { lifts, followUps, redFlags, findReading }: AskedCard,
  points: readonly string[],
  said: ReadonlySet<number>,
  style: Style,
): string {
  const { columns, paint } = style;
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [paint.quiet(title), ...lines.map((line) => hang(`- ${line}`, columns, 2))];
  return [
    ...points.map((point, place) => hang(`${said.has(place) ? paint.good('✓') : '□'} ${point}`, columns)),
    ...list('Lifts it a level', lifts),
    ...list('They may go on', followUps),
    ...list('A weak answer', redFlags),
    ...renderReading(findReading(), style),
    '',
  ].join('\n');
}

/** What to read and, on a line of its own, where; nothing where there is nothing. */
export function renderReading(reading: Reading | null, { columns, paint }: Style, indent = ''): string[] {
  if (reading === null) return [];
  return [
    wrapText(`${paint.quiet('Read:')} ${nameReading(reading)}`, proseWidth(columns), '  '),
    placeAddress(addressOf(reading), columns, indent),
  ];
}
