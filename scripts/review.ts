import { fileURLToPath } from 'node:url';
import { filterResources, needsOf, sortByFit } from '../src/coaching/resources.ts';
import {
  hoursOf,
  type Level,
  LEVEL_NAMES,
  type Rung,
  type Skill,
  type StudyStep,
  topicsOf,
} from '../src/coaching/skills.ts';
import { CLOUDS, FRAMEWORK_IDS, FRAMEWORKS, LANGUAGES, NO_STACK, type OwnStack } from '../src/coaching/stacks.ts';
import { openKnowledge } from '../src/knowledge/load.ts';
import { formatHours } from '../src/terminal/phrases.ts';

/** Prints all the advice as one Markdown page, for a person to read: of every rung, for every language and cloud. */
const LISTED = 5;
const day = new Date().toISOString().slice(0, 10);
const knowledge = openKnowledge(fileURLToPath(new URL('../data/', import.meta.url)), { day });
const titles = new Map(knowledge.resources().map(({ id, title, form }) => [id, `${title} (${form})`]));
const titleOf = (id: string): string => titles.get(id) ?? id;

const STACKS: readonly (readonly [name: string, own: OwnStack])[] = [
  ...LANGUAGES.map((language) => [language, { ...NO_STACK, language }] as const),
  ...FRAMEWORK_IDS.map(
    (framework) => [framework, { ...NO_STACK, language: FRAMEWORKS[framework], framework }] as const,
  ),
  ...CLOUDS.map((cloud) => [cloud, { ...NO_STACK, cloud }] as const),
];

console.log('# All the advice\n');
for (const skill of knowledge.skills()) {
  console.log(`## ${skill.name}\n`);
  for (const rung of skill.levels) console.log(describeRung(skill, rung));
}

function describeRung(skill: Skill, rung: Rung): string {
  const own = STACKS.map(([name, stack]) => [name, read(skill, rung, stack)] as const);
  const plain = read(skill, rung, NO_STACK);
  const { learn, build } = hoursOf(rung);
  const lines = [
    `### ${skill.name}, ${LEVEL_NAMES[rung.level]}: ${rung.project.title}`,
    `${formatHours(learn)} to learn, ${formatHours(build)} to build. Statements (* key): ${rung.statements
      .map(({ id, text, topic, key }) => `${id}${key ? '*' : ''} ${text} [${topic}]`)
      .join(' · ')}`,
    ...plain.path.flatMap((step, index) => [
      `${index + 1}. ${describeStep(step)}`,
      ...own.flatMap(([name, { path }]) => {
        const lesson = path[index];
        return step.choose !== null && lesson?.choose === null ? [`   - ${name}: ${describeStep(lesson)}`] : [];
      }),
    ]),
    `First ${LISTED}: ${plain.first.join(' · ')}`,
    ...own
      .filter(([, { first }]) => first.join() !== plain.first.join())
      .map(([name, { first }]) => `- ${name}: ${first.join(' · ')}`),
  ];
  return lines.join('\n') + '\n';
}

interface Advice {
  readonly path: readonly StudyStep[];
  readonly first: readonly string[];
}

function read({ id }: Skill, { level }: Rung, own: OwnStack): Advice {
  const skill = knowledge.skills(own).find((one) => one.id === id);
  const rung = skill?.levels.find((one) => one.level === level);
  if (skill === undefined || rung === undefined) throw new Error(`no rung ${id}/${level}`);
  const below = (level - 1) as Level;
  const current = filterResources(knowledge.resourcesOf(id), { skill: id });
  const sorted = sortByFit(current, needsOf(skill, below, { own, free: false }));
  return { path: rung.path, first: sorted.slice(0, LISTED).map((one) => titleOf(one.id)) };
}

function describeStep({ name, resource, part, hours, none, ...topics }: StudyStep): string {
  const what = resource === null ? (none ?? name ?? 'nothing') : `${titleOf(resource)}: ${part ?? 'all'}`;
  return `${what} [${topicsOf(topics).join(' + ')}, ${formatHours(hours)}]`;
}
