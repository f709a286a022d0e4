/** Records that go from one machine to another: whose a file is, what of it is taken, and what is handed on. */
export * from './sharing/hand-on.ts';
export * from './sharing/leave-out-unknown.ts';
export * from './sharing/merge.ts';
export * from './sharing/own-change.ts';
export * from './sharing/taken.ts';
export * from './sharing/whose-file.ts';
export * from './sharing/without-names.ts';
