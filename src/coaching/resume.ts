/** What a person can put on their résumé: lines by skill, the work that backs them, and the parts of a JSON Resume. */
export * from './resume/document.ts';
export * from './resume/merge.ts';
export * from './resume/resume.ts';
export * from './resume/rung.ts';
export * from './resume/work.ts';
