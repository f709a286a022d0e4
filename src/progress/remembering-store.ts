import type { Author } from './remember.ts';
import type { ProgressStore } from './store.ts';

/** The store, noting with each change what takes it back, and giving the record an owner with the first. */
export function createRememberingStore(store: ProgressStore, author: Author): ProgressStore {
  return {
    ...store,
    update: async (change) => {
      // Who only reads does without it.
      const { remember } = await import('./remember.ts');
      return store.update((before) => remember(before, change(before), author));
    },
  };
}
