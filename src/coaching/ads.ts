/** Job ads: what they ask, name and leave open, read by words and without a model. */
export * from './ads/lexicon.ts';
export * from './ads/asked.ts';
export * from './ads/interpret-ad.ts';
export { findLead, listShown } from './ads/lead.ts';
export * from './ads/market.ts';
export * from './ads/markup.ts';
export * from './ads/prepare.ts';
export { quotePay } from './ads/pay.ts';
export { findRoleAbove, isForBeginners, type Role, saysForBeginners } from './ads/titled.ts';
export { findYearsBeyondJunior } from './ads/years.ts';
