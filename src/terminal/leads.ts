import { GAP, NARROWEST_TABLE, NARROWEST_WRAP } from './column.ts';
import { widthOf, wrapText } from './text.ts';
import type { Style } from './theme.ts';

/** Something to know, and the command that opens it. */
export type Lead = readonly [text: string, command: string];

/** Each text with its command beside it, all commands under each other; below it where there is no room. */
export function renderLeads(leads: readonly Lead[], { columns, paint }: Style): string {
  if (columns < NARROWEST_TABLE)
    return leads
      .map(([text, command]) => `${wrapText(text, columns)}\n  ${wrapText(paint.command(command), columns, '  ')}`)
      .join('\n');
  const room = Math.max(NARROWEST_WRAP, columns - GAP - Math.max(...leads.map(([, command]) => widthOf(command))));
  const width = Math.min(room, Math.max(...leads.map(([text]) => widthOf(text))));
  return leads
    .flatMap(([text, command]) => {
      const [first = '', ...others] = wrapText(text, room).split('\n');
      const space = ' '.repeat(Math.max(0, width - widthOf(first)) + GAP);
      return [first + space + paint.command(command), ...others];
    })
    .join('\n');
}
