import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from '../coaching/chapter.ts';
import type { Checklist } from '../coaching/checklist.ts';
import type { Detectors } from '../coaching/finding.ts';
import { type ListedResource, listResources, type Resource } from '../coaching/resource.ts';
import type { Route } from '../coaching/route.ts';
import { type Skill, SKILL_IDS } from '../coaching/skills.ts';
import type { Target } from '../coaching/target.ts';
import type { ResourceFile } from './base.ts';
import { findByName, findSkill } from './find.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { unpackResources } from './packed-resources.ts';

/** The files beside the built program that hold parts of the knowledge base in forms that are quicker to read. */
export const PACKED = { resources: 'resources.jsonl', search: 'search.jsonl' };

/** Opens a data folder that is trusted to pass its checks; nothing is read until it is asked for, and then once. What is packed in another folder is read from there. */
export function openKnowledge(folder: string, packed?: string): KnowledgeBase {
  const read = (file: string): unknown => readJson(join(folder, file));
  const readAll = (within: string): unknown[] =>
    readdirSync(join(folder, within))
      .sort()
      .map((name) => read(`${within}/${name}`));
  /** The checklist of just this id, without a look at the others. */
  const readChecklist = (id: string): Checklist | undefined =>
    /^[a-z0-9-]+$/.test(id) && existsSync(join(folder, `checklists/${id}.json`))
      ? (read(`checklists/${id}.json`) as Checklist)
      : undefined;
  const skills = once(() => SKILL_IDS.map((id) => read(`skills/${id}.json`) as Skill));
  const targets = once(() => (read('targets.json') as { targets: Target[] }).targets);
  const checklists = once(() => readAll('checklists') as Checklist[]);
  const chapters = once(() => (readAll('guide') as Chapter[]).sort((a, b) => a.part - b.part));
  const routes = once(() => (read('routes.json') as { routes: Route[] }).routes);
  const detectors = once(() => read('detectors.json') as Detectors);
  const makeResources = (): ListedResource[] => {
    const files = readAll('resources') as ResourceFile[];
    const records = files.flatMap((file) => file.resources.map((one): Resource => ({ ...one, type: file.type })));
    return listResources(records, skills());
  };
  const packedResources = once(() =>
    packed === undefined ? undefined : unpackResources(readText(join(packed, PACKED.resources))),
  );
  const resources = once(() => packedResources()?.all() ?? makeResources());
  const lists = { skills, targets, resources, checklists, chapters, routes };
  return {
    ...lists,
    detectors,
    resourcesOf: (skill) =>
      packedResources()?.of(skill) ?? resources().filter(({ skills: served }) => served.includes(skill)),
    search: async (words) => {
      const [{ indexKnowledge, searchIndex }, { unpackIndex }] = await Promise.all([
        import('./search.ts'),
        import('./packed-index.ts'),
      ]);
      const index =
        packed === undefined ? indexKnowledge(lists) : unpackIndex(readText(join(packed, PACKED.search)), words);
      return searchIndex(index, words);
    },
    findSkill: (name) => findSkill(skills(), name),
    findTarget: (name) => findByName('target', targets(), name, 'coach target'),
    findChecklist: (name) => readChecklist(name) ?? findByName('checklist', checklists(), name, 'coach checklist'),
    findChapter: (name) =>
      chapters().find((chapter) => String(chapter.part) === name.trim()) ??
      findByName('chapter', chapters(), name, 'coach guide'),
    findRoute: (name) => findByName('route', routes(), name, 'coach routes'),
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
