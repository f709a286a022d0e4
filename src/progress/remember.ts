import { type PersonRecord, rememberChange } from '../coaching/record.ts';

/** What a store must know to note a change: which command makes it, when, and how an owner gets an id. */
export interface Author {
  readonly command: string;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The changed record, noting what takes the change back and what it removed, with an owner from the first on. */
export function remember(before: PersonRecord, after: PersonRecord, { command, now, newId }: Author): PersonRecord {
  const remembered = rememberChange(before, after, { at: now().toISOString(), command });
  if (remembered === after || remembered.owner !== null) return remembered;
  return { ...remembered, owner: { id: newId(), also: [] } };
}
