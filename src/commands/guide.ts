import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addExamples, GROUPS } from './help.ts';

export interface GuideOptions {
  readonly markdown?: true;
}

export function registerGuide(program: Command, context: Context): void {
  const command = program
    .command('guide')
    .helpGroup(GROUPS.learn)
    .summary('read about the profession')
    .description(
      'Lists the chapters of the guide to the profession, or shows one; through PAGER where it is longer than the terminal.',
    )
    .argument('[chapter]', 'a chapter, by its id or number')
    .option('--markdown', 'as Markdown')
    .action((chapter: string | undefined, options: GuideOptions) => runGuide(context, chapter, options));
  addExamples(command, ['coach guide', 'coach guide job-search', 'coach guide 1 --markdown']);
}

async function runGuide(context: Context, name: string | undefined, options: GuideOptions): Promise<void> {
  const { renderChapter, renderChapterMarkdown, renderChapters } = await import('../terminal/views/guide.ts');
  const knowledge = await context.knowledge();
  if (name === undefined) {
    await context.show(knowledge.chapters(), renderChapters);
    await context.hint('Read one: coach guide <chapter>');
    return;
  }
  await context.page(knowledge.findChapter(name), options.markdown === true ? renderChapterMarkdown : renderChapter);
}
