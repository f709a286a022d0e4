import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { assessed, levelsOf, makeHostile, makeLearner, makeMember, makeVeteran } from '../support/learners.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import type { PersonRecord } from '../../src/coaching/record.ts';

async function page(args: readonly string[], record?: PersonRecord): Promise<string> {
  const { out, code } = await coach([...args, '--html', '-'], record === undefined ? {} : { record });
  expect(code).toBe(0);
  return out;
}

/** What a reader reads: without tags, and each entity as its character. */
function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

describe('every page', () => {
  const calls = [['report'], ['plan'], ['history'], ['people']];

  it.each(calls)('of coach %s allows its own style and nothing else, and asks for nothing', async (command) => {
    const html = await page([command], makeLearner());
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
    );
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).not.toMatch(
      /<(script|link|img|iframe|object|embed|base|form)\b| style=| on[a-z]+=| src=|@import|url\(/,
    );
  });

  it.each(calls)('of coach %s says when it was made and by which version', async (command) => {
    expect(textOf(await page([command], makeLearner()))).toMatch(
      / Made on 23 Nov 2026 by backend-coach 1\.2\.3, from what was told until then\. $/,
    );
  });

  it.each(calls)('of coach %s has one heading above the others, a language and a title', async (command) => {
    const html = await page([command], makeLearner());
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<title>[^<]{4,}<\/title>/);
  });

  it.each(calls)('of coach %s without names holds no word that a person wrote', async (command) => {
    const record = makeLearner();
    const open = await page([command], record);
    const redacted = await page([command, '--redact'], record);
    expect(open).toContain('Nadia Okonkwo');
    expect(textOf(redacted)).toContain('Names, links and notes are left out.');
    for (const word of ['Nadia', 'Okonkwo', 'Sam', 'Reyes', 'Inês', 'example', 'lending', 'demo', 'pytest'])
      expect(textOf(redacted)).not.toContain(word);
    expect(redacted).not.toMatch(/href="(?!#)/);
  });

  it('stores nothing of what it leaves out', async () => {
    const { store } = await coach(['plan', '--html', '-', '--redact', '--hours', '9'], { record: makeLearner() });
    const { about, evidence, hoursPerWeek } = await store.read();
    expect([about.name?.value, evidence.length, hoursPerWeek]).toEqual(['Nadia Okonkwo', 4, 9]);
    expect(evidence[0]?.text).toBe('https://github.com/example/reading-list');
  });

  it.each(calls)('of coach %s takes no text for markup', async (command) => {
    const html = await page([command], makeHostile());
    const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
    for (const tag of ['script', 'img']) expect(tags.has(tag)).toBe(false);
    const attributes = [...html.matchAll(/<[a-z][^>]*>/g)].flatMap(([tag]) => / on[a-z]+=[^>]*/.exec(tag) ?? []);
    expect(attributes).toEqual([]);
    expect(/[\u202e\u2066\u001b\u0007]/.exec(html)).toBeNull();
  });
});

