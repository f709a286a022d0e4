import { describe, expect, it } from 'vitest';
import { interpretAd, quotePay } from '../../../src/coaching/ads.ts';
import { LEXICON } from '../../support/ad-lexicon.ts';

describe('the pay that an ad names', () => {
  it.each([
    '75,000-95,000 CZK gross a month',
    '75 000 - 95 000 Kč',
    '75\u00a0000 – 95\u00a0000 Kč hrubého',
    '75 000 až 95 000 Kč',
    'od 80.000 Kč',
    '55-65k EUR',
    '55k–65k €',
    '£45k-£60k',
    'from 4.200 € brutto',
    '4200,- EUR gross',
    'Salary: 18 000 – 24 000 PLN net + VAT (B2B)',
    '18 000 zł',
    '15-20 tys. zł',
    '45 000 - 55 000 SEK per month',
    '48 000 kr',
    "CHF 110'000 - 130'000",
    '110’000.- CHF',
    'CHF110,000 a year',
    '1 200 000 - 1 500 000 HUF gross',
    '1.2 - 1.5 million HUF',
    '900 000 Ft',
    '₹12,00,000 - ₹18,00,000',
    'INR 1800000 per annum',
    '12-18 LPA',
    '40–50 tis. Kč',
    '120-150 PLN net/h + VAT',
    'We pay 45 EUR an hour',
    'You earn up to 4500 EUR',
    '600 GBP a day',
    'Rs. 18,00,000',
    '4500 lei net',
    'US$90,000 - US$110,000',
    'USD $98,000~$210,000',
    'Salary: 60-70k',
    'Compensation 4.500 - 5.500 brutto',
    'We offer 55 to 65k EUR and a learning budget',
    'You get up to 48k € gross.',
    '52.000 EUR a year, a laptop and a training budget',
  ])('is quoted from %j, and asks nothing', (line) => {
    expect(quotePay(`Developer\nYou have\n- Java\n- ${line}\n- Git`)).toBe(line);
    const { asked, unplaced } = interpretAd(`Developer\nYou have\n- Java\n- ${line}`, LEXICON);
    expect(asked.map(({ skill }) => skill)).toEqual(['programming']);
    expect(unplaced.filter(() => /^(?:\d|[£₹]|CHF|INR)/u.test(line))).toEqual([]);
  });

  it('is a part of a line that says more', () => {
    expect(quotePay('Acme | Developer | Remote | 130-165k + equity')).toBe('130-165k + equity');
    const long = quotePay(`${'We are many and do much. '.repeat(20)}You get 95 000 Kč a month. And so on.`) ?? '';
    expect(long).toMatch(/^… .*You get 95 000 Kč a month$/u);
    expect(long).toHaveLength(120);
  });

  it.each([
    '500 EUR a year for books and courses',
    'A training budget of 2 000 EUR',
    'We raised $12M in 2024',
    'We process 900 000 EUR a day',
    '10k requests a second',
    'Growing from 10-20k users',
    'A signing bonus of 5 000 EUR',
    '75 000 lines of code',
    'Pay attention to the plans of 100 000 queries',
    '2 to 4 years of Java',
    'Founded in 2 019 by 3 people',
    'Free parking worth 100 EUR a month',
    'At home in 12 EUR countries',
  ])('is not %j', (line) => {
    expect(quotePay(`Developer\n- ${line}`)).toBeNull();
  });

  it('is the line that says it, not a sum for something else before it', () => {
    expect(quotePay('A training budget of 2 000 EUR\nTeam of 20 000 EUR dreams\nSalary 60 000 EUR')).toBe(
      'Salary 60 000 EUR',
    );
  });

  it('is read in a time that grows with the length of the ad', () => {
    const ad = '1 000 000 000 - '.repeat(20_000);
    const start = performance.now();
    quotePay(ad);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
