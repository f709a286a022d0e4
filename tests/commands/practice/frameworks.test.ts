import { expect, it } from 'vitest';
import type { About } from '../../../src/coaching/about.ts';
import { coach } from '../../support/context.ts';
import { someJob } from '../../support/job.ts';
import { makeRecord } from '../../support/person.ts';

const by = { at: '2026-11-20T10:00:00.000Z', by: 'config' } as const;
const PYTHON: About = { language: { value: 'python', ...by } };
const FLASK: About = { ...PYTHON, framework: { value: 'flask', ...by } };

/** A job whose talk is on a day of December. */
const talk = (id: string, ad: string, day: string) =>
  someJob({ id, name: id, ad, next: { day: `2026-12-${day}`, what: 'interview' } }, [[20, 'interview']]);
const AD = 'Backend developer\n\nYou have\n- Python and Django\n- SQL and tests';
const JOBS = [
  talk('acme', AD, '03'),
  someJob({ id: 'hooli', name: 'Hooli', ad: AD }),
  talk('plain', 'You have\n- Python\n- SQL and tests', '04'),
];

const DJANGO = 'A ferry has 40 seats';
const OF_FLASK = "A cinema's Flask view";

/** Which of the two are among all cards that such a call asks. */
async function asked(call: readonly string[], about: About): Promise<string[]> {
  const { out } = await coach(['practice', ...call, '--deck', '-'], { record: makeRecord({ jobs: JOBS, about }) });
  return [DJANGO, OF_FLASK].filter((text) => out.includes(text));
}

it('asks about a framework who has named it, for this call or for good, and nobody else', async () => {
  expect(await asked([], PYTHON)).toEqual([]);
  expect(await asked(['programming'], FLASK)).toEqual([OF_FLASK]);
  expect(await asked([], { ...PYTHON, language: { value: 'java', ...by } })).toEqual([]);
  expect(await asked(['--stack', 'django'], FLASK)).toEqual([DJANGO]);
  expect(await asked(['--stack', 'java'], FLASK)).toEqual([]);
});

it('asks about the framework that the ad of a job names, beside the own one', async () => {
  expect(await asked(['--for', 'hooli'], PYTHON)).toEqual([DJANGO]);
  expect(await asked(['--for', 'hooli'], FLASK)).toEqual([DJANGO, OF_FLASK]);
  expect(await asked(['--for', 'hooli'], { language: { value: 'java', ...by } })).toEqual([DJANGO]);
  expect(await asked(['--for', 'plain'], PYTHON)).toEqual([]);
});

it.each([
  ['2026-12-03', true],
  ['2026-12-04', false],
  ['2026-12-05', false],
])('asks about it among the first cards until the day of the talk: %s, %s', async (until, isAsked) => {
  const record = makeRecord({ jobs: JOBS, about: PYTHON, practice: { until, skills: [], perDay: null } });
  const call = { replies: { lines: Array.from({ length: 20 }, () => ''), check: [] }, terminal: 80 } as const;
  const { store } = await coach(['practice', '--keep'], { ...call, record });
  await coach(['practice', '--any'], { ...call, store });
  const ids = (await store.read()).cards.map(({ card }) => card);
  expect(ids.length).toBeGreaterThanOrEqual(20);
  expect(ids.some((id) => id.startsWith('django-'))).toBe(isAsked);
});

it('asks about it in a mock interview for the job', async () => {
  const mock = ['practice', '--mock', '--kind', 'technical', '--minutes', '240', '--interviewer'];
  const sheets = async (job: string): Promise<string> =>
    (await coach([...mock, '--for', job], { record: makeRecord({ jobs: JOBS, about: PYTHON }) })).out;
  expect(await sheets('hooli')).toContain('Django');
  expect(await sheets('plain')).not.toContain('Django');
});
