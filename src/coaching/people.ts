/** Several people's records side by side: a line on each, in the order of their names, and each person once. */
export * from './people/last-seen.ts';
export * from './people/person.ts';
export * from './people/same-person.ts';
