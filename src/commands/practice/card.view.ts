import { hang, placeAddress, proseWidth, spread, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import type { AskedCard } from './asked-cards.ts';

/** A card as it is asked: where it stands, the question, and what is to be looked at. */
export function renderQuestion(card: AskedCard, place: string, { columns, paint }: Style): string {
  const { heading, question } = card;
  return [
    '',
    spread(paint.heading(heading), paint.quiet(place), proseWidth(columns)),
    '',
    wrapProse(question, columns),
    ...renderShown(card),
    '',
  ].join('\n');
}

/** A log or code, set in and as it is. */
export function renderShown({ shown, code }: Pick<AskedCard, 'shown' | 'code'>): string[] {
  const blocks = [shown, code?.lines ?? []].filter((lines) => lines.length > 0);
  return blocks.flatMap((lines) => ['', ...lines.map((line) => (line === '' ? '' : `  ${line}`))]);
}

/** The points with those that were said, by their places, and what stands beside them. */
export function renderAnswer(
  { lifts, followUps, redFlags, resource }: AskedCard,
  points: readonly string[],
  said: ReadonlySet<number>,
  { columns, paint }: Style,
): string {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [paint.quiet(title), ...lines.map((line) => hang(`- ${line}`, columns, 2))];
  const read =
    resource === null ? [] : [`${paint.quiet('Read:')} ${resource.title}`, placeAddress(resource.url, columns)];
  return [
    ...points.map((point, place) => hang(`${said.has(place) ? paint.good('✓') : '□'} ${point}`, columns)),
    ...list('Lifts it a level', lifts),
    ...list('They may go on', followUps),
    ...list('A weak answer', redFlags),
    ...read,
    '',
  ].join('\n');
}
