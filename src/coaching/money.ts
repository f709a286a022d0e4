/** Money: currencies, amounts as people type them, and a rate between two currencies. */
export * from './money/amounts.ts';
export * from './money/currency.ts';
export * from './money/rate.ts';
