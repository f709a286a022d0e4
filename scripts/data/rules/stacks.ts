import {
  CLOUD_LESSONS,
  FRAMEWORKS,
  isLanguage,
  LANGUAGE_LESSONS,
  lessonsOf,
  NO_STACK,
} from '../../../src/coaching/stacks.ts';
import { type Base, type Fault, resourcesOf } from '../base.ts';

/** Every stack has each kind of lesson, or says why not. */
export function stacksAreWhole(base: Base): Fault[] {
  return base.stacks.flatMap(({ file, value }) =>
    value.stacks.flatMap(({ id, lessons, none = {} }) => {
      const kinds = isLanguage(id) ? LANGUAGE_LESSONS : CLOUD_LESSONS;
      return kinds
        .filter((kind) => (lessons[kind] === undefined) === (none[kind] === undefined))
        .map((kind) => ({
          file,
          id,
          message: `${kind}: neither a lesson nor a reason why there is none, or both`,
          tip: 'Name one whose page you have read, or say under "none" what you looked for.',
        }));
    }),
  );
}

/** Each framework stands under its language, as ads name it, and has lessons of a language that are not those of it. */
export function frameworksAreOfTheirLanguage(base: Base): Fault[] {
  return base.stacks.flatMap(({ file, value }) =>
    value.stacks.flatMap(({ id, lessons, adNames = [], frameworks = [] }) =>
      frameworks.flatMap((one) => {
        const kinds = Object.keys(one.lessons) as (keyof typeof one.lessons)[];
        const wants = [
          ...(FRAMEWORKS[one.id] === id ? [] : [`stands under ${id}, and is of ${FRAMEWORKS[one.id]}`]),
          ...(adNames.includes(one.name) ? [] : [`"${one.name}" is not among the names in ads of ${id}`]),
          ...kinds
            .filter((kind) => !LANGUAGE_LESSONS.some((known) => known === kind))
            .map((kind) => `${kind} is no lesson of a language`),
          ...kinds
            .filter((kind) => JSON.stringify(one.lessons[kind]) === JSON.stringify(lessons[kind]))
            .map((kind) => `${kind} is what ${id} has already`),
        ];
        return wants.map((message) => ({ file, id: one.id, message, tip: 'See "Study paths" in data/README.md.' }));
      }),
    ),
  );
}

/**
 * What is about a framework is about its language; who works in a framework is led to nothing about another one, by its
 * own lessons or by those that it has of its language; and who has named a language alone is led to one framework.
 */
export function resourcesFitTheirFramework(base: Base): Fault[] {
  const records = resourcesOf(base);
  const about = new Map(records.map(({ id, record }) => [id, record.framework]));
  const foreign = base.stacks.flatMap(({ file, value }) =>
    value.stacks.flatMap((stack) =>
      (stack.frameworks ?? []).flatMap(({ id }) =>
        Object.values(lessonsOf(stack, { ...NO_STACK, framework: id })).flatMap(({ resource }) => {
          const other = about.get(resource);
          if (other === undefined || other === id) return [];
          return [{ file, id, message: `is led to ${resource}, about ${other}`, tip: 'Name a page of its own.' }];
        }),
      ),
    ),
  );
  const mixed = base.stacks.flatMap(({ file, value }) =>
    value.stacks.flatMap(({ id, lessons }) => {
      const named = new Set(Object.values(lessons).flatMap(({ resource }) => about.get(resource) ?? []));
      if (named.size < 2) return [];
      const message = `its lessons are about ${[...named].join(' and ')}`;
      return [{ file, id, message, tip: 'Name those of one, and move the others to their framework.' }];
    }),
  );
  const unsaid = records.flatMap(({ file, id, record: { framework, stack = [] } }) => {
    if (framework === undefined || stack.includes(FRAMEWORKS[framework])) return [];
    return [{ file, id, message: `is about ${framework}, and not about its language`, tip: 'Add it to its stack.' }];
  });
  return [...foreign, ...mixed, ...unsaid];
}
