import { SELF } from '../../coaching/assessment.ts';
import { compareOpinions, type Comparison, type Report } from '../../coaching/report.ts';
import type { Skill } from '../../coaching/skills.ts';
import { formatRater, nameLevel, THEMSELVES, YOU } from '../../terminal/phrases.ts';
import type { Column } from '../../terminal/column.ts';
import { listMarkdown, quoteMarkdown, renderMarkdownTable } from '../../terminal/markdown.ts';
import { renderTable } from '../../terminal/table.ts';
import { hang, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { joinLine, letterOf, type StatementLine, statementsOf } from './statements.ts';

/** Of more opinions than anybody reads, those that differ most. */
const OPINIONS_SHOWN = 24;

/** What the opinions leave out: the names of skills, and statements that are told with the gaps. */
interface Told {
  readonly skills: readonly Skill[];
  readonly told: ReadonlySet<string>;
}

/** The same, and how the one whose record it is is named. */
interface ToldOf extends Told {
  readonly self: string;
}

/** Other raters' levels beside those of the report, and the statements in which they differ. */
export function renderOpinions(report: Report, about: ToldOf, style: Style): string[] {
  const { compared, left, differences } = findOpinions(report, about);
  if (compared.length === 0) return [];
  const table = renderTable(compared, columnsFor(report, about.self), style);
  const more = left === 0 ? '' : `\n${style.paint.quiet(nameLeft(left, about.self))}`;
  return [
    table + more,
    ...differences.map(({ name, says, statements }) =>
      [
        wrapProse(`${style.paint.heading(name)}: ${says}`, style.columns),
        ...statements.map((line) => hang(joinLine(line), style.columns, 4)),
      ].join('\n'),
    ),
  ];
}

/** The same as Markdown. */
export function renderOpinionsMarkdown(report: Report, about: ToldOf): string[] {
  const { compared, left, differences } = findOpinions(report, about);
  if (compared.length === 0) return [];
  return [
    '## Second opinions',
    renderMarkdownTable(compared, columnsFor(report, about.self)),
    ...(left === 0 ? [] : [nameLeft(left, about.self)]),
    ...differences.flatMap(({ name, says, statements }) => [
      `${name}: ${quoteMarkdown(says)}`,
      listMarkdown(statements.map((line) => quoteMarkdown(joinLine(line)))),
    ]),
  ];
}

/** The opinions to show, how many are left out, and in which statements they differ. */
function findOpinions(
  report: Report,
  about: ToldOf,
): { readonly compared: readonly Comparison[]; readonly left: number; readonly differences: readonly Difference[] } {
  const all = compareOpinions(report);
  const compared = all.slice(0, OPINIONS_SHOWN);
  const different = compared.filter(({ difference }) => difference !== 0);
  return {
    compared,
    left: all.length - compared.length,
    differences: different.flatMap((one) => describeDifference(one, report.by, about)),
  };
}

/** How a column of their own levels is called, and who they are in a sentence, where they have no name. */
const OWN_TITLES: ReadonlyMap<string, string> = new Map([
  [YOU, 'You'],
  [THEMSELVES, 'By themselves'],
]);
const OWN_SUBJECTS: ReadonlyMap<string, string> = new Map([
  [YOU, 'you'],
  [THEMSELVES, 'they'],
]);

function columnsFor(report: Report, self: string): readonly Column<Comparison>[] {
  return [
    { title: 'Second opinion', value: ({ row }) => row.name },
    {
      title: report.by === SELF ? (OWN_TITLES.get(self) ?? self) : formatRater(report.by),
      value: ({ row }) => nameLevel(row.level),
    },
    { title: 'By', value: ({ opinion }) => formatRater(opinion.by), wraps: true, drops: 2 },
    { title: 'Level', value: ({ opinion }) => nameLevel(opinion.level) },
    { title: 'Differs', value: ({ difference }) => formatDifference(difference), align: 'right', drops: 1 },
  ];
}

function nameLeft(left: number, self: string): string {
  return `and ${left} more, with less between ${self === YOU ? YOU : 'them'}: add --json`;
}

/** Statements of a skill that one rater saw and another did not. */
export interface Difference {
  readonly name: string;
  readonly says: string;
  readonly statements: readonly StatementLine[];
}

function formatDifference(difference: number): string {
  return difference === 0 ? '' : difference > 0 ? `+${difference}` : String(difference);
}

function describeDifference(compared: Comparison, rater: string, about: ToldOf): Difference[] {
  const pronoun = rater === SELF ? OWN_SUBJECTS.get(about.self) : undefined;
  const own =
    pronoun === undefined
      ? { name: formatRater(rater, about.self), count: 'counts', does: 'does' }
      : { name: pronoun, count: 'count', does: 'do' };
  return tellDifference(compared, own, about);
}

/** Who made the ratings of a report, as the subject of a sentence. */
export interface Own {
  readonly name: string;
  readonly count: string;
  readonly does: string;
}

/** What one rater saw and the other did not; what the gaps tell is marked there. */
export function tellDifference({ row, opinion }: Comparison, own: Own, { skills, told }: Told): Difference[] {
  const by = formatRater(opinion.by);
  return [
    { says: `${by} counts as met, and ${own.name} ${own.does} not`, ids: opinion.seen },
    { says: `${own.name} ${own.count} as met, and ${by} does not`, ids: opinion.notSeen },
  ]
    .map(({ says, ids }) => ({ says, ids: ids.filter((id) => !told.has(id)) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ says, ids }) => ({
      name: row.name,
      says,
      statements: statementsOf(skills, row.id)
        .filter(({ id }) => ids.includes(id))
        .map(({ id, text }) => ({ letter: letterOf(id), text })),
    }));
}
