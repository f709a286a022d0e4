import { type Checklist, summariseChecklists, type TickedChecklist, withTicks } from '../coaching/checklists.ts';
import { type PersonRecord, tickItems, untickItems } from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { sayThat } from '../terminal/phrases.ts';
import type { Choice } from '../terminal/prompts/prompts.ts';
import { describeChange, renderChecklist, renderChecklists, renderMarkdown } from './checklist.view.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { parseNumbers } from './parse.ts';
import { tellWhatIsKept } from './tell-what-is-kept.ts';

export interface ChecklistOptions {
  readonly tick?: readonly number[];
  readonly untick?: readonly number[];
  readonly edit?: true;
  readonly reset?: true;
  readonly yes?: true;
  readonly markdown?: true;
}

export const checklistCommand: CommandDefinition<ChecklistOptions> = {
  name: 'checklist',
  group: GROUPS.apply,
  summary: 'show, print and tick a checklist',
  description: 'Lists the checklists, or shows one with your ticks; in a pipe as Markdown, ready for paper.',
  arguments: [{ name: '[id]', description: 'a checklist' }],
  options: [
    {
      flags: '--tick <numbers>',
      description: 'tick these items, such as 3 or 1,4-6 (repeatable)',
      parse: parseNumbers,
    },
    { flags: '--untick <numbers>', description: 'take their ticks away (repeatable)', parse: parseNumbers },
    { flags: '--edit', description: 'tick items with the arrow keys and space' },
    { flags: '--reset', description: 'take all ticks away; asks first' },
    { flags: '--yes', description: 'with --reset: do not ask' },
    { flags: '--markdown', description: 'as a Markdown task list' },
  ],
  prints: true,
  examples: [
    'coach checklist',
    'coach checklist interview-prep',
    'coach checklist offer-evaluation --tick 1,3-5',
    'coach checklist offer-evaluation --markdown',
  ],
  run: (context, [id], options) => runChecklist(context, id, options),
};

async function runChecklist(context: Context, id: string | undefined, options: ChecklistOptions): Promise<void> {
  const { knowledge } = context;
  if (id === undefined) {
    if (isChange(options))
      throw new UserError('Say which checklist to change.', { hint: 'See them all: coach checklist' });
    const record = await context.glance();
    context.show(summariseChecklists(knowledge.checklists(), record.ticks), renderChecklists);
    context.hint('Show one: coach checklist <id>');
    return;
  }
  const checklist = knowledge.findChecklist(id);
  if (isChange(options)) {
    const [before, after] = await changeTicks(context, checklist, options);
    const ticked = withTicks(checklist, after);
    const said = sayThat(describeChange(withTicks(checklist, before), ticked));
    context.show(ticked, options.markdown === true ? renderMarkdown : said);
    context.hint(`The list: coach checklist ${checklist.id}`);
    return;
  }
  const ticked = withTicks(checklist, (await context.glance()).ticks);
  context.show(ticked, options.markdown === true ? renderMarkdown : renderChecklist);
  hintNext(context, ticked);
}

function isChange({ tick, untick, edit, reset }: ChecklistOptions): boolean {
  return tick !== undefined || untick !== undefined || edit === true || reset === true;
}

type Ticks = PersonRecord['ticks'];

/** Changes the ticks of a checklist; gives all ticks before and after. */
async function changeTicks(
  context: Context,
  checklist: Checklist,
  options: ChecklistOptions,
): Promise<readonly [before: Ticks, after: Ticks]> {
  const ticked = pickItems(checklist, options.tick ?? []);
  const unticked = pickItems(checklist, options.untick ?? []);
  const store = context.progress();
  const at = context.now().toISOString();
  const all = checklist.items.map((item) => item.id);
  if (options.reset === true && !(await mayReset(context, checklist, options))) {
    const { ticks } = await store.read();
    return [ticks, ticks];
  }
  const edited =
    options.edit === true ? await editItems(context, withTicks(checklist, (await store.read()).ticks)) : null;
  const { before, after } = await store.update((stored) => {
    const cleared = options.reset === true ? untickItems(stored, checklist, all) : stored;
    const flagged = untickItems(tickItems(cleared, checklist, ticked, at), checklist, unticked);
    if (edited === null) return flagged;
    return untickItems(tickItems(flagged, checklist, edited.ticked, at), checklist, edited.unticked);
  });
  return [before.ticks, after.ticks];
}

/** The ids of items by their numbers; throws a UserError when one is not in the list. */
function pickItems({ id, items }: Checklist, numbers: readonly number[]): string[] {
  return numbers.map((number) => {
    const item = items[number - 1];
    if (item !== undefined) return item.id;
    throw new UserError(`${id} has no item ${number}.`, {
      hint: `Its items are 1 to ${items.length}.`,
    });
  });
}

async function mayReset(context: Context, { title }: Checklist, { yes }: ChecklistOptions): Promise<boolean> {
  if (yes === true) return true;
  const prompts = await context.prompts('To take all ticks away without being asked, pass --yes.');
  return tellWhatIsKept(context, 'Stopped; the ticks are as they were.', () =>
    prompts.confirm(`Take all ticks of "${title}" away?`, false),
  );
}

async function editItems(
  context: Context,
  { title, items }: TickedChecklist,
): Promise<{ ticked: string[]; unticked: string[] }> {
  const prompts = await context.prompts('Tick by number instead: --tick <number>, --untick <number>.');
  const choices = items.map(({ id, text, done, group, why }): Choice => ({
    value: id,
    label: text,
    checked: done,
    ...(group === undefined ? {} : { group }),
    ...(why === undefined ? {} : { description: why }),
  }));
  const leaving = 'leave, ticks as before';
  const checked = await tellWhatIsKept(context, 'Stopped; the ticks are as they were.', () =>
    prompts.check(title, choices, { leaving }),
  );
  const was = new Set(items.filter(({ done }) => done).map(({ id }) => id));
  return {
    ticked: checked.filter((id) => !was.has(id)),
    unticked: [...was].filter((id) => !checked.includes(id)),
  };
}

function hintNext(context: Context, { id, items }: TickedChecklist): void {
  const open = items.find(({ done }) => !done);
  if (open === undefined) context.hint('All done.');
  else context.hint(`coach checklist ${id} --tick ${open.number}`);
}
