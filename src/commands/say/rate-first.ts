/** What makes the cards fit somebody who was never assessed, and its command. */
export const RATE_FIRST = ['3 minutes first, and the cards fit you', 'coach assess --quick'] as const;
