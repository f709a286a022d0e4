/** What a search can find, in the order that breaks ties. */
export const HIT_KINDS = ['skill', 'topic', 'checklist', 'guide', 'route', 'resource', 'item', 'statement'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Something that a search found, and the command that opens it. */
export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  /** What it says, in a line. */
  readonly text: string;
  readonly command: string;
}

export interface HitGroup {
  readonly kind: HitKind;
  readonly hits: readonly Hit[];
}

/** Hits grouped by kind, the kind of the best hit first; within a kind they keep their order, and at most so many stay. */
export function groupHits(hits: readonly Hit[], most: number): HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind).slice(0, most) }));
}
