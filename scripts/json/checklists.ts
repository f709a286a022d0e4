import * as z from 'zod';
import { STAGES } from '../../src/coaching/checklists.ts';
import { VERDICTS } from '../../src/coaching/jobs.ts';
import { checklistSummary, count, day, instant, text } from './parts.ts';
import type { Shape } from './shape.ts';

const itemFields = {
  id: text,
  number: count.describe('the number that --tick takes'),
  group: text.optional(),
  text,
  why: text.optional(),
  link: text.optional().describe('the checklist that goes deeper'),
  done: z.boolean(),
  doneAt: instant.optional(),
};

const listFields = { id: text, title: text, stage: z.enum(STAGES), summary: text };

const counts = z.strictObject({ good: count, doubtful: count, red: count, notAsked: count });

export const CHECKLIST_SHAPES: readonly Shape[] = [
  {
    name: 'checklists',
    title: 'coach checklist',
    about: 'The checklists, with --for as they stand for a job.',
    schema: z.array(checklistSummary),
    jq: ['coach checklist', '.[] | "\\(.id) \\(.done)/\\(.items)"'],
    runs: ['checklist', 'checklist --for acme'],
  },
  {
    name: 'checklist',
    title: 'coach checklist <checklist>',
    about: 'One checklist with its ticks.',
    schema: z.strictObject({ ...listFields, items: z.array(z.strictObject(itemFields)) }),
    jq: ['coach checklist interview-prep', '.items[] | select(.done | not).text'],
    runs: ['checklist interview-prep', 'checklist resume --tick 1', 'checklist salary-negotiation'],
  },
  {
    name: 'checklist-for-job',
    title: 'coach checklist <checklist> --for <job>',
    about: 'One checklist as it stands for a job.',
    schema: z.strictObject({
      ...listFields,
      job: text,
      items: z.array(
        z.strictObject({
          ...itemFields,
          note: text.nullable(),
          answer: z
            .strictObject({ verdict: z.enum(VERDICTS), text })
            .nullable()
            .describe('what the employer said to it'),
        }),
      ),
      whole: z.strictObject({ items: count, done: count }).describe('the whole list, before it was cut'),
      cut: z
        .strictObject({
          day,
          days: count.describe('days until then; below zero afterwards'),
          leftOut: z.array(
            z.strictObject({
              group: text,
              why: z.enum(['not-the-eve', 'too-late', 'one-a-day', 'over']),
              items: count,
              of: count.describe('of how many that are open'),
            }),
          ),
        })
        .nullable()
        .describe('the day that the list is cut to'),
      answers: counts.nullable().describe('how the answers of the list of questions sounded'),
    }),
    jq: ['coach checklist interview-prep --for acme', '.items[] | select(.done | not).text'],
    runs: [
      'checklist interview-prep --for acme',
      'checklist employer-questions --for acme',
      'checklist interview-prep --for acme --tick 1',
    ],
  },
];
