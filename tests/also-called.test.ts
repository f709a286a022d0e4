import { expect, it } from 'vitest';
import { findMeant, MEANT } from '../src/also-called.ts';
import { isCommand } from '../src/cli/commands.ts';

const words = Object.values(MEANT).flat();

it('each word leads to one call, and none is a command itself', () => {
  expect(new Set(words).size).toBe(words.length);
  expect(words.filter(isCommand)).toEqual([]);
});

it.each(Object.keys(MEANT))('what is named is a call: %s', (call) => {
  const [coach, word = '--version'] = call.split(' ');
  expect(coach).toBe('coach');
  expect(word.startsWith('--') || isCommand(word)).toBe(true);
});

it('any other word means nothing here', () => {
  expect(['xyzzy', '__proto__', ''].map(findMeant)).toEqual([undefined, undefined, undefined]);
});
