import MiniSearch from 'minisearch';
import { type Hit, HIT_KINDS } from '../coaching/hit.ts';
import { isCurrent, type ListedResource } from '../coaching/resource.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

type Searched = Pick<KnowledgeBase, 'skills' | 'resources' | 'checklists' | 'chapters' | 'routes'>;

interface Entry extends Hit {
  readonly key: string;
  /** Other names that people search for. */
  readonly names: string;
}

/** A hit must be at least this good, compared with the best. */
const LEAST_SHARE = 0.12;

/** Everything in the knowledge base that has the words, best first; small slips of the keys and beginnings of words count too. */
export function searchKnowledge(knowledge: Searched, words: string): Hit[] {
  const entries = listEntries(knowledge);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const index = new MiniSearch<Entry>({ idField: 'key', fields: ['title', 'names', 'text'] });
  index.addAll(entries);
  const found = index.search(words, {
    boost: { title: 3, names: 3 },
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    prefix: (term) => term.length > 2,
    boostDocument: (key) => (byKey.get(String(key))?.kind === 'skill' ? 2 : 1),
  });
  const best = found[0]?.score ?? 0;
  const order = (hit: Entry): number => HIT_KINDS.indexOf(hit.kind);
  return found
    .filter(({ score }) => score >= best * LEAST_SHARE)
    .flatMap(({ id, score }) => {
      const entry = byKey.get(String(id));
      return entry === undefined ? [] : [{ entry, score }];
    })
    .sort((a, b) => b.score - a.score || order(a.entry) - order(b.entry))
    .map(({ entry: { kind, id, title, text, command } }) => ({ kind, id, title, text, command }));
}

function listEntries(knowledge: Searched): Entry[] {
  return [
    ...listSkillEntries(knowledge),
    ...knowledge.resources().map((resource) => describeResource(resource, knowledge.resources())),
    ...listChecklistEntries(knowledge),
    ...knowledge
      .chapters()
      .flatMap((chapter) =>
        chapter.sections.map((section) =>
          makeEntry(
            'guide',
            `${chapter.id}/${section.id}`,
            section.title,
            section.text.join(' '),
            `coach guide ${chapter.id}`,
          ),
        ),
      ),
    ...knowledge
      .routes()
      .map(({ id, name, summary, aliases }) =>
        makeEntry('route', id, name, summary, `coach routes ${id}`, [id, ...aliases]),
      ),
  ];
}

function listSkillEntries(knowledge: Searched): Entry[] {
  return knowledge
    .skills()
    .flatMap((skill) => [
      makeEntry('skill', skill.id, skill.name, skill.summary, `coach skills ${skill.id}`, skill.aliases),
      ...skill.topics.map(({ id, name, summary }) =>
        makeEntry('topic', id, name, summary, `coach resources ${skill.id} --topic ${id}`),
      ),
      ...skill.levels.flatMap(({ level, statements }) =>
        statements.map(({ id, text }) =>
          makeEntry('statement', id, `${skill.name}, ${LEVEL_NAMES[level]}`, text, `coach skills ${skill.id}`),
        ),
      ),
    ]);
}

function listChecklistEntries(knowledge: Searched): Entry[] {
  return knowledge
    .checklists()
    .flatMap(({ id, title, summary, items }) => [
      makeEntry('checklist', id, title, summary, `coach checklist ${id}`, [id]),
      ...items.map((item) => makeEntry('item', `${id}/${item.id}`, title, item.text, `coach checklist ${id}`)),
    ]);
}

/** A resource; one that is no longer current says what took its place. */
function describeResource(resource: ListedResource, all: readonly ListedResource[]): Entry {
  const { id, title, why, status, aliases = [], by = '' } = resource;
  const successor = all.find((one) => one.id === resource.successor);
  const text = isCurrent(resource)
    ? why
    : `${status}${successor === undefined ? '' : `; now ${successor.title}`}. ${why}`;
  return makeEntry('resource', id, title, text, `coach resources --search ${id}`, [...aliases, by]);
}

function makeEntry(
  kind: Hit['kind'],
  id: string,
  title: string,
  text: string,
  command: string,
  names: readonly string[] = [],
): Entry {
  return { key: `${kind} ${id}`, kind, id, title, text, command, names: names.join(' ') };
}
