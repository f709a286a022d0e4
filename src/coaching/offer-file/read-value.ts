import { isDay, readDayParts } from '../days.ts';
import { cutShort, faultInLine } from '../plain-text.ts';
import type { Currency } from '../money.ts';
import { type Read, readDecimal, readMoney, readPrice } from '../money.ts';
import { LONGEST_FACT } from '../offers.ts';

/** A value of an offer file, where it stands there, and where the faults of the file are gathered. */
export interface Given {
  readonly value: unknown;
  readonly at: string;
  readonly faults: string[];
}

/** Whether nothing is said there, which is not the same as nothing being offered. */
export function isUnknown({ value }: Given): boolean {
  if (typeof value !== 'string') return value === undefined || value === null;
  return ['', '?', 'unknown'].includes(value.trim().toLowerCase());
}

/** Whether it is said that this is not part of the offer. */
export function isNone({ value }: Given): boolean {
  return typeof value === 'string' && value.trim().toLowerCase() === 'none';
}

/** Notes a fault with its place; gives null, as for what is not known. */
export function refuse({ at, faults }: Given, fault: string): null {
  faults.push(`${at}: ${fault}`);
  return null;
}

/** A value as a fault names it: cut where it is long, and told by its kind where it holds others. */
export function show({ value }: Given): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? `"${cutShort(value)}"` : String(value);
}

type ReadNumber = (text: string, isExact: boolean) => Read<number>;

function takeRead(given: Given, read: ReadNumber, such: string): number | null {
  const { value } = given;
  if (isUnknown(given)) return null;
  if (typeof value !== 'string' && typeof value !== 'number')
    return refuse(given, `${show(given)} is not a number: write it such as ${such}`);
  const result = isNone(given) ? { value: 0 } : read(String(value), typeof value === 'number');
  return 'fault' in result ? refuse(given, result.fault) : result.value;
}

/** An amount in minor units; null where it is not known, or a fault was found. */
export function takeMoney(given: Given, currency: Currency): number | null {
  return takeRead(given, (text, isExact) => readMoney(text, currency, isExact), '65000');
}

/** The price of a share in hundredths of a minor unit; null where it is not known, or a fault was found. */
export function takePrice(given: Given, currency: Currency): number | null {
  return takeRead(given, (text, isExact) => readPrice(text, currency, isExact), '12.50');
}

/** A whole number within bounds; null where it is not known, or a fault was found. */
export function takeWhole(given: Given, least: number, most: number): number | null {
  const asked = { decimals: 0, most, what: 'a whole number', such: '12' };
  const read = takeRead(given, (text, isExact) => readDecimal(text, { ...asked, isExact }), '12');
  return read !== null && read < least ? refuse(given, `${read} is too small: at least ${least}`) : read;
}

/** A number of at most two decimals, a percentage with its sign or without; null where not known, or at a fault. */
export function takeNumber(given: Given, most: number, such = '10'): number | null {
  const asked = { decimals: 2, most: most * 100, what: 'a number', such };
  const read = takeRead(
    given,
    (text, isExact) => readDecimal(text.trim().replace(/ ?%$/u, ''), { ...asked, isExact }),
    such,
  );
  return read === null ? null : read / 100;
}

/** A line of plain text; null where it is not known, or a fault was found. */
export function takeLine(given: Given): string | null {
  if (isUnknown(given)) return null;
  if (typeof given.value !== 'string') return refuse(given, `${show(given)} is not a text`);
  const line = given.value.trim();
  const fault = faultInLine('this', line, LONGEST_FACT);
  return fault === null ? line : refuse(given, fault);
}

/** A day such as 2027-02-01; null where it is not known, or a fault was found. */
export function takeDay(given: Given): string | null {
  if (isUnknown(given)) return null;
  const { value } = given;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) && isDay(readDayParts(value))) return value;
  return refuse(given, `${show(given)} is not a day such as 2027-02-01`);
}

/** One of some words; null where it is none of them, which is a fault. */
export function takeWord<Word extends string>(given: Given, words: readonly Word[]): Word | null {
  const found = words.find((word) => word === given.value);
  const allowed = words.join(', ');
  return (
    found ?? refuse(given, isUnknown(given) ? `missing: one of ${allowed}` : `${show(given)} is not one of ${allowed}`)
  );
}

/** The members of an object, of which none may have another name; null where it is not one, which is a fault. */
export function takeObject<Name extends string>(
  given: Given,
  names: readonly Name[],
): Readonly<Record<Name, Given>> | null {
  const { value, at, faults } = given;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(given, `${show(given)} is not an object with ${names.join(', ')}`);
  const members = new Map<string, unknown>(Object.entries(value));
  for (const name of members.keys())
    if (!names.some((one) => one === name))
      faults.push(`${join(at, cutShort(name))}: no such entry; there are ${names.join(', ')}`);
  const entries = names.map((name) => [name, { value: members.get(name), at: join(at, name), faults }] as const);
  return Object.fromEntries(entries) as Record<Name, Given>;
}

/** The entries of a list, or of what stands alone for a list of one; null where it is too long, which is a fault. */
export function takeList(given: Given, most: number): readonly Given[] | null {
  const { value, at, faults } = given;
  if (!Array.isArray(value)) return [given];
  if (value.length > most) return refuse(given, `${value.length} entries are too many: at most ${most}`);
  return value.map((entry: unknown, index) => ({ value: entry, at: `${at}.${index}`, faults }));
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
