import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/coaching/assessment.ts';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { Interrupted } from '../../src/errors.ts';
import type { RungQuestion, RungReply } from '../../src/terminal/prompts/prompts.ts';
import { type Call, coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const AT = '2026-11-20T10:00:00.000Z';
const named = (value: string) => ({ name: { value, by: 'config', at: AT } }) as const;
const all =
  (answer: Answer) =>
  (question: RungQuestion): RungReply => ({ answers: question.statements.map(() => answer) });
const interrupt = (): RungReply => {
  throw new Interrupted();
};
const RUNGS = [all('alone'), all('no')];

/** Sam rates CI/CD in a record, and types these lines where asked whom. */
function rate(call: Call, ...args: string[]) {
  return coach(['assess', 'ci-cd', '--by', 'Sam', ...args], call);
}

const nameIn = ({ about }: PersonRecord): string | undefined => about.name?.value;

describe('a rater at a terminal', () => {
  it('is asked whose work it is, speaks of that person by name, and ends with what to hand on', async () => {
    const { code, out, err, asked, store } = await rate({
      terminal: 80,
      replies: { lines: ['Sam\u0007', '', 'Anna'], rungs: RUNGS },
    });
    expect(code).toBe(0);
    expect(asked.map(({ asks }) => asks)).toEqual(['Has Anna done this?', 'Has Anna done this?']);
    expect(err).toBe(
      [
        'You rate Anna, as Sam: 1 skill, 2 to 3 short screens, about 1 minute.',
        'Say what you know that they have done; what you cannot know is "never came up".',
        'It stays in /memory/progress.json until you hand it on. Stop any time with Ctrl-C; coach assess ci-cd --by Sam goes on there.',
        '',
        'What it means for the way to their target: coach report',
        'To hand it on to Anna: coach export anna-by-sam.json --assessment Sam',
        '',
      ].join('\n'),
    );
    expect(out).toMatch(/^Levels of Anna, rated by Sam .*\n\nSKILL +LEVEL\nCI\/CD +■■·· Independent\n$/);
    const record = await store.read();
    expect([nameIn(record), record.assessments.map(({ by }) => by)]).toEqual(['Anna', ['Sam']]);
    expect((await coach(['report'], { store, terminal: 80 })).out).toMatch(/^Junior backend developer · rated by Sam/);
    expect((await coach(['report'], { store })).err).toMatch(
      /^Assess the rest: coach assess programming .* --by Sam\n$/,
    );
    expect((await coach(['config', 'name'], { store })).out).toBe('name\tAnna\ta rater on 23 Nov 2026\n');
    const bare = await coach([], { store, terminal: 80 });
    expect(bare.out).toMatch(/rated by Sam/);
    expect(bare.out).not.toContain('Welcome');
  });

  it('sees their levels beside what that person said themselves', async () => {
    const own = makeAssessment({ levels: { 'ci-cd': 3 } });
    const record = makeRecord({ about: named('Anna'), assessments: [own] });
    const { out } = await rate({ record, terminal: 80, replies: { lines: [''], rungs: RUNGS } });
    expect(out).toMatch(/\nSKILL +LEVEL +BY THEMSELVES\nCI\/CD +■■·· Independent +Production\n$/);
    const set = await coach(['assess', '--by', 'Sam', '--set', 'ci-cd=1', '--set', 'communication=1'], {
      record,
      terminal: 80,
    });
    expect(set.out).toMatch(/^Levels of Anna, rated by Sam/);
    expect(set.out).toMatch(/\nCommunication +■□·· Guided +-\n/);
  });

  it('is asked once: going on needs no name', async () => {
    const { store } = await rate({ replies: { lines: ['Anna'], rungs: [all('alone'), interrupt] } });
    const next = await coach(['assess', '--by', 'Sam'], { store, firstId: 10, replies: { rungs: [all('no')] } });
    expect(next.err).toMatch(
      /^Going on with the rating of Anna by Sam, begun on 23 Nov 2026, about \d screens? left\. Begin anew: coach assess ci-cd --by Sam --restart\n/,
    );
    expect(next.asked[0]?.asks).toBe('Has Anna done this?');
    expect((await store.read()).assessments).toMatchObject([{ by: 'Sam', levels: { 'ci-cd': 2 } }]);
  });

  it.each([
    ['with ratings of their own', { assessments: [makeAssessment()] }],
    ['rated by others', { assessments: [makeAssessment({ by: 'Kim' })] }],
    ['with nothing but a name', {}],
  ] satisfies [string, Partial<PersonRecord>][])(
    'is shown the way where the record is another’s, %s',
    async (_case, fields) => {
      const record = makeRecord({ ...fields, about: named('Ben') });
      const { code, out, err, store } = await rate({ record, replies: { lines: ['Anna'] } });
      expect([code, out]).toEqual([2, '']);
      expect(err).toBe(
        "This record is Ben's, and you rate Anna.\n" +
          'Rate Anna in a record of their own: coach --profile anna assess ci-cd --by Sam\n',
      );
      expect(await store.read()).toBe(record);
    },
  );

  it('is asked whether a record without a name is that person’s, and the name is kept only then', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ by: 'Kim' })] });
    const no = await rate({ record, replies: { lines: ['Anna'], confirm: false } });
    expect([no.code, no.err, await no.store.read()]).toEqual([
      2,
      "This record is somebody else's, and you rate Anna.\n" +
        'Rate Anna in a record of their own: coach --profile anna assess ci-cd --by Sam\n',
      record,
    ]);
    const yes = await rate({ record, replies: { lines: ['Anna'], confirm: true, rungs: RUNGS } });
    expect([yes.code, nameIn(await yes.store.read())]).toEqual([0, 'Anna']);
  });

  it('does not rate themselves under their name', async () => {
    const { code, err } = await rate({ replies: { lines: ['sam'] } });
    expect([code, err]).toEqual([2, 'sam cannot rate sam with --by.\nRate yourself: coach assess\n']);
  });

  it('is told the profile in every command to run next', async () => {
    const profiles = { anna: createMemoryStore() };
    const call = { profiles, replies: { lines: ['Anna'], rungs: RUNGS } };
    const { err } = await rate(call, '--profile', 'anna');
    expect(err).toContain('coach --profile anna assess ci-cd --by Sam goes on there.');
    expect(err).toContain('coach --profile anna report\n');
    expect(err).toContain('coach --profile anna export anna-by-sam.json --assessment Sam\n');
    const taken = await rate({ profiles, replies: { lines: ['Ben'] } }, '--profile', 'anna', '--restart');
    expect(taken.err).toContain('coach --profile ben assess ci-cd --by Sam\n');
  });

  it('needs nobody to ask with --set, --answers and --template', async () => {
    const { code, err } = await coach(['assess', '--by', 'Sam', '--set', 'ci-cd=1']);
    expect([code, err]).toEqual([0, expect.stringContaining('coach export opinion-by-sam.json --assessment Sam\n')]);
    expect((await coach(['assess', 'ci-cd', '--by', 'Sam', '--template'])).code).toBe(0);
    expect((await coach(['assess', '--by', 'Sam'])).err).toContain('There is no terminal to ask at.');
  });
});
