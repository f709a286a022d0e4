/** The way to a role: what it requires, the steps and their order, the plan over weeks, and a step that is finished. */
export * from './path/early.ts';
export * from './path/finish.ts';
export * from './path/known.ts';
export * from './path/plan.ts';
export * from './path/step.ts';
export * from './path/steps.ts';
export * from './path/steps-ahead.ts';
export * from './path/target.ts';
export * from './path/until.ts';
export * from './path/unrated-language.ts';
