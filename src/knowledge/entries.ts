import { isCurrent, type ListedResource, rankTeaching } from '../coaching/resources.ts';
import type { SearchResult } from '../coaching/search.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import type { FrameworkId, StackId } from '../coaching/stacks.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

export type Searched = Pick<
  KnowledgeBase,
  'skills' | 'stacks' | 'resources' | 'checklists' | 'chapters' | 'routes' | 'synonyms'
>;

/** A hit as it is kept: the command that opens it follows from the rest. */
export interface StoredResult extends Omit<SearchResult, 'command'> {
  /** The skill of a topic. */
  readonly of?: string;
  /** The languages and clouds that a resource is about. */
  readonly stack?: readonly StackId[];
  /** The framework that it is about. */
  readonly framework?: FrameworkId;
  /** Whether a resource is what somebody who comes to its language or cloud begins with. */
  readonly first?: true;
  /** How much more a resource counts than others that have the words, or less, where not as much. */
  readonly weight?: number;
}

/** A hit before it is indexed. */
export interface Entry extends StoredResult {
  /** Other names that people search for. */
  readonly names: string;
  /** What is searched beside them, where that is more than is shown. */
  readonly all?: string;
}

/** Everything in a knowledge base that a search can find. */
export function listEntries(knowledge: Searched): Entry[] {
  return [
    ...listSkillEntries(knowledge),
    ...knowledge.resources().map((resource) => describeResource(resource, knowledge)),
    ...listChecklistEntries(knowledge),
    ...knowledge.chapters().flatMap((chapter) =>
      chapter.sections.map(({ id, title, text }) => ({
        ...makeEntry('guide', `${chapter.id}/${id}`, title, firstSentence(text)),
        all: text.join(' '),
      })),
    ),
    ...knowledge
      .routes()
      .map(({ id, name, summary, aliases }) => makeEntry('route', id, name, summary, [id, ...aliases])),
  ];
}

function listSkillEntries(knowledge: Searched): Entry[] {
  return knowledge.skills().flatMap((skill) => [
    makeEntry('skill', skill.id, skill.name, skill.summary, skill.aliases),
    ...skill.topics.map(({ id, name, summary, terms }) => ({
      ...makeEntry('topic', id, name, summary, terms),
      of: skill.id,
    })),
    ...skill.levels.flatMap(({ level, statements }) =>
      statements.map(({ id, text }) => makeEntry('statement', id, `${skill.name}, ${LEVEL_NAMES[level]}`, text)),
    ),
  ]);
}

function listChecklistEntries(knowledge: Searched): Entry[] {
  return knowledge
    .checklists()
    .flatMap(({ id, title, summary, items }) => [
      makeEntry('checklist', id, title, summary, [id]),
      ...items.map((item) => makeEntry('item', `${id}/${item.id}`, title, item.text)),
    ]);
}

/** A resource, found by the name of its language or cloud too; one of the past says what took its place. */
function describeResource(resource: ListedResource, knowledge: Searched): Entry {
  const { id, title, why, status, url, stack = [], framework, aliases = [], by = '' } = resource;
  const successor = knowledge.resources().find((one) => one.id === resource.successor);
  const text = isCurrent(resource)
    ? why
    : `${status}${successor === undefined ? '' : `; now ${successor.title}`}. ${why}`;
  const about = knowledge.stacks().filter((one) => stack.includes(one.id));
  const names = [...aliases, by, ...about.flatMap((one) => [one.id, one.name, ...one.aliases])];
  const weight = weigh(resource);
  const isFirst = about.some(({ lessons }) => FIRST_LESSONS.some((kind) => lessons[kind]?.resource === id));
  return {
    ...makeEntry('resource', id, title, text, names),
    ...(isCurrent(resource) ? { url } : {}),
    ...(stack.length === 0 ? {} : { stack }),
    ...(framework === undefined ? {} : { framework }),
    ...(isFirst ? { first: true as const } : {}),
    ...(weight === 1 ? {} : { weight }),
  };
}

/** The lessons with which somebody who comes to a language or cloud begins. */
const FIRST_LESSONS = ['start', 'framework', 'api', 'cloud-start'] as const;

/** A lesson counts more than what is looked up, and an exam, a feed or what is gone less. */
function weigh(resource: ListedResource): number {
  if (!isCurrent(resource) || rankTeaching(resource) > 0) return 0.5;
  return resource.form === 'lesson' ? 1.3 : 1;
}

function makeEntry(
  kind: SearchResult['kind'],
  id: string,
  title: string,
  text: string,
  names: readonly string[] = [],
): Entry {
  return { kind, id, title, text, names: names.join(' ') };
}

function firstSentence([paragraph = '']: readonly string[]): string {
  return /^.*?[.?!](?= |$)/.exec(paragraph)?.[0] ?? paragraph;
}
