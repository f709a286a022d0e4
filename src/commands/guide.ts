import type { Context } from '../context.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
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
  run: (context, [chapter], options) => {
    showGuide(context, chapter, options);
    return Promise.resolve();
  },
};

function showGuide(context: Context, name: string | undefined, options: GuideOptions): void {
  const { knowledge } = context;
  if (name === undefined) {
    context.show(knowledge.chapters(), renderChapters);
    context.hint('Read one: coach guide <chapter>');
    return;
  }
  context.show(knowledge.findChapter(name), options.markdown === true ? renderChapterMarkdown : renderChapter);
}
