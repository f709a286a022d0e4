import type { SkillReport } from '../../coaching/report.ts';
import { LEVEL_NAMES, levelAbove, type Skill } from '../../coaching/skills.ts';
import { formatRater } from '../../terminal/phrases.ts';
import { hang, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { sayHowMany } from '../say/say-enough.ts';
import { joinLine, letterOf, type StatementLine, statementsOf } from './statements.ts';

/** What a skill's next level still takes: in a sentence, then the statements by what was said of each. */
export interface GapWords {
  readonly says: string;
  /** What was said of its statements is blank where the sentence says it of all of them. */
  readonly groups: readonly { readonly said: string; readonly statements: readonly StatementLine[] }[];
}

/** The words on what a skill's next level still takes. */
export function describeGap(row: SkillReport, skills: readonly Skill[]): GapWords {
  const next = levelAbove(row.level ?? 0);
  const name = next === null ? '' : LEVEL_NAMES[next];
  const { lacking, helped, noChance, notAsked } = row;
  const groups = [
    { said: 'answered no', ids: lacking.filter((id) => !helped.includes(id)) },
    { said: `done with help; ${name} takes it alone`, ids: helped },
    { said: 'never came up', ids: noChance },
    { said: 'not asked yet', ids: notAsked },
  ].filter(({ ids }) => ids.length > 0);
  const [only] = groups;
  const suffix = groups.length === 1 && only !== undefined ? `; ${only.said}` : '';
  const statements = statementsOf(skills, row.id);
  return {
    says: describeNeed(row, name) + suffix,
    groups: groups.map(({ said, ids }) => ({
      said: groups.length === 1 ? '' : said,
      statements: statements
        .filter(({ id }) => ids.includes(id))
        .map(({ id, text }) => ({ letter: letterOf(id), text: text + markSeen(row, id) })),
    })),
  };
}

/** What a skill's next level still takes, told apart by what was said of each statement. */
export function renderGap(row: SkillReport, skills: readonly Skill[], style: Style): string {
  const { says, groups } = describeGap(row, skills);
  return [
    wrapProse(`${style.paint.heading(row.name)}: ${says}`, style.columns),
    ...groups.flatMap(({ said, statements }) => [
      ...(said === '' ? [] : [`  ${said}`]),
      ...statements.map((line) => hang(joinLine(line), style.columns, 4)),
    ]),
  ].join('\n');
}

/** "one more of these two is enough for Guided". */
function describeNeed({ needed, lacking, noChance, notAsked, mode, id }: SkillReport, name: string): string {
  const open = lacking.length + noChance.length + notAsked.length;
  if (needed === 0) return `the answers from before reach ${name}; see whether they still do: coach assess ${id}`;
  const isAlone = mode === 'quick' && notAsked.length === 2;
  const short = isAlone ? ` (only one was asked: coach assess ${id})` : '';
  return sayHowMany(needed, open, name) + short;
}

const RATERS_NAMED = 3;

/** " (Sam: met)", where another rater counts the statement as met. */
function markSeen({ opinions }: SkillReport, statement: string): string {
  const raters = opinions.filter(({ seen }) => seen.includes(statement)).map(({ by }) => formatRater(by));
  if (raters.length > RATERS_NAMED) return ` (${raters.length} others: met)`;
  return raters.length === 0 ? '' : ` (${raters.join(', ')}: met)`;
}
