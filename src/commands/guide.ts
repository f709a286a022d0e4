import type { Chapter } from '../coaching/guide.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { readWords } from './read/parse.ts';
import { renderChapter, renderChapterMarkdown, renderChapters } from './guide.view.ts';

export interface GuideOptions {
  readonly markdown?: true;
}

export const guideCommand: CommandDefinition<GuideOptions> = {
  name: 'guide',
  group: GROUPS.learn,
  summary: 'read about the profession',
  description:
    'Lists the chapters of the guide to the profession, or shows one; through PAGER where it is longer than the terminal.',
  arguments: [{ name: '[chapter]', description: 'a chapter, by its id or number', takes: 'chapter' }],
  options: [{ flags: '--markdown', description: 'as Markdown' }],
  prints: true,
  examples: ['coach guide', 'coach guide job-search', 'coach guide 1 --markdown'],
  run: (context, [chapter], options) => showGuide(context, chapter, options),
};

async function showGuide(context: Context, name: string | undefined, options: GuideOptions): Promise<void> {
  const { knowledge } = context;
  if (name === undefined) {
    context.show(knowledge.chapters(), renderChapters);
    context.hint('Read one: coach guide <chapter>');
    return;
  }
  context.show(await findChapter(context, name), options.markdown === true ? renderChapterMarkdown : renderChapter);
}

/** The chapter of that name; where there is none, the error names what a search for its words finds first. */
async function findChapter(context: Context, name: string): Promise<Chapter> {
  const { knowledge } = context;
  try {
    return knowledge.findChapter(name);
  } catch (error) {
    if (!(error instanceof UserError) || !/[\p{L}\p{N}]/u.test(name)) throw error;
    const words = readWords(name.replace(/[-_]+/gu, ' '));
    const [found] = await knowledge.search(words, context.ownStack(await context.glance()));
    if (found === undefined || error.hint?.startsWith('Did you mean') === true) throw error;
    throw new UserError(error.message, { hint: `${error.hint ?? ''}\nPerhaps: ${found.command}`.trim() });
  }
}
