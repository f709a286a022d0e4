/** Where a person stands against a target: in a report, in a line a skill, and at a glance. */
export * from './report/brief.ts';
export * from './report/disputed.ts';
export * from './report/fresh-disputes.ts';
export * from './report/newly-proven.ts';
export * from './report/moved.ts';
export * from './report/news.ts';
export * from './report/overview.ts';
export * from './report/report.ts';
export { countRungs, type RungCount } from './report/rungs.ts';
export * from './report/short.ts';
export * from './report/shortfall.ts';
export * from './report/skill-list.ts';
