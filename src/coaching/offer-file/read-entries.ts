import type { Currency, Read } from '../money.ts';
import {
  type Clawback,
  CLAWBACK_KINDS,
  findGrantFault,
  type Grant,
  GRANT_KINDS,
  lengthOf,
  MOST,
  type OneTime,
  type Vesting,
} from '../offers.ts';
import {
  type Given,
  isNone,
  isUnknown,
  refuse,
  takeList,
  takeMoney,
  takeNumber,
  takeObject,
  takePrice,
  takeWhole,
  takeWord,
} from './read-value.ts';
import { readGrantWords, readOneTimeWords } from './read-words.ts';

/** The entry that a text or an object holds; null at a fault. */
function takeEntry<Name extends string>(
  given: Given,
  names: readonly Name[],
  fromWords: (text: string) => Read<Readonly<Record<string, unknown>>>,
): Readonly<Record<Name, Given>> | null {
  if (typeof given.value !== 'string') return takeObject(given, names);
  const read = fromWords(given.value);
  return 'fault' in read ? refuse(given, read.fault) : takeObject({ ...given, value: read.value }, names);
}

/** A sign-on or relocation, in words or as an object; null at a fault. */
export function takeOneTime(given: Given, currency: Currency): OneTime | null {
  const plain = typeof given.value === 'number' ? { ...given, value: { amount: given.value } } : given;
  const entry = takeEntry(plain, ['amount', 'after', 'clawback'], readOneTimeWords);
  if (entry === null) return null;
  if (isUnknown(entry.amount)) return refuse(entry.amount, 'an amount is missing');
  const amount = takeMoney(entry.amount, currency);
  const after = takeWhole(entry.after, 0, MOST.months) ?? 0;
  const clawback = takeClawback(entry.clawback);
  return amount === null ? null : { amount, after, clawback };
}

function takeClawback(given: Given): Clawback | null {
  if (isUnknown(given)) return null;
  if (isNone(given)) return { months: 0, kind: 'cliff' };
  const entry = takeObject(given, ['months', 'kind']);
  if (entry === null) return null;
  if (isUnknown(entry.months)) return refuse(entry.months, 'the number of months is missing');
  const months = takeWhole(entry.months, 0, MOST.months);
  const kind = takeWord(entry.kind, CLAWBACK_KINDS);
  return months === null || kind === null ? null : { months, kind };
}

const GRANT_ENTRIES = ['kind', 'number', 'price', 'strike', 'haircut', 'after', 'vesting'] as const;

/** A grant, in words or as an object; null at a fault. */
export function takeGrant(given: Given, currency: Currency): Grant | null {
  const entry = takeEntry(given, GRANT_ENTRIES, readGrantWords);
  if (entry === null) return null;
  const kind = takeWord(entry.kind, GRANT_KINDS);
  const strike = takePrice(entry.strike, currency);
  const haircut = takeNumber(entry.haircut, 100, '50');
  if (strike !== null && kind !== 'options') refuse(entry.strike, 'a strike is for options');
  if (haircut !== null && kind !== 'private') refuse(entry.haircut, 'a haircut is for private shares');
  const base = {
    number: takeWhole(entry.number, 0, MOST.shares),
    price: takePrice(entry.price, currency),
    after: takeWhole(entry.after, 0, MOST.months) ?? 0,
    vesting: takeVesting(entry.vesting),
  };
  if (kind === null) return null;
  const grant: Grant =
    kind === 'options'
      ? { ...base, kind, strike }
      : kind === 'private'
        ? { ...base, kind, haircut }
        : { ...base, kind };
  const fault = findGrantFault(grant);
  return fault === null ? grant : refuse(given, fault);
}

function takeVesting(given: Given): Vesting | null {
  if (isUnknown(given)) return null;
  const entry = takeObject(given, ['months', 'split', 'cliff', 'interval']);
  if (entry === null) return null;
  const cliff = takeWhole(entry.cliff, 0, MOST.months) ?? 0;
  const months = takeWhole(entry.months, 1, MOST.months);
  if (isUnknown(entry.split)) {
    const interval = takeWhole(entry.interval, 1, MOST.months);
    if (months === null || interval === null)
      return refuse(given, 'months and an interval, or a yearly split, are needed: over 48 months, every 3');
    return { months, cliff, interval };
  }
  const parts = takeList(entry.split, MOST.months / 12)?.map((one) => takeNumber(one, 100, '25') ?? 0);
  if (parts === undefined) return null;
  const split = { split: parts, cliff, interval: takeWhole(entry.interval, 1, 12) ?? 12 };
  if (months !== null && months !== lengthOf(split))
    return refuse(entry.months, `${months} months and ${parts.length} yearly parts do not go together`);
  return split;
}
