import { LEAST_FOR_SHARES, type Market } from '../../coaching/ads.ts';
import type { Skill } from '../../coaching/skills.ts';
import { renderList } from '../../terminal/table.ts';
import { cleanText, countOf, hang } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';

/** Of more tools than anybody reads, those that are named most. */
const TOOLS_SHOWN = 24;

/** How many of the kept ads ask for each skill and name each tool; on a terminal with its tools in a line. */
export function renderMarket(market: Market, skills: readonly Skill[], style: Style): string {
  const nameOf = (id: string): string => skills.find((skill) => skill.id === id)?.name ?? id;
  const count = (ads: number): string => formatCount(ads, market.ads);
  if (!style.terminal) {
    const rows = [
      ...market.skills.map(({ skill, ads, must }) => ({ kind: 'skill', name: skill, ads, must: String(must) })),
      ...market.tools.map(({ tool, ads }) => ({ kind: 'tool', name: cleanText(tool), ads, must: '' })),
    ];
    const columns = [
      { title: 'Kind', value: ({ kind }: (typeof rows)[number]) => kind },
      { title: 'Name', value: ({ name }: (typeof rows)[number]) => name },
      { title: 'Ads', value: ({ ads }: (typeof rows)[number]) => String(ads) },
      { title: 'Must', value: ({ must }: (typeof rows)[number]) => must },
      { title: 'Of', value: () => String(market.ads) },
    ];
    return renderList(rows, columns, style);
  }
  const table = renderList(
    market.skills,
    [
      { title: 'Skill', value: ({ skill }) => nameOf(skill) },
      { title: 'Asked in', value: ({ ads }) => count(ads), align: 'right' },
      { title: 'As a must', value: ({ must }) => String(must), align: 'right' },
    ],
    style,
  );
  const more = market.tools.length - TOOLS_SHOWN;
  const tools = market.tools.slice(0, TOOLS_SHOWN).map(({ tool, ads }) => `${cleanText(tool)} ${count(ads)}`);
  const rest = more > 0 ? `, and ${more} more: add --json` : '';
  return [
    style.paint.heading(`What ${countOf(market.ads, 'ad')} ${market.ads === 1 ? 'asks' : 'ask'} for`),
    table,
    ...(tools.length === 0
      ? []
      : ['', hang(`${style.paint.heading('Tools named:')} ${tools.join(', ')}${rest}`, style.columns)]),
  ].join('\n');
}

/** "3 of 5"; of fewer ads than tell anything of a share, just "3". */
function formatCount(ads: number, all: number): string {
  return all < LEAST_FOR_SHARES ? String(ads) : `${ads} of ${all}`;
}
