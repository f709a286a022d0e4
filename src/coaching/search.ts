/** What a search can find, in the order that breaks ties. */
export const RESULT_KINDS = ['skill', 'topic', 'checklist', 'guide', 'route', 'resource', 'item', 'statement'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** Something that a search found, and the command that opens it. */
export interface SearchResult {
  readonly kind: ResultKind;
  readonly id: string;
  readonly title: string;
  /** What it says, in a line. */
  readonly text: string;
  readonly command: string;
  /** Where it is, for a resource. */
  readonly url?: string;
}

export interface ResultGroup {
  readonly kind: ResultKind;
  readonly hits: readonly SearchResult[];
}

/**
 * Hits grouped by kind, the kind of the best hit first; within a kind they keep their order, and at most so many stay.
 */
export function groupResults(hits: readonly SearchResult[], most: number): ResultGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind).slice(0, most) }));
}
