import { isCurrent } from '../../../src/coaching/resources.ts';
import { type Base, type Fault, resourcesOf, topicsOf } from '../base.ts';

const CHECKED_LEVELS = [1, 2, 3] as const;

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
    ...(record.successor !== undefined && ['active', 'unconfirmed'].includes(record.status)
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

/** Every topic has four or more usable resources, of two types or more, and one or more for each of levels 1 to 3. */
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
      ...CHECKED_LEVELS.filter((level) => !found.some(({ levels }) => levels.includes(level))).map(
        (level) => `no resource for level ${level}`,
      ),
    ];
    return wants.map((message) => ({ file, id, message, tip: 'Add one to a file in resources/.' }));
  });
}

const LEAST_RESOURCES = 400;

/** There are 400 usable resources or more. */
export function resourcesAreMany(base: Base): Fault[] {
  const count = resourcesOf(base).filter(({ record }) => isCurrent(record)).length;
  if (count >= LEAST_RESOURCES) return [];
  const message = `${count} usable resources in all, ${LEAST_RESOURCES} wanted`;
  return [{ file: 'resources/', id: 'all', message, tip: 'Add to a file in resources/.' }];
}
