import { type Mode, SELF } from '../coaching/assessment.ts';
import { daysBetween } from '../coaching/days.ts';
import type { Target } from '../coaching/path.ts';
import {
  compareOpinions,
  type Comparison,
  findAged,
  findStrengths,
  largestGaps,
  type Report,
  type SkillReport,
} from '../coaching/report.ts';
import {
  LEVEL_NAMES,
  levelAbove,
  parseStatementId,
  type Skill,
  type SkillId,
  type Statement,
} from '../coaching/skills.ts';
import { describeAge, describeMoved, formatRater, nameLevel, renderBar, renderLevel } from '../terminal/phrases.ts';
import { type Column, renderTable } from '../terminal/table.ts';
import { countOf, formatDay, hang, wrapProse } from '../terminal/text.ts';
import type { Paint, Style } from '../terminal/theme.ts';

const GAPS_DETAILED = 3;
/** Of more opinions than anybody reads, those that differ most. */
const OPINIONS_SHOWN = 24;

/**
 * The report for a person: headline, the twelve skills, strengths, what the largest gaps lack, and what a self-rating
 * is worth.
 */
export function renderReport(report: Report, about: About, style: Style): string {
  const { target, skills } = about;
  const gaps = largestGaps(report)
    .filter(({ level }) => level !== null)
    .slice(0, GAPS_DETAILED);
  const told = new Set(gaps.flatMap(({ lacking, noChance, notAsked }) => [lacking, noChance, notAsked].flat()));
  return [
    wrapProse(style.paint.heading(renderTitle(report, target)), style.columns),
    wrapProse([renderHeadline(report, style), ...describeAged(report, about.now)].join(' '), style.columns),
    renderTable(report.skills, columnsFor(report, about.now), style),
    ...renderStrengths(report, style),
    ...renderOpinions(report, { skills, told }, style),
    ...gaps.map((gap) => renderGap(gap, skills, style)),
    ...(report.by === SELF ? [wrapProse(SELF_RATING, style.columns)] : []),
  ].join('\n\n');
}

const SELF_RATING = 'A self-rating is moderately accurate. It plans your learning; it does not measure you.';

interface About {
  readonly target: Target;
  readonly skills: readonly Skill[];
  readonly now: Date;
}

/** "Junior backend developer · rated by you, 20 Oct to 25 Nov 2026 · from quick questions". */
function renderTitle(report: Report, target: Target): string {
  const rated = report.skills.filter(({ assessedAt }) => assessedAt !== null);
  if (rated.length === 0) return `${target.name} · not assessed yet`;
  const days = rated.flatMap(({ assessedAt }) => assessedAt ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first, last] = [formatDay(days[0] ?? ''), formatDay(days.at(-1) ?? '')];
  const when = first === last ? ` on ${last}` : `, ${first} to ${last}`;
  return [target.name, `rated by ${formatRater(report.by)}${when}`, ...describeModes(rated)].join(' · ');
}

/** How levels came about other than by all questions: said of all of them, or of some. */
const MODE_WORDS = [
  { mode: 'quick', all: 'a quick picture', some: 'from quick questions' },
  { mode: 'set', all: 'set without questions', some: 'set without questions' },
] as const satisfies readonly { readonly mode: Mode; readonly all: string; readonly some: string }[];

function describeModes(rated: readonly SkillReport[]): string[] {
  return MODE_WORDS.flatMap(({ mode, all, some }) => {
    const count = rated.filter((row) => row.mode === mode).length;
    if (count === 0) return [];
    return [count === rated.length ? all : `${countOf(count, 'level')} ${some}`];
  });
}

/** The sentences that a report begins with. */
function renderHeadline({ summary, target, skills }: Report, { paint }: Style): string {
  if (summary.notAssessed === summary.skills) {
    return `None of the ${summary.skills} skills is assessed. This is what ${target} asks for.`;
  }
  const { rungs } = summary;
  const musts = skills.filter((row) => row.gap > 0 && row.priority === 'must');
  const short = musts.filter(({ level }) => level !== null);
  const list = short.map((row) => `${row.id} -${row.gap}`).join(', ');
  const unknown = musts.length - short.length;
  const ofThem = unknown === 0 ? '' : `, ${unknown} of them ${unknown === 1 ? 'a must-have' : 'must-haves'}`;
  return [
    `${renderBar(rungs.climbed, rungs.needed, paint)} ${rungs.climbed} of ${countOf(rungs.needed, 'rung')} to ${target}${describeMoved(summary)}.`,
    `${summary.atTarget} of ${countOf(summary.skills, 'skill')} at target.`,
    short.length === 0
      ? unknown === 0
        ? 'No must-have is short.'
        : 'No must-have that is assessed is short.'
      : `${countOf(short.length, 'must-have')} short: ${list}.`,
    `${countOf(summary.unproven, 'level')} unproven.`,
    ...(summary.notAssessed > 0 ? [`${countOf(summary.notAssessed, 'skill')} not assessed${ofThem}.`] : []),
  ].join(' ');
}

function ratedSkills({ skills }: Report): SkillId[] {
  return skills.filter(({ level }) => level !== null).map(({ id }) => id);
}

/** The ages of levels that are worth asking about again. */
function describeAged(report: Report, now: Date): string[] {
  const aged = findAged(report, now);
  return aged === null ? [] : [describeAge(aged, ratedSkills(report))];
}

/** The skills at target, those above it with what they are. */
function renderStrengths(report: Report, style: Style): string[] {
  const names = findStrengths(report).map(({ name, level, required }) =>
    (level ?? 0) > required ? `${name} (${nameLevel(level)}, above the target)` : name,
  );
  if (names.length === 0) return [];
  return [wrapProse(`${style.paint.heading('At target')}: ${names.join(', ')}.`, style.columns)];
}

