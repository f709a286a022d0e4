import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import { type Resource, RESOURCE_TYPES, type ResourceType } from '../src/coaching/resources.ts';
import type { KnowledgeBase } from '../src/knowledge/knowledge-base.ts';
import { measureFiles, type ResourcePlaces } from '../src/knowledge/resource-places.ts';

/** Where each resource stands in the files of a data folder, and which skills it serves. */
export function placeResources(data: string, knowledge: KnowledgeBase): ResourcePlaces {
  const found = new Map(RESOURCE_TYPES.flatMap((type) => findPlaces(data, type)));
  const places = knowledge.resources().map(({ id, skills }) => [id, [...(found.get(id) ?? []), ...skills]]);
  return { sizes: measureFiles(data), places: Object.fromEntries(places) as ResourcePlaces['places'] };
}

/** The id of each resource in the file of a type, with its place. */
function findPlaces(data: string, type: ResourceType): [string, [ResourceType, number, number]][] {
  const text = readFileSync(join(data, `resources/${type}.json`), 'utf8');
  const bytesBefore = (offset: number): number => Buffer.byteLength(text.slice(0, offset));
  const root = parseTree(text);
  const list = root === undefined ? undefined : findNodeAtLocation(root, ['resources']);
  return (list?.children ?? []).map((node) => {
    const { id } = getNodeValue(node) as Resource;
    return [id, [type, bytesBefore(node.offset), bytesBefore(node.offset + node.length)]];
  });
}
