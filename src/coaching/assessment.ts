/** What a person has done: statements and answers, the walk through them, the levels they give, and how these moved. */
export * from './assessment/answers.ts';
export * from './assessment/answers-file.ts';
export * from './assessment/answers-sheet.ts';
export * from './assessment/assessments.ts';
export * from './assessment/disputes.ts';
export * from './assessment/edit-answers.ts';
export * from './assessment/enough.ts';
export * from './assessment/given-answers.ts';
export * from './assessment/history.ts';
export * from './assessment/levels.ts';
export * from './assessment/newest-given.ts';
export * from './assessment/opinions.ts';
export * from './assessment/walk.ts';
