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
  written: fc.option(fc.integer({ min: 0, max: 99_999_999_999 })),
  committer: without(/[\0\n<>]/),
  subject: without(/[\0\n]/).map((text) => text.trim()),
  // Whatever could pass for headers, for another commit or for another field.
  body: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n\n', `\n${'d'.repeat(40)} commit 27\nauthor x <x@y> 1 +0000\n\nx\n`, '\0\u001e\u001f'),
  ),
});

/** A commit as git says it, a letter for each byte. */
function write({ id, parents, address, name, written, committer, subject, body }: Commit): string {
  const headers = [
    `tree ${'0'.repeat(40)}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${name} <${address}>${written === null ? ' soon' : ` ${written} +0130`}`,
    `committer Somebody <${committer}> 1750000000 +0000`,
    'gpgsig -----BEGIN',
    ' author of nothing',
  ];
  return frame(id, `${headers.join('\n')}\n\n${subject}\n\n${body}`);
}

function frame(id: string, commit: string): string {
  const bytes = Buffer.from(commit);
  return `${id} commit ${bytes.length}\n${bytes.toString('latin1')}\n`;
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
    const [one, two] = ['a'.repeat(40), 'b'.repeat(64)];
    const blank = { parents: [], address: '', name: '', written: null, committer: '', subject: '', body: '' };
    expect([...parseCommits(frame(one, '') + frame(two, 'author') + `${one} missing\n`)]).toEqual([
      { ...blank, id: one },
      { ...blank, id: two },
    ]);
  });
});
