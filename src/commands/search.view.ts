import { groupResults, type ResultKind, type SearchResult } from '../coaching/search.ts';
import type { View } from '../terminal/output.ts';
import { renderRecords } from '../terminal/records.ts';
import { placeAddress, wrapProse } from '../terminal/text.ts';

const MOST_OF_A_KIND = 4;

const HEADINGS: Readonly<Record<ResultKind, string>> = {
  skill: 'Skills',
  topic: 'Topics',
  checklist: 'Checklists',
  guide: 'Guide',
  route: 'Routes',
  resource: 'Resources',
  item: 'Checklist items',
  statement: 'Statements',
};

/** What a search found: on a terminal the best of each kind with the command that opens it, elsewhere one a line. */
export const renderResults: View<readonly SearchResult[]> = (hits, style) => {
  if (!style.terminal) {
    return renderRecords(
      hits,
      (['kind', 'id', 'title', 'text', 'command', 'url'] as const).map((field) => ({
        title: field,
        value: (hit) => hit[field] ?? '',
      })),
    );
  }
  const { paint, columns } = style;
  return groupResults(hits, MOST_OF_A_KIND)
    .map(({ kind, hits: best }) =>
      [
        paint.heading(HEADINGS[kind]),
        ...best.flatMap(({ title, text, command, url }) => [
          wrapProse(`${title}: ${shorten(text)}`, columns, '  '),
          paint.command(url === undefined ? `    ${command}` : placeAddress(url, columns, '    ')),
        ]),
      ].join('\n'),
    )
    .join('\n\n');
};

const LONGEST = 140;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} ...`;
}
