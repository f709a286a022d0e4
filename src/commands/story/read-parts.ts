import { type Evidence, findEvidence } from '../../coaching/evidence.ts';
import { faultInLine } from '../../coaching/plain-text.ts';
import {
  LONGEST_PART,
  LONGEST_TITLE,
  type Story,
  STORY_PART_NAMES,
  type StoryChanges,
  type StoryPart,
  type Value,
  VALUES,
} from '../../coaching/practice.ts';
import { UserError } from '../../errors.ts';
import type { OptionDefinition } from '../command.ts';
import { gatherWords } from '../read/parse.ts';

/** What a call says of a story by itself. */
export interface StoryOptions {
  readonly title?: string;
  readonly situation?: string;
  readonly task?: string;
  readonly action?: string;
  readonly result?: string;
  readonly number?: string;
  readonly evidence?: string;
  readonly tags?: readonly string[];
}

export const STORY_OPTIONS: readonly OptionDefinition[] = [
  { flags: '--title <text>', description: 'a few words to find it by' },
  { flags: '--situation <text>', description: 'where and when it was, and what was at stake' },
  { flags: '--task <text>', description: 'what was yours to do' },
  { flags: '--action <text>', description: 'what you did, step by step' },
  { flags: '--result <text>', description: 'what came of it, and what you learned' },
  { flags: '--number <text>', description: 'the number that proves it, or none' },
  {
    flags: '--evidence <id>',
    description: 'the evidence of your record that it stands on, or memory',
    takes: 'evidence',
  },
  {
    flags: '--tags <tags>',
    description: `what it is about, or none: ${VALUES.join(', ')}`,
    takes: VALUES,
    parse: gatherWords,
  },
];

/** Text as it is told: line ends and other space as single blanks. */
export function oneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}

/** What is wrong with a text as a title, a part or a number, blank or a mere question mark; null where nothing is. */
export function faultInPart(name: 'title' | 'number' | StoryPart, text: string): string | null {
  const what = name === 'title' ? 'A title' : `The ${name}`;
  if (text === '') return `${what} has words; this is blank.`;
  if (/^\?+$/.test(text)) return `${what} is told in words of yours, a sentence or two.`;
  if (name === 'number') return faultInLine(what, text);
  return faultInLine(what, text, name === 'title' ? LONGEST_TITLE : LONGEST_PART);
}

/** Whether a text stands for nothing. */
export function isNone(text: string): boolean {
  return ['', 'none'].includes(text.trim().toLowerCase());
}

/** What the options of a call say of a story; throws a UserError for what cannot be. */
export function readParts(options: StoryOptions, evidence: readonly Evidence[]): StoryChanges {
  const texts = (['title', ...STORY_PART_NAMES] as const).flatMap((name) => {
    const text = options[name];
    return text === undefined ? [] : [[name, checkPart(name, text)]];
  });
  const { number, evidence: piece, tags } = options;
  return {
    ...(Object.fromEntries(texts) as StoryChanges),
    ...(number === undefined ? {} : { number: isNone(number) ? null : checkPart('number', number) }),
    ...(piece === undefined ? {} : { evidence: readEvidence(piece, evidence) }),
    ...(tags === undefined ? {} : { tags: readTags(tags) }),
  };
}

function checkPart(name: 'title' | 'number' | StoryPart, given: string): string {
  const text = oneLine(given);
  const fault = faultInPart(name, text);
  if (fault !== null) throw new UserError(fault, { hint: 'Nothing was kept.' });
  return text;
}

/** The id of the evidence that is named by it or by its beginning; null for what is told from memory. */
function readEvidence(name: string, evidence: readonly Evidence[]): Story['evidence'] {
  if (/^\s*(from )?memory\s*$/i.test(name)) return null;
  const [piece, ...others] = findEvidence(evidence, name.trim());
  if (piece !== undefined && others.length === 0) return piece.id;
  const hint = 'See the ids: coach evidence. Without any: --evidence memory';
  if (piece === undefined) throw new UserError(`No evidence has the id "${name}".`, { hint });
  throw new UserError(`"${name}" begins the ids of ${others.length + 1} pieces of evidence.`, { hint });
}

/** Tags in the order they are listed in, each once. */
function readTags(words: readonly string[]): Value[] {
  if (words.every(isNone)) return [];
  const tags = words.filter((word) => word !== '').map((word) => word.toLowerCase());
  const unknown = tags.find((tag) => !VALUES.some((value) => value === tag));
  if (unknown !== undefined) throw new UserError(`"${unknown}" is not a tag.`, { hint: `Tags: ${VALUES.join(', ')}.` });
  return VALUES.filter((value) => tags.includes(value));
}
