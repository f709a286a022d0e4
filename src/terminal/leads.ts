import { GAP, NARROWEST_TABLE, NARROWEST_WRAP } from './column.ts';
import { widthOf, wrapText } from './text.ts';
import type { Style } from './theme.ts';

/** Something to know, and the command that opens it. */
export type Lead = readonly [text: string, command: string];

/** The leads with each command once: what else it opens is a sentence beside its first. */
export function joinLeads(leads: readonly Lead[]): Lead[] {
  const texts = new Map<string, string>();
  for (const [text, command] of leads) {
    const said = texts.get(command);
    texts.set(command, said === undefined ? text : `${said}${/[.?!]$/u.test(said) ? '' : '.'} ${text}`);
  }
  return [...texts].map(([command, text]) => [text, command]);
}

/** A text that takes more lines than these beside its command stands over it. */
const MOST_LINES = 2;

/**
 * Each text with its command beside it, all these commands under each other; the command below it where there is no
 * room, where the text beside it would take more than two lines, or where it is so long that it would push the others
 * together and all of them would take more lines.
 */
export function renderLeads(leads: readonly Lead[], { columns, paint }: Style): string {
  const below = ([text, command]: Lead): string =>
    `${wrapText(text, columns)}\n  ${wrapText(paint.command(command), columns, '  ')}`;
  if (columns < NARROWEST_TABLE) return leads.map(below).join('\n');
  const longest = [...new Set(leads.map(([, command]) => widthOf(command)))]
    .filter((width) => columns - GAP - width >= NARROWEST_WRAP)
    .sort((a, b) => b - a);
  const [best] = longest
    .map((width) => layOut(leads, columns, width))
    .sort((a, b) => countLines(leads, a, columns) - countLines(leads, b, columns));
  if (best === undefined) return leads.map(below).join('\n');
  const width = Math.min(best.room, Math.max(0, ...[...best.lines.keys()].map(([text]) => widthOf(text))));
  return leads
    .flatMap((lead) => {
      const lines = best.lines.get(lead);
      if (lines === undefined) return [below(lead)];
      const [first = '', ...others] = lines;
      const space = ' '.repeat(Math.max(0, width - widthOf(first)) + GAP);
      return [first + space + paint.command(lead[1]), ...others];
    })
    .join('\n');
}

/** Which texts stand beside their command, in which lines, and how wide these may be. */
interface Layout {
  readonly room: number;
  readonly lines: ReadonlyMap<Lead, readonly string[]>;
}

/** The layout in which commands up to a width stand beside their texts. */
function layOut(leads: readonly Lead[], columns: number, longest: number): Layout {
  const room = columns - GAP - longest;
  const beside = leads.filter(([, command]) => widthOf(command) <= longest);
  const wrapped = beside.map((lead) => [lead, wrapText(lead[0], room).split('\n')] as const);
  return { room, lines: new Map(wrapped.filter(([, lines]) => lines.length <= MOST_LINES)) };
}

function countLines(leads: readonly Lead[], { lines }: Layout, columns: number): number {
  return leads.reduce(
    (sum, lead) => sum + (lines.get(lead)?.length ?? wrapText(lead[0], columns).split('\n').length + 1),
    0,
  );
}
