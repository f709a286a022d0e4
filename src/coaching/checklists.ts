export const STAGES = ['learn', 'prove', 'network', 'apply', 'interview', 'offer', 'grow'] as const;
export type Stage = (typeof STAGES)[number];

export interface ChecklistItem {
  readonly id: string;
  readonly group?: string | undefined;
  readonly text: string;
  readonly why?: string | undefined;
  /** The checklist that goes deeper. */
  readonly link?: string | undefined;
}

export interface Checklist {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly summary: string;
  readonly items: readonly ChecklistItem[];
  readonly source: string;
  readonly reviewed: string;
}

/** An item ticked off, and when. */
export interface Tick {
  readonly checklist: string;
  readonly item: string;
  readonly at: string;
}

export interface TickedItem extends ChecklistItem {
  /** Its place in the list, from 1: the number that --tick takes. */
  readonly number: number;
  readonly done: boolean;
  readonly doneAt?: string;
}

export interface TickedChecklist extends Omit<Checklist, 'items' | 'source' | 'reviewed'> {
  readonly items: readonly TickedItem[];
}

/** A checklist with its items numbered from 1 and ticked; ticks of other lists and unknown items do not count. */
export function withTicks(checklist: Checklist, ticks: readonly Tick[]): TickedChecklist {
  const { id, title, stage, summary } = checklist;
  const doneAt = new Map(ticks.filter((tick) => tick.checklist === id).map((tick) => [tick.item, tick.at]));
  const items = checklist.items.map((item, index) => {
    const at = doneAt.get(item.id);
    return { ...item, number: index + 1, done: at !== undefined, ...(at === undefined ? {} : { doneAt: at }) };
  });
  return { id, title, stage, summary, items };
}

export interface ChecklistSummary {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly summary: string;
  readonly items: number;
  readonly done: number;
}

/** A line on each checklist, by stage in the order of STAGES, then in the order given. */
export function summariseChecklists(checklists: readonly Checklist[], ticks: readonly Tick[]): ChecklistSummary[] {
  return checklists
    .map((checklist) => withTicks(checklist, ticks))
    .map(({ items, ...rest }) => ({
      ...rest,
      items: items.length,
      done: items.filter((item) => item.done).length,
    }))
    .sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
}
