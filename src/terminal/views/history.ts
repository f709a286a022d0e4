import type { HistoryEntry } from '../../coaching/history.ts';
import { SKILL_IDS } from '../../coaching/skills.ts';
import type { View } from '../style.ts';
import { renderList } from '../table.ts';
import { countOf, formatDay, formatRater } from '../text.ts';

/** Every assessment and what it changed, one a line. */
export const renderHistory: View<readonly HistoryEntry[]> = (entries, style) =>
  renderList(
    entries,
    [
      { title: 'Date', value: ({ at }) => at, show: ({ at }) => formatDay(at) },
      { title: 'By', value: ({ by }) => formatRater(by) },
      { title: 'Mode', value: ({ mode }) => mode, drops: 2 },
      { title: 'Skills', value: ({ levels }) => String(Object.keys(levels).length), align: 'right', drops: 1 },
      { title: 'Changed', value: renderChanges, wraps: true },
    ],
    style,
  );

function renderChanges({ changed }: HistoryEntry): string {
  const changes = SKILL_IDS.flatMap((skill) => {
    const change = changed[skill];
    return change === undefined ? [] : [{ skill, ...change }];
  });
  const moved = changes.flatMap(({ skill, from, to }) =>
    from === null ? [] : [`${skill} ${String(from)} → ${String(to)}`],
  );
  const first = changes.length - moved.length;
  return [...moved, ...(first === 0 ? [] : [`${countOf(first, 'skill')} for the first time`])].join(', ') || 'nothing';
}
