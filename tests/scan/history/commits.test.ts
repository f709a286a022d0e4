import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Commit, parseCommits } from '../../../src/scan/history/commits.ts';

const without = (never: RegExp) => fc.string({ unit: 'binary' }).filter((text) => !never.test(text));
const digits = fc.stringMatching(/^[0-9a-f]{40}$/);

const commit = fc.record<Commit>({
  id: digits,
  parents: fc.array(digits, { maxLength: 3 }),
  address: without(/[\0\n<>]/),
  name: without(/[\0\n<>]/).map((name) => name.trim()),
  committer: without(/[\0\n<>]/),
  subject: without(/[\0\n]/).map((text) => text.trim()),
  // Whatever could pass for headers, for another commit or for another field.
  body: fc.oneof(
    without(/\0/),
    fc.constantFrom('\n\n', `${'d'.repeat(40)}\nauthor x <x@y> 1 +0000\n\n    x\n`, '\u001e\u001f'),
  ),
});

/** A commit as git says it: each line of the message is set in. */
function write({ id, parents, address, name, committer, subject, body }: Commit): string {
  const headers = [
    id,
    `tree ${'0'.repeat(40)}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${name} <${address}> 1750000000 +0000`,
    `committer Somebody <${committer}> 1750000000 +0000`,
    'gpgsig -----BEGIN',
    ' author of nothing',
  ];
  const message = `${subject}\n\n${body}`.split('\n').map((line) => `    ${line}`);
  return `${headers.join('\n')}\n\n${message.join('\n')}\0`;
}

describe('the commits that git says', () => {
  it('are those that were made, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(commit), (commits) => {
        expect([...parseCommits(commits.map(write).join(''))]).toEqual(commits);
      }),
    );
  });

  it('are the whole ones where git was cut off', () => {
    fc.assert(
      fc.property(fc.array(commit), fc.nat(), (commits, at) => {
        const text = commits.map(write).join('');
        const cut = text.slice(0, at % (text.length + 1));
        const read = [...parseCommits(cut)];
        expect(read).toEqual(commits.slice(0, read.length));
        if (cut.length < text.length) expect(read.length).toBeLessThan(commits.length);
      }),
    );
  });

  it('have blanks where they lack what a commit has', () => {
    const blank = { parents: [], address: '', name: '', committer: '', subject: '', body: '' };
    expect([...parseCommits('abc\n\0author\0')]).toEqual([
      { ...blank, id: 'abc' },
      { ...blank, id: 'author' },
    ]);
  });
});
