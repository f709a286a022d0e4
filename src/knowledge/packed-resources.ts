import type { ListedResource } from '../coaching/resource.ts';
import { SKILL_IDS, type SkillId } from '../coaching/skills.ts';

/** Resources in the form of the built program: one a line, after a line that says which lines serve which skill. To read them all takes an eighth of an empty Node, and most calls want those of one skill. */
export function packResources(resources: readonly ListedResource[]): string {
  const places = Object.fromEntries(
    SKILL_IDS.map((id) => [id, resources.flatMap(({ skills }, place) => (skills.includes(id) ? [place] : []))]),
  );
  return [places, ...resources].map((value) => JSON.stringify(value)).join('\n');
}

export interface PackedResources {
  all(): ListedResource[];
  /** Those that serve a skill, in the same order. */
  of(skill: SkillId): ListedResource[];
}

/** The resources in a packed text; each is read once, when it is first asked for. */
export function unpackResources(text: string): PackedResources {
  const [first = '', ...lines] = text.split('\n');
  const places = JSON.parse(first) as Record<SkillId, number[]>;
  const known = new Map<number, ListedResource>();
  const read = (place: number): ListedResource => {
    const resource = known.get(place) ?? (JSON.parse(lines[place] ?? '') as ListedResource);
    known.set(place, resource);
    return resource;
  };
  return { all: () => lines.map((_line, place) => read(place)), of: (skill) => places[skill].map(read) };
}
