import { describeStories, findQuestionsFor, listUntold, removeStories, type Story } from '../coaching/practice.ts';
import type { Context } from '../context.ts';
import { type ArgumentDefinition, type CommandDefinition, GROUPS } from './command.ts';
import { hintAt } from './story/hints.ts';
import { renderGone, renderStories, renderStory } from './story.view.ts';
import { findStory } from './story/find-story.ts';
import { STORY_OPTIONS, type StoryOptions } from './story/read-parts.ts';

const NAME: ArgumentDefinition = {
  name: '<story...>',
  description: 'its number in the list, its id, or a part of its title',
  takes: 'story',
};

const addCommand: CommandDefinition<StoryOptions> = {
  name: 'add',
  summary: 'tell a story',
  description:
    'Asks for the four parts of a story one after another, then for the number that proves it, the evidence it stands on and what it is about; or takes all of it from the options.',
  options: STORY_OPTIONS,
  examples: [
    'coach story add',
    'coach story add --title "The slow report" --situation "Our weekly report took a minute." --task "I was asked why." --action "I read the query plan and added an index." --result "It opens at once." --number "from 60 s to 2 s" --tags quality,ownership',
  ],
  run: async (context, _words, options) => (await import('./story/tell.ts')).tellNew(context, options),
};

const listCommand: CommandDefinition = {
  name: 'list',
  summary: 'list your stories',
  description: 'Lists your stories: their tags, how long each takes aloud, and whether its number is backed.',
  prints: true,
  examples: ['coach story list', 'coach story list --json'],
  run: (context) => listStories(context),
};

const showCommand: CommandDefinition = {
  name: 'show',
  summary: 'show one in full',
  description: 'Shows a story in full, with what it stands on and questions that it may answer.',
  arguments: [NAME],
  prints: true,
  examples: ['coach story show 1', 'coach story show "slow report" --output story.md'],
  run: (context, words) => showStory(context, words.join(' ')),
};

const editCommand: CommandDefinition<StoryOptions> = {
  name: 'edit',
  summary: 'tell parts of one anew',
  description: 'Asks for each part of a story, what stands there kept on Enter; with options it changes those alone.',
  arguments: [NAME],
  options: STORY_OPTIONS,
  examples: ['coach story edit 1', 'coach story edit 1 --number "from 60 s to 2 s"', 'coach story edit 1 --tags none'],
  run: async (context, words, options) => (await import('./story/tell.ts')).tellAnew(context, words.join(' '), options),
};

const removeCommand: CommandDefinition = {
  name: 'remove',
  summary: 'remove stories',
  description: 'Removes one or several stories: all that are named, or none where one of them is not there.',
  arguments: [
    { name: '<stories...>', description: 'their numbers, their ids, or a part of each title', takes: 'story' },
  ],
  examples: ['coach story remove 2', 'coach story remove 1 "slow report"'],
  run: (context, words) => runRemove(context, words),
};

export const storyCommand: CommandDefinition = {
  name: 'story',
  group: GROUPS.practise,
  summary: 'keep stories for behavioural questions',
  description:
    'Keeps what you did as stories for behavioural questions: situation, task, action and result, with the number that proves it. Lists them unless you say more; a mock interview names those that fit.',
  subcommands: [addCommand, listCommand, showCommand, editCommand, removeCommand],
  examples: ['coach story', 'coach story add', 'coach story list --json'],
  run: (context) => listStories(context),
};

async function listStories(context: Context): Promise<void> {
  const record = await context.record();
  const stories = describeStories(record);
  context.show(stories, (value, style) => (value.length === 0 ? '' : renderStories(value, style)));
  if (stories.length === 0) {
    context.hint('No story yet. Tell your first: coach story add');
    return;
  }
  const untold = listUntold(stories);
  if (untold.length > 0) context.hint(`No story yet about: ${untold.join(', ')}.`);
  context.hint('One in full: coach story show <number>');
}

/** So many questions are shown as an example of what a story may answer. */
const MOST_QUESTIONS = 4;

async function showStory(context: Context, name: string): Promise<void> {
  const record = await context.record();
  const { id } = findStory(record.stories, name);
  const [story] = describeStories(record).filter((one) => one.id === id);
  if (story === undefined) return;
  const questions = findQuestionsFor(story, context.knowledge.behavioural(), MOST_QUESTIONS);
  const asked = questions.map(({ id: question, probes, question: text }) => ({ id: question, probes, text }));
  context.show({ ...story, questions: asked }, renderStory);
  hintAt(context, story);
}

async function runRemove(context: Context, names: readonly string[]): Promise<void> {
  let stories: readonly Story[] = [];
  await context.progress().update((record) => {
    stories = [...new Set(names.map((name) => findStory(record.stories, name, 'Nothing was removed.')))];
    return removeStories(
      record,
      stories.map(({ id }) => id),
    );
  });
  context.show(stories, renderGone);
  context.hint('Bring back what was removed: coach undo');
}
