import { type Checklist, type Tick, type TickedChecklist, withTicks } from '../../coaching/checklists.ts';
import { type PersonRecord, type TickHolder, tickItems, untickItems } from '../../coaching/record.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import type { Choice } from '../../terminal/prompts/prompts.ts';
import { tellWhatIsKept } from '../say/tell-what-is-kept.ts';

/** What is asked of the ticks of a list. */
interface TicksAsked {
  readonly tick?: readonly number[];
  readonly untick?: readonly number[];
  readonly edit?: true;
  readonly reset?: true;
  readonly yes?: true;
}

/** Where the ticks of a call are kept in a record. */
export interface TickPlace<Holder extends TickHolder> {
  find(record: PersonRecord): Holder;
  /** Those of its ticks of a checklist that count today; one that does not is set anew where its item is ticked. */
  ticksOf(holder: Holder, checklist: Checklist): readonly Tick[];
  change(record: PersonRecord, work: (holder: Holder) => Holder): PersonRecord;
}

/** The person's own, which belong to no job. */
export const OWN_TICKS: TickPlace<PersonRecord> = {
  find: (record) => record,
  ticksOf: ({ ticks }, { id }) => ticks.filter(({ checklist }) => checklist === id),
  change: (record, work) => work(record),
};

/** Changes the ticks of a checklist; gives what holds them before and after. */
export async function changeTicks<Holder extends TickHolder>(
  context: Context,
  checklist: Checklist,
  options: TicksAsked,
  place: TickPlace<Holder>,
): Promise<readonly [before: Holder, after: Holder]> {
  const ticked = pickItems(checklist, options.tick ?? []);
  const unticked = pickItems(checklist, options.untick ?? []);
  const store = context.progress();
  const at = context.now().toISOString();
  const all = checklist.items.map((item) => item.id);
  if (options.reset === true && !(await mayReset(context, checklist, options))) {
    const holder = place.find(await store.read());
    return [holder, holder];
  }
  const edited =
    options.edit === true
      ? await editItems(context, withTicks(checklist, place.ticksOf(place.find(await store.read()), checklist)))
      : null;
  const work = (stored: Holder): Holder => {
    const cleared = options.reset === true ? untickItems(stored, checklist, all) : stored;
    const tick = (holder: Holder, items: readonly string[]): Holder => {
      const counted = new Set(place.ticksOf(holder, checklist).map(({ item }) => item));
      const open = items.filter((item) => !counted.has(item));
      return tickItems(untickItems(holder, checklist, open), checklist, open, at);
    };
    const flagged = untickItems(tick(cleared, ticked), checklist, unticked);
    return edited === null ? flagged : untickItems(tick(flagged, edited.ticked), checklist, edited.unticked);
  };
  const { before, after } = await store.update((record) => place.change(record, work));
  return [place.find(before), place.find(after)];
}

/** The ids of items by their numbers; throws a UserError when one is not in the list. */
export function pickItems({ id, items }: Checklist, numbers: readonly number[]): string[] {
  return numbers.map((number) => {
    const item = items[number - 1];
    if (item !== undefined) return item.id;
    throw new UserError(`${id} has no item ${number}.`, {
      hint: `Its items are 1 to ${items.length}.`,
    });
  });
}

async function mayReset(context: Context, { title }: Checklist, { yes }: TicksAsked): Promise<boolean> {
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
