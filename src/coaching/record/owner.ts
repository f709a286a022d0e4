/** Whose record it is: an id made with its first change, and the ids of the same person's records elsewhere. */
export interface Owner {
  readonly id: string;
  readonly also: readonly string[];
}

/** How two records stand to each other: of one person, of two, or without a way to tell. */
export type Kinship = 'same' | 'other' | 'unknown';

/** Whether two records are of one person, by the ids of their owners. */
export function compareOwners(ours: Owner | null, theirs: Owner | null): Kinship {
  if (ours === null || theirs === null) return 'unknown';
  const known = new Set([ours.id, ...ours.also]);
  return [theirs.id, ...theirs.also].some((id) => known.has(id)) ? 'same' : 'other';
}

/** The owner of one person's two records: ours, knowing the ids of theirs; theirs where we have none. */
export function joinOwners(ours: Owner | null, theirs: Owner | null): Owner | null {
  if (ours === null || theirs === null) return ours ?? theirs;
  const also = new Set([...ours.also, theirs.id, ...theirs.also]);
  also.delete(ours.id);
  return { id: ours.id, also: [...also] };
}
