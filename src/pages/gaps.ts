import type { SkillReport } from '../coaching/report.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import { nameLevel } from '../coaching/wording.ts';
import { markup, type Markup } from './markup.ts';

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

/** The gaps, each with what it lacks told apart by what was answered. */
export function writeGaps(gaps: readonly GapText[]): Markup[] {
  return gaps.map(
    ({ row, need, groups }) => markup`
      <div class="gap">
        <h3>${row.name}</h3>
        <p class="small quiet">
          ${nameLevel(row.level)}; the target needs ${LEVEL_NAMES[row.required]} (${row.priority})
        </p>
        <p class="need">${need.replace(/^./u, (first) => first.toUpperCase())}.</p>
        ${writeStatements(groups)}
      </div>
    `,
  );
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
