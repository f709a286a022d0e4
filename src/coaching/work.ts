/** The work on a step: which one is in hand, its boxes, what is changed in it, and putting it aside. */
export * from './work/in-hand.ts';
export * from './work/sheet.ts';
export * from './work/work-on-step.ts';
