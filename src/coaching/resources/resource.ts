import type { RungLevel, SkillId } from '../skills.ts';
import type { FrameworkId, StackId } from '../stacks.ts';

/** In the order they are recommended: what teaches before what is used. */
export const RESOURCE_TYPES = [
  'docs',
  'course',
  'book',
  'practice',
  'video',
  'blog',
  'tool',
  'podcast',
  'community',
  'certification',
  'organisation',
  'event',
  'job-board',
] as const;
export type ResourceType = (typeof RESOURCE_TYPES)[number];

/** What a resource is to its reader, in the order they are recommended: what teaches before what is looked up. */
export const FORMS = [
  'lesson',
  'exercises',
  'guide',
  'reference',
  'essay',
  'spec',
  'paper',
  'tool',
  'exam',
  'catalogue',
  'feed',
] as const;
export type Form = (typeof FORMS)[number];

/** In the order they are recommended: free first. */
export const COSTS = ['free', 'freemium', 'paid'] as const;
export type Cost = (typeof COSTS)[number];

/** `upcoming` is never stored: it follows from a date. */
export const STATUSES = ['active', 'upcoming', 'renamed', 'retired', 'closed', 'unconfirmed'] as const;
export type Status = (typeof STATUSES)[number];

/** What a certification is, beyond what every resource says. */
export interface Certification {
  readonly code?: string | undefined;
  /** The vendor's own word for how hard it is. */
  readonly grade?: string | undefined;
  /** What passing shows. */
  readonly shows: string;
  /** How it is examined. */
  readonly format?: string | undefined;
  /** What must be held before, and what is advised; absent where nobody could read it. */
  readonly prerequisites?: string | undefined;
  /** How long it is valid. */
  readonly valid?: string | undefined;
  /** The first and the last day on which it can be taken. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The exam it takes over from, and when. */
  readonly replaces?: string | undefined;
  readonly price?: { readonly text: string; readonly source: string } | undefined;
}

export interface Resource {
  readonly id: string;
  readonly title: string;
  readonly by?: string | undefined;
  readonly type: ResourceType;
  readonly form: Form;
  /** The languages or clouds that it is about; absent where it serves everybody. */
  readonly stack?: readonly StackId[] | undefined;
  /** The framework that it is about, where it serves nobody else of its language. */
  readonly framework?: FrameworkId | undefined;
  readonly url: string;
  readonly why: string;
  readonly topics: readonly string[];
  readonly levels: readonly RungLevel[];
  readonly cost: Cost;
  readonly status: Status;
  readonly successor?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly note?: string | undefined;
  /** How long it takes, where its author says. */
  readonly time?: string | undefined;
  /** Present on a certification only. */
  readonly certification?: Certification | undefined;
  /** The days on which an event was held last, and on which it begins next. */
  readonly last?: string | undefined;
  readonly next?: string | undefined;
  /** Whether its source is somebody else's page about it. */
  readonly secondhand?: boolean | undefined;
  readonly source: string;
  readonly reviewed: string;
}

export interface ListedResource extends Resource {
  /** The skills its topics belong to, in their fixed order. */
  readonly skills: readonly SkillId[];
}
