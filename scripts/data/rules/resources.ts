import { isCurrent } from '../../../src/coaching/resources.ts';
import type { RungLevel } from '../../../src/coaching/skills.ts';
import { type Base, type Fault, resourcesOf, rungsOf, topicsOf } from '../base.ts';

/** A resource hangs on topics that exist, and points to a successor that exists and is not itself. */
export function resourceReferencesAreKnown(base: Base): Fault[] {
  const topics = new Set(topicsOf(base).map(({ id }) => id));
  const resources = resourcesOf(base);
  const ids = new Set(resources.map(({ id }) => id));
  return resources.flatMap(({ file, id, record }) => [
    ...record.topics
      .filter((topic) => !topics.has(topic))
      .map((topic) => ({ file, id, message: `unknown topic ${topic}`, tip: 'Use a topic id of a file in skills/.' })),
    ...(record.successor !== undefined && (!ids.has(record.successor) || record.successor === id)
      ? [{ file, id, message: `unknown successor ${record.successor}`, tip: 'Use the id of another record.' }]
      : []),
    ...(record.successor !== undefined && isCurrent(record) && record.certification?.until === undefined
      ? [
          {
            file,
            id,
            message: `has a successor and is ${record.status}`,
            tip: 'Set its status to renamed, retired or closed.',
          },
        ]
      : []),
  ]);
}

/** What is left out on purpose has not come in since. */
export function leftOutStaysOut(base: Base): Fault[] {
  const titles = new Set(resourcesOf(base).flatMap(({ record }) => [record.title, ...(record.aliases ?? [])]));
  return base.leftOut.flatMap(({ file, value }) =>
    value.leftOut
      .filter(({ name }) => titles.has(name))
      .map(({ name }) => ({
        file,
        id: name,
        message: 'is left out, and a resource has its name',
        tip: 'Take it off this list.',
      })),
  );
}

/** A certification says what it is, and nothing else does. */
export function certificationsAreDescribed(base: Base): Fault[] {
  return base.resources.flatMap(({ file, value }) =>
    value.resources
      .filter(({ certification }) => (certification !== undefined) !== (value.type === 'certification'))
      .map(({ id, certification }) => ({
        file,
        id,
        message: certification === undefined ? 'has no certification' : 'has a certification and is none',
        tip: 'The field certification is for certifications, and each has it.',
      })),
  );
}

const RESOURCES_PER_TOPIC = 4;
const TYPES_PER_TOPIC = 2;

/** Every topic has four usable resources or more, of two types or more, and one for each level that asks about it. */
export function resourcesCoverEachTopic(base: Base): Fault[] {
  return topicsOf(base).flatMap(({ file, id }) => {
    const found = base.resources.flatMap(({ value }) =>
      value.resources
        .filter((one) => isCurrent(one) && one.topics.includes(id))
        .map((one) => ({ ...one, type: value.type })),
    );
    const wants = [
      ...(found.length < RESOURCES_PER_TOPIC ? [`${found.length} resources, ${RESOURCES_PER_TOPIC} wanted`] : []),
      ...(new Set(found.map(({ type }) => type)).size < TYPES_PER_TOPIC
        ? [`resources of fewer than ${TYPES_PER_TOPIC} types`]
        : []),
      ...askedAt(base, id)
        .filter((level) => !found.some(({ levels }) => levels.includes(level)))
        .map((level) => `no resource for level ${level}`),
    ];
    return wants.map((message) => ({ file, id, message, tip: 'Add one to a file in resources/.' }));
  });
}

/** The levels at which a statement asks about a topic. */
function askedAt(base: Base, topic: string): readonly RungLevel[] {
  const rungs = rungsOf(base).filter(({ rung }) => rung.statements.some((statement) => statement.topic === topic));
  return rungs.map(({ rung }) => rung.level);
}

const LEAST_RESOURCES = 480;

/** There are 480 usable resources or more. */
export function resourcesAreMany(base: Base): Fault[] {
  const count = resourcesOf(base).filter(({ record }) => isCurrent(record)).length;
  if (count >= LEAST_RESOURCES) return [];
  const message = `${count} usable resources in all, ${LEAST_RESOURCES} wanted`;
  return [{ file: 'resources/', id: 'all', message, tip: 'Add to a file in resources/.' }];
}

/** A source is on the host of the thing itself, or in a repository, or the record says that it is second-hand. */
export function sourcesAreTheirOwn(base: Base): Fault[] {
  return resourcesOf(base)
    .filter(({ record: { url, source, secondhand } }) => secondhand !== true && !isOwn(url, source))
    .map(({ file, id, record }) => ({
      file,
      id,
      message: `its source is ${record.source}, not a page of its own`,
      tip: 'Read the page itself, or say "secondhand": true.',
    }));
}

/** Hosts of repositories, where the thing itself may be kept. */
const REPOSITORIES = ['github.com', 'githubusercontent.com', 'gitlab.com', 'googlesource.com', 'codeberg.org'];

function isOwn(url: string, source: string): boolean {
  const domain = (address: string): string => new URL(address).hostname.split('.').slice(-2).join('.');
  return source.startsWith('https://') && (domain(url) === domain(source) || REPOSITORIES.includes(domain(source)));
}

/** An event says when it was held or is next, or for how long it goes on. */
export function eventsAreDated(base: Base): Fault[] {
  return base.resources.flatMap(({ file, value }) =>
    value.type !== 'event'
      ? []
      : value.resources
          .filter((one) => isCurrent(one) && one.last === undefined && one.next === undefined && one.time === undefined)
          .map(({ id }) => ({ file, id, message: 'has no date', tip: 'Give "last" or "next" as 2026-11-25.' })),
  );
}
