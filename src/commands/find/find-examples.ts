import type { Step } from '../../coaching/path.ts';
import { rungAt, type StudyStep } from '../../coaching/skills.ts';
import { FIRST_CLOUD, type OwnStack } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';

/** What depends on a cloud in the paths of steps, by its name, as the first cloud has it; none where one is chosen. */
export function findExamples(
  { knowledge }: Context,
  own: OwnStack,
  steps: readonly Pick<Step, 'skill' | 'to' | 'path'>[],
): ReadonlyMap<string | null, StudyStep> {
  const open = steps.filter(({ path }) => path.some(({ choose }) => choose === 'cloud'));
  if (open.length === 0) return new Map();
  const skills = knowledge.skills({ ...own, cloud: FIRST_CLOUD });
  return new Map(
    open.flatMap(({ skill, to, path }) => {
      const found = skills.find(({ id }) => id === skill);
      if (found === undefined) return [];
      const lessons = rungAt(found, to).path.filter((_slot, place) => path[place]?.choose === 'cloud');
      return lessons.map((lesson) => [lesson.name, lesson] as const);
    }),
  );
}
