import type { Movement, Trend } from '../coaching/assessment.ts';
import type { SkillId } from '../coaching/skills.ts';
import { formatDay, nameLevel } from '../coaching/wording.ts';
import { fitInto, type Markup, markup, nameOnPage, type Part } from './markup.ts';
import { type Made, noteLeft, type Section, writePage } from './page.ts';
import { describeSpan, writeTrends } from './trends.ts';

/** What a page shows of a history. */
export interface HistoryText {
  readonly name: string | null;
  /** Each assessment, newest first. */
  readonly entries: readonly EntryText[];
  readonly trends: readonly Trend[];
  /** What moved in all; null where it is not asked for. */
  readonly moved: readonly Movement[] | null;
  readonly nameOf: (skill: SkillId) => string;
  readonly made: Made;
}

/** An assessment in words: `by` is null for the person's own. */
interface EntryText {
  readonly at: string;
  readonly by: string | null;
  readonly mode: string;
  readonly skills: number;
  readonly changed: string;
}

/** The page of a history. */
export function writeHistoryPage(text: HistoryText): string {
  const { name, entries, made } = text;
  const [last, first] = [entries[0], entries.at(-1)];
  const span = first === undefined || last === undefined ? '' : `, ${formatDay(first.at)} to ${formatDay(last.at)}`;
  return writePage({
    kind: 'History',
    title: name === null ? 'History' : `History of ${name}`,
    heading: name === null ? markup`What moved` : nameOnPage(name),
    lead: `${entries.length} ${entries.length === 1 ? 'assessment' : 'assessments'}${span}`,
    sections: [trendSection(text), movedSection(text), entriesSection(text)].filter((section) => section !== null),
    made,
  });
}

function trendSection({ trends, nameOf }: HistoryText): Section | null {
  if (trends.length === 0) return null;
  return {
    id: 'trend',
    title: 'How each went',
    about: `Skills rated more than once by one rater, ${describeSpan(trends)}, on one scale from None to Lead.`,
    body: writeTrends(trends, { nameOf, requiredOf: () => null }),
  };
}

function movedSection({ moved, nameOf }: HistoryText): Section | null {
  if (moved === null) return null;
  const lines = moved.map(({ skill, from, to, steps }): Part => {
    const by = steps.length === 0 ? '' : `, by ${steps.join(' and ')}`;
    return markup`<li><span class="strong">${nameOf(skill)}</span>: ${nameLevel(from)} → ${nameLevel(to)}${by}</li>`;
  });
  return {
    id: 'moved',
    title: 'What moved',
    body: lines.length === 0 ? markup`<p>Nothing.</p>` : markup`<ul>${lines}</ul>`,
  };
}

/** So much of a page is for the assessments. */
const MOST_BYTES = 24_000;

function entriesSection({ entries }: HistoryText): Section {
  const { shown, left } = fitInto(MOST_BYTES, entries.map(writeEntry));
  return {
    id: 'assessments',
    title: 'Assessments',
    about: 'Newest first, and what each changed against the one before by the same rater.',
    body:
      entries.length === 0
        ? markup`<p>There is none.</p>`
        : [
            markup`
              <table class="rows" role="table">
                <caption>Each assessment</caption>
                <thead role="rowgroup">
                  <tr role="row">
                    ${['Date', 'By', 'Mode', 'Skills', 'Changed'].map(
                      (title) => markup`<th role="columnheader" scope="col">${title}</th>`,
                    )}
                  </tr>
                </thead>
                <tbody role="rowgroup">${shown}</tbody>
              </table>
            `,
            noteLeft(left, 'before these', 'coach history'),
          ],
  };
}

function writeEntry({ at, by, mode, skills, changed }: EntryText): Markup {
  return markup`
    <tr role="row">
      <th role="rowheader" scope="row" class="line">${formatDay(at)}</th>
      <td role="cell" data-label="By">${by === null ? 'self' : nameOnPage(by)}</td>
      <td role="cell" data-label="Mode">${mode}</td>
      <td role="cell" data-label="Skills">${skills}</td>
      <td role="cell" class="wide">${changed}</td>
    </tr>
  `;
}
