/** What backs a level: pieces of evidence, what a scan finds, and the standing that they give. */
export * from './evidence/evidence.ts';
export * from './evidence/findings.ts';
export * from './evidence/history.ts';
export * from './evidence/shown.ts';
export * from './evidence/standing.ts';
