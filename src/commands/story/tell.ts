import {
  addStory,
  describeStories,
  editStory,
  listChanged,
  type Story,
  STORY_PART_NAMES,
  type StoryChanges,
  type ToldStory,
} from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { Context } from '../../context.ts';
import { Interrupted, UserError } from '../../errors.ts';
import { wrapProse } from '../../terminal/text.ts';
import { type Asked, ASKED, askParts, type Draft } from './ask-parts.ts';
import { findStory } from './find-story.ts';
import { readParts, type StoryOptions } from './read-parts.ts';
import { hintAt } from './hints.ts';
import { renderEdited, renderKept } from '../story.view.ts';

const BLANK: Draft = {
  ...{ title: '', situation: '', task: '', action: '', result: '' },
  ...{ number: null, evidence: null, tags: [] },
};

/** Keeps a new story: what the options say of it, and what they leave out as the person tells it. */
export async function tellNew(context: Context, options: StoryOptions): Promise<void> {
  const { evidence } = await context.record();
  const given = readParts(options, evidence);
  const names = ASKED.filter((name) => !(name in given));
  const open = names.filter((name) => BLANK[name] === '');
  let draft: Draft = { ...BLANK, ...given };
  const id = context.newId();
  const keep = async (): Promise<ToldStory | null> => {
    if (!isTold(draft)) return null;
    const story: Story = { id, ...draft, at: context.now().toISOString() };
    const { after } = await context.progress().update((record) => addStory(record, story));
    return findTold(after, id);
  };
  if (open.length > 0) {
    const prompts = await context.prompts(`Pass ${open.map((name) => `--${name} <text>`).join(' ')}`);
    await prompts.tell(({ columns }) => wrapProse(INTRODUCTION, columns));
    await keepWhatIsTold(
      context,
      () => askParts(prompts, draft, { names, evidence }, (told) => (draft = { ...draft, ...told })),
      { keep, nothing: 'Stopped; nothing was kept.' },
    );
  }
  const story = await keep();
  if (story === null)
    throw new UserError('A story has at least one of its four parts; none was told.', { hint: 'Nothing was kept.' });
  context.show(story, renderKept);
  hintAt(context, story);
}

const INTRODUCTION =
  'A story in four parts, two to four sentences each, is told in about two minutes. When you stop with Ctrl-C, what you have told is kept.';

/** Whether there is enough to find a story again and to tell something of it. */
function isTold(draft: Draft): boolean {
  return draft.title !== '' && STORY_PART_NAMES.some((part) => draft[part] !== '');
}

/** Tells parts of a story anew: those that the options name, or each as the person is asked. */
export async function tellAnew(context: Context, name: string, options: StoryOptions): Promise<void> {
  const { stories, evidence } = await context.record();
  const story = findStory(stories, name);
  let told: StoryChanges = readParts(options, evidence);
  let changed: readonly Asked[] = [];
  const keep = async (): Promise<ToldStory | null> => {
    const at = context.now().toISOString();
    const { before, after } = await context.progress().update((record) => editStory(record, story, told, at));
    changed = listChanged(before.stories.find(({ id }) => id === story.id) ?? story, told);
    return changed.length === 0 ? null : findTold(after, story.id);
  };
  if (Object.keys(told).length === 0) {
    const prompts = await context.prompts('Pass what changes, such as --result <text>');
    await keepWhatIsTold(
      context,
      () =>
        askParts(prompts, story, { names: ASKED, evidence }, (part) => {
          told = withoutShown(story, { ...told, ...part });
        }),
      { keep, nothing: 'Stopped; nothing was changed.' },
    );
  }
  const after = (await keep()) ?? findTold(await context.record(), story.id);
  context.show(after, (value, style) => renderEdited(value, changed, style));
  hintAt(context, after);
}

/** What is told otherwise than it was shown: the rest may have become another in the meantime, and stands. */
function withoutShown(shown: Story, told: StoryChanges): StoryChanges {
  const changed = new Set<string>(listChanged(shown, told));
  return Object.fromEntries(Object.entries(told).filter(([name]) => changed.has(name)));
}

function findTold(record: PersonRecord, id: string): ToldStory {
  const told = describeStories(record).find((one) => one.id === id);
  if (told === undefined)
    throw new UserError('The story was removed meanwhile.', { hint: 'Bring it back: coach undo' });
  return told;
}

/** Asks, and keeps what was told so far where the person stops. */
async function keepWhatIsTold(
  context: Context,
  ask: () => Promise<void>,
  { keep, nothing }: { readonly keep: () => Promise<ToldStory | null>; readonly nothing: string },
): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const story = await keep();
    context.note(story === null ? nothing : `Stopped; what you told is kept. Go on: coach story edit ${story.place}`);
    throw error;
  }
}
