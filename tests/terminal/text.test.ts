import * as fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { formatRater } from '../../src/terminal/phrases.ts';
import {
  cleanLines,
  cleanMessage,
  cleanText,
  countOf,
  formatAge,
  formatDay,
  placeAddress,
  spread,
  widthOf,
  wrapLines,
  wrapProse,
  wrapText,
} from '../../src/terminal/text.ts';
import { makePaint, wantsColour } from '../../src/terminal/theme.ts';

it('is cleaned and measured by itself as beside what needs the long way', () => {
  const every = Array.from({ length: 0x10000 }, (_none, code) => String.fromCharCode(code));
  const wrong = every.filter(
    (one) => cleanText(one) !== cleanText(`${one}\u001b[0m`) || widthOf(`${one}a`) !== stringWidth(`${one}a`),
  );
  expect(wrong).toEqual([]);
});

describe('a command of ours at the end of a text', () => {
  it('stays whole on a line wherever it fits on one, with its spaces', () => {
    expect(wrapText('Kept: from now on. To make another: coach plan --anew', 50, '  ')).toBe(
      'Kept: from now on. To make another:\n  coach plan --anew',
    );
    const painted = makePaint(true).command('coach plan --anew');
    expect(wrapText(`To make another of it: ${painted}`, 30)).toBe(`To make another of it:\n${painted}`);
    expect(wrapText('Kept: coach plan --hours 6 --anew', 12)).toBe('Kept: coach\nplan --hours\n6 --anew');
    expect(wrapText('To begin: coach plan. Then go on as you did', 25)).toBe(
      'To begin: coach plan.\nThen go on as you did',
    );
    const words = fc.array(fc.constantFrom('one', 'three', 'eleven', 'a:', 'coach'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 20, max: 60 }), (before, named, columns) => {
        const call = ['coach', 'assess', ...named.filter((word) => word !== 'a:' && word !== 'coach')].join(' ');
        const wrapped = wrapText(`${[...before, 'so:'].join(' ')} ${call}`, columns);
        if (call.length <= columns) expect(wrapped.split('\n').some((line) => line.endsWith(call))).toBe(true);
        expect(wrapped.replaceAll('\n', ' ')).toBe(`${[...before, 'so:'].join(' ')} ${call}`);
      }),
    );
  });

  it('leaves what others wrote as it is', () => {
    expect(wrapText('a\ue000b and more of it', 8)).toBe('a\ue000b and\nmore of it');
  });
});

