import { addHours, type HoursRange, type PathPart, type StudyStep } from './skills.ts';

export const LANGUAGES = ['python', 'javascript', 'java', 'csharp', 'go', 'php', 'ruby', 'kotlin', 'rust'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CLOUDS = ['aws', 'azure', 'gcp'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** The cloud for which a lesson is shown to somebody who has chosen none. */
export const FIRST_CLOUD: Cloud = 'aws';

/** A language or a cloud: what a lesson may be about. */
export const STACK_IDS = [...LANGUAGES, ...CLOUDS] as const;
export type StackId = (typeof STACK_IDS)[number];

/** The frameworks that have lessons of their own, each with the language that it is of. */
export const FRAMEWORKS = {
  django: 'python',
  flask: 'python',
  fastapi: 'python',
  express: 'javascript',
  nestjs: 'javascript',
  fastify: 'javascript',
} as const satisfies Readonly<Record<string, Language>>;
export type FrameworkId = keyof typeof FRAMEWORKS;
export const FRAMEWORK_IDS = Object.keys(FRAMEWORKS) as FrameworkId[];

/** What a lesson of a language teaches; those of a cloud begin with its name. */
export const LANGUAGE_LESSONS = [
  'start',
  'exercises',
  'errors',
  'project',
  'framework',
  'api',
  'database',
  'migrations',
  'testing',
  'web-testing',
  'debugger',
  'logging',
  'openapi',
  'auth',
  'web-security',
  'concurrency',
  'profiling',
  'runtime',
  'telemetry',
  'ci',
  'container',
  'code-design',
] as const;
export const CLOUD_LESSONS = ['cloud-start', 'cloud-iam', 'cloud-storage', 'cloud-budget'] as const;
export const LESSONS = [...LANGUAGE_LESSONS, ...CLOUD_LESSONS] as const;
export type LessonKind = (typeof LESSONS)[number];

type Lessons = Readonly<Partial<Record<LessonKind, PathPart>>>;

/** A framework, and the lessons that it has in place of those of its language. */
export interface Framework {
  readonly id: FrameworkId;
  readonly name: string;
  /** Other names that people type. */
  readonly aliases: readonly string[];
  readonly lessons: Lessons;
}

/** A language or cloud, and which part of which resource teaches what in it. */
export interface Stack {
  readonly id: StackId;
  readonly name: string;
  /** Other names that people type. */
  readonly aliases: readonly string[];
  /** What is written in it alone, as job ads call it. */
  readonly adNames?: readonly string[] | undefined;
  readonly lessons: Lessons;
  /** Why there is no lesson of a kind. */
  readonly none?: Readonly<Partial<Record<LessonKind, string>>> | undefined;
  /** The frameworks of a language for which some of its lessons are others. */
  readonly frameworks?: readonly Framework[] | undefined;
}

/** What a person works with; null where they have not said. */
export interface OwnStack {
  readonly language: Language | null;
  readonly cloud: Cloud | null;
  /** Always one of the language. */
  readonly framework: FrameworkId | null;
}

export const NO_STACK: OwnStack = { language: null, cloud: null, framework: null };

/** Whether a name is that of a language, and not of a cloud or a framework. */
export function isLanguage(id: StackId | FrameworkId): id is Language {
  return LANGUAGES.some((language) => language === id);
}

/** Whether a name is that of a framework, and not of a language or a cloud. */
export function isFramework(id: StackId | FrameworkId): id is FrameworkId {
  return Object.hasOwn(FRAMEWORKS, id);
}

/** The person's framework, where it is one of this stack. */
export function frameworkOf({ frameworks = [] }: Stack, own: OwnStack): Framework | undefined {
  return frameworks.find(({ id }) => id === own.framework);
}

/** The lessons of a stack for a person: those of their framework in place of those of its language. */
export function lessonsOf(stack: Stack, own: OwnStack): Lessons {
  return { ...stack.lessons, ...frameworkOf(stack, own)?.lessons };
}

/** The frameworks among the names of tools; of the person's own language alone where any of them is of that. */
export function findFrameworks(
  stacks: readonly Stack[],
  tools: readonly string[],
  own: Language | null,
): readonly Framework[] {
  const told = new Set(tools.map((tool) => tool.toLowerCase().replace(/ /gu, '-')));
  const named = stacks
    .flatMap(({ frameworks = [] }) => frameworks)
    .filter(({ id, name, aliases }) => [id, name, ...aliases].some((one) => told.has(one.toLowerCase())));
  const ofOwn = named.filter(({ id }) => FRAMEWORKS[id] === own);
  return ofOwn.length > 0 ? ofOwn : named;
}

/** The languages among the names of tools; where none is there by its own name, those of the frameworks there. */
export function findLanguages(stacks: readonly Stack[], tools: readonly string[]): readonly Stack[] {
  const told = new Set(tools.map((tool) => tool.toLowerCase()));
  const languages = stacks.filter(({ id }) => isLanguage(id));
  const isTold = (names: readonly string[]): boolean => names.some((name) => told.has(name.toLowerCase()));
  const named = languages.filter(({ id, name, aliases }) => isTold([id, name, ...aliases]));
  return named.length > 0 ? named : languages.filter(({ adNames = [] }) => isTold(adNames));
}

/** A slot of a study path as stored: one resource for everybody, or a lesson of the person's language or cloud. */
export type Slot = (PlaceTopics & PathPart) | LessonSlot;

type PlaceTopics = Pick<StudyStep, 'topic' | 'also'>;

interface LessonSlot extends PlaceTopics {
  readonly lesson: LessonKind;
  /** What it is, such as "a JSON API in your framework". */
  readonly name: string;
}

/** A study path for somebody with this stack; a lesson of a stack that they have not chosen names the choice. */
export function resolvePath(slots: readonly Slot[], stacks: readonly Stack[], own: OwnStack): StudyStep[] {
  return slots.map((slot) =>
    'lesson' in slot ? resolveLesson(slot, stacks, own) : { ...slot, name: null, choose: null, none: null },
  );
}

function resolveLesson({ lesson, ...place }: LessonSlot, stacks: readonly Stack[], own: OwnStack): StudyStep {
  const kind = CLOUD_LESSONS.some((one) => one === lesson) ? 'cloud' : 'language';
  const chosen = stacks.find(({ id }) => id === own[kind]);
  const found = chosen === undefined ? undefined : lessonsOf(chosen, own)[lesson];
  if (found !== undefined) return { ...place, ...found, choose: null, none: null };
  const hours = spanHours(stacks.flatMap(({ lessons }) => lessons[lesson]?.hours ?? []));
  const none = chosen?.none?.[lesson] ?? null;
  return { ...place, resource: null, part: null, hours, choose: chosen === undefined ? kind : null, none };
}

/** From the least to the most that any of these takes. */
function spanHours(ranges: readonly HoursRange[]): HoursRange {
  if (ranges.length === 0) return addHours([]);
  return { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)) };
}
