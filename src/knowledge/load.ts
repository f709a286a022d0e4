import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AdWords, makeAdLexicon } from '../coaching/ads.ts';
import type { Checklist } from '../coaching/checklists.ts';
import type { Detectors } from '../coaching/evidence.ts';
import type { Chapter, Route } from '../coaching/guide.ts';
import { DEFAULT_TARGET, type Target } from '../coaching/path.ts';
import type { BehaviouralQuestion, DesignExercise } from '../coaching/practice.ts';
import type { ListedResource, Resource, ResourceType } from '../coaching/resources.ts';
import type { LineBook } from '../coaching/resume.ts';
import type { Skill, Topic } from '../coaching/skills.ts';
import { type Framework, NO_STACK, type Stack } from '../coaching/stacks.ts';
import { type Finding, findByName, findSkill, isCalled, matchSkill } from './find.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { once } from './once.ts';
import { openCards } from './open-cards.ts';
import { openResources } from './open-resources.ts';
import { openSkills } from './open-skills.ts';
import { readJson } from './read-json.ts';

/** The file beside the built program that holds the search index. */
export const SEARCH_INDEX = 'search.jsonl';

interface ResourceFile {
  readonly type: ResourceType;
  readonly resources: readonly Omit<Resource, 'type'>[];
}

export interface Opening {
  /** The day on which statuses hold, such as 2026-11-25. */
  readonly day: string;
  /** The folder of what is made from the data when the program is built; without it the whole data is read. */
  readonly built?: string | undefined;
}

/** Opens a data folder that is trusted to pass its checks; each part is read once, when first asked for. */
export function openKnowledge(folder: string, { day, built }: Opening): KnowledgeBase {
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
  const stacks = once(() => (read('stacks.json') as { stacks: Stack[] }).stacks);
  const skills = openSkills({ folder, built, stacks });
  const targets = once(() => (read('targets.json') as { targets: Target[] }).targets);
  const checklists = once(() => readAll('checklists') as Checklist[]);
  const chapters = once(() => (readAll('guide') as Chapter[]).sort((a, b) => a.part - b.part));
  const routes = once(() => (read('routes.json') as { routes: Route[] }).routes);
  const detectors = once(() => read('detectors.json') as Detectors);
  const { resources, resourcesOf, resourceById } = openResources({
    ...{ folder, built, skills, day },
    readAll: () =>
      (readAll('resources') as ResourceFile[]).flatMap((file) =>
        file.resources.map((one): Resource => ({ ...one, type: file.type })),
      ),
  });
  const findStack = (name: string): Stack | undefined => stacks().find((stack) => isCalled(stack, name));
  const findFramework = (name: string): Framework | undefined =>
    stacks()
      .flatMap(({ frameworks = [] }) => frameworks)
      .find((framework) => isCalled(framework, name));
  const synonyms = once(() => (read('synonyms.json') as { synonyms: Record<string, string[]> }).synonyms);
  const lists = { skills, stacks, targets, resources, checklists, chapters, routes, synonyms };
  return {
    ...lists,
    detectors,
    adLexicon: once(() => {
      const tools = resources().filter(({ type }) => type === 'tool');
      const named = tools.map(({ title, skills: served }) => ({ name: title, skills: served }));
      return makeAdLexicon(read('ads.json') as AdWords, skills(), named);
    }),
    resumeLines: once(() => (read('resume.json') as { lines: LineBook }).lines),
    ...openCards({ folder, built, skills }),
    behavioural: once(() => (read('cards/behavioural.json') as { questions: BehaviouralQuestion[] }).questions),
    exercises: once(() => (read('cards/design.json') as { exercises: DesignExercise[] }).exercises),
    resourcesOf,
    resourceById,
    search: async (words, own = NO_STACK) => {
      const [{ indexKnowledge, searchIndex }, { unpackIndex }] = await Promise.all([
        import('./search.ts'),
        import('./packed-index.ts'),
      ]);
      const index =
        built === undefined
          ? indexKnowledge(lists)
          : unpackIndex(readFileSync(join(built, SEARCH_INDEX), 'utf8'), words);
      // Which language is named decides only where what one begins one with is among the hits.
      const named = [...index.hits.values()].some(({ first }) => first === true) ? findStack(words)?.id : undefined;
      return searchIndex(index, words, { own, named });
    },
    findSkill: (name, others) => findSkill(skills(), name, others),
    matchSkill: (name) => matchSkill(skills(), name),
    findTopic: (name, skill) =>
      findByName(topicsOf(skill === undefined ? skills() : [skill]), name, topicFinding(skill)),
    findTarget: (name) => findByName(targets(), name ?? DEFAULT_TARGET, TARGETS),
    findChecklist: (name) => readChecklist(name) ?? findByName(checklists(), name, CHECKLISTS),
    findChapter: (name) =>
      chapters().find((chapter) => String(chapter.part) === name.trim()) ?? findByName(chapters(), name, CHAPTERS),
    findRoute: (name) => findByName(routes(), name, ROUTES),
    findResource: (name) => findByName(resources(), name, RESOURCES),
    findStack,
    findFramework,
  };
}

const TARGETS: Finding<Target> = { kind: 'target', kinds: 'targets', listedBy: 'coach target' };
const CHECKLISTS: Finding<Checklist> = { kind: 'checklist', kinds: 'checklists', listedBy: 'coach checklist' };
const ROUTES: Finding<Route> = { kind: 'route', kinds: 'routes', listedBy: 'coach routes' };
const RESOURCES: Finding<ListedResource> = {
  kind: 'resource',
  kinds: 'resources',
  listedBy: 'coach resources',
};
const CHAPTERS: Finding<Chapter> = {
  kind: 'chapter',
  kinds: 'chapters',
  listedBy: 'coach guide',
  holds: ({ sections }) => sections.map(({ title }) => title),
};

function topicsOf(skills: readonly Skill[]): readonly Topic[] {
  return skills.flatMap(({ topics }) => topics);
}

/** How a topic is found: by what people type for it too. */
function topicFinding(skill: Skill | undefined): Finding<Topic> {
  const listedBy = `coach skills ${skill?.id ?? '<skill>'}`;
  return { kind: 'topic', kinds: 'topics', listedBy, holds: ({ terms }) => terms };
}
