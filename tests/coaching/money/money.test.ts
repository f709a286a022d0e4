import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convertMoney,
  findCurrency,
  MOST_MONEY,
  readDecimal,
  readMoney,
  readPrice,
  readRate,
  scaleDown,
  takePart,
} from '../../../src/coaching/money.ts';
import { currencyOf } from '../../support/offers.ts';

const EUR = currencyOf('EUR');

describe('an amount that is typed', () => {
  it.each([
    ['65000', 65_000_00],
    ['65000.5', 65_000_50],
    ['65000.50', 65_000_50],
    ['0', 0],
    ['65 000', 65_000_00],
    ['1 250 000.75', 1_250_000_75],
    ['65\u00a0000', 65_000_00],
    ['65\u202f000', 65_000_00],
    ['  65000  ', 65_000_00],
    ['65k', 65_000_00],
    ['65.5k', 65_500_00],
    ['65.125 K', 65_125_00],
    ['65000 EUR', 65_000_00],
    ['eur65000', 65_000_00],
    ['EUR 65 000', 65_000_00],
    ['0.100', 10],
    ['1234.500', 1_234_50],
    ['007', 7_00],
    ['10000000000', MOST_MONEY],
  ])('is read: %s', (text, value) => {
    expect(readMoney(text, EUR)).toEqual({ value });
  });

  it.each<[string, RegExp]>([
    ['65,000', /differently elsewhere: write 65000 or 65$/],
    ['65,500', /write 65500 or 65\.5$/],
    ['65,125', /write 65125$/],
    ['65.000', /can be read in two ways: write 65000 or 65$/],
    ['65.500', /write 65500 or 65\.5$/],
    ['65,5', /write 65\.5$/],
    ['65000,50', /write 65000\.50$/],
    ['1,250,000', /write 1250000$/],
    ['1.250.000', /write 1250000$/],
    ['65.000,50', /write 65000\.50$/],
    ['65,000.50', /write 65000\.50$/],
    ["65'000", /write 65000$/],
    ['65’000.50', /write 65000\.50$/],
    ['65_000', /write 65000$/],
    ['65 000,50', /write 65000\.50$/],
    ['-5', /"-5" is less than nothing: write 0 or more$/],
    ['−5', /less than nothing/],
    ['65000.505', /has more than 2 decimals$/],
    ['10000000000.01', /is too large: at most 10000000000$/],
    ['9'.repeat(29), /is too large/],
    ['9'.repeat(99), /^"9{57}\.\.\." is not an amount/],
    ['65000 USD', /"65000 USD" is in USD, and this offer is in EUR$/],
    ['USD 65000 EUR', /is in USD/],
    ['EUR 65000 EUR', /is not an amount/],
    ['€65000', /is not an amount: write it such as 65000 or 65000\.50$/],
    ['65.0.0', /is not an amount/],
    ['1.25,000,00', /is not an amount/],
    ['6 5000', /is not an amount/],
    ['65 00', /is not an amount/],
    ['1e5', /is not an amount/],
    ['0x10', /is not an amount/],
    ['Infinity', /is not an amount/],
    ['٦٥٠٠٠', /is not an amount/],
    ['abc', /is not an amount/],
    ['', /"" is not an amount/],
    ['.5', /is not an amount/],
    ['5.', /is not an amount/],
    ['k', /is not an amount/],
  ])('is refused with the form that is wanted: %s', (text, fault) => {
    expect(readMoney(text, EUR)).toEqual({ fault: expect.stringMatching(fault) as string });
  });

  it('has as many decimals as its currency', () => {
    expect(readMoney('65000', currencyOf('JPY'))).toEqual({ value: 65_000 });
    expect(readMoney('65000.5', currencyOf('JPY'))).toEqual({
      fault: '"65000.5" has decimals, where a whole number is wanted',
    });
    expect(readMoney('65.5k', currencyOf('JPY'))).toEqual({ value: 65_500 });
    // Where three decimals are the rule, a point before three figures is the decimal one.
    expect(readMoney('65.125', currencyOf('KWD'))).toEqual({ value: 65_125 });
  });

  it('has two more where it is the price of a share', () => {
    expect(readPrice('0.0425', EUR)).toEqual({ value: 425 });
    expect(readPrice('12.5', EUR)).toEqual({ value: 12_50_00 });
    expect(readPrice('1.2500', EUR)).toEqual({ value: 1_25_00 });
    expect(readPrice('1.255', EUR)).toEqual({ fault: '"1.255" can be read in two ways: write 1255 or 1.2550' });
    expect(readPrice('1.255', EUR, true)).toEqual({ value: 1_25_50 });
    expect(readPrice('0.04255', EUR)).toEqual({ fault: '"0.04255" has more than 4 decimals' });
  });

  it('reads back as it is written', () => {
    fc.assert(
      fc.property(fc.nat({ max: MOST_MONEY }), fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, code) => {
        const currency = currencyOf(code);
        expect(readMoney(scaleDown(amount, currency.digits), currency)).toEqual({ value: amount });
      }),
    );
  });

  it('gives a value that is whole and in bounds, or a fault, whatever is typed', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-\d., 'kEUR]{1,20}$/));
    fc.assert(
      fc.property(text, (typed) => {
        const read = readMoney(typed, EUR);
        if ('fault' in read) expect(read.fault).not.toBe('');
        else expect(Number.isSafeInteger(read.value) && read.value >= 0 && read.value <= MOST_MONEY).toBe(true);
      }),
    );
  });

  it('of a million characters is refused at once', () => {
    for (const mark of ['9', ' ', ',', '.', "'", 'k', '-'])
      expect(readDecimal(mark.repeat(1_000_000), { decimals: 2, most: 9, what: 'a number', such: '1' })).toHaveProperty(
        'fault',
      );
  });
});

