import { isCurrent, type ListedResource } from '../../coaching/resource.ts';
import type { Style, View } from '../style.ts';
import { type Column, renderList } from '../table.ts';
import { wrapProse } from '../text.ts';

/** So many stand on a terminal before the rest is only counted. */
const MOST_SHOWN = 12;

/** Resources: on a terminal each with its address and why, the best twelve unless all are wanted; elsewhere one a line. */
export function resourcesView(all: boolean): View<readonly ListedResource[]> {
  return (resources, style) => {
    if (!style.terminal) return renderList(resources, COLUMNS, style);
    const shown = all ? resources : resources.slice(0, MOST_SHOWN);
    const left = resources.length - shown.length;
    return [
      ...shown.map((resource) => renderResource(resource, resources, style)),
      ...(left === 0
        ? []
        : [
            style.paint.quiet(
              wrapProse(
                `${String(left)} more: add --all, or narrow with --topic, --type, --level or --cost`,
                style.columns,
              ),
            ),
          ]),
    ].join('\n');
  };
}

const COLUMNS: readonly Column<ListedResource>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Title', value: ({ title }) => title },
  { title: 'Type', value: ({ type }) => type },
  { title: 'Levels', value: ({ levels }) => levels.join(',') },
  { title: 'Cost', value: ({ cost }) => cost },
  { title: 'Status', value: ({ status }) => status },
  { title: 'Address', value: ({ url }) => url },
];

function renderResource(resource: ListedResource, all: readonly ListedResource[], { paint, columns }: Style): string {
  const { title, by, type, cost, levels, url, why, note, status } = resource;
  const facts = [type, cost, `level ${formatLevels(levels)}`, ...(status === 'active' ? [] : [status])].join(' · ');
  const successor = all.find(({ id }) => id === resource.successor);
  const author = by === undefined || title.includes(by) ? '' : `, ${by}`;
  return [
    wrapProse(`${paint.heading(title)}${author} ${paint.quiet(`· ${facts}`)}`, columns),
    ...(successor === undefined ? [] : [paint.warn(wrapProse(`→ now ${successor.title}, listed next`, columns, '  '))]),
    wrapProse(why, columns, '  '),
    ...(note === undefined ? [] : [wrapProse(`Note: ${note}`, columns, '  ')]),
    ...(isCurrent(resource) ? [`  ${paint.command(url)}`] : []),
  ].join('\n');
}

function formatLevels(levels: readonly number[]): string {
  const [first] = levels;
  return levels.length === 1 ? String(first) : `${String(first)}-${String(levels.at(-1))}`;
}
