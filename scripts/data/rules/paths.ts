import { type Form, isCurrent } from '../../../src/coaching/resources.ts';
import { topicsOf } from '../../../src/coaching/skills.ts';
import {
  type Base,
  type Fault,
  type Named,
  resourcesOf,
  rungsOf,
  type StoredResource,
  type StoredRung,
} from '../base.ts';

/** A slot of a path, and the records that it may lead to: one, or one for each stack and framework. */
interface Place extends Named {
  readonly rung: StoredRung;
  readonly slot: StoredRung['path'][number];
  readonly found: readonly { readonly id: string; readonly record: StoredResource | undefined }[];
}

function placesOf(base: Base): Place[] {
  const records = new Map(resourcesOf(base).map(({ id, record }) => [id, record]));
  const stacks = base.stacks.flatMap(({ value }) => value.stacks);
  const taught = stacks.flatMap((stack) => [stack, ...(stack.frameworks ?? [])]);
  return rungsOf(base).flatMap(({ file, id, rung }) =>
    rung.path.map((slot) => {
      const ids =
        'lesson' in slot ? taught.flatMap(({ lessons }) => lessons[slot.lesson]?.resource ?? []) : [slot.resource];
      return { file, id, rung, slot, found: ids.map((one) => ({ id: one, record: records.get(one) })) };
    }),
  );
}

/** The slots of a path lead to records that can be used. */
export function pathsLeadSomewhere(base: Base): Fault[] {
  return placesOf(base).flatMap(({ file, id, found }) =>
    found
      .filter(({ record }) => record === undefined || !isCurrent(record))
      .map((one) => ({
        file,
        id,
        message: `its path leads to ${one.id}, which is not there or not current`,
        tip: 'Use the id of a current record in resources/, or mend stacks.json.',
      })),
  );
}

/** A path begins with the topic of the key statement, and each topic of the rung's statements has a slot. */
export function pathsCoverTheirRung(base: Base): Fault[] {
  return rungsOf(base).flatMap(({ file, id, rung }) => {
    const key = rung.statements.find((statement) => statement.key === true)?.topic ?? '';
    const taught = rung.path.map(({ topic }) => topic);
    const missing = new Set(rung.statements.map(({ topic }) => topic).filter((topic) => !taught.includes(topic)));
    const wants = [
      ...(taught[0] === key ? [] : [`its path does not begin with ${key}, the topic of its key`]),
      ...[...missing].map((topic) => `its path has no slot on ${topic}`),
    ];
    return wants.map((message) => ({ file, id, message, tip: 'See "Study paths" in data/README.md.' }));
  });
}

/** What a slot serves beside its own topic is another topic that a statement of its rung asks. */
export function pathsServeTheirRung(base: Base): Fault[] {
  return rungsOf(base).flatMap(({ file, id, rung }) => {
    const asked = rung.statements.flatMap(topicsOf);
    return rung.path.flatMap(({ topic: own, also = [] }) => {
      const wants = also.flatMap((topic, index) => [
        ...(topic === own || also.indexOf(topic) < index ? [`a slot of its path names ${topic} twice`] : []),
        ...(asked.includes(topic) ? [] : [`a slot on ${own} serves ${topic}, which none of its statements asks`]),
      ]);
      return wants.map((message) => ({ file, id, message, tip: 'See "Study paths" in data/README.md.' }));
    });
  });
}

const TEACHING: readonly Form[] = ['lesson', 'exercises', 'guide'];
const LOOKED_UP: readonly Form[] = ['reference', 'spec', 'paper'];
const NEVER: readonly Form[] = ['catalogue', 'feed', 'exam'];

/** At levels 1 and 2 a path only teaches; above, what is looked up comes after what teaches. */
export function pathsTeach(base: Base): Fault[] {
  return placesOf(base).flatMap(({ file, id, rung, slot, found }) => {
    const isFirst = rung.path[0] === slot;
    return found.flatMap(({ id: resource, record }) => {
      if (record === undefined) return [];
      const { form } = record;
      const isWrong =
        rung.level <= 2 ? !TEACHING.includes(form) : NEVER.includes(form) || (isFirst && LOOKED_UP.includes(form));
      if (!isWrong) return [];
      const message = `its path has ${resource}, a ${form}, ${isFirst ? 'first' : 'in it'}`;
      return [{ file, id, message, tip: `At levels 1 and 2: ${TEACHING.join(', ')}; above, one of these first.` }];
    });
  });
}

/** What a path names is for this level and on the topic of its slot. */
export function pathsFitTheirRecords(base: Base): Fault[] {
  return placesOf(base).flatMap(({ file, id, rung, slot, found }) =>
    found.flatMap(({ id: resource, record }) => {
      if (record === undefined) return [];
      const wants = [
        ...(record.levels.includes(rung.level) ? [] : [`${resource} in its path is not for level ${rung.level}`]),
        ...(record.topics.includes(slot.topic) ? [] : [`${resource} in its path is not on ${slot.topic}`]),
      ];
      return wants.map((message) => ({
        file,
        id,
        message,
        tip: 'Choose another, or mend the record where it is true.',
      }));
    }),
  );
}

/** No path names two resources of one author, and no skill names one resource at three levels. */
export function pathsVary(base: Base): Fault[] {
  const named = placesOf(base).flatMap(({ file, id, slot, found }) => {
    const [one] = 'lesson' in slot ? [] : found;
    return one === undefined
      ? []
      : [{ file, id, skill: id.split('/')[0] ?? '', resource: one.id, by: one.record?.by ?? one.id }];
  });
  const authors = repeated(
    named.map((one) => ({ ...one, key: `${one.id} ${one.by}` })),
    2,
  );
  const resources = repeated(
    named.map((one) => ({ ...one, key: `${one.skill} ${one.resource}` })),
    3,
  );
  return [
    ...authors.map(({ file, id, by }) => ({
      file,
      id,
      message: `its path has ${by} twice`,
      tip: 'Name another author.',
    })),
    ...resources.map(({ file, skill, resource }) => ({
      file,
      id: skill,
      message: `${resource} stands at three levels`,
      tip: 'What is for everybody serves nobody: choose by level.',
    })),
  ];
}

/** The first of each that has the same key as so many others. */
function repeated<One extends { readonly key: string }>(all: readonly One[], times: number): One[] {
  return all.filter(
    (one, index) =>
      all.findIndex(({ key }) => key === one.key) === index && all.filter(({ key }) => key === one.key).length >= times,
  );
}
