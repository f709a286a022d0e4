import * as z from 'zod';
import { GROUPS } from '../../src/coaching/offers.ts';
import { job as stored } from '../../src/progress/shape/jobs.ts';
import { count, day, text, texts, told } from './parts.ts';
import type { Shape } from './shape.ts';

const PARTS = ['pay', 'extraMonths', 'bonus', 'retirement', 'signOn', 'relocation', 'grants'] as const;

/** Pay and the like are whole numbers of the smallest unit of the currency. */
const amount = count.nullable();

const sum = z
  .strictObject({
    atLeast: count.describe('what is known of it'),
    isWhole: z.boolean().describe('whether nothing in it is unknown'),
  })
  .meta({ id: 'sum', description: 'A sum, in the smallest unit of its currency' });

const currency = z.strictObject({ code: text, digits: count.describe('how many of the last digits are decimals') });

const terms = told(
  stored.shape.offer._zod.def.innerType,
  'What was offered; null is unknown, a list without entries or 0 is nothing',
  'terms',
);

const hour = z
  .union([
    z.strictObject({ ...sum.shape, hoursPerYear: z.number() }),
    z.strictObject({ atLeast: z.null(), isWhole: z.boolean().optional(), why: text }),
  ])
  .describe('the pay of an hour: what recurs over the hours worked, those of paid leave taken off where it is known');

const sheet = z
  .strictObject({
    currency,
    years: count,
    parts: z.array(
      z.strictObject({
        part: z.enum(PARTS),
        group: z.enum(GROUPS),
        index: count.nullable().describe('which of several'),
        years: z.array(amount).describe('the amount of each year; null where it is unknown'),
        missing: texts.describe('what is not known of it'),
      }),
    ),
    totals: z
      .strictObject({
        recurring: z.array(sum),
        oneTime: z.array(sum),
        equity: z.array(sum),
      })
      .describe('the sums of each group by years'),
    each: z.array(sum).describe('all of each year'),
    all: sum.describe('all of all years'),
    hour,
  })
  .meta({ id: 'offer-sheet', description: 'An offer by years and parts' });

const leaving = z
  .array(
    z.strictObject({
      months: count,
      on: day.nullable(),
      parts: z.array(
        z.strictObject({
          part: z.enum(PARTS),
          index: count.nullable(),
          paid: amount,
          kept: amount,
          missing: texts,
        }),
      ),
      kept: sum,
    }),
  )
  .meta({ id: 'leaving', description: 'What stays when you leave after so many months' });

const adPay = text.nullable().describe('the line of the kept ad that names pay');

const shown = z.strictObject({ job: text, name: text, adPay, terms, sheet, leaving });

const comparison = z.strictObject({
  jobs: z.tuple([text, text]),
  answers: z.tuple([text, text]).describe('how the answers of each employer sounded, in words'),
  rate: z
    .strictObject({ text, from: text, to: text, on: day })
    .nullable()
    .describe('the rate that both are compared at'),
  years: count,
  sides: z.array(z.strictObject({ terms, sheet, leaving })).length(2),
  gap: z
    .strictObject({
      lower: z.literal([0, 1]).nullable().describe('which side is lower'),
      amount: count.describe('by how much, of what is known'),
      isWhole: z.boolean().describe('whether all of both is known; else another amount may come out'),
      levers: z
        .array(
          z.strictObject({
            what: z.enum(['pay', 'payout', 'haircut', 'price']),
            index: count.nullable(),
            from: z.number().nullable(),
            to: z.number().nullable(),
          }),
        )
        .describe('what would make the lower equal the higher'),
    })
    .nullable()
    .describe('null where they cannot be compared'),
});

export const OFFER_SHAPES: readonly Shape[] = [
  {
    name: 'offers',
    title: 'coach offer',
    about: 'The offers you keep.',
    schema: z.array(shown),
    jq: ['coach offer', '.[] | "\\(.job) \\(.sheet.all.atLeast / 100)"'],
    runs: ['offer', 'offer list'],
  },
  {
    name: 'offer',
    title: 'coach offer show <job>',
    about: 'One offer by years and parts; so is what `coach offer add` kept.',
    schema: shown,
    jq: ['coach offer show acme', '.sheet.each[] | .atLeast / 100'],
    runs: ['offer show acme', 'offer show globex', 'offer add globex --pay 70000'],
  },
  {
    name: 'offer-compare',
    title: 'coach offer compare <job> <other>',
    about: 'Two offers beside each other.',
    schema: comparison,
    jq: ['coach offer compare acme globex', '.gap.amount / 100'],
    runs: ['offer compare acme globex'],
  },
  {
    name: 'offer-removed',
    title: 'coach offer remove <job>',
    about: 'The job whose offer was taken away.',
    schema: z.strictObject({ job: text }),
    jq: ['coach offer remove globex', '.job'],
    runs: ['offer remove globex'],
  },
];
