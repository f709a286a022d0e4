import { localDay } from '../../coaching/days.ts';
import { fillForJob, type Job, QUESTIONS_LIST } from '../../coaching/jobs.ts';
import { type Rate, readRate } from '../../coaching/money.ts';
import { compareOffers, type OfferTerms } from '../../coaching/offers.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import type { CommandDefinition } from '../command.ts';
import { findOffer } from './find-offer.ts';
import { describeAnswers } from '../say/describe-answers.ts';
import { readDay } from '../read/read-day.ts';
import { renderComparison, renderComparisonMarkdown } from './compare.view.ts';
import type { ShownComparison } from './shown.ts';

interface CompareOptions {
  readonly rate?: string;
  readonly on?: string;
  readonly markdown?: true;
}

export const compareCommand: CommandDefinition<CompareOptions> = {
  name: 'compare',
  summary: 'put two offers side by side',
  description:
    'Shows two offers beside each other, what is unknown of each, and what would have to be true for the lower to equal the higher. It names no winner.',
  arguments: [
    { name: '<job>', description: 'its name', takes: 'job' },
    { name: '<other>', description: 'the name of the other', takes: 'job' },
  ],
  options: [
    { flags: '--rate <rate>', description: 'for two currencies, such as "1 USD = 0.92 EUR"' },
    { flags: '--on <day>', description: 'the day of that rate' },
    { flags: '--markdown', description: 'as Markdown' },
  ],
  prints: true,
  examples: [
    'coach offer compare acme globex',
    'coach offer compare acme initech --rate "1 USD = 0.92 EUR" --on 2026-11-20',
  ],
  run: (context, [one = '', other = ''], options) => runCompare(context, [one, other], options),
};

async function runCompare(context: Context, words: readonly [string, string], options: CompareOptions): Promise<void> {
  const { jobs } = await context.record();
  const [one, other] = [findOffer(jobs, words[0]), findOffer(jobs, words[1])];
  if (one.job.id === other.job.id)
    throw new UserError(`Both are ${one.job.id}.`, { hint: 'Name two jobs: coach offer compare acme globex' });
  const rate = await readGivenRate(context, [one.terms, other.terms], options);
  const comparison = compareOffers(one.terms, other.terms, rate?.rate ?? null);
  if (!comparison.sides.every(({ sheet }) => Number.isSafeInteger(sheet.all.atLeast)))
    throw new UserError('At this rate the amounts are too large to add up.', {
      hint: 'Is it the right way round? Such as: --rate "1 USD = 0.92 EUR"',
    });
  const compared: ShownComparison = {
    jobs: [one.job.id, other.job.id],
    answers: [nameAnswers(context, one.job), nameAnswers(context, other.job)],
    rate: rate?.said ?? null,
    ...comparison,
  };
  context.show(compared, options.markdown === true ? renderComparisonMarkdown : renderComparison);
  hintNext(context, compared);
}

function nameAnswers(context: Context, job: Job): string {
  const list = context.knowledge.findChecklist(QUESTIONS_LIST);
  const { answers } = fillForJob(list, job, localDay(context.now()));
  return answers === null ? '' : describeAnswers(answers);
}

interface GivenRate {
  readonly rate: Rate;
  readonly said: NonNullable<ShownComparison['rate']>;
}

/** The rate that the options give for these two, with its day, or null; throws a UserError for an unfit one. */
async function readGivenRate(
  context: Context,
  terms: readonly [OfferTerms, OfferTerms],
  options: CompareOptions,
): Promise<GivenRate | null> {
  const codes = terms.map(({ currency }) => currency.code);
  if (options.rate === undefined) {
    if (options.on === undefined) return null;
    throw new UserError('--on is the day of a rate, and none is given.', {
      hint: 'Such as: --rate "1 USD = 0.92 EUR"',
    });
  }
  const read = readRate(options.rate);
  if ('fault' in read) throw new UserError(`--rate: ${read.fault}.`);
  const rate = read.value;
  if (codes[0] === codes[1]) throw new UserError(`Both offers are in ${codes[0] ?? ''}: no rate is needed.`);
  if (![rate.from.code, rate.to.code].every((code) => codes.includes(code)))
    throw new UserError(`The offers are in ${codes.join(' and ')}, and the rate is for others.`, {
      hint: `Such as: --rate "1 ${codes[0] ?? ''} = 0.92 ${codes[1] ?? ''}"`,
    });
  if (options.on === undefined)
    throw new UserError('A rate holds for a day: which?', { hint: 'Say it, such as: --on yesterday' });
  const on = await readDay(context, options.on, { option: '--on', said: 'A rate of', towards: 'past' });
  if (on > localDay(context.now())) throw new UserError(`--on ${on} is still to come.`);
  const text = options.rate.trim().replaceAll(/\s+/gu, ' ');
  return { rate, said: { text, from: rate.from.code, to: rate.to.code, on } };
}

function hintNext(context: Context, { jobs, gap, sides }: ShownComparison): void {
  if (gap === null) {
    const [from, to] = sides.map(({ terms }) => terms.currency.code);
    context.hint(
      `With your rate: coach offer compare ${jobs.join(' ')} --rate "1 ${from ?? ''} = ... ${to ?? ''}" --on <day>`,
    );
    return;
  }
  context.hint('What no sum holds: coach checklist offer-evaluation');
  context.hint('Before you answer, to ask for more: coach checklist salary-negotiation');
}
