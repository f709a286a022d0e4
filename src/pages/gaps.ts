import type { SkillReport } from '../coaching/report.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import { nameLevel } from '../coaching/wording.ts';
import { fitInto, type Markup, markup, type Part } from './markup.ts';
import { noteLeft } from './page.ts';

/** What a skill's next level still takes, in words. */
export interface GapText {
  readonly row: SkillReport;
  readonly need: string;
  readonly groups: readonly StatementGroup[];
}

/** Statements under what is said of them; `seen` is what is said of one alone. */
export interface StatementGroup {
  readonly says: string;
  readonly statements: readonly { readonly letter: string; readonly text: string; readonly seen?: string }[];
}

/** So much of a page is for gaps. */
const MOST_BYTES = 6_500;

/** The gaps, each with what it lacks told apart by what was answered, as many as a page has room for. */
export function writeGaps(gaps: readonly GapText[]): Part {
  const { shown, left } = fitInto(MOST_BYTES, gaps.map(writeGap));
  return [shown, noteLeft(left, left === 1 ? 'skill' : 'skills', 'coach report --json')];
}

function writeGap({ row, need, groups }: GapText): Markup {
  return markup`
    <div class="gap">
      <h3>${row.name}</h3>
      <p class="small quiet">${nameLevel(row.level)}; the target needs ${LEVEL_NAMES[row.required]} (${row.priority})</p>
      <p class="need">${need.replace(/^./u, (first) => first.toUpperCase())}.</p>
      ${writeStatements(groups)}
    </div>
  `;
}

/** Groups of statements, each under what is said of it. */
export function writeStatements(groups: readonly StatementGroup[]): Markup[] {
  return groups.map(
    ({ says, statements }) => markup`
      <p class="says">${says.replace(/^./u, (first) => first.toUpperCase())}</p>
      <ul class="marked">
        ${statements.map(
          ({ letter, text, seen }) =>
            markup`<li><span class="mark">${letter}</span><span>${text}${seen ?? ''}</span></li>`,
        )}
      </ul>
    `,
  );
}
