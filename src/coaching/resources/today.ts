import type { Skill } from '../skills.ts';
import type { ListedResource, Resource, Status } from './resource.ts';

/** Resources with the skills of their topics, and with the status and the next date that hold on a day. */
export function listResources(resources: readonly Resource[], skills: readonly Skill[], day: string): ListedResource[] {
  const skillOf = new Map(skills.flatMap((skill) => skill.topics.map((topic) => [topic.id, skill.id])));
  const ids = skills.map((skill) => skill.id);
  return resources.map((resource) => {
    const own = resource.topics.map((topic) => skillOf.get(topic));
    const skillIds = ids.filter((id) => own.includes(id));
    return { ...resource, ...datesOn(resource, day), status: statusOn(resource, day), skills: skillIds };
  });
}

/** The status of a resource on a day such as 2026-11-25: its own, unless the dates of an exam say more. */
export function statusOn({ status, certification }: Pick<Resource, 'status' | 'certification'>, day: string): Status {
  const { since, until } = certification ?? {};
  if (!isCurrent({ status })) return status;
  if (until !== undefined && until < day) return 'retired';
  return since !== undefined && since > day ? 'upcoming' : status;
}

/** The dates of an event on a day: a next one that has passed is the last. */
function datesOn({ last, next }: Resource, day: string): Pick<Resource, 'last' | 'next'> {
  return next !== undefined && next < day ? { last: next, next: undefined } : { last, next };
}

/** Whether a resource can be used today or soon; one that nobody could confirm counts as usable. */
export function isCurrent(resource: Pick<Resource, 'status'>): boolean {
  return ['active', 'upcoming', 'unconfirmed'].includes(resource.status);
}
