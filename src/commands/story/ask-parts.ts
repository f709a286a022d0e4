import type { Evidence } from '../../coaching/evidence.ts';
import {
  type Story,
  STORY_PARTS,
  type StoryChanges,
  type StoryPart,
  TAG_MEANINGS,
  VALUES,
} from '../../coaching/practice.ts';
import { LEVEL_NAMES } from '../../coaching/skills.ts';
import type { Option, Prompts } from '../../terminal/prompts/prompts.ts';
import { cleanText } from '../../terminal/text.ts';
import { faultInPart, isNone, oneLine } from './read-parts.ts';

/** What is asked of a story, in this order. */
export const ASKED = ['title', 'situation', 'task', 'action', 'result', 'number', 'evidence', 'tags'] as const;
export type Asked = (typeof ASKED)[number];

/** A story as far as it is told. */
export type Draft = Omit<Story, 'id' | 'at'>;

/** Asks for these parts of a story, what stands there kept on Enter; hands on each as soon as it is told. */
export async function askParts(
  prompts: Prompts,
  draft: Draft,
  { names, evidence }: { readonly names: readonly Asked[]; readonly evidence: readonly Evidence[] },
  keep: (told: StoryChanges) => void,
): Promise<void> {
  for (const name of names) {
    if (name === 'number') keep({ number: await askNumber(prompts, draft.number) });
    else if (name === 'tags') keep({ tags: await askTags(prompts, draft.tags) });
    else if (name !== 'evidence') keep({ [name]: await askText(prompts, name, draft[name]) });
    else if (evidence.length > 0 || draft.evidence !== null)
      keep({ evidence: await askEvidence(prompts, draft.evidence, evidence) });
  }
}

/** A part may be told later; the title, and what was told before, may not be blank. */
async function askText(prompts: Prompts, name: 'title' | StoryPart, stands: string): Promise<string> {
  const isOpen = name !== 'title' && stands === '';
  const question = name === 'title' ? 'A title to find it by:' : STORY_PARTS[name];
  const check = (text: string): string | null => (isOpen && text === '' ? null : faultInPart(name, oneLine(text)));
  return oneLine(await prompts.ask(isOpen ? `${question} (Enter: later)` : question, check, stands));
}

async function askNumber(prompts: Prompts, stands: string | null): Promise<string | null> {
  const way = stands === null ? 'Enter' : 'type none';
  const question = `The number that proves it, such as "from 900 ms to 120 ms" (${way} for none):`;
  const check = (text: string): string | null => (isNone(text) ? null : faultInPart('number', oneLine(text)));
  const reply = oneLine(await prompts.ask(question, check, stands ?? ''));
  return isNone(reply) ? null : reply;
}

/** So much of a piece of evidence tells it apart in a list. */
const SHOWN_OF_TEXT = 34;
const MEMORY = 'memory';

/** The id of the evidence that is chosen; what stands there is the first choice, else what was added last. */
async function askEvidence(
  prompts: Prompts,
  stands: string | null,
  evidence: readonly Evidence[],
): Promise<string | null> {
  const pieces = evidence.toReversed().map(({ id, text, skill, level }): Option => {
    const shown = cleanText(text);
    const short = shown.length > SHOWN_OF_TEXT ? `${shown.slice(0, SHOWN_OF_TEXT)}...` : shown;
    return { value: `id ${id}`, label: `${short} · ${skill}, ${LEVEL_NAMES[level]}` };
  });
  const gone: Option[] =
    stands === null || evidence.some(({ id }) => id === stands)
      ? []
      : [{ value: `id ${stands}`, label: 'As before: evidence that was removed since' }];
  const memory: Option = { value: MEMORY, label: 'From memory' };
  const choices = [...gone, memory, ...pieces];
  const ready = choices.find(({ value }) => value === `id ${stands ?? ''}`) ?? memory;
  const reply = await prompts.choose('What does it stand on?', [ready, ...choices.filter((one) => one !== ready)]);
  return reply === MEMORY ? null : reply.slice('id '.length);
}

async function askTags(prompts: Prompts, stands: Story['tags']): Promise<Story['tags']> {
  const chosen = await prompts.check(
    'What is it about?',
    VALUES.map((value) => ({
      value,
      label: `${value}: ${TAG_MEANINGS[value]}`,
      checked: stands.includes(value),
    })),
    { leaving: 'stop, what you told is kept' },
  );
  return VALUES.filter((value) => chosen.includes(value));
}
