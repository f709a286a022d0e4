import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { type Resource, RESOURCE_TYPES, type ResourceType } from '../src/coaching/resources.ts';
import type { KnowledgeBase } from '../src/knowledge/knowledge-base.ts';
import { packPlaces, type ResourcePlace } from '../src/knowledge/resource-places.ts';

/** Where each resource stands in the files of a data folder, and which skills it serves, as text. */
export function placeResources(data: string, knowledge: KnowledgeBase): string {
  const places = new Map(RESOURCE_TYPES.flatMap((type) => findPlaces(data, type)));
  return packPlaces(
    data,
    knowledge.resources().map(({ id, type, skills }): ResourcePlace => {
      const place = places.get(id);
      if (place === undefined) throw new Error(`${id} has no place in resources/${type}.json`);
      return [id, type, ...place, ...skills];
    }),
  );
}

/** The id of each resource in the file of a type, with where it begins and ends. */
function findPlaces(data: string, type: ResourceType): [string, readonly [number, number]][] {
  const text = readFileSync(join(data, `resources/${type}.json`), 'utf8');
  const bytesBefore = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
  const root = parseTree(text);
  const list = root === undefined ? undefined : findNodeAtLocation(root, ['resources']);
  return (list?.children ?? []).map((node) => {
    const { id } = getNodeValue(node) as Resource;
    return [id, [bytesBefore(node.offset), bytesBefore(node.offset + node.length)]];
  });
}
