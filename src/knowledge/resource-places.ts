import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource, ResourceType } from '../coaching/resources.ts';
import type { SkillId } from '../coaching/skills.ts';
import { type Derivation, packDerived, readDerived } from './derived.ts';

/** The file beside the built program that says where each resource stands in the data. */
export const RESOURCE_PLACES = 'resources.jsonl';

/**
 * The id of a resource, its type, which names its file, where in the bytes of that it begins and ends, and the skills
 * that it serves.
 */
export type ResourcePlace = readonly [
  id: string,
  type: ResourceType,
  start: number,
  end: number,
  ...skills: readonly SkillId[],
];

/** The places of all resources, in their order. */
export interface ResourcePlaces {
  of(skill: SkillId): ResourcePlace[];
  byId(id: string): ResourcePlace | undefined;
}

const derivedFrom = (folder: string): Derivation => ({ folder, from: ['resources', 'skills'] });

/** Places as text, each on a line, so that a call parses only a few. */
export function packPlaces(folder: string, places: readonly ResourcePlace[]): string {
  return packDerived(
    derivedFrom(folder),
    places.map((place) => JSON.stringify(place)),
  );
}

/** The places that a file holds; undefined without one, or where the data has changed since. */
export function readPlaces(path: string, folder: string): ResourcePlaces | undefined {
  const text = readDerived(path, derivedFrom(folder));
  if (text === undefined) return undefined;
  const parse = (line: string): ResourcePlace => JSON.parse(line) as ResourcePlace;
  return {
    of: (skill) =>
      text
        .split('\n')
        .slice(1)
        .filter((line) => line.includes(`,"${skill}"`))
        .map(parse),
    byId: (id) => {
      const start = text.indexOf(`\n[${JSON.stringify(id)},`) + 1;
      return start === 0 ? undefined : parse(text.slice(start, text.indexOf(']', start) + 1));
    },
  };
}

/** What stands at places of a data folder. */
export function readAtPlaces(folder: string, places: readonly ResourcePlace[]): Resource[] {
  const files = new Map<string, Buffer>();
  return places.map(([, type, start, end]) => {
    const bytes = files.get(type) ?? readFileSync(join(folder, `resources/${type}.json`));
    files.set(type, bytes);
    return { ...(JSON.parse(bytes.toString('utf8', start, end)) as Omit<Resource, 'type'>), type };
  });
}
