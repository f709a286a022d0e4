import type { RungLevel, SkillId } from '../skills.ts';
import type { StackId } from '../stacks.ts';
import type { Cost, ListedResource, Resource, ResourceType } from './resource.ts';
import { isCurrent } from './today.ts';

export interface ResourceFilter {
  readonly skill?: SkillId | undefined;
  readonly topic?: string | undefined;
  readonly type?: ResourceType | undefined;
  readonly level?: RungLevel | undefined;
  readonly cost?: Cost | undefined;
  readonly search?: string | undefined;
  readonly stack?: StackId | undefined;
}

/**
 * Whether a word, or words with hyphens or spaces between, name a resource: in its id, its title or an alias, whole.
 */
export function isNamed(resource: Resource, name: string): boolean {
  const words = (text: string): string =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+#.]+/gu, ' ')
      .trim()} `;
  const wanted = words(name);
  return [resource.id, resource.title, ...(resource.aliases ?? [])].some((text) => words(text).includes(wanted));
}

/**
 * The resources that pass every given filter, in their order. Of those no longer current only the ones that the
 * search words name by title or alias are kept, each followed by its successor.
 */
export function filterResources(resources: readonly ListedResource[], filter: ResourceFilter): ListedResource[] {
  const found = resources.filter((resource) => passes(resource, filter));
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  const shown = new Map<string, ListedResource>();
  for (const resource of found) {
    shown.set(resource.id, resource);
    const successor = isCurrent(resource) ? undefined : byId.get(resource.successor ?? '');
    if (successor !== undefined) shown.set(successor.id, successor);
  }
  return [...shown.values()];
}

function passes(resource: ListedResource, filter: ResourceFilter): boolean {
  const { skill, topic, type, level, cost, search, stack } = filter;
  if (stack !== undefined && resource.stack?.includes(stack) !== true) return false;
  if (skill !== undefined && !resource.skills.includes(skill)) return false;
  if (topic !== undefined && !resource.topics.includes(topic)) return false;
  if (type !== undefined && resource.type !== type) return false;
  if (level !== undefined && !resource.levels.includes(level)) return false;
  if (cost !== undefined && resource.cost !== cost) return false;
  const names = [resource.title, resource.id, ...(resource.aliases ?? [])];
  if (!isCurrent(resource)) return search !== undefined && hasWords(names, search);
  return search === undefined || hasWords([...names, resource.by ?? '', resource.why, ...resource.topics], search);
}

function hasWords(texts: readonly string[], search: string): boolean {
  const text = texts.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
