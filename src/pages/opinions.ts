import type { Comparison } from '../coaching/report.ts';
import { countOf, nameLevel } from '../coaching/wording.ts';
import { writeStatements, type StatementGroup } from './gaps.ts';
import { fitInto, markup, type Markup, nameOnPage, type Part } from './markup.ts';
import { noteLeft } from './page.ts';

/** What other raters think beside the levels of the report. */
export interface OpinionsText {
  /** Whose the levels of the report are, as a column is called. */
  readonly own: string;
  readonly compared: readonly Comparison[];
  readonly differences: readonly (StatementGroup & { readonly skill: string })[];
}

/** So much of a page is for the opinions, and for the statements in which raters differ. */
const MOST_BYTES = { rows: 3_600, differences: 3_000 };

/** The opinions side by side, and the statements in which they differ. */
export function writeOpinions({ own, compared, differences }: OpinionsText): Part {
  const rows = fitInto(
    MOST_BYTES.rows,
    compared.map((one) => writeRow(one, own)),
  );
  const told = fitInto(
    MOST_BYTES.differences,
    differences.map(
      (one) =>
        markup`<div class="gap">
          <h3>${one.skill}</h3>
          ${writeStatements([one])}
        </div>`,
    ),
  );
  return [
    markup`
      <table class="rows" role="table">
        <caption>
          The same skill by two raters, largest difference first
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${['Skill', own, 'Second opinion', 'By', 'Difference'].map(
              (title) => markup`<th role="columnheader" scope="col">${title}</th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.shown}
        </tbody>
      </table>
    `,
    noteLeft(rows.left, 'with less between them', 'coach report --json'),
    told.shown,
    noteLeft(told.left, told.left === 1 ? 'difference' : 'differences', 'coach report'),
  ];
}

function writeRow({ row, opinion, difference }: Comparison, own: string): Markup {
  return markup`
    <tr role="row">
      <th role="rowheader" scope="row">${row.name}</th>
      <td role="cell" data-label="${own}">${nameLevel(row.level)}</td>
      <td role="cell" data-label="Second opinion">${nameLevel(opinion.level)}</td>
      <td role="cell" data-label="By">${nameOnPage(opinion.by)}</td>
      <td role="cell"><span class="${difference === 0 ? 'quiet' : 'strong'}">${nameDifference(difference)}</span></td>
    </tr>
  `;
}

function nameDifference(difference: number): string {
  if (difference === 0) return 'agrees';
  return `${countOf(Math.abs(difference), 'level')} ${difference > 0 ? 'higher' : 'lower'}`;
}
