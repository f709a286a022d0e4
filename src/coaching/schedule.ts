/** A plan that is kept: its due dates, what has become of it since, and what is left at the person's own pace. */
export * from './schedule/drift.ts';
export * from './schedule/due.ts';
export * from './schedule/keep.ts';
export * from './schedule/kept-end.ts';
export * from './schedule/near.ts';
export * from './schedule/pace.ts';
export * from './schedule/planned.ts';
export * from './schedule/remaining.ts';
export * from './schedule/review.ts';
