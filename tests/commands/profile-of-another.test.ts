import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const at = '2026-11-20T10:00:00.000Z';
const ANA = makeRecord({
  owner: { id: 'ana', also: [] },
  about: { name: { value: 'Ana', by: 'config', at } },
  target: 'junior',
  assessments: [
    makeAssessment({ levels: { 'ci-cd': 1 }, answers: { 'ci-cd.1a': 'alone', 'ci-cd.1b': 'alone' } }),
    makeAssessment({ by: 'Ruth', levels: { 'ci-cd': 0 }, answers: { 'ci-cd.1a': 'no', 'ci-cd.1b': 'no' } }),
  ],
});
const call = (words: readonly string[], record = ANA) =>
  coach(['--profile', 'ana', ...words], { terminal: 80, profiles: { ana: createMemoryStore(record) } });

describe('a profile that may be of somebody else', () => {
  it.each([['report'], ['report --markdown'], ['report --chart'], ['history'], ['answers ci-cd'], ['']])(
    'names its owner in coach %s, and whoever reads nowhere',
    async (words) => {
      const { code, out } = await call(words === '' ? [] : words.split(' '));
      expect(code).toBe(0);
      expect(out).not.toMatch(/\byou\b/i);
      if (words !== '') expect(out).toContain('Ana');
    },
  );

  it('says who counts as met what another does not', async () => {
    const { out } = await call(['report']);
    expect(out).toMatch(/Second opinion +Ana +By +Level/i);
    expect(out).toContain('Ana counts as met, and Ruth does not');
  });

  it('speaks to the person where no name is known, and in the record that is opened by no profile', async () => {
    expect((await call(['report'], { ...ANA, about: {} })).out).toContain('rated by you');
    expect((await coach(['report'], { record: ANA, terminal: 80 })).out).toContain('rated by you');
  });

  it.each([
    ...['next', 'next -n 2', 'report', 'step', 'answers', 'checklist resume', 'config', 'plan --hours 6', ''].map(
      (one) => [one],
    ),
    ...['job move acme applied', 'checklist --tick 1', 'evidence remove nothing'].map((one) => [one]),
  ])('is named in each command that coach %s names', async (words) => {
    const { out, err } = await call(words === '' ? [] : words.split(' '));
    const named = `${err}${out}`.match(/\bcoach \S+/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set(['coach --profile']));
  });
});
