import { SELF } from '../coaching/assessment.ts';
import { daysSince } from '../coaching/days.ts';
import type { Target } from '../coaching/path.ts';
import { findAged, findStrengths, type Report, type SkillReport } from '../coaching/report.ts';
import { LEVEL_NAMES, type Skill } from '../coaching/skills.ts';
import { nameLevel, renderLevel, THEMSELVES, YOU } from '../terminal/phrases.ts';
import type { Column } from '../terminal/column.ts';
import { renderTable } from '../terminal/table.ts';
import { countOf, formatDay, wrapProse } from '../terminal/text.ts';
import type { Paint, Style } from '../terminal/theme.ts';
import { describeDisputes, nameDisputes } from './report/disputes.ts';
import { renderGap } from './report/gaps.ts';
import { describeAged, renderHeadline, renderTitle } from './report/headline.ts';
import { renderOpinions } from './report/opinions.ts';

const GAPS_DETAILED = 3;

/**
 * The report for a person: headline, who rates lower, the twelve skills, strengths, what the skills lack that come
 * next, and what a self-rating is worth.
 */
export function renderReport(report: Report, about: About, style: Style): string {
  const { skills, self } = about;
  const { gaps, others, told } = findDetailed(about.short());
  const disputes = describeDisputes(report);
  return [
    wrapProse(style.paint.heading(renderTitle(report, about)), style.columns),
    wrapProse([renderHeadline(report, style), ...describeAged(report, about.now)].join(' '), style.columns),
    ...(disputes.length === 0 ? [] : [wrapProse(disputes.join(' '), style.columns)]),
    renderTable(report.skills, columnsFor(report, about.now), style),
    ...renderStrengths(report, style),
    ...renderOpinions(report, { skills, told, self }, style),
    ...gaps.map((gap) => renderGap(gap, skills, style)),
    ...(others.length === 0 ? [] : [wrapProse(nameOthers(others), style.columns)]),
    ...(report.by === SELF ? [wrapProse(saySelfRating(self), style.columns)] : []),
  ].join('\n\n');
}

/** The gaps that are not told in detail, and what tells them. */
export function nameOthers(others: readonly SkillReport[]): string {
  return `Short as well: ${others.map(({ name }) => name).join(', ')}. What they ask: coach skills <skill>`;
}

/** The gaps that are told in detail, those that are not, and the statements that are told with the first. */
export function findDetailed(short: readonly SkillReport[]): {
  readonly gaps: readonly SkillReport[];
  readonly others: readonly SkillReport[];
  readonly told: ReadonlySet<string>;
} {
  const gaps = short.slice(0, GAPS_DETAILED);
  return {
    gaps,
    others: short.slice(GAPS_DETAILED),
    told: new Set(gaps.flatMap(({ lacking, noChance, notAsked }) => [lacking, noChance, notAsked].flat())),
  };
}

export const SELF_RATING = 'A self-rating is moderately accurate. It plans your learning; it does not measure you.';

/** What a self-rating is worth, to whoever made it or to another. */
export function saySelfRating(self: string): string {
  if (self === YOU) return SELF_RATING;
  if (self === THEMSELVES)
    return 'A self-rating is moderately accurate. It plans their learning; it does not measure them.';
  return `A self-rating is moderately accurate. It plans the learning of ${self}; it does not measure ${self}.`;
}

/** What a report shows beside its value. */
export interface About {
  readonly target: Target;
  readonly skills: readonly Skill[];
  readonly now: Date;
  /** What the person whose record it is is called. */
  readonly self: string;
  /** The rated skills that are short, in the order of their steps; reckoned where it is shown. */
  readonly short: () => readonly SkillReport[];
}

/** The skills at target, those above it with what they are. */
function renderStrengths(report: Report, style: Style): string[] {
  const names = nameStrengths(report);
  if (names === '') return [];
  return [wrapProse(`${style.paint.heading('At target')}: ${names}.`, style.columns)];
}

/** The skills at target by name, those above it with what they are, and who rates them lower; blank without one. */
export function nameStrengths(report: Report): string {
  const names = findStrengths(report).map((row) => {
    const { name, level, required } = row;
    const above = (level ?? 0) > required ? [`${nameLevel(level)}, above the target`] : [];
    const notes = [...above, ...nameDisputes(row)].join('; ');
    return notes === '' ? name : `${name} (${notes})`;
  });
  return names.join(', ');
}

/** The columns of the twelve skills; the age of the levels where some are old, and not all alike. */
export function columnsFor(report: Report, now: Date): readonly Column<SkillReport>[] {
  const rated = report.skills.filter(({ level }) => level !== null);
  const ages = new Set(rated.map(({ assessedAt }) => ageOf(assessedAt, now)));
  if (ages.size < 2 || findAged(report, now) === null) return COLUMNS;
  return [...COLUMNS, { title: 'Asked', value: (row) => formatAge(ageOf(row.assessedAt, now)), drops: 0 }];
}

/** Whole days since an instant; null where there is none. */
function ageOf(at: string | null, now: Date): number | null {
  return at === null ? null : Math.max(0, daysSince(at, now));
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
  { title: 'Gap', value: nameGap, show: showGap, align: 'right' },
  { title: 'Prio', value: (row) => row.priority, drops: 2 },
  { title: 'Standing', value: (row) => row.standing ?? '-', drops: 1 },
];

/** "-2"; "?" where nobody knows, since the skill was never assessed. */
export function nameGap({ level, gap }: SkillReport): string {
  if (gap === 0) return '';
  return level === null ? '?' : `-${gap}`;
}

function showGap(row: SkillReport, paint: Paint): string {
  if (row.level === null) return paint.quiet(nameGap(row));
  return (row.priority === 'must' ? paint.bad : paint.warn)(nameGap(row));
}

/** That dates of the record cannot be true, and what is made of them. */
export function describeDoubts(doubts: Report['doubtfulDates']): string {
  const [first] = doubts;
  const which =
    first === undefined ? '' : ` (the first: ${formatDay(first.at)}, taken as ${formatDay(first.believed)})`;
  const [count, they] = doubts.length === 1 ? ['1 date', 'it'] : [`${doubts.length} dates`, 'they'];
  return `${count} of your record cannot be true${which}; ${they} count${they === 'it' ? 's' : ''} in the order made. To re-date: coach doctor --repair`;
}
