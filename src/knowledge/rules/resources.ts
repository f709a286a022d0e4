import { stepId } from '../../coaching/skills.ts';
import { type Base, type Fault, resourcesOf, topicsOf } from '../base.ts';

const CHECKED_LEVELS = [1, 2, 3] as const;
const RESOURCES_PER_LEVEL = 2;
const LEAST_RESOURCES = 150;

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

/** Two or more usable resources for every skill at each of levels 1 to 3, and 150 in all. */
export function resourcesCoverEachLevel(base: Base): Fault[] {
  const records = resourcesOf(base).map(({ record }) => record);
  const skills = base.skills.flatMap(({ file, value }) =>
    CHECKED_LEVELS.flatMap((level) => {
      const topics = new Set(value.topics.map(({ id }) => id));
      const count = records.filter(
        ({ levels, status, topics: own }) =>
          levels.includes(level) &&
          ['active', 'unconfirmed'].includes(status) &&
          own.some((topic) => topics.has(topic)),
      ).length;
      return count >= RESOURCES_PER_LEVEL
        ? []
        : [
            {
              file,
              id: stepId(value.id, level),
              message: `${String(count)} resources for this level, ${String(RESOURCES_PER_LEVEL)} wanted`,
              tip: 'Add one to a file in resources/.',
            },
          ];
    }),
  );
  if (records.length >= LEAST_RESOURCES) return skills;
  const message = `${String(records.length)} resources in all, ${String(LEAST_RESOURCES)} wanted`;
  return [...skills, { file: 'resources/', id: 'all', message, tip: 'Add to a file in resources/.' }];
}