describe('the page of a report', () => {
  it('tells no, never and not asked apart, as the screen does', async () => {
    const answers = { 'database-management.1a': 'no', 'database-management.1b': 'no-chance' } as const;
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'database-management': 0 }, answers })] });
    const text = textOf(await page(['report'], record));
    expect(text).toMatch(
      /Two of these three are enough for Guided\. Answered no 1a .*? Never came up 1b .*? Not asked yet 1c /,
    );
  });

  it('says of a skill without a level that it is not known, and not that it is short', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 } })] });
    const text = textOf(await page(['report'], record));
    expect(text).toMatch(/1 Programming Guided 1 short Independent must/);
    expect(text).toMatch(/2 Database Management not assessed not known Independent must/);
    expect(text).toContain('must-have short, 6 not assessed');
    expect(text).toContain('Nothing is known of these. To find out: coach assess database-management ');
    expect(textOf(await page(['report']))).not.toMatch(/\d short/);
  });

  it('draws no dot and no area for a skill without a level', async () => {
    const rated = (html: string): number =>
      (html.match(/<circle class="dot (open|full)" cx="-?[\d.]+" cy="-?[\d.]+" r="3.5" \/>/g) ?? []).length;
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 2, communication: 0 } })] });
    // One of each kind stands in the key.
    expect(rated(await page(['report'], record)) - 2).toBe(2);
    expect(rated(await page(['report']))).toBe(0);
  });

  it('says once what a self-rating is worth, and of others’ ratings nothing of the kind', async () => {
    const own = textOf(await page(['report'], makeLearner()));
    expect(own.match(/moderately accurate/g)).toHaveLength(1);
    expect(own).toContain('self-rated, 28 Sep 2026 to 20 Nov 2026');
    const record = makeRecord({ assessments: [assessed({ by: 'Sam', levels: levelsOf('222222222222') })] });
    const others = textOf(await page(['report'], record));
    expect(others).not.toMatch(/moderately accurate|self-rat/);
    expect(others).toContain('Rated by Sam on 20 Nov 2026');
  });

  it('has no percent of readiness', async () => {
    expect(textOf(await page(['report'], makeLearner()))).not.toMatch(/%|percent/);
  });

  it('shows the second opinions beside the own rating, by name', async () => {
    const text = textOf(await page(['report'], makeLearner()));
    expect(text).toMatch(
      /Skill Own rating Second opinion By Difference Database Management Independent Guided Sam Reyes 1 level lower/,
    );
    expect(text).toMatch(/Version Control Sam Reyes counts as met, and the own rating does not/i);
    const redacted = textOf(await page(['report', '--redact'], makeLearner()));
    expect(redacted).toContain('Database Management Independent Guided rater 2 1 level lower');
  });

  it('shows the kept plan with what is done and what is due, and keeps nothing itself', async () => {
    const record = makeLearner();
    const { store, out } = await coach(['report', '--html', '-'], { record });
    expect(textOf(out)).toContain('kept since 21 Jul 2026 5 of 8 steps done, 2 months ahead of the plan.');
    expect(textOf(out)).toContain(
      'Testing and Debugging, Independent expected 20 Dec-10 Jan 2027, in hand, 0 of 5 ticked, due 21 Dec 2026, 29-50 h',
    );
    expect(await store.read()).toBe(record);
    expect(textOf(await page(['report'], { ...record, plan: null, hoursPerWeek: null }))).toContain(
      'There is no plan yet. To make one: coach plan --hours 6',
    );
  });

  it('names evidence that is older than it may be', async () => {
    const evidence = [
      { id: 'e', skill: 'programming', level: 2, at: '2025-01-01T10:00:00.000Z', text: 'a note' },
    ] as const;
    const assessments = [makeAssessment({ at: '2024-12-01T10:00:00.000Z', levels: { programming: 2 } })];
    expect(textOf(await page(['report'], makeRecord({ evidence, assessments })))).toContain(
      'a note Programming, Independent · 1 Jan 2025 · older than a year',
    );
  });

  it('is under 60 kB, for a learner and for who was rated 200 times with as much evidence', async () => {
    const veteran = makeVeteran();
    expect(bytesOf(await page(['report'], makeLearner()))).toBeLessThan(60_000);
    expect(bytesOf(await page(['history'], veteran))).toBeLessThan(60_000);
    const html = await page(['report'], veteran);
    expect(bytesOf(html)).toBeLessThan(60_000);
    expect(textOf(html)).toMatch(/And 29\d more pieces: coach evidence/);
  });

  it('is under 60 kB where all of a far target is still to do', async () => {
    const nothing = assessed({ levels: levelsOf('000000000000') });
    const { assessments, evidence } = makeVeteran();
    const record = makeRecord({ target: 'lead', hoursPerWeek: 3, assessments: [...assessments, nothing], evidence });
    for (const command of ['report', 'plan', 'history'])
      expect([command, bytesOf(await page([command], record)) < 60_000]).toEqual([command, true]);
    expect(textOf(await page(['report'], record))).toMatch(/And \d+ more steps: coach plan/);
  });
});

describe('the page of people', () => {
  const cohort = (size: number): Record<string, ReturnType<typeof createMemoryStore>> =>
    Object.fromEntries(
      Array.from({ length: size }, (_none, index) => [`p-${index}`, createMemoryStore(makeMember(index))]),
    );

  it('has a row a person, by name and not by how far they are, and no average', async () => {
    const { out } = await coach(['people', '--html', '-'], { profiles: cohort(6), record: makeLearner() });
    const names = [...out.matchAll(/<th role="rowheader" scope="row"><bdi>(.*?)<\/bdi>/g)].map(([, name]) => name);
    expect(names).toEqual(['Ada', 'Bjørn', 'Chiamaka', 'Dmitri', 'Esra', 'Fumiko', 'Nadia Okonkwo']);
    expect(textOf(out)).toContain(
      'Nadia Okonkwo Junior backend developer, last seen 20 Nov 2026 16 of 19 rungs +2 since 24 Oct 2026 Testing and Debugging, Independent since 10 Nov 2026, 0 of 5 ticked 2 2 2 2 2 2 0 1 2 1 2 0',
    );
    expect(textOf(out)).toMatch(/Fumiko .*? not rated no step in hand \? \? \? \? \? \? \? \? \? \? \? \?/);
    expect(textOf(out)).not.toMatch(/average|mean|rank(?!ed)|%/);
  });

  it('numbers them where they are not to be named, nor by their profiles', async () => {
    const { out } = await coach(['people', '--html', '-', '--redact'], { profiles: cohort(2) });
    expect(textOf(out)).toMatch(/Person 1 .* Person 2 .* Person 3 /);
    expect(textOf(out)).not.toMatch(/Ada|Bjørn|p-\d/);
  });

  it('outlines what is below the target of the person themselves', async () => {
    const record = makeRecord({ target: 'mid', assessments: [assessed({ levels: levelsOf('2-0000000000') })] });
    const { out } = await coach(['people', '--html', '-'], { record });
    expect(out).toMatch(/<b class="l2 s">2<\/b><\/td><td role="cell" class="h"><b class="lx">\?<\/b>/);
  });

  it('is under 400 kB for 200 people', async () => {
    const { out } = await coach(['people', '--html', '-'], { profiles: cohort(200) });
    expect(bytesOf(out)).toBeLessThan(400_000);
    expect(out.match(/scope="row"/g)).toHaveLength(201);
  });
});
