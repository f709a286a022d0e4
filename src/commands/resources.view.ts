import { type Certification, isCurrent, type ListedResource } from '../coaching/resources.ts';
import type { Skill } from '../coaching/skills.ts';
import type { Column } from '../terminal/column.ts';
import { renderRecords } from '../terminal/records.ts';
import { formatDate, placeAddress, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** So many stand on a terminal before the rest is only counted. */
const MOST_SHOWN = 12;

/**
 * Resources: on a terminal each with its address and why, the best twelve unless all are wanted; elsewhere one a line.
 */
export function renderResources(
  resources: readonly ListedResource[],
  { all }: { readonly all: boolean },
  style: Style,
): string {
  if (!style.terminal) return renderRecords(resources, COLUMNS);
  const shown = all ? resources : resources.slice(0, MOST_SHOWN);
  return [
    ...shown.map((resource) => renderResource(resource, resources, style)),
    ...tellRest(resources, shown, style),
  ].join('\n');
}

/** How many of a list are not shown, where some are not. */
function tellRest(list: readonly unknown[], shown: readonly unknown[], { paint, columns }: Style): string[] {
  const left = list.length - shown.length;
  const more = `${left} more: add --all, or narrow with --topic, --type, --level or --cost`;
  return left === 0 ? [] : [paint.quiet(wrapProse(more, columns))];
}

/** What is about one language or cloud: on a terminal under the skills that it serves, each resource once. */
export function renderStackResources(
  resources: readonly ListedResource[],
  { skills, all }: { readonly skills: readonly Skill[]; readonly all: boolean },
  style: Style,
): string {
  if (!style.terminal) return renderRecords(resources, COLUMNS);
  return skills
    .flatMap(({ id, name }) => {
      const own = resources.filter((resource) => resource.skills[0] === id);
      if (own.length === 0) return [];
      const shown = all ? own : own.slice(0, MOST_SHOWN);
      const lines = shown.map((resource) => renderResource(resource, resources, style));
      return [[style.paint.heading(name), ...lines, ...tellRest(own, shown, style)].join('\n')];
    })
    .join('\n\n');
}

/** What is said of a resource stands beside its number. */
const SET_IN = 4;
const INDENT = ' '.repeat(SET_IN);

const COLUMNS: readonly Column<ListedResource>[] = [
  { title: 'Id', value: ({ id }) => id },
  { title: 'Title', value: ({ title }) => title },
  { title: 'Type', value: ({ type }) => type },
  { title: 'Levels', value: ({ levels }) => levels.join(',') },
  { title: 'Cost', value: ({ cost }) => cost },
  { title: 'Status', value: ({ status }) => status },
  { title: 'Address', value: ({ url }) => url },
];

/** A resource with its number in the whole list, by which it is opened. */
function renderResource(resource: ListedResource, all: readonly ListedResource[], { paint, columns }: Style): string {
  const { title, by, type, form, stack, cost, levels, url, why, note, status, time, certification } = resource;
  const facts = [
    form === type || type === 'docs' || type === 'practice' ? form : `${type}, ${form}`,
    ...(stack === undefined ? [] : [stack.join(', ')]),
    cost,
    `level ${formatLevels(levels)}`,
    ...(time === undefined ? [] : [time]),
    ...(status === 'active' ? [] : [status]),
  ].join(' · ');
  const successor = all.find(({ id }) => id === resource.successor);
  const author = by === undefined || title.includes(by) ? '' : `, ${by}`;
  const number = String(all.indexOf(resource) + 1).padEnd(SET_IN);
  return [
    number + wrapProse(`${paint.heading(title)}${author} ${paint.quiet(`· ${facts}`)}`, columns, INDENT).trimStart(),
    ...(successor === undefined
      ? []
      : [paint.warn(wrapProse(describeSuccessor(resource, successor), columns, INDENT))]),
    wrapProse(why, columns, INDENT),
    ...(certification === undefined ? [] : describeCertification(resource, certification)).map((text) =>
      wrapProse(text, columns, INDENT),
    ),
    ...describeEvent(resource).map((text) => wrapProse(text, columns, INDENT)),
    ...(note === undefined ? [] : [wrapProse(`Note: ${note}`, columns, INDENT)]),
    ...(isCurrent(resource) ? [paint.command(placeAddress(url, columns, INDENT))] : []),
  ].join('\n');
}

function describeSuccessor(resource: ListedResource, { title }: ListedResource): string {
  return isCurrent(resource) ? `→ followed by ${title}` : `→ now ${title}, listed next`;
}

function describeEvent({ last, next }: ListedResource): string[] {
  if (next !== undefined) return [`Next: ${formatDate(next)}`];
  return last === undefined ? [] : [`Last held: ${formatDate(last)}; the next date is not known here`];
}

function describeCertification({ skills, reviewed, status }: ListedResource, certification: Certification): string[] {
  const { code, grade, shows, format, prerequisites, valid, since, until, replaces, price } = certification;
  const facts = [
    ...(code === undefined ? [] : [`Exam ${code}`]),
    ...(grade === undefined ? [] : [grade]),
    ...(valid === undefined ? [] : [`valid ${valid}`]),
    ...(since === undefined ? [] : [`${status === 'upcoming' ? 'from' : 'since'} ${formatDate(since)}`]),
    ...(until === undefined ? [] : [`last day ${formatDate(until)}`]),
    ...(price === undefined ? [] : [price.text]),
    `checked ${reviewed}`,
  ];
  return [
    facts.join(' · '),
    `Backs: ${skills.join(', ')}`,
    `Shows: ${shows}`,
    ...(format === undefined ? [] : [`Examined by: ${format}`]),
    ...(prerequisites === undefined ? [] : [`Needs: ${prerequisites}`]),
    ...(replaces === undefined ? [] : [`Replaces: ${replaces}`]),
  ];
}

function formatLevels(levels: readonly number[]): string {
  const [first] = levels;
  return levels.length === 1 ? String(first) : `${first}-${levels.at(-1)}`;
}
