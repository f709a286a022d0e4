import { type BehaviouralQuestion, type Value, VALUES } from './card.ts';
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

/** So long may a title and one part be, in characters. */
export const LONGEST_TITLE = 100;

/** What a story with each tag is about. */
export const TAG_MEANINGS: Readonly<Record<Value, string>> = {
  ownership: 'a problem or a thing in use that you took care of',
  delivery: 'a date, a promise or too much work, and how it got done',
  quality: 'a fault hunted, a mistake made harder, a shortcut owned up to',
  conflict: 'a disagreement or an angry person, and how it was settled',
  feedback: 'criticism that you took, asked for or gave',
  failure: 'a mistake or something stopped, and your share in it',
  learning: 'something you had to learn, or taught yourself',
  ambiguity: 'a task or a decision before anybody knew enough',
  collaboration: 'work with people of another trade, place or shift',
  influence: 'people who changed their work or their mind through you',
};

interface Telling {
  readonly stories: readonly Story[];
}

/** What of a story can be told anew. */
export type StoryChanges = Partial<Omit<Story, 'id' | 'at'>>;

/** The record with a story appended. */
export function addStory<Record extends Telling>(record: Record, story: Story): Record {
  return { ...record, stories: [...record.stories, story] };
}

/**
 * The record with parts of a story told anew at an instant; as given where nothing differs from what is stored. A story
 * that another terminal has removed meanwhile is told whole again.
 */
export function editStory<Record extends Telling>(
  record: Record,
  story: Story,
  changes: StoryChanges,
  at: string,
): Record {
  const known = record.stories.find(({ id }) => id === story.id);
  const changed = listChanged(known ?? story, changes);
  if (changed.length === 0) return record;
  const next: Story = { ...(known ?? story), ...changes, at };
  if (known === undefined) return addStory(record, next);
  return { ...record, stories: record.stories.map((one) => (one === known ? next : one)) };
}

/** The names of what these changes make different in a story, in the order a story is told in. */
export function listChanged(story: Story, changes: StoryChanges): (keyof StoryChanges)[] {
  const names = ['title', ...STORY_PART_NAMES, 'number', 'evidence', 'tags'] as const;
  return names.filter((name) => name in changes && JSON.stringify(changes[name]) !== JSON.stringify(story[name]));
}

/** The record without the stories of these ids. */
export function removeStories<Record extends Telling>(record: Record, ids: readonly string[]): Record {
  return { ...record, stories: record.stories.filter(({ id }) => !ids.includes(id)) };
}

/** What is shorter may stand in many titles, or begin an id by chance. */
const SHORTEST_PART = 3;
const SHORTEST_ID = 4;

/** A number of a list, and never the beginning of an id. */
const PLACE = /^\d{1,3}$/;

/**
 * The stories that a text may mean: that of the id, or of the place in the list from 1 on, or of the whole title; else
 * all whose id begins with it or whose title holds it, without regard to case.
 */
export function findStories(stories: readonly Story[], text: string): Story[] {
  const name = fold(text);
  const exact = stories.filter(({ id }) => id === text.trim());
  if (exact.length > 0) return exact;
  if (PLACE.test(name)) return stories.slice(Number(name) - 1, Number(name));
  const titled = stories.filter(({ title }) => fold(title) === name);
  if (titled.length > 0) return titled;
  return stories.filter(
    ({ id, title }) =>
      (name.length >= SHORTEST_ID && id.startsWith(name)) ||
      (name.length >= SHORTEST_PART && fold(title).includes(name)),
  );
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().trim().replace(/\s+/gu, ' ');
}

/** Words a minute at which an answer is told. */
const WORDS_A_MINUTE = 130;

/** Seconds after which a story is long for an interview: two minutes is plenty. */
export const LONG_TELLING = 150;

/** Seconds that a story takes when it is told aloud, at 130 words a minute, to five seconds. */
export function tellingSeconds(story: Pick<Story, StoryPart>): number {
  const words = STORY_PART_NAMES.flatMap((part) => story[part].split(/\s+/u).filter((word) => word !== ''));
  return Math.round(((words.length / WORDS_A_MINUTE) * 60) / 5) * 5;
}

/** The stories that fit what a question probes, newest first. */
export function findStoriesFor({ probes }: Pick<BehaviouralQuestion, 'probes'>, stories: readonly Story[]): Story[] {
  return stories.filter(({ tags }) => tags.includes(probes)).toReversed();
}

/** So many questions as an example of what a story may answer; for each tag one before any gets a second. */
export function findQuestionsFor(
  { tags }: Pick<Story, 'tags'>,
  questions: readonly BehaviouralQuestion[],
  most: number,
): BehaviouralQuestion[] {
  const byTag = tags.map((tag) => questions.filter(({ probes }) => probes === tag));
  const longest = Math.max(0, ...byTag.map((own) => own.length));
  const inTurn = Array.from({ length: longest }, (_none, turn) => byTag.flatMap((own) => own[turn] ?? [])).flat();
  return inTurn.slice(0, most);
}

/** What questions may probe and no story is told about yet, in the order of the tags. */
export function listUntold(stories: readonly Pick<Story, 'tags'>[]): Value[] {
  return VALUES.filter((value) => !stories.some(({ tags }) => tags.includes(value)));
}
