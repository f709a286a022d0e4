import type { StartLevel } from './assessment.ts';
import {
  type Cloud,
  type FrameworkId,
  FRAMEWORKS,
  isFramework,
  isLanguage,
  type Language,
  type OwnStack,
  type StackId,
} from './stacks.ts';

/** How far a person is on the way; it decides where a first assessment begins. */
export const EXPERIENCES = ['none', 'learning', 'working'] as const;
export type Experience = (typeof EXPERIENCES)[number];

/** What a person would spend on learning: nothing, or what serves best. */
export const BUDGETS = ['free', 'any'] as const;
export type Budget = (typeof BUDGETS)[number];

/** Something a person said of themselves, when, and by which command. */
export interface Told<Value> {
  readonly value: Value;
  readonly by: 'config' | 'assess';
  /** ISO 8601 instant. */
  readonly at: string;
}

/** What a person said of themselves; nothing of it is guessed. */
export interface About {
  readonly name?: Told<string> | undefined;
  readonly language?: Told<Language> | undefined;
  /** One of the language. */
  readonly framework?: Told<FrameworkId> | undefined;
  readonly cloud?: Told<Cloud> | undefined;
  readonly experience?: Told<Experience> | undefined;
  readonly budget?: Told<Budget> | undefined;
}

export type AboutName = keyof About;
export const ABOUT_NAMES = [
  'name',
  'language',
  'framework',
  'cloud',
  'experience',
  'budget',
] as const satisfies readonly AboutName[];

/** The rung that a first assessment begins with: Guided for who is still learning, else Independent. */
export function startLevel({ experience }: About): StartLevel {
  return experience !== undefined && experience.value !== 'working' ? 1 : 2;
}

/**
 * The stack a person works with; one named for this call takes the place of theirs of its kind, a framework with its
 * language.
 */
export function ownStack(about: About, named: StackId | FrameworkId | null = null): OwnStack {
  const own = {
    language: about.language?.value ?? null,
    cloud: about.cloud?.value ?? null,
    framework: about.framework?.value ?? null,
  };
  if (named === null) return dropForeign(own);
  if (isFramework(named)) return { ...own, language: FRAMEWORKS[named], framework: named };
  return dropForeign(isLanguage(named) ? { ...own, language: named } : { ...own, cloud: named });
}

/** The stack without a framework of another language. */
function dropForeign(own: OwnStack): OwnStack {
  const { language, framework } = own;
  return framework === null || FRAMEWORKS[framework] === language ? own : { ...own, framework: null };
}
