import { findMovements, findTrends, type HistoryEntry } from '../coaching/assessment.ts';
import { LEVEL_NAMES, SKILL_IDS, type SkillId } from '../coaching/skills.ts';
import type { View } from '../terminal/output.ts';
import { formatRater, nameLevel } from '../terminal/phrases.ts';
import { renderList, renderTable } from '../terminal/table.ts';
import { countOf, formatDay, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/**
 * Every assessment and what it changed, one a line; on a terminal also how each skill went, and with `moved` what moved
 * in all and by which steps.
 */
export function renderHistory(
  entries: readonly HistoryEntry[],
  { moved }: { readonly moved: boolean },
  style: Style,
): string {
  if (entries.length === 0) return '';
  if (!style.terminal) return renderEntries(entries, style);
  return [
    renderEntries(entries, style),
    ...(moved ? [renderMovements(entries, style)] : []),
    ...renderTrends(entries, style),
  ].join('\n\n');
}

function renderMovements(entries: readonly HistoryEntry[], { columns, paint }: Style): string {
  const movements = findMovements(entries);
  const lines = movements.map(({ skill, from, to, steps }) => {
    const by = steps.length === 0 ? '' : `, by ${steps.join(' and ')}`;
    return wrapProse(`${skill}: ${nameLevel(from)} → ${nameLevel(to)}${by}`, columns, '  ');
  });
  return [paint.heading('Moved'), ...(lines.length === 0 ? ['  nothing'] : lines)].join('\n');
}

/** A level as a block, 0 the lowest. */
const BLOCKS = ['▁', '▂', '▄', '▆', '█'];

function renderTrends(entries: readonly HistoryEntry[], style: Style): string[] {
  const trends = findTrends(entries);
  if (trends.length === 0) return [];
  return [
    renderTable(
      trends,
      [
        { title: 'Skill', value: ({ skill }) => skill },
        {
          title: 'Trend',
          value: ({ levels }) =>
            levels
              .map((level) => BLOCKS[level] ?? '')
              .join('')
              .slice(-MOST_BLOCKS),
        },
        { title: 'Now', value: ({ levels }) => nameLevel(levels.at(-1) ?? null) },
      ],
      style,
    ),
  ];
}

const MOST_BLOCKS = 20;

const renderEntries: View<readonly HistoryEntry[]> = (entries, style) =>
  renderList(
    entries,
    [
      { title: 'Date', value: ({ at }) => at, show: ({ at }) => formatDay(at) },
      { title: 'By', value: ({ by }) => formatRater(by) },
      { title: 'Mode', value: ({ mode }) => mode, drops: 2 },
      { title: 'Skills', value: ({ levels }) => String(Object.keys(levels).length), align: 'right', drops: 1 },
      { title: 'Changed', value: (entry) => tellChanges(entry), wraps: true },
    ],
    style,
  );

/** The steps done with an assessment, what moved, and how many skills were assessed for the first time. */
export function tellChanges(
  { changed, steps }: HistoryEntry,
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
  return [...done, ...moved, ...assessed].join(', ') || 'nothing';
}
