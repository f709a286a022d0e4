import type { BehaviouralQuestion } from './card.ts';
import type { Story } from './card-state.ts';

/** The four parts that a story is told in, each with what it is to say. */
export const STORY_PARTS = {
  situation: 'Situation: where and when was it, and what was at stake?',
  task: 'Task: what was yours to do?',
  action: 'Action: what did you do, step by step?',
  result: 'Result: what came of it, and what did you learn?',
} as const;
export type StoryPart = keyof typeof STORY_PARTS;
export const STORY_PART_NAMES = Object.keys(STORY_PARTS) as StoryPart[];

/** So long may one part be, in characters. */
export const LONGEST_PART = 2000;

/** Words a minute at which an answer is told. */
const WORDS_A_MINUTE = 130;

/** Seconds that a story takes when it is told aloud, at 130 words a minute, to five seconds. */
export function tellingSeconds(story: Pick<Story, StoryPart>): number {
  const words = STORY_PART_NAMES.flatMap((part) => story[part].split(/\s+/u).filter((word) => word !== ''));
  return Math.round(((words.length / WORDS_A_MINUTE) * 60) / 5) * 5;
}

/** Whether a figure is told that nothing in the record backs. */
export function isUnbacked({ number, evidence }: Pick<Story, 'number' | 'evidence'>): boolean {
  return number !== null && evidence === null;
}

/** The stories that fit what a question probes, newest first. */
export function findStoriesFor({ probes }: Pick<BehaviouralQuestion, 'probes'>, stories: readonly Story[]): Story[] {
  return stories.filter(({ tags }) => tags.includes(probes)).toReversed();
}
