import type { OfferFile } from '../../coaching/offer-file.ts';
import { BadValue, type OptionDefinition } from '../command.ts';

/** What may be said of an offer by flags; each takes "none" and "unknown" too. */
export interface TermsFlags {
  readonly currency?: string;
  readonly pay?: string;
  readonly days?: string;
  readonly unpaidWeeks?: string;
  readonly hours?: string;
  readonly leave?: string;
  readonly bonus?: string;
  readonly payout?: string;
  readonly extraMonths?: string;
  readonly retirement?: string;
  readonly signOn?: readonly string[];
  readonly relocation?: readonly string[];
  readonly grant?: readonly string[];
  readonly starts?: string;
  readonly remote?: string;
}

function gather(text: string, before: unknown): string[] {
  const gathered = [...((before as string[] | undefined) ?? []), text];
  if (gathered.length > 1 && gathered.some((one) => /^\s*(?:none|unknown|\?)?\s*$/iu.test(one.slice(0, 20))))
    throw new BadValue('"none" and "unknown" stand alone.');
  return gathered;
}

export const TERMS_OPTIONS: readonly OptionDefinition[] = [
  { flags: '--currency <code>', description: 'such as EUR' },
  { flags: '--pay <amount>', description: '65000 a year, 5000 a month, 80 an hour or 600 a day' },
  { flags: '--days <number>', description: 'days a week, for pay by the day' },
  { flags: '--unpaid-weeks <number>', description: 'of 52, for pay by the hour or day' },
  { flags: '--hours <number>', description: 'hours a week that are promised' },
  { flags: '--leave <days>', description: 'days of paid leave a year' },
  { flags: '--bonus <target>', description: '10% of the pay, or an amount a year' },
  { flags: '--payout <percent>', description: 'how much of the bonus you take for paid out' },
  { flags: '--extra-months <number>', description: 'monthly salaries beyond twelve, not in the pay' },
  { flags: '--retirement <part>', description: 'what the employer adds: 3% of the pay, or an amount' },
  { flags: '--sign-on <words>', description: '"5000, back 24 months pro rata" (repeatable)', parse: gather },
  { flags: '--relocation <words>', description: '"3000, back 12 months in full" (repeatable)', parse: gather },
  {
    flags: '--grant <words>',
    description: '"400 shares at 25.50 over 48 months, cliff 12, every 3" (repeatable)',
    parse: gather,
  },
  { flags: '--starts <day>', description: 'the first day of work, such as 2027-02-01' },
  { flags: '--remote <text>', description: 'where you work from' },
];

/** The entries of an offer file that flags change, over what is there; throws nothing and judges nothing. */
export function applyFlags(file: OfferFile | null, flags: TermsFlags): Readonly<Record<string, unknown>> {
  const { pay, bonus } = file ?? { pay: null, bonus: null };
  return {
    ...file,
    ...given({
      currency: flags.currency,
      starts: flags.starts,
      hoursPerWeek: flags.hours,
      leaveDays: flags.leave,
      remote: flags.remote,
      extraMonths: flags.extraMonths,
      retirement: flags.retirement,
      signOn: one(flags.signOn),
      relocation: one(flags.relocation),
      grants: one(flags.grant),
      pay: changePay(pay, flags),
      bonus: changeBonus(bonus, flags),
    }),
  };
}

function given(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** A list of one stands for itself, so that "none" is read as that of the whole list. */
function one(list: readonly string[] | undefined): unknown {
  return list?.length === 1 ? list[0] : list;
}

/** The pay with what the flags say of it; days and unpaid weeks stay where the pay stays by the hour or day. */
function changePay(before: OfferFile['pay'] | null, { pay, days, unpaidWeeks }: TermsFlags): unknown {
  if (pay === undefined && days === undefined && unpaidWeeks === undefined) return undefined;
  const kept = pay === undefined ? (before ?? {}) : keepWeeks(before, pay);
  return { ...kept, ...given({ amount: pay, daysPerWeek: days, unpaidWeeks }) };
}

function keepWeeks(before: OfferFile['pay'] | null, pay: string): object {
  if (before === null || before.per === 'year' || !new RegExp(`\\b${before.per}$`, 'iu').test(pay.trim())) return {};
  return { ...('daysPerWeek' in before ? { daysPerWeek: before.daysPerWeek } : {}), unpaidWeeks: before.unpaidWeeks };
}

function changeBonus(before: OfferFile['bonus'], { bonus, payout }: TermsFlags): unknown {
  if (bonus === undefined && payout === undefined) return undefined;
  const isGone = bonus !== undefined && /^\s*(?:unknown|\?)?\s*$/iu.test(bonus.slice(0, 20));
  const target = bonus ?? before?.target ?? null;
  return { target, payout: payout ?? (isGone ? null : (before?.payout ?? null)) };
}

/** The flag that a place in an offer file is given by: "pay.amount" is --pay, "grants.1.cliff" --grant 2. */
export function nameFlag(place: string): string {
  const [entry = '', ...rest] = place.split('.');
  const flag = FLAGS.get(`${entry}.${rest[0] ?? ''}`) ?? FLAGS.get(entry);
  if (flag === undefined) return place;
  const number = rest.find((part) => /^\d+$/.test(part));
  return number === undefined ? flag : `${flag} ${Number(number) + 1}`;
}

const FLAGS: ReadonlyMap<string, string> = new Map([
  ['currency', '--currency'],
  ['starts', '--starts'],
  ['hoursPerWeek', '--hours'],
  ['leaveDays', '--leave'],
  ['remote', '--remote'],
  ['extraMonths', '--extra-months'],
  ['retirement', '--retirement'],
  ['signOn', '--sign-on'],
  ['relocation', '--relocation'],
  ['grants', '--grant'],
  ['pay', '--pay'],
  ['pay.daysPerWeek', '--days'],
  ['pay.unpaidWeeks', '--unpaid-weeks'],
  ['bonus', '--bonus'],
  ['bonus.payout', '--payout'],
]);
