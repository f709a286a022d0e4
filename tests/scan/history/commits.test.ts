import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCommits } from '../../../src/scan/history/commits.ts';

/** What a field may hold: anything but the byte that ends it. */
const field = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
const logged = fc.array(fc.tuple(field, field, field, field, field, field, field));

const write = (commits: readonly (readonly string[])[]): string =>
  commits
    .flat()
    .map((one) => `${one}\0`)
    .join('');

it('reads as many commits as were written, each with its own fields, whatever stands in them', () => {
  fc.assert(
    fc.property(logged, (commits) => {
      const read = parseCommits(write(commits));
      expect(
        read.map(({ id, address, name, committer, subject, body }) => [id, address, name, committer, subject, body]),
      ).toEqual(commits.map(([id, , ...rest]) => [id, ...rest]));
    }),
  );
});

it('reads the whole commits of what was cut off', () => {
  fc.assert(
    fc.property(logged, fc.nat(), (commits, at) => {
      const text = write(commits);
      const cut = text.slice(0, at % (text.length + 1));
      const whole = parseCommits(text);
      const read = parseCommits(cut);
      expect(read).toEqual(whole.slice(0, read.length));
      if (cut.length < text.length) expect(read.length).toBeLessThan(whole.length);
    }),
  );
});
