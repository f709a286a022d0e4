import { summariseChecklists, withTicks } from '../coaching/checklists.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { sayThat } from '../terminal/phrases.ts';
import { changeTicks, OWN_TICKS } from './checklist/change-ticks.ts';
import { runForJob } from './checklist/for-job.ts';
import { nameJobCopies } from './checklist/job-copies.ts';
import { describeChange, renderChecklist, renderChecklists, renderMarkdown } from './checklist.view.ts';
import { BadValue, type CommandDefinition, GROUPS } from './command.ts';
import { parseCount, parseNumbers } from './read/parse.ts';

export interface ChecklistOptions {
  readonly for?: string;
  readonly tick?: readonly number[];
  readonly untick?: readonly number[];
  readonly note?: number;
  readonly answer?: number;
  readonly edit?: true;
  readonly reset?: true;
  readonly yes?: true;
  readonly all?: true;
  readonly markdown?: true;
}

const TICKS = ['tick', 'untick', 'edit', 'reset'];

export const checklistCommand: CommandDefinition<ChecklistOptions> = {
  name: 'checklist',
  group: GROUPS.apply,
  summary: 'show, print and tick a checklist',
  description:
    'Lists the checklists, or shows one with your ticks; in a pipe as Markdown, ready for paper. With --for it is the one of a job, with its own ticks and notes, and for an interview cut to the days that are left.',
  arguments: [
    { name: '[id]', description: 'a checklist', takes: 'checklist' },
    { name: '[words...]', description: 'with --note or --answer: what to keep' },
  ],
  options: [
    { flags: '--for <job>', description: 'the one of this job', takes: 'job' },
    {
      flags: '--tick <numbers>',
      description: 'tick these items, such as 3 or 1,4-6 (repeatable)',
      parse: parseNumbers,
    },
    { flags: '--untick <numbers>', description: 'take their ticks away (repeatable)', parse: parseNumbers },
    {
      flags: '--note <number>',
      description: 'with --for: keep the words as a note with this item',
      parse: parseItem,
      conflicts: [...TICKS, 'answer'],
    },
    {
      flags: '--answer <number>',
      description: 'with --for: keep what the employer answered: good, doubtful, red or not-asked, then the words',
      parse: parseItem,
      conflicts: TICKS,
    },
    { flags: '--edit', description: 'tick items with the arrow keys and space' },
    { flags: '--reset', description: 'take all ticks away; asks first' },
    { flags: '--yes', description: 'with --reset: do not ask' },
    { flags: '--all', description: 'with --for: the whole list, whatever time is left' },
    { flags: '--markdown', description: 'as a Markdown task list' },
  ],
  prints: true,
  examples: [
    'coach checklist',
    'coach checklist interview-prep',
    'coach checklist offer-evaluation --tick 1,3-5',
    'coach checklist offer-evaluation --markdown',
  ],
  run: (context, [id, ...words], options) => runChecklist(context, { id, words }, options),
};

interface Named {
  readonly id: string | undefined;
  readonly words: readonly string[];
}

async function runChecklist(context: Context, { id, words }: Named, options: ChecklistOptions): Promise<void> {
  refuseLoose(words, options);
  const { knowledge } = context;
  if (id === undefined && isChange(options))
    throw new UserError('Say which checklist to change.', { hint: 'See them all: coach checklist' });
  const checklist = id === undefined ? null : knowledge.findChecklist(id);
  if (options.for !== undefined) {
    await runForJob(context, { checklist, word: options.for, words, isChange: isTickChange(options) }, options);
    return;
  }
  if (checklist === null) {
    const record = await context.glance();
    context.show(summariseChecklists(knowledge.checklists(), record.ticks), renderChecklists);
    for (const copy of nameJobCopies(knowledge.checklists(), record.jobs)) context.hint(copy);
    context.hint('Show one: coach checklist <id>');
    return;
  }
  if (isTickChange(options)) {
    const [before, after] = await changeTicks(context, checklist, options, OWN_TICKS);
    const ticked = withTicks(checklist, after.ticks);
    const said = sayThat(describeChange(withTicks(checklist, before.ticks), ticked));
    context.show(ticked, options.markdown === true ? renderMarkdown : said);
    context.hint(`The list: coach checklist ${checklist.id}`);
    return;
  }
  const { ticks, jobs } = await context.glance();
  const ticked = withTicks(checklist, ticks);
  context.show(ticked, options.markdown === true ? renderMarkdown : renderChecklist);
  if (!ticked.items.some(({ done }) => done)) for (const copy of nameJobCopies([checklist], jobs)) context.hint(copy);
  const open = ticked.items.find(({ done }) => !done);
  context.hint(open === undefined ? 'All done.' : `coach checklist ${checklist.id} --tick ${open.number}`);
}

function isTickChange({ tick, untick, edit, reset }: ChecklistOptions): boolean {
  return tick !== undefined || untick !== undefined || edit === true || reset === true;
}

function isChange(options: ChecklistOptions): boolean {
  return isTickChange(options) || options.note !== undefined || options.answer !== undefined;
}

/** Throws a UserError for what is told of an item without a job, and for words that belong to nothing. */
function refuseLoose(words: readonly string[], { for: job, note, answer, all }: ChecklistOptions): void {
  const own = note === undefined ? (answer === undefined ? (all === true ? '--all' : null) : '--answer') : '--note';
  if (own !== null && job === undefined)
    throw new UserError(`${own} goes with a job.`, { hint: 'Say for which: --for acme. Your jobs: coach job' });
  const [first] = words;
  if (first !== undefined && note === undefined && answer === undefined)
    throw new UserError(`"${first}" is one word too many.`, {
      hint: 'A checklist has one name; words go with --note 3 or --answer 3.',
    });
}

function parseItem(text: string, before: unknown): number {
  if (before !== undefined) throw new BadValue('It takes one item a call.');
  return parseCount(text);
}
