import { GAP, NARROWEST_TABLE, NARROWEST_WRAP } from './column.ts';
import { widthOf, wrapText } from './text.ts';
import type { Style } from './theme.ts';

/** Something to know, and the command that opens it. */
export type Lead = readonly [text: string, command: string];

/** A text that takes more lines than these beside its command stands over it. */
const MOST_LINES = 2;

/**
 * Each text with its command beside it, all these commands under each other; the command below it where there is no
 * room, or where the text beside it would take more than two lines.
 */
export function renderLeads(leads: readonly Lead[], { columns, paint }: Style): string {
  const below = ([text, command]: Lead): string =>
    `${wrapText(text, columns)}\n  ${wrapText(paint.command(command), columns, '  ')}`;
  if (columns < NARROWEST_TABLE) return leads.map(below).join('\n');
  const roomBeside = ([, command]: Lead): number => columns - GAP - widthOf(command);
  const beside = leads.filter((lead) => roomBeside(lead) >= NARROWEST_WRAP);
  const room = Math.min(columns, ...beside.map(roomBeside));
  const linesOf = ([text]: Lead): string[] => wrapText(text, room).split('\n');
  const fitting = new Set(beside.filter((lead) => linesOf(lead).length <= MOST_LINES));
  const width = Math.min(room, Math.max(0, ...[...fitting].map(([text]) => widthOf(text))));
  return leads
    .flatMap((lead) => {
      if (!fitting.has(lead)) return [below(lead)];
      const [first = '', ...others] = linesOf(lead);
      const space = ' '.repeat(Math.max(0, width - widthOf(first)) + GAP);
      return [first + space + paint.command(lead[1]), ...others];
    })
    .join('\n');
}
