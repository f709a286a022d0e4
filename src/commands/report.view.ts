import type { Target } from '../coaching/path.ts';
import { compareOpinions, type Comparison, largestGaps, type Report, type SkillReport } from '../coaching/report.ts';
import { LEVEL_NAMES, levelAbove, parseStatementId, type Skill, type Statement } from '../coaching/skills.ts';
import { formatRater, nameLevel, renderLevel } from '../terminal/phrases.ts';
import { type Column, renderTable } from '../terminal/table.ts';
import { countOf, formatDay, hang, wrapProse } from '../terminal/text.ts';
import type { Paint, Style } from '../terminal/theme.ts';

const GAPS_DETAILED = 3;

/**
 * The report for a person: headline, the twelve skills, what the largest gaps lack, and what a self-rating is worth.
 */
export function renderReport(report: Report, about: About, style: Style): string {
  const { target, skills } = about;
  return [
    wrapProse(style.paint.heading(renderTitle(report, target)), style.columns),
    wrapProse(renderHeadline(report), style.columns),
    renderTable(report.skills, COLUMNS, style),
    ...renderOpinions(report, skills, style),
    ...largestGaps(report)
      .filter(({ level }) => level !== null)
      .slice(0, GAPS_DETAILED)
      .map((gap) => renderGap(gap, skills, style)),
    wrapProse('A self-rating is moderately accurate. It plans your learning; it does not measure you.', style.columns),
  ].join('\n\n');
}

interface About {
  readonly target: Target;
  readonly skills: readonly Skill[];
}

function renderTitle({ assessedAt }: Report, target: Target): string {
  return `${target.name} · ${assessedAt === null ? 'not assessed yet' : `rated by you on ${formatDay(assessedAt)}`}`;
}

/** The sentence that a report begins with. */
function renderHeadline({ summary, target, skills }: Report): string {
  if (summary.notAssessed === summary.skills) {
    return `None of the ${summary.skills} skills is assessed. This is what ${target} asks for.`;
  }
  const short = skills.filter((row) => row.gap > 0 && row.priority === 'must');
  const list = short.map((row) => `${row.id} -${row.gap}`).join(', ');
  return [
    `${summary.atTarget} of ${countOf(summary.skills, 'skill')} at target for ${target}.`,
    short.length === 0 ? 'No must-have is short.' : `${countOf(short.length, 'must-have')} short: ${list}.`,
    `${countOf(summary.unproven, 'level')} unproven.`,
    ...(summary.notAssessed > 0 ? [`${countOf(summary.notAssessed, 'skill')} not assessed.`] : []),
  ].join(' ');
}

const COLUMNS: readonly Column<SkillReport>[] = [
  { title: 'Skill', value: (row) => row.name },
  {
    title: 'Level',
    value: (row) => nameLevel(row.level),
    show: (row, paint) => renderLevel(row.level, row.required, paint),
  },
  { title: 'Needs', value: (row) => LEVEL_NAMES[row.required], drops: 3 },
  { title: 'Gap', value: (row) => (row.gap === 0 ? '' : `-${row.gap}`), show: showGap, align: 'right' },
  { title: 'Prio', value: (row) => row.priority, drops: 2 },
  { title: 'Standing', value: (row) => row.standing ?? '-', drops: 1 },
];

function showGap({ gap, priority }: SkillReport, paint: Paint): string {
  if (gap === 0) return '';
  return (priority === 'must' ? paint.bad : paint.warn)(`-${gap}`);
}

function renderOpinions(report: Report, skills: readonly Skill[], style: Style): string[] {
  const compared = compareOpinions(report);
  if (compared.length === 0) return [];
  const table = renderTable(
    compared,
    [
      { title: 'Second opinion', value: ({ row }) => row.name },
      { title: 'You', value: ({ row }) => nameLevel(row.level) },
      { title: 'By', value: ({ opinion }) => formatRater(opinion.by), wraps: true, drops: 2 },
      { title: 'Level', value: ({ opinion }) => nameLevel(opinion.level) },
      { title: 'Differs', value: ({ difference }) => formatDifference(difference), align: 'right', drops: 1 },
    ],
    style,
  );
  const different = compared.filter(({ difference }) => difference !== 0);
  return [table, ...different.flatMap((one) => renderDifference(one, skills, style))];
}

function formatDifference(difference: number): string {
  return difference === 0 ? '' : difference > 0 ? `+${difference}` : String(difference);
}

/** What one rater saw and the other did not. */
function renderDifference({ row, opinion }: Comparison, skills: readonly Skill[], style: Style): string[] {
  const by = formatRater(opinion.by);
  return [
    { says: `${by} counts as met, and you do not`, ids: opinion.seen },
    { says: `you count as met, and ${by} does not`, ids: opinion.notSeen },
  ]
    .filter(({ ids }) => ids.length > 0)
    .map(({ says, ids }) =>
      [
        wrapProse(`${style.paint.heading(row.name)}: ${says}`, style.columns),
        ...renderStatements(statementsOf(skills, row.id), ids, style),
      ].join('\n'),
    );
}

function statementsOf(skills: readonly Skill[], id: string): readonly Statement[] {
  return skills.find((skill) => skill.id === id)?.levels.flatMap(({ statements }) => statements) ?? [];
}

function renderStatements(statements: readonly Statement[], ids: readonly string[], { columns }: Style): string[] {
  return statements
    .filter(({ id }) => ids.includes(id))
    .map(({ id, text }) => hang(`${letterOf(id)}  ${text}`, columns, 4));
}

function renderGap(row: SkillReport, skills: readonly Skill[], style: Style): string {
  const next = levelAbove(row.level ?? 0);
  const lines = (ids: readonly string[]): string[] => renderStatements(statementsOf(skills, row.id), ids, style);
  const name = next === null ? '' : LEVEL_NAMES[next];
  return [
    wrapProse(`${style.paint.heading(row.name)}: to reach ${name} you still lack`, style.columns),
    ...lines(row.unmet),
    ...(row.noChance.length === 0 ? [] : ['and had no chance yet to have', ...lines(row.noChance)]),
  ].join('\n');
}

/** "2b" of `programming.2b`. */
function letterOf(id: string): string {
  const { level, letter } = parseStatementId(id);
  return `${level}${letter}`;
}
