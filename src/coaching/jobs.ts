/** The jobs that a person follows: where each stands, what is due, and their own checklists for it. */
export * from './jobs/after-talk.ts';
export * from './jobs/cut-list.ts';
export * from './jobs/due.ts';
export * from './jobs/job.ts';
export * from './jobs/job-list.ts';
export * from './jobs/job-sheet.ts';
export * from './jobs/keep-offer.ts';
export * from './jobs/looking.ts';
export * from './jobs/merge-jobs.ts';
export * from './jobs/name.ts';
export * from './jobs/near-stage.ts';
export * from './jobs/near-talk.ts';
export * from './jobs/open-offers.ts';
export * from './jobs/share-job.ts';
export * from './jobs/stage.ts';
export * from './jobs/work-on-job.ts';
