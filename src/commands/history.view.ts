import { findMovements, findTrends, type HistoryEntry, type Movement } from '../coaching/assessment.ts';
import { LEVEL_NAMES, SKILL_IDS, type SkillId } from '../coaching/skills.ts';
import type { Column } from '../terminal/column.ts';
import { formatRater, nameLevel } from '../terminal/phrases.ts';
import { renderList } from '../terminal/table.ts';
import { countOf, formatDay, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';
import { renderTrends } from './history/trends.ts';
import { sayNoTrend } from './say/say-no-trend.ts';

/** What a history shows beside its entries: whether what moved, and the trends of whose levels. */
export interface HistorySubject {
  readonly moved: boolean;
  readonly rater: string;
  /** What the person whose record it is is called. */
  readonly self: string;
}

/**
 * Every assessment and what it changed, one a line; on a terminal also how each skill went, and with `moved` what moved
 * in all and by which steps.
 */
export function renderHistory(
  entries: readonly HistoryEntry[],
  { moved, rater, self }: HistorySubject,
  style: Style,
): string {
  if (entries.length === 0) return '';
  if (!style.terminal) return renderList(entries, columnsFor(self), style);
  const trends = findTrends(entries, rater);
  return [
    renderList(entries, columnsFor(self), style),
    ...(moved ? [renderMovements(entries, style)] : []),
    trends.length === 0
      ? style.paint.quiet(wrapProse(sayNoTrend(moved ? 'in this time' : 'yet'), style.columns))
      : renderTrends(trends, style),
  ].join('\n\n');
}

function renderMovements(entries: readonly HistoryEntry[], { columns, paint }: Style): string {
  const lines = findMovements(entries).map((movement) => wrapProse(nameMovement(movement), columns, '  '));
  return [paint.heading('Moved'), ...(lines.length === 0 ? ['  nothing'] : lines)].join('\n');
}

/** "ci-cd: Guided → Independent, by ci-cd/2". */
export function nameMovement({ skill, from, to, steps }: Movement): string {
  const by = steps.length === 0 ? '' : `, by ${steps.join(' and ')}`;
  return `${skill}: ${nameLevel(from)} → ${nameLevel(to)}${by}`;
}

export const columnsFor = (self: string): readonly Column<HistoryEntry>[] => [
  { title: 'Date', value: ({ at }) => at, show: ({ at }) => formatDay(at) },
  { title: 'By', value: ({ by }) => formatRater(by, self) },
  { title: 'Mode', value: ({ mode }) => mode, drops: 2 },
  { title: 'Skills', value: ({ levels }) => String(Object.keys(levels).length), align: 'right', drops: 1 },
  { title: 'Changed', value: (entry) => tellChanges(entry), wraps: true },
];

/** The steps done with an assessment, what moved, how many skills were new in it, and what it put right of its day. */
export function tellChanges(
  { changed, mended, steps }: HistoryEntry,
  nameOf: (skill: SkillId) => string = (skill) => skill,
): string {
  const changes = SKILL_IDS.flatMap((skill) => {
    const change = changed[skill];
    return change === undefined ? [] : [{ skill, ...change }];
  });
  const moved = changes.flatMap(({ skill, from, to }) =>
    from === null ? [] : [`${nameOf(skill)} ${LEVEL_NAMES[from]} → ${LEVEL_NAMES[to]}`],
  );
  const first = changes.length - moved.length;
  const done = steps.map((step) => `${step} done`);
  const assessed = first === 0 ? [] : [`${countOf(first, 'skill')} for the first time`];
  const which = mended.length > 1 ? [countOf(mended.length, 'skill')] : mended.map((skill) => nameOf(skill));
  const right = which.map((skills) => `${skills} put right the same day`);
  return [...done, ...moved, ...assessed, ...right].join(', ') || 'no level moved';
}
