import { rememberChange } from '../coaching/record.ts';
import type { ProgressStore } from './store.ts';

/** What a store must know to note a change: which command makes it, when, and how an owner gets an id. */
export interface Author {
  readonly command: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The store, noting with each change what takes it back, and giving the record an owner with the first. */
export function createRememberingStore(store: ProgressStore, { command, now, newId }: Author): ProgressStore {
  return {
    ...store,
    update: (change) =>
      store.update((before) => {
        const after = change(before);
        const remembered = rememberChange(before, after, { at: now().toISOString(), command });
        if (remembered === after || remembered.owner !== null) return remembered;
        return { ...remembered, owner: { id: newId(), also: [] } };
      }),
  };
}
