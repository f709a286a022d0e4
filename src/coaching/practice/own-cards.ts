import type { OwnCard } from './card-state.ts';

interface Practised {
  readonly ownCards: readonly OwnCard[];
}

/** The record with a question of the person's own, which has no points yet. */
export function addOwnCard<Record extends Practised>(
  record: Record,
  card: Pick<OwnCard, 'id' | 'question' | 'at'>,
): Record {
  return { ...record, ownCards: [...record.ownCards, { ...card, points: [] }] };
}

/** The record with the points of an answer filled in. */
export function fillOwnCard<Record extends Practised>(record: Record, id: string, points: readonly string[]): Record {
  return { ...record, ownCards: record.ownCards.map((card) => (card.id === id ? { ...card, points } : card)) };
}

/** The record without a question of the person's own; how often it was known stays, since ids are not used again. */
export function dropOwnCard<Record extends Practised>(record: Record, id: string): Record {
  return { ...record, ownCards: record.ownCards.filter((card) => card.id !== id) };
}
