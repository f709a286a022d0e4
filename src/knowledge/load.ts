import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from '../coaching/chapter.ts';
import type { Checklist } from '../coaching/checklist.ts';
import type { Detectors } from '../coaching/finding.ts';
import { listResources, type Resource } from '../coaching/resource.ts';
import type { Route } from '../coaching/route.ts';
import { type Skill, SKILL_IDS } from '../coaching/skills.ts';
import type { Target } from '../coaching/target.ts';
import type { ResourceFile } from './base.ts';
import { findByName, findSkill } from './find.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { SearchIndex } from './search.ts';

/** Opens a data folder that is trusted to pass its checks; nothing is read until it is asked for, and then once. A search uses the index of the built program where it is given one: making it takes as long as an empty Node. */
export function openKnowledge(folder: string, searchFile?: string): KnowledgeBase {
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
  const resources = once(() => {
    const files = readAll('resources') as ResourceFile[];
    const records = files.flatMap((file) => file.resources.map((one): Resource => ({ ...one, type: file.type })));
    return listResources(records, skills());
  });
  const lists = { skills, targets, resources, checklists, chapters, routes };
  return {
    ...lists,
    detectors,
    search: async (words) => {
      const { indexKnowledge, searchIndex } = await import('./search.ts');
      const index = searchFile === undefined ? indexKnowledge(lists) : (readJson(searchFile) as SearchIndex);
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
  return JSON.parse(readFileSync(path, 'utf8'));
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
