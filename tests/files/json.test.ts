import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/files/json.ts';

describe('a text that is not JSON', () => {
  it.each([
    ['', 'not JSON: it is empty'],
    ['{\n  "a": 1\n  "b": 2\n}', 'not JSON at line 3, column 3 (a comma is missing): "b": 2'],
    ['{"a" 1}', 'not JSON at line 1, column 6 (a colon is missing): {"a" 1}'],
    ['{"a": }', 'not JSON at line 1, column 7 (a value is missing): {"a": }'],
    ['{"a": 1,}', 'not JSON at line 1, column 9 (a name in double quotes is missing): {"a": 1,}'],
    ['{"a": 1', 'not JSON at line 1, column 8 (a } is missing): {"a": 1'],
    ['[1', 'not JSON at line 1, column 3 (a ] is missing): [1'],
    ['{}\n}', 'not JSON at line 2, column 1 (more follows after the end): }'],
    ['{"a": "b', 'not JSON at line 1, column 7 (a text without its closing quotes): {"a": "b'],
    ['// c\n{}', 'not JSON at line 1, column 1 (JSON has no comments): // c'],
    ['"\\x"', 'not JSON at line 1, column 1 (an escape sequence that JSON does not have): "\\x"'],
    ['"\u0001"', 'not JSON at line 1, column 1 (a control character within a text): " "'],
    ['yes', 'not JSON at line 1, column 1 (a word or mark that JSON does not have): yes'],
    ['\0\0', 'not JSON at line 1, column 1 (a word or mark that JSON does not have)'],
    ['['.repeat(100_000), 'not JSON: nested too deeply'],
  ])('%j is told with the place and the line', async (text, fault) => {
    expect(await parseJson(text)).toEqual({ fault });
  });

  it('is told with its line cut around the fault', async () => {
    const parsed = await parseJson(`{"a": "${'x'.repeat(200)}" "b": "${'y'.repeat(200)}"}`);
    expect(parsed).toEqual({
      fault: `not JSON at line 1, column 210 (a comma is missing): ...${'x'.repeat(28)}" "b": "${'y'.repeat(34)}...`,
    });
  });

  it('is found out of any text as JSON.parse does, in one line that shows nothing hidden', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json().map((json) => json.slice(0, -1)),
        ),
        async (text) => {
          const parsed = await parseJson(text);
          let value: unknown;
          try {
            value = JSON.parse(text);
          } catch {
            expect(parsed).toEqual({ fault: expect.stringMatching(/^not JSON[ -~\u00a0-\uffff]*$/) as string });
            return;
          }
          expect(parsed).toEqual({ value });
        },
      ),
    );
  });
});
