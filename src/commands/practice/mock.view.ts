import { shownOutput } from '../../coaching/practice.ts';
import { cleanText, countOf, formatClock, hang, proseWidth, spread, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { addressOf, nameReading } from '../find/find-reading.ts';
import { renderReading, renderShown } from './card.view.ts';
import { type Answered, countMinutes, type Sheet, type SheetPoint } from './sheet.ts';

/** A question as it is asked, without anything of its answer; the person's stories that fit are named. */
export function renderMockQuestion(sheet: Sheet, place: string, style: Style): string {
  const { columns, paint } = style;
  const { heading, question, stories } = sheet;
  return [
    '',
    spread(paint.heading(heading), paint.quiet(place), proseWidth(columns)),
    '',
    wrapProse(question, columns),
    ...renderShown(sheet, style),
    ...(stories.length === 0
      ? []
      : ['', paint.quiet(wrapProse(`Your stories that fit: ${stories.map(cleanText).join('; ')}`, columns))]),
    '',
  ].join('\n');
}

/** What an interviewer answers to what is asked first, which nobody alone is told otherwise. */
export function renderGiven({ given }: Sheet, { columns, paint }: Style): string {
  return [
    '',
    paint.quiet('Asked, they answer'),
    ...given.map(({ ask, answer }) => hang(`${ask} ${answer}`, columns)),
    '',
  ].join('\n');
}

/** A question as its points are ticked, with what was given, since the points go by it. */
export function renderBeforePoints(sheet: Sheet, style: Style): string {
  const { question, given } = sheet;
  const asked = wrapProse(style.paint.heading(question), style.columns);
  return ['', asked, given.length === 0 ? '' : renderGiven(sheet, style)].join('\n');
}

/** The sheets for an interviewer, to read from; in a pipe as Markdown, ready for paper. */
export function renderSheets(sheets: readonly Sheet[], style: Style): string {
  const head = `Mock interview: ${countOf(sheets.length, 'question')}, about ${countOf(countMinutes(sheets), 'minute')}`;
  if (!style.terminal) return [`# ${head}`, ...sheets.map((sheet) => sheetMarkdown(sheet, () => '[ ]'))].join('\n\n');
  return [style.paint.heading(head), ...sheets.map((sheet, index) => renderSheet(sheet, index, style))].join('\n\n');
}

function renderSheet(sheet: Sheet, index: number, style: Style): string {
  const { columns, paint } = style;
  const { heading, minutes, question, given, points, lifts, followUps, redFlags, resource } = sheet;
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [paint.quiet(title), ...lines.map((line) => hang(line, columns))];
  return [
    wrapProse(paint.heading(`${index + 1}  ${heading} · ${minutes} min`), columns),
    wrapProse(question, columns),
    ...renderShown(sheet, style),
    ...list(
      'If asked',
      given.map(({ ask, answer }) => `${ask} ${answer}`),
    ),
    ...byPart(points).flatMap(({ part, texts }) =>
      list(
        part ?? 'A good answer says',
        texts.map((text) => `□ ${text}`),
      ),
    ),
    ...list('Lifts it', lifts),
    ...list('Go on with', followUps),
    ...list('A weak answer', redFlags),
    ...renderReading(resource, style, '  '),
  ].join('\n');
}

/** How a mock interview went: each question with its time and the points that were left out. */
export function renderMock(answered: readonly Answered[], style: Style): string {
  const said = answered.reduce((sum, one) => sum + one.said.length, 0);
  const all = answered.reduce((sum, { sheet }) => sum + sheet.points.length, 0);
  const head = `${countOf(answered.length, 'question')}, ${said} of ${countOf(all, 'point')} said`;
  if (!style.terminal)
    return [
      `# Mock interview: ${head}`,
      ...answered.map((one) => sheetMarkdown(one.sheet, (place) => (one.said.includes(place) ? '[x]' : '[ ]'), one)),
    ].join('\n\n');
  return [style.paint.heading(head), ...answered.map((one) => renderAnswered(one, style))].join('\n\n');
}

function renderAnswered({ sheet, seconds, said }: Answered, style: Style): string {
  const { columns, paint } = style;
  const left = sheet.points.filter((_point, place) => !said.includes(place));
  const result = `${said.length} of ${sheet.points.length} · ${formatClock(seconds)} of ${formatClock(sheet.minutes * 60)}`;
  return [
    spread(paint.heading(sheet.heading), result, proseWidth(columns)),
    wrapProse(sheet.question, columns),
    ...(left.length === 0 ? [paint.good('Every point said.')] : []),
    ...byPart(left).flatMap(({ part, texts }) => [
      paint.quiet(part === null ? 'Not said' : `Not said: ${part}`),
      ...texts.map((text) => hang(`□ ${text}`, columns)),
    ]),
    ...renderReading(sheet.resource, style, '  '),
  ].join('\n');
}

function sheetMarkdown(sheet: Sheet, box: (place: number) => string, answered?: Answered): string {
  const { heading, minutes, question, shown, code, given, points, lifts, followUps, redFlags, resource } = sheet;
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${title}:`, lines.map((line) => `- ${line}`).join('\n')];
  const block = (lines: readonly string[], language: string): string[] =>
    lines.length === 0 ? [] : [[`\`\`\`${language}`, ...lines, '```'].join('\n')];
  const time = answered === undefined ? `${minutes} min` : `${formatClock(answered.seconds)} of ${minutes} min`;
  let place = 0;
  return [
    `## ${heading} (${time})`,
    question,
    ...block(shown, ''),
    ...block(code?.lines ?? [], code?.language ?? ''),
    ...block(shownOutput(code), ''),
    ...list(
      'If asked',
      given.map(({ ask, answer }) => `${ask} ${answer}`),
    ),
    ...byPart(points).flatMap(({ part, texts }) =>
      list(
        part ?? 'A good answer says',
        texts.map((text) => `${box(place++)} ${text}`),
      ),
    ),
    ...list('Lifts it', lifts),
    ...list('Go on with', followUps),
    ...list('A weak answer', redFlags),
    ...(resource === null ? [] : [`Read: [${nameReading(resource)}](${addressOf(resource)})`]),
  ].join('\n\n');
}

/** The points by the parts that they belong to, in their order. */
function byPart(points: readonly SheetPoint[]): { readonly part: string | null; readonly texts: string[] }[] {
  const parts: { part: string | null; texts: string[] }[] = [];
  for (const { part, text } of points) {
    const last = parts.at(-1);
    if (last?.part === part) last.texts.push(text);
    else parts.push({ part, texts: [text] });
  }
  return parts;
}
