import { ASSESS_SHAPES } from './assess.ts';
import { CHECKLIST_SHAPES } from './checklists.ts';
import { JOB_SHAPES } from './jobs.ts';
import { LEARN_SHAPES } from './learn.ts';
import { OFFER_SHAPES } from './offers.ts';
import { PRACTISE_SHAPES } from './practise.ts';
import { RESUME_SHAPES } from './resume.ts';
import type { Shape } from './shape.ts';
import { YOURS_SHAPES } from './yours.ts';

/** The JSON of every command, in the order of the help. */
export const SHAPES: readonly Shape[] = [
  ...YOURS_SHAPES.filter(({ name }) => name === 'overview'),
  ...ASSESS_SHAPES,
  ...LEARN_SHAPES,
  ...PRACTISE_SHAPES,
  ...JOB_SHAPES,
  ...OFFER_SHAPES,
  ...CHECKLIST_SHAPES,
  ...RESUME_SHAPES,
  ...YOURS_SHAPES.filter(({ name }) => name !== 'overview'),
];
