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

  it.each([['report'], ['report --markdown'], ['report --chart'], ['history'], ['answers'], ['answers ci-cd'], ['']])(
    'says "they" in coach %s of one without a name, and names whoever reads nowhere',
    async (words) => {
      const { code, out, err } = await call(words === '' ? [] : words.split(' '), { ...ANA, about: {} });
      expect(code).toBe(0);
      expect(out + err).not.toMatch(/\byours?\b|\byou\b/i);
      if (!['', 'answers'].includes(words)) expect(out).toContain('themselves');
    },
  );

  it('says of one without a name what they count, and who rated them', async () => {
    const nameless = { ...ANA, about: {} };
    const { out } = await call(['report'], nameless);
    expect(out).toMatch(/Second opinion +By themselves +By +Level/i);
    expect(out).toContain('they count as met, and Ruth does not');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('It plans their learning; it does not measure them.');
    expect((await call(['answers'], nameless)).err).toContain('Others rated them too: Ruth.');
    const rated = { ...nameless, assessments: nameless.assessments.slice(1) };
    expect((await call(['answers'], rated)).err).toContain('No answers of theirs yet');
  });

  it('says between whom the opinions lie that it leaves out', async () => {
    const others = Array.from({ length: 30 }, (_, index) =>
      makeAssessment({ by: `R ${index}`, levels: { 'ci-cd': 2 } }),
    );
    const many = { ...ANA, assessments: [...ANA.assessments, ...others] };
    expect((await call(['report'], many)).out).toContain('more, with less between them: add --json');
  });

  it('speaks to the person in the record that is opened by no profile', async () => {
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

  it('leaves the words of a person as they are', async () => {
    const text = 'I coach people and coach next year: see coach plan';
    const piece = { id: 'e1', skill: 'ci-cd', level: 1, at, text } as const;
    const { out } = await call(['evidence'], { ...ANA, evidence: [piece] });
    expect(out.replaceAll(/\s+/g, ' ')).toContain('I coach people and coach next year');
  });
});
