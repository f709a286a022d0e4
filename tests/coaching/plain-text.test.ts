import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPlain, showHidden } from '../../src/coaching/plain-text.ts';

it('JSON with what is hidden in it shown has the same value, and hides nothing but its line ends', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const json = JSON.stringify({ value, more: 'a\u202e\u009b\u2028b' }, null, 2);
      const shown = showHidden(json);
      expect(JSON.parse(shown)).toEqual(JSON.parse(json));
      expect(shown.split('\n').every(isPlain)).toBe(true);
    }),
  );
});
