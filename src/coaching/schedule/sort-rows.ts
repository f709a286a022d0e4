import type { Forecast, Step } from '../path.ts';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly done: string | null;
}

/** Those done by their days, those to take by when they are begun, the rest; each then in the order of the steps. */
export function sortRows<Any extends Row>(
  rows: readonly Any[],
  next: readonly Step[],
  forecast: ReadonlyMap<string, Forecast>,
): Any[] {
  const place = ({ id, state, done }: Row): string => {
    if (state === 'done') return `0 ${done ?? ''}`;
    const order = String(next.findIndex((step) => step.id === id) + 1).padStart(4, '0');
    const group = ['in-hand', 'open', 'skipped', 'waiting', 'not-asked'].indexOf(state) + 1;
    return `${group} ${state === 'open' ? (forecast.get(id)?.from ?? '') : ''} ${order}`;
  };
  return rows
    .map((row) => ({ row, key: place(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}
