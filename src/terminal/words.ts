import type { WordGroup } from '../coaching/words.ts';
import { GAP } from './column.ts';
import { proseWidth, widthOf, wrapText } from './text.ts';
import type { Paint } from './theme.ts';

/** Groups of words with what each means, one below the other; the meanings stand in one column. */
export function renderWordGroups(groups: readonly WordGroup[], columns: number, paint: Paint): string {
  const widest = Math.max(...groups.flatMap(({ words }) => words.map(({ word }) => widthOf(word))));
  const indent = ' '.repeat(GAP + widest + GAP);
  return groups
    .map(({ title, about, words }) =>
      [
        wrapText(`${paint.heading(title)}: ${about}`, proseWidth(columns)),
        ...words.map(({ word, means }) => {
          const padding = ' '.repeat(widest - widthOf(word));
          return `${' '.repeat(GAP)}${paint.command(word)}${padding}${' '.repeat(GAP)}${wrapText(means, proseWidth(columns), indent)}`;
        }),
      ].join('\n'),
    )
    .join('\n');
}
