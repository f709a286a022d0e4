import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Resource, ResourceType } from '../coaching/resources.ts';
import type { SkillId } from '../coaching/skills.ts';

/** The file beside the built program that says where each resource stands in the data. */
export const RESOURCE_PLACES = 'resources.json';

/** The file of a resource by its type, where in its bytes the resource begins and ends, and the skills it serves. */
export type ResourcePlace = readonly [type: ResourceType, start: number, end: number, ...skills: SkillId[]];

export interface ResourcePlaces {
  /** The size in bytes of each file that they follow from. */
  readonly sizes: Readonly<Record<string, number>>;
  /** By the ids of the resources, in their order. */
  readonly places: Readonly<Record<string, ResourcePlace>>;
}

/** The size of each file that says where a resource stands or which skills it serves. */
export function measureFiles(folder: string): Record<string, number> {
  const files = ['resources', 'skills'].flatMap((within) =>
    readdirSync(join(folder, within)).map((name) => `${within}/${name}`),
  );
  return Object.fromEntries(files.sort().map((file) => [file, statSync(join(folder, file)).size]));
}

/** The places that a file holds; undefined without one, or where the data has changed since. */
export function readPlaces(path: string, folder: string): ResourcePlaces['places'] | undefined {
  try {
    const { sizes, places } = JSON.parse(readFileSync(path, 'utf8')) as ResourcePlaces;
    return JSON.stringify(sizes) === JSON.stringify(measureFiles(folder)) ? places : undefined;
  } catch {
    return undefined;
  }
}

/** What stands at places of a data folder. */
export function readAtPlaces(folder: string, places: readonly ResourcePlace[]): Resource[] {
  const files = new Map<string, Buffer>();
  return places.map(([type, start, end]) => {
    const bytes = files.get(type) ?? readFileSync(join(folder, `resources/${type}.json`));
    files.set(type, bytes);
    return { ...(JSON.parse(bytes.toString('utf8', start, end)) as Omit<Resource, 'type'>), type };
  });
}