describe('text that is not ours', () => {
  it('loses escape codes, control characters and bidirectional overrides', () => {
    expect(cleanText('a\u001b[31mred\u001b[0m\u0007\u0008\r\u009b2Jb\u202ec\ud800\u001bd\u007f')).toBe('ared bcd');
    expect(cleanLines('one\u001b]0;title\u0007\ntwo')).toBe('one\ntwo');
  });

  it('is cut in the middle where a message repeats more of it than anybody reads', () => {
    expect(cleanMessage('short')).toBe('short');
    const cut = cleanMessage(`"${'ab '.repeat(40_000)}" is no name.`);
    expect(cut).toMatch(/^"(ab )+a?b?\.\.\..* is no name\.$/);
    expect(cut.length).toBe(323);
    expect(cleanMessage('x'.repeat(1000)).length).toBe(203);
    expect(cleanMessage('a\n'.repeat(1000).trim()).split('\n').slice(-1)).toEqual(['and 800 more lines']);
  });

  it('never keeps a control character, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('wrapped text', () => {
  it('fits its width, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 12, max: 60 }), (text, columns) => {
        for (const line of wrapText(cleanText(text), columns).split('\n'))
          expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('keeps an address whole on a line of its own, and breaks what is beside it', () => {
    const address = 'https://example.org/a/rather/long/path';
    expect(wrapText(`see ${address} there`, 20)).toBe(`see\n${address}\nthere`);
    expect(wrapText(`see ${address} and a${'x'.repeat(30)}`, 20)).toBe(
      `see\n${address}\nand\na${'x'.repeat(19)}\n${'x'.repeat(11)}`,
    );
    expect(placeAddress(address, 40, '  ')).toBe(`  ${address}`);
    expect(placeAddress(address, 39, '  ')).toBe(address);
  });

  it('of a message keeps how far each line is set in', () => {
    expect(wrapLines('one two three four\n  five six seven', 14)).toBe('one two three\nfour\n  five six\n  seven');
    expect(wrapLines('one two three', undefined)).toBe('one two three');
  });

  it('indents the lines after the first, and prose the first too', () => {
    expect(wrapText('one two three four', 12, '  ')).toBe('one two\n  three four');
    expect(wrapProse('one two three four', 12, '  ')).toBe('  one two\n  three four');
    expect(wrapProse('word '.repeat(60).trim(), 200).split('\n')[0]?.length).toBeLessThanOrEqual(96);
  });
});

describe('the width of a text', () => {
  const letters = Array.from({ length: 0x17f - 0xa0 + 1 }, (_none, at) => String.fromCharCode(0xa0 + at));
  const marks = Array.from('–—‘’“”…→■□');

  it('is that of the library, for texts that are measured without it too', () => {
    for (const one of [...letters, ...marks]) expect([one, widthOf(one)]).toEqual([one, stringWidth(one)]);
    const unit = fc.constantFrom(
      ...letters,
      ...marks,
      'a',
      ' ',
      '~',
      '\u001b[1m',
      '\u001b[22m',
      '索',
      '👍',
      '\ufe0f',
      '\u0301',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
      }),
    );
  });
});

describe('two texts at the ends of a line', () => {
  it('stand on two lines where they do not fit', () => {
    expect(spread('left', 'right', 20)).toBe('left           right');
    expect(spread('left', 'right', 10)).toBe('left\nright');
  });
});

describe('words', () => {
  it('count, date and name', () => {
    expect([countOf(1, 'step'), countOf(2, 'step'), countOf(0, 'entry', 'entries')]).toEqual([
      '1 step',
      '2 steps',
      '0 entries',
    ]);
    expect(formatDay('2026-11-23T12:00:00.000Z')).toBe('23 Nov 2026');
    expect([formatRater('self'), formatRater('Sam\u001b[1m')]).toEqual(['you', 'Sam']);
  });
});

describe('colour', () => {
  const terminal = { isTTY: true };
  it.each([
    [terminal, {}, true, true],
    [terminal, { TERM: 'dumb' }, true, false],
    [terminal, { NO_COLOR: '1' }, true, false],
    [terminal, { NO_COLOR: '' }, true, true],
    [terminal, {}, false, false],
    [terminal, { FORCE_COLOR: '3' }, false, false],
    [terminal, { FORCE_COLOR: '0' }, true, false],
    [terminal, { FORCE_COLOR: 'false' }, true, false],
    [{}, {}, true, false],
    [{}, { FORCE_COLOR: '1' }, true, true],
    [{}, { FORCE_COLOR: '3', NO_COLOR: '1' }, true, true],
  ])('on %j with %j, wanted %s, is there: %s', (stream, env, wanted, expected) => {
    expect(wantsColour(stream, env, wanted)).toBe(expected);
  });

  it('is in the paint only where there is some', () => {
    expect(makePaint(false).good('x')).toBe('x');
    expect(makePaint(true).good('x')).toBe('\u001b[32mx\u001b[39m');
  });
});

describe('an age', () => {
  it.each([
    [-1, 'today'],
    [0, 'today'],
    [1, '1 day ago'],
    [59, '59 days ago'],
    [61, '2 months ago'],
    [235, '7 months ago'],
    [729, '23 months ago'],
    [731, '2 years ago'],
  ])('of %i days is told as %s', (days, words) => {
    expect(formatAge(days)).toBe(words);
  });
});
