import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AdWords, makeAdLexicon } from '../coaching/ads.ts';
import type { Checklist } from '../coaching/checklists.ts';
import type { Detectors } from '../coaching/evidence.ts';
import type { Chapter, Route } from '../coaching/guide.ts';
import { DEFAULT_TARGET, type Target } from '../coaching/path.ts';
import type { BehaviouralQuestion, Card, DesignExercise, SkillCard } from '../coaching/practice.ts';
import type { ListedResource, Resource, ResourceType } from '../coaching/resources.ts';
import type { LineBook } from '../coaching/resume.ts';
import { type Rung, type Skill, SKILL_IDS, type SkillId, type Topic } from '../coaching/skills.ts';
import { NO_STACK, resolvePath, type Slot, type Stack } from '../coaching/stacks.ts';
import { type Finding, findByName, findSkill, isCalled, matchSkill } from './find.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { once } from './once.ts';
import { openResources } from './open-resources.ts';

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
  const stored = once(() => SKILL_IDS.map((id) => read(`skills/${id}.json`) as StoredSkill));
  const made = new Map<string, readonly Skill[]>();
  const skills = (own = NO_STACK): readonly Skill[] => {
    const key = `${own.language ?? ''} ${own.cloud ?? ''}`;
    const known =
      made.get(key) ?? stored().map((skill) => withPaths(skill, (slots) => resolvePath(slots, stacks(), own)));
    made.set(key, known);
    return known;
  };
  const targets = once(() => (read('targets.json') as { targets: Target[] }).targets);
  const checklists = once(() => readAll('checklists') as Checklist[]);
  const chapters = once(() => (readAll('guide') as Chapter[]).sort((a, b) => a.part - b.part));
  const routes = once(() => (read('routes.json') as { routes: Route[] }).routes);
  const detectors = once(() => read('detectors.json') as Detectors);
  const cardFiles = new Map<string, () => readonly Card[]>(
    [...SKILL_IDS, 'drafts'].map((name) => [name, once(() => (read(`cards/${name}.json`) as { cards: Card[] }).cards)]),
  );
  const skillOfTopic = once(
    () => new Map(stored().flatMap(({ id, topics }) => topics.map((topic) => [topic.id, id] as const))),
  );
  const cards = (asked: readonly SkillId[] = SKILL_IDS): readonly SkillCard[] =>
    [...asked, 'drafts']
      .flatMap((name) => cardFiles.get(name)?.() ?? [])
      .flatMap((card): SkillCard[] => {
        const skill = skillOfTopic().get(card.topic);
        return skill === undefined || !asked.includes(skill) ? [] : [{ ...card, skill }];
      });
  const { resources, resourcesOf, resourceById } = openResources({
    ...{ folder, built, skills, day },
    readAll: () =>
      (readAll('resources') as ResourceFile[]).flatMap((file) =>
        file.resources.map((one): Resource => ({ ...one, type: file.type })),
      ),
  });
  const findStack = (name: string): Stack | undefined => stacks().find((stack) => isCalled(stack, name));
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
    cards,
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
        built === undefined ? indexKnowledge(lists) : unpackIndex(readText(join(built, SEARCH_INDEX)), words);
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

/** A skill as it is stored: its paths are those of everybody. */
export interface StoredSkill extends Omit<Skill, 'levels'> {
  readonly levels: readonly (Omit<Rung, 'path'> & { readonly path: readonly Slot[] })[];
}

/** The skill with the paths that these slots give, each found when it is first asked for: few calls ask for any. */
function withPaths(skill: StoredSkill, resolve: (slots: readonly Slot[]) => Rung['path']): Skill {
  const levels = skill.levels.map(({ path: slots, ...rung }): Rung => {
    const path = once(() => resolve(slots));
    return {
      ...rung,
      get path() {
        return path();
      },
    };
  });
  return { ...skill, levels };
}

/** What a file holds, without the note of its schema, which is for editors and no part of a value. */
function readJson(path: string): unknown {
  const value = JSON.parse(readText(path)) as { $schema?: string };
  delete value.$schema;
  return value;
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}
