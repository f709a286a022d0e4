import { expect, it } from 'vitest';
import { findLanguage } from '../../src/scan/language.ts';

it.each([
  ['most files are in', ['a.py', 'b.py', 'c.py', 'd.go', 'README.md'], 'python'],
  ['most files are in, whichever came first', ['d.go', 'a.rs', 'b.rs', 'c.RS'], 'rust'],
  ['one runtime has, by any of its endings', ['a.ts', 'b.mjs', 'c.js'], 'javascript'],
  ['none has enough of', ['a.py', 'b.py', 'c.md'], null],
])('the language of a repository is the one that %s', (_case, files, expected) => {
  expect(findLanguage(files)).toBe(expected);
});
