import type { SkillReport } from '../../coaching/report.ts';
import { LEVEL_NAMES, levelAbove, type Skill } from '../../coaching/skills.ts';
import { formatRater } from '../../terminal/phrases.ts';
import { hang, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { letterOf, statementsOf } from './statements.ts';

/** What a skill's next level still takes: in a sentence, and its statements told apart by what was said of each. */
export interface GapTold {
  readonly row: SkillReport;
  readonly need: string;
  readonly groups: readonly { readonly says: string; readonly statements: readonly ToldStatement[] }[];
}

interface ToldStatement {
  readonly letter: string;
  readonly text: string;
  /** " (Sam: met)", where another rater counts it as met; else blank. */
  readonly seen: string;
}

/** Puts into words what a skill's next level still takes. */
export function tellGap(row: SkillReport, skills: readonly Skill[]): GapTold {
  const next = levelAbove(row.level ?? 0);
  const name = next === null ? '' : LEVEL_NAMES[next];
  const { lacking, helped, noChance, notAsked } = row;
  const groups = [
    { says: 'answered no', ids: lacking.filter((id) => !helped.includes(id)) },
    { says: `done with help; ${name} takes it alone`, ids: helped },
    { says: 'never came up', ids: noChance },
    { says: 'not asked yet', ids: notAsked },
  ].filter(({ ids }) => ids.length > 0);
  const statements = statementsOf(skills, row.id);
  return {
    row,
    need: describeNeed(row, name),
    groups: groups.map(({ says, ids }) => ({
      says,
      statements: statements
        .filter(({ id }) => ids.includes(id))
        .map(({ id, text }) => ({ letter: letterOf(id), text, seen: markSeen(row, id) })),
    })),
  };
}

/** The same for a terminal. */
export function renderGap(row: SkillReport, skills: readonly Skill[], style: Style): string {
  const { need, groups } = tellGap(row, skills);
  const [only] = groups;
  const suffix = groups.length === 1 && only !== undefined ? `; ${only.says}` : '';
  return [
    wrapProse(`${style.paint.heading(row.name)}: ${need}${suffix}`, style.columns),
    ...groups.flatMap(({ says, statements }) => [
      ...(groups.length === 1 ? [] : [`  ${says}`]),
      ...statements.map(({ letter, text, seen }) => hang(`${letter}  ${text}${seen}`, style.columns, 4)),
    ]),
  ].join('\n');
}

const NUMBERS = ['none', 'one', 'two', 'three'];

/** "one more of these two is enough for Guided". */
function describeNeed({ needed, lacking, noChance, notAsked, mode, id }: SkillReport, name: string): string {
  const open = lacking.length + noChance.length + notAsked.length;
  if (needed === 0) return `the answers from before reach ${name}; see whether they still do: coach assess ${id}`;
  const more = needed === 1 ? 'one more' : 'two';
  const which = open === needed ? (open === 1 ? 'this' : 'both of these') : `${more} of these ${NUMBERS[open] ?? open}`;
  const short = mode === 'quick' ? ` (only one was asked: coach assess ${id})` : '';
  return `${which} ${needed === 1 ? 'is' : 'are'} enough for ${name}${short}`;
}

const RATERS_NAMED = 3;

/** " (Sam: met)", where another rater counts the statement as met. */
function markSeen({ opinions }: SkillReport, statement: string): string {
  const raters = opinions.filter(({ seen }) => seen.includes(statement)).map(({ by }) => formatRater(by));
  if (raters.length > RATERS_NAMED) return ` (${raters.length} others: met)`;
  return raters.length === 0 ? '' : ` (${raters.join(', ')}: met)`;
}