/** The columns of the twelve skills; the age of the levels where some are old, and not all alike. */
function columnsFor(report: Report, now: Date): readonly Column<SkillReport>[] {
  const rated = report.skills.filter(({ level }) => level !== null);
  const ages = new Set(rated.map(({ assessedAt }) => ageOf(assessedAt, now)));
  if (ages.size < 2 || findAged(report, now) === null) return COLUMNS;
  return [...COLUMNS, { title: 'Asked', value: (row) => formatAge(ageOf(row.assessedAt, now)), drops: 0 }];
}

/** Whole days since an instant; null where there is none. */
function ageOf(at: string | null, now: Date): number | null {
  return at === null ? null : Math.max(0, daysBetween(new Date(at), now));
}

function formatAge(days: number | null): string {
  if (days === null) return '-';
  return days === 0 ? 'today' : `${countOf(days, 'day')} ago`;
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

/** What the opinions leave out: the names of skills, and statements that are told with the gaps. */
interface Told {
  readonly skills: readonly Skill[];
  readonly told: ReadonlySet<string>;
}

function renderOpinions(report: Report, about: Told, style: Style): string[] {
  const all = compareOpinions(report);
  const compared = all.slice(0, OPINIONS_SHOWN);
  if (compared.length === 0) return [];
  const own = report.by === SELF ? 'You' : formatRater(report.by);
  const table = renderTable(
    compared,
    [
      { title: 'Second opinion', value: ({ row }) => row.name },
      { title: own, value: ({ row }) => nameLevel(row.level) },
      { title: 'By', value: ({ opinion }) => formatRater(opinion.by), wraps: true, drops: 2 },
      { title: 'Level', value: ({ opinion }) => nameLevel(opinion.level) },
      { title: 'Differs', value: ({ difference }) => formatDifference(difference), align: 'right', drops: 1 },
    ],
    style,
  );
  const different = compared.filter(({ difference }) => difference !== 0);
  const left = all.length - compared.length;
  const more = left === 0 ? '' : `\n${style.paint.quiet(`and ${left} more, with less between you: add --json`)}`;
  return [table + more, ...different.flatMap((one) => renderDifference(one, report.by, about, style))];
}

function formatDifference(difference: number): string {
  return difference === 0 ? '' : difference > 0 ? `+${difference}` : String(difference);
}

/** What one rater saw and the other did not; what the gaps tell is marked there. */
function renderDifference({ row, opinion }: Comparison, rater: string, { skills, told }: Told, style: Style): string[] {
  const by = formatRater(opinion.by);
  const own = formatRater(rater);
  const [count, does] = rater === SELF ? ['count', 'do'] : ['counts', 'does'];
  return [
    { says: `${by} counts as met, and ${own} ${does} not`, ids: opinion.seen },
    { says: `${own} ${count} as met, and ${by} does not`, ids: opinion.notSeen },
  ]
    .map(({ says, ids }) => ({ says, ids: ids.filter((id) => !told.has(id)) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ says, ids }) =>
      [
        wrapProse(`${style.paint.heading(row.name)}: ${says}`, style.columns),
        ...statementsOf(skills, row.id)
          .filter(({ id }) => ids.includes(id))
          .map(({ id, text }) => hang(`${letterOf(id)}  ${text}`, style.columns, 4)),
      ].join('\n'),
    );
}

function statementsOf(skills: readonly Skill[], id: string): readonly Statement[] {
  return skills.find((skill) => skill.id === id)?.levels.flatMap(({ statements }) => statements) ?? [];
}

/** What a skill's next level still takes, told apart by what was said of each statement. */
function renderGap(row: SkillReport, skills: readonly Skill[], style: Style): string {
  const next = levelAbove(row.level ?? 0);
  const name = next === null ? '' : LEVEL_NAMES[next];
  const { lacking, helped, noChance, notAsked } = row;
  const groups = [
    { says: 'answered no', ids: lacking.filter((id) => !helped.includes(id)) },
    { says: `done with help; ${name} takes it alone`, ids: helped },
    { says: 'never came up', ids: noChance },
    { says: 'not asked yet', ids: notAsked },
  ].filter(({ ids }) => ids.length > 0);
  const [only] = groups;
  const suffix = groups.length === 1 && only !== undefined ? `; ${only.says}` : '';
  const statements = statementsOf(skills, row.id);
  return [
    wrapProse(`${style.paint.heading(row.name)}: ${describeNeed(row, name)}${suffix}`, style.columns),
    ...groups.flatMap(({ says, ids }) => [
      ...(groups.length === 1 ? [] : [`  ${says}`]),
      ...statements
        .filter(({ id }) => ids.includes(id))
        .map(({ id, text }) => hang(`${letterOf(id)}  ${text}${markSeen(row, id)}`, style.columns, 4)),
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

/** "2b" of `programming.2b`. */
function letterOf(id: string): string {
  const { level, letter } = parseStatementId(id);
  return `${level}${letter}`;
}

/** That dates of the record cannot be true, and what is made of them. */
export function describeDoubts(doubts: Report['doubtfulDates']): string {
  const [first] = doubts;
  const which =
    first === undefined ? '' : ` (the first: ${formatDay(first.at)}, taken as ${formatDay(first.believed)})`;
  const [count, they] = doubts.length === 1 ? ['1 date', 'it'] : [`${doubts.length} dates`, 'they'];
  return `${count} of your record cannot be true${which}; ${they} count${they === 'it' ? 's' : ''} in the order made. To re-date: coach doctor --repair`;
}
