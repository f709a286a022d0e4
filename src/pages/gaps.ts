import type { SkillReport } from '../coaching/report.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import { capitalise, nameLevel } from '../coaching/wording.ts';
import { fitInto, type Markup, markup, type Part } from './markup.ts';
import { noteLeft } from './page.ts';

/** What a skill's next level still takes, in words. */
export interface GapText {
  readonly row: SkillReport;
  readonly says: string;
  readonly groups: readonly StatementGroup[];
}

/** Statements under what is said of them, which is blank where that is said already. */
export interface StatementGroup {
  readonly said: string;
  readonly statements: readonly { readonly letter: string; readonly text: string }[];
}

/** So much of a page is for gaps. */
const MOST_BYTES = 6_500;

/** The gaps, each with what it lacks told apart by what was answered, as many as a page has room for. */
export function writeGaps(gaps: readonly GapText[]): Part {
  const { shown, left } = fitInto(MOST_BYTES, gaps.map(writeGap));
  return [shown, noteLeft(left, left === 1 ? 'skill' : 'skills', 'coach report --json')];
}

function writeGap({ row, says, groups }: GapText): Markup {
  return markup`
    <div class="gap">
      <h3>${row.name}</h3>
      <p class="small quiet">${nameLevel(row.level)}; the target needs ${LEVEL_NAMES[row.required]} (${row.priority})</p>
      <p class="need">${capitalise(says)}.</p>
      ${writeStatements(groups)}
    </div>
  `;
}

/** Groups of statements, each under what is said of it. */
export function writeStatements(groups: readonly StatementGroup[]): Markup[] {
  return groups.map(
    ({ said, statements }) => markup`
      ${said !== '' && markup`<p class="says">${capitalise(said)}</p>`}
      <ul class="marked">
        ${statements.map(
          ({ letter, text }) => markup`<li><span class="mark">${letter}</span><span>${text}</span></li>`,
        )}
      </ul>
    `,
  );
}
