/** All that a person has told, as one value; the pure changes to it, what takes them back, and whose it is. */
export * from './record/changes.ts';
export * from './record/describe-patch.ts';
export * from './record/doubtful-dates.ts';
export * from './record/edits.ts';
export * from './record/find-origin.ts';
export * from './record/kept-plan.ts';
export * from './record/key-of.ts';
export * from './record/mark-removed.ts';
export * from './record/owner.ts';
export * from './record/record.ts';
export * from './record/removal.ts';
export * from './record/step-state.ts';
