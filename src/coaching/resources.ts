/** What to learn from: what a resource is, what it is today, which ones are asked for, and which fit best. */
export * from './resources/filter.ts';
export * from './resources/fit.ts';
export * from './resources/resource.ts';
export * from './resources/today.ts';
