import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLoosely, decodeText, mayBeText } from '../../src/files/text.ts';

/** UTF-16 with its high bytes first, which Node cannot write by itself. */
function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

const anyText = fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\ufeff'));

describe('a text', () => {
  it('is the same in every encoding that says what it is, and with any line ends', () => {
    fc.assert(
      fc.property(fc.array(anyText), fc.constantFrom('\n', '\r\n', '\r'), (lines, end) => {
        const plain = lines.map((line) => line.replaceAll(/[\r\n]/g, ' '));
        const text = plain.join(end);
        for (const bytes of [
          Buffer.from(`\ufeff${text}`),
          Buffer.from(`\ufeff${text}`, 'utf16le'),
          utf16be(`\ufeff${text}`),
        ]) {
          expect(decodeText(bytes)).toBe(plain.join('\n'));
          expect(decodeLoosely(bytes)).toBe(plain.join('\n'));
          expect(mayBeText(bytes) || bytes.includes(0)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['a wrong byte', Buffer.from([0x61, 0x0a, 0x62, 0xff, 0x63]), 'not UTF-8 text: line 2, column 2'],
    [
      'a character cut at the end',
      Buffer.from('aé').subarray(0, 2),
      'not UTF-8 text: it ends within a character, line 1, column 2',
    ],
    [
      'an odd byte of UTF-16',
      Buffer.from([0xff, 0xfe, 0x61]),
      'not UTF-16LE text: it ends within a character, line 1, column 1',
    ],
    ['half a pair of UTF-16', Buffer.from('\ufeffa\ud800b', 'utf16le'), 'not UTF-16LE text: line 1, column 2'],
  ])('with %s is refused with its place, and read loosely all the same', (_what, bytes, message) => {
    expect(() => decodeText(bytes)).toThrow(message);
    expect(decodeLoosely(bytes)).toContain('\ufffd');
  });

  it('of zeros is none, unless it is UTF-16', () => {
    expect(mayBeText(Buffer.from('a\0b'))).toBe(false);
    expect(mayBeText(Buffer.from('\ufeffab', 'utf16le'))).toBe(true);
  });
});
