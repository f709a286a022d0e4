import { BUDGETS, EXPERIENCES } from '../src/coaching/about.ts';
import { isCurrent } from '../src/coaching/resources.ts';
import { LEVEL_NAMES, RUNG_LEVELS, type Skill } from '../src/coaching/skills.ts';
import { type Framework, isLanguage, type Stack } from '../src/coaching/stacks.ts';
import { WORD_GROUPS } from '../src/coaching/words.ts';
import type { Candidate, CompletionData } from '../src/complete/tree.ts';
import type { KnowledgeBase } from '../src/knowledge/knowledge-base.ts';

/** Every word of the knowledge base that a person may type, by its kind. */
export function listWords(knowledge: KnowledgeBase): CompletionData['words'] {
  const skills = knowledge.skills();
  const skillIds = skills.map(({ id, name }): Candidate => [id, name]);
  const skillNames = skills.flatMap(({ name, aliases }) => aliases.map((alias): Candidate => [alias, name]));
  const stacks = knowledge.stacks();
  const frameworks = stacks.flatMap((stack) => stack.frameworks ?? []);
  const stackNames = [...stacks, ...frameworks].flatMap(({ name, aliases = [] }) =>
    aliases.map((alias): Candidate => [alias, name]),
  );
  const stackIds = nameAll([...stacks, ...frameworks]);
  const targets = knowledge.targets().map(({ id, name }): Candidate => [id, name]);
  const topics = skills.map(({ name, topics: own }) => ({
    name,
    own: own.map((one): Candidate => [one.id, one.name]),
  }));
  const withNames = (end: (id: string, skill: Skill) => readonly Candidate[]): readonly (readonly Candidate[])[] => [
    skills.flatMap((skill) => end(skill.id, skill)),
    skills.flatMap((skill) => skill.aliases.flatMap((alias) => end(alias, skill))),
  ];
  const resources = knowledge.resources().filter(isCurrent);
  return {
    skill: [skillIds, skillNames],
    topic: [topics.flatMap(({ own }) => own)],
    ...Object.fromEntries(topics.map(({ name, own }) => [`topic:${name}`, [own]])),
    resource: [
      [...skillIds, ...stackIds],
      [...skillNames, ...stackNames],
      resources.map(({ id, title }): Candidate => [id, title]),
    ],
    stack: [stackIds, stackNames],
    step: withNames((name, { levels }) =>
      levels.map(({ level, project }) => [`${name}/${level}`, `${LEVEL_NAMES[level]}: ${project.title}`]),
    ),
    'level-of-skill': withNames((name) => LEVEL_NAMES.map((called, level) => [`${name}=${level}`, called])),
    level: [RUNG_LEVELS.map((level): Candidate => [String(level), LEVEL_NAMES[level]])],
    stage: [
      WORD_GROUPS.filter(({ id }) => id === 'stages').flatMap(({ words }) =>
        words.map(({ word, means }): Candidate => [word, means]),
      ),
    ],
    target: [targets],
    checklist: [knowledge.checklists().map(({ id, title }): Candidate => [id, title])],
    chapter: [knowledge.chapters().map(({ id, title }): Candidate => [id, title])],
    route: [knowledge.routes().map(({ id, name }): Candidate => [id, name])],
    finding: [knowledge.detectors().detectors.map(({ id, finds }): Candidate => [id, finds])],
    word: [WORD_GROUPS.map(({ id, about }): Candidate => [id, about])],
    setting: [],
    'setting:language': [nameAll(stacks.filter(({ id }) => isLanguage(id)))],
    'setting:framework': [nameAll(frameworks)],
    'setting:cloud': [nameAll(stacks.filter(({ id }) => !isLanguage(id)))],
    'setting:experience': [EXPERIENCES.map((word): Candidate => [word, ''])],
    'setting:budget': [BUDGETS.map((word): Candidate => [word, ''])],
    'setting:target': [targets],
  };
}

function nameAll(records: readonly (Stack | Framework)[]): readonly Candidate[] {
  return records.map(({ id, name }): Candidate => [id, name]);
}
