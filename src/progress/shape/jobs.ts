import * as z from 'zod/mini';
import {
  isAddress,
  isPlainLines,
  JOB_STAGES,
  LONGEST_AD,
  LONGEST_ADDRESS,
  LONGEST_NAME,
  LONGEST_ROLE,
  VERDICTS,
} from '../../coaching/jobs.ts';
import { MOST_MONEY, PRICE_DIGITS } from '../../coaching/money.ts';
import { CLAWBACK_KINDS, findTermsFault, LONGEST_FACT, MOST } from '../../coaching/offers.ts';
import { isPlain } from '../../coaching/plain-text.ts';
import { day, id, instant, text } from './parts.ts';

const plainLine = (most: number) =>
  z.string().check(z.maxLength(most), z.refine(isPlain, 'not a line of plain text: a character in it does not show'));
export const tick = z.strictObject({ checklist: id, item: id, at: instant });

const hundredths = (most: number) =>
  z.number().check(
    z.minimum(0),
    z.maximum(most),
    z.refine((value) => Math.round(value * 100) / 100 === value, 'not a number of at most two decimals'),
  );
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const money = whole(0, MOST_MONEY);
const price = whole(0, MOST_MONEY * 10 ** PRICE_DIGITS);
const portion = (most: number) =>
  z.union([z.strictObject({ percent: hundredths(most) }), z.strictObject({ amount: money })]);
const unpaidWeeks = z.nullable(hundredths(MOST.weeks));
const month = whole(0, MOST.months);

const pay = z.discriminatedUnion('per', [
  z.strictObject({ per: z.literal('year'), amount: z.nullable(money) }),
  z.strictObject({ per: z.literal('hour'), amount: z.nullable(money), unpaidWeeks }),
  z.strictObject({
    per: z.literal('day'),
    amount: z.nullable(money),
    daysPerWeek: z.nullable(hundredths(MOST.daysPerWeek)),
    unpaidWeeks,
  }),
]);

const oneTime = z
  .array(
    z.strictObject({
      amount: money,
      after: month,
      clawback: z.nullable(z.strictObject({ months: month, kind: z.enum(CLAWBACK_KINDS) })),
    }),
  )
  .check(z.maxLength(MOST.entries));

const instalments = { cliff: month, interval: whole(1, MOST.months) };
const granted = {
  number: z.nullable(whole(0, MOST.shares)),
  price: z.nullable(price),
  after: month,
  vesting: z.nullable(
    z.union([
      z.strictObject({ months: whole(1, MOST.months), ...instalments }),
      z.strictObject({
        split: z.array(hundredths(100)).check(z.minLength(1), z.maxLength(MOST.months / 12)),
        ...instalments,
      }),
    ]),
  ),
};

const offer = z
  .strictObject({
    currency: z.strictObject({ code: z.string(), digits: z.int() }),
    starts: z.nullable(day),
    pay,
    hoursPerWeek: z.nullable(hundredths(MOST.hoursPerWeek)),
    leaveDays: z.nullable(hundredths(MOST.leaveDays)),
    remote: z.nullable(plainLine(LONGEST_FACT)),
    extraMonths: z.nullable(hundredths(MOST.extraMonths)),
    bonus: z.nullable(z.strictObject({ target: portion(MOST.target), payout: z.nullable(hundredths(MOST.payout)) })),
    retirement: z.nullable(portion(MOST.retirement)),
    signOn: z.nullable(oneTime),
    relocation: z.nullable(oneTime),
    grants: z.nullable(
      z
        .array(
          z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('shares'), ...granted }),
            z.strictObject({ kind: z.literal('options'), ...granted, strike: z.nullable(price) }),
            z.strictObject({ kind: z.literal('private'), ...granted, haircut: z.nullable(hundredths(100)) }),
          ]),
        )
        .check(z.maxLength(MOST.entries)),
    ),
  })
  .check((context) => {
    const fault = findTermsFault(context.value);
    if (fault !== null) context.issues.push({ code: 'custom', input: context.value, message: fault });
  });

export const job = z.strictObject({
  id,
  name: plainLine(LONGEST_NAME),
  role: z.nullable(plainLine(LONGEST_ROLE)),
  url: z.nullable(z.string().check(z.maxLength(LONGEST_ADDRESS), z.refine(isAddress, 'not the address of a page'))),
  ad: z.nullable(
    z
      .string()
      .check(z.maxLength(LONGEST_AD), z.refine(isPlainLines, 'not plain text: a character in it does not show')),
  ),
  log: z.array(z.strictObject({ at: instant, day, stage: z.nullable(z.enum(JOB_STAGES)), note: z.nullable(text) })),
  next: z.nullable(z.strictObject({ day, what: text })),
  ticks: z.array(tick),
  notes: z.array(z.strictObject({ checklist: id, item: id, text })),
  answers: z.array(z.strictObject({ item: id, verdict: z.enum(VERDICTS), text })),
  offer: z.nullable(offer),
  dropped: z.nullable(instant),
});