describe('a part of an amount', () => {
  it.each([
    [100_00, 1, 3, 33_33],
    [100_00, 2, 3, 66_67],
    [1, 1, 2, 1],
    [3, 1, 2, 2],
    [1, 1, 3, 0],
    [MOST_MONEY, 999_999, 1_000_000, 999_999_000_000],
    [7, 0, 5, 0],
  ])('is to the nearest cent, halves up: %i x %i / %i', (amount, over, under, expected) => {
    expect(takePart(amount, over, under)).toBe(expected);
  });
});

describe('a currency', () => {
  it.each([
    ['EUR', 2],
    ['eur', 2],
    [' jpy ', 0],
    ['KWD', 3],
    ['HUF', 2],
  ])('is known with its decimals: %s', (code, digits) => {
    expect(findCurrency(code)).toEqual({ code: code.trim().toUpperCase(), digits });
  });

  it.each(['XXX', 'DEM', '€', '', 'constructor', 'EURO'])('is not known: %s', (code) => {
    expect(findCurrency(code)).toBeNull();
  });
});

describe('a rate', () => {
  it.each([
    ['1 USD = 0.92 EUR', 'USD', 'EUR', 92_000_000],
    ['1usd=0.92eur', 'USD', 'EUR', 92_000_000],
    [' 1  EUR  =  163.25  JPY ', 'EUR', 'JPY', 16_325_000_000],
    ['1 JPY = 0.00612345 EUR', 'JPY', 'EUR', 612_345],
  ])('is read: %s', (text, from, to, value) => {
    expect(readRate(text)).toEqual({ value: { from: currencyOf(from), to: currencyOf(to), value } });
  });

  it.each<[string, RegExp]>([
    ['0.92', /is not a rate: write it such as 1 USD = 0\.92 EUR/],
    ['2 USD = 1.84 EUR', /is not a rate/],
    ['1 USD = 0.92 USD', /is not a rate/],
    ['1 ABC = 0.92 EUR', /is not a rate/],
    ['1 USD = 0,92 EUR', /write 0\.92$/],
    ['1 USD = 0 EUR', /A rate is more than 0/],
    ['1 USD = -1 EUR', /less than nothing/],
    ['1 USD = 9999999 EUR', /too large/],
    ['x'.repeat(100_000), /^"x{57}\.\.\." is not a rate/],
  ])('is refused: %s', (text, fault) => {
    expect(readRate(text)).toEqual({ fault: expect.stringMatching(fault) as string });
  });

  it('turns amounts into those of a currency with other decimals', () => {
    const rate = (from: string, to: string, value: number) => ({ from: currencyOf(from), to: currencyOf(to), value });
    // 100.00 x 163.25 = 16 325 yen; 16 325 x 0.0061 = 99.5825; 1.000 x 3.05 = 3.05
    expect(convertMoney(100_00, rate('EUR', 'JPY', 16_325_000_000))).toBe(16_325);
    expect(convertMoney(16_325, rate('JPY', 'EUR', 610_000))).toBe(99_58);
    expect(convertMoney(1_000, rate('KWD', 'EUR', 305_000_000))).toBe(3_05);
  });
});
