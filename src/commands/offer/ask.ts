import { GRANT_EXAMPLES, ONE_TIME_EXAMPLES, readOffer, readPayWords } from '../../coaching/offer-file.ts';
import type { Choice, Prompts } from '../../terminal/prompts/prompts.ts';

/** The entries of an offer file that were answered. */
type Entries = Readonly<Record<string, unknown>>;

/** What an offer may hold beside the pay, and what is asked of it. */
const PARTS: readonly (Pick<Choice, 'value' | 'label'> & { readonly question: string })[] = [
  { value: 'bonus', label: 'a bonus', question: 'Target bonus (10 % of the pay, or an amount a year):' },
  {
    value: 'extraMonths',
    label: 'a thirteenth month',
    question: 'Monthly salaries beyond twelve, not in the pay (1):',
  },
  {
    value: 'retirement',
    label: 'money for retirement',
    question: 'What the employer adds (3 % of the pay, or an amount):',
  },
  { value: 'signOn', label: 'a sign-on payment', question: `Sign-on (${ONE_TIME_EXAMPLES.join('; or: ')}):` },
  { value: 'relocation', label: 'relocation', question: `Relocation (${ONE_TIME_EXAMPLES.join('; or: ')}):` },
  { value: 'grants', label: 'shares or options', question: `Grant (${GRANT_EXAMPLES[0]}):` },
  { value: 'leaveDays', label: 'days of leave', question: 'Days of paid leave a year (30):' },
  { value: 'remote', label: 'work from elsewhere', question: 'Where you work from (2 days a week at home):' },
  { value: 'starts', label: 'a first day', question: 'First day of work (2027-02-01):' },
];

/** Facts are not paid, so that it is not asked whether they are no part of it. */
const FACTS = ['leaveDays', 'remote', 'starts'];

const MOST_GRANTS = 20;

/** The entries of an offer file from what a person answers; blank lines leave unknown what they are asked for. */
export async function askOffer(prompts: Prompts): Promise<Entries> {
  const currency = await prompts.ask('Currency (EUR, USD):', (text) => findFault({ currency: text }, 'currency'));
  const ask = (question: string, entry: string, wrap = (text: string): unknown => text): Promise<string> =>
    prompts.ask(question, (text) => findFault({ currency, [entry]: wrap(text) }, entry));
  const amount = await ask('Pay before tax (65000 a year, 5000 a month, 80 an hour, 600 a day):', 'pay');
  const { per } = readPayWords(amount);
  const ofDay = (daysPerWeek: string): unknown => ({ amount, daysPerWeek });
  const days = per === 'day' ? { daysPerWeek: await ask('Days a week (5):', 'pay', ofDay) } : {};
  const ofWeeks = (unpaidWeeks: string): unknown => ({ amount, ...days, unpaidWeeks });
  const isContract = per === 'day' || per === 'hour';
  const weeks = isContract ? { unpaidWeeks: await ask('Unpaid weeks of 52 (6):', 'pay', ofWeeks) } : {};
  const hoursPerWeek = await ask('Hours a week (38.5):', 'hoursPerWeek');
  const known = await askParts(prompts, ask);
  const pay = isContract ? { amount, ...days, ...weeks } : amount;
  return { currency, pay, hoursPerWeek, ...known };
}

async function askParts(
  prompts: Prompts,
  ask: (question: string, entry: string, wrap?: (text: string) => unknown) => Promise<string>,
): Promise<Entries> {
  const choices = PARTS.map(({ value, label }) => ({ value, label, checked: false }));
  const named = await prompts.check('What else does the offer name?', choices);
  const known: Record<string, unknown> = {};
  for (const { value, question } of PARTS) {
    if (!named.includes(value)) continue;
    if (value === 'grants') known[value] = await askGrants(question, ask);
    else if (value === 'bonus') {
      const target = await ask(question, value);
      const payout = (text: string): unknown => ({ target, payout: text });
      known[value] =
        target === '' ? null : payout(await ask('How much of it you take for paid out, in % (80):', value, payout));
    } else known[value] = await ask(question, value);
  }
  const others = choices.filter(({ value }) => !named.includes(value) && !FACTS.includes(value));
  if (others.length === 0) return known;
  const none = await prompts.check('And what of this is surely not part of it? The rest stays unknown.', others);
  return { ...known, ...Object.fromEntries(none.map((value) => [value, 'none'])) };
}

async function askGrants(
  question: string,
  ask: (question: string, entry: string) => Promise<string>,
): Promise<readonly string[] | null> {
  const first = await ask(question, 'grants');
  if (first === '') return null;
  const grants = [first];
  while (grants.length < MOST_GRANTS) {
    const next = await ask('Another grant (blank: no more):', 'grants');
    if (next === '') break;
    grants.push(next);
  }
  return grants;
}

/** The first fault of what was answered, in a sentence; null where there is none. */
function findFault(entries: Entries, asked: string): string | null {
  const read = readOffer(entries);
  if ('terms' in read) return null;
  const fault = read.faults.find((one) => one.startsWith(asked)) ?? read.faults[0] ?? '';
  return `${fault.slice(fault.indexOf(': ') + 2)}.`;
}
