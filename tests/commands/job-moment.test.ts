import { describe, expect, it } from 'vitest';
import type { Job, JobStage } from '../../src/coaching/jobs.ts';
import { unknownTerms } from '../../src/coaching/offers.ts';
import { coach } from '../support/context.ts';
import { november, someJob } from '../support/job.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const AD = 'You have\n- Python and PostgreSQL\n- REST';
const LEVELS = { programming: 1, 'database-management': 2 } as const;

/** What `job show` says of a job with an ad, and beside it; `jobs` are others that are followed. */
async function show(job: Job, jobs: readonly Job[] = []): Promise<{ readonly out: string; readonly err: string }> {
  const record = makeRecord({ assessments: [makeAssessment({ levels: LEVELS })], jobs: [job, ...jobs] });
  return coach(['job', 'show', job.id], { record, terminal: 80 });
}

const at = (stage: JobStage, next: Job['next'] = null): Job => someJob({ ad: AD, next }, [[20, stage]]);

describe('what a job of each stage asks for', () => {
  it.each([
    ['While you wait', at('applied')],
    ['While you wait', at('task', { day: november(30), what: 'task due' })],
    ['While you wait', at('interview', { day: november(21), what: 'interview' })],
  ])('is to build and prove: %s', async (title, job) => {
    const { out } = await show(job);
    expect(out).toContain(`\n${title}\n  Read and build, by how far you are short of junior:\n`);
    expect(out).toContain('coach step programming/2');
  });

  it.each([
    ['Before Friday', at('interview', { day: november(27), what: 'interview' })],
    ['Before tomorrow', at('screening', { day: november(24), what: 'screening' })],
    ['Before the talk today', at('interview', { day: november(23), what: 'interview' })],
    ['Before Wed 9 Dec 2026', at('interview', { day: '2026-12-09', what: 'interview' })],
    ['Before the screening', at('screening')],
  ])('is cards and reading before a talk, and no step: %s', async (title, job) => {
    const { out, err } = await show(job);
    expect(out.slice(out.indexOf('Before')).split('\n')).toEqual([
      title,
      '  Answer cards on what it asks, and once aloud as in the talk:',
      '    coach practice --for acme',
      '    coach practice --mock --for acme',
      '  Read on what you know least of:',
      '    Programming: coach resources programming --level 2',
      '  Find out where you stand:',
      '    coach assess api-development',
      '',
    ]);
    expect(err).not.toContain('coach practice');
  });

  it('is the list, the questions and the sums of an offer, beside another one', async () => {
    const offer = unknownTerms({ code: 'EUR', digits: 2 });
    const other = { ...someJob({ id: 'globex', offer }, [[20, 'offer']]) };
    const { out, err } = await show({ ...at('offer'), offer }, [other]);
    const block = [
      'Before you answer',
      'Look it over          coach checklist offer-evaluation --for acme',
      'Ask them what is open  coach checklist employer-questions --for acme',
      'It by years            coach offer show acme',
      'Beside another         coach offer compare acme globex',
    ];
    expect(out.replace(/ +/g, ' ')).toContain(block.join('\n').replace(/ +/g, ' '));
    expect(out).not.toContain('coach step');
    expect(err).toBe('When you have answered: coach job move acme accepted, or declined\n');
    const first = await show(at('offer'), [other]);
    expect(first.out).toContain('coach offer add acme');
    expect(first.out).not.toContain('coach offer compare');
  });

  it.each(['accepted', 'declined', 'rejected', 'silent'] as const)('is nothing once it is over: %s', async (stage) => {
    const { out, err } = await show(at(stage));
    expect(out).toContain('"Python and PostgreSQL"');
    expect(out).not.toMatch(/Before|While|coach (step|evidence|practice|assess)/);
    expect(err).not.toContain('When it moves on');
  });

  it('is after a refusal to ask for a reason and keep the questions, wherever that is told', async () => {
    const hint = 'A line that asks for a reason helps with the next one. What they asked you: coach practice --asked';
    expect((await show(at('rejected'))).err).toContain(hint);
    const moved = await coach(['job', 'move', 'acme', 'rejected'], { record: makeRecord({ jobs: [at('applied')] }) });
    expect(moved.err).toContain(hint);
  });
});

describe('a refusal whose reason is known', () => {
  it('asks for none, and for what they asked', async () => {
    const asked = 'What they asked you: coach practice --asked "..." --for acme\n';
    const record = makeRecord({ jobs: [at('interview', { day: november(23), what: 'interview' })] });
    const said = await coach(['job', 'move', 'acme', 'rejected', '--note', 'wanted Go'], { record, terminal: 80 });
    expect(said.err).toBe(asked);
    expect(said.out).toBe('Acme: interview → rejected, on 23 Nov 2026.\n');
    expect(
      (
        await show(
          someJob({}, [
            [20, 'rejected'],
            [21, null, 'wanted Go'],
          ]),
        )
      ).err,
    ).toBe(asked);
  });
});

describe('the years that an ad asks', () => {
  const LINE = 'This ad asks 4+ years: it is written for a later stage of a career than junior';
  it.each([
    ['You have\n- 4+ years of Python\n- 2 years of SQL', 'junior', true],
    ['You have\n- 4+ years of Python\n- 8+ years of experience', 'junior', false],
    ['You have\n- 3+ years of Python', 'junior', false],
    ['You have\n- Python\nWe offer\n- 4+ years of growth', 'junior', false],
    ['You have\n- 4+ years of Python', 'mid', false],
  ])('are compared with the target where that is of juniors: %j, %s', async (ad, target, says) => {
    const { out } = await coach(['job', 'ad', '-'], { stdin: ad, record: makeRecord({ target }), terminal: 80 });
    expect(out.replace(/\s+/g, ' ').includes(LINE)).toBe(says);
    expect(out).not.toContain('coach target');
  });

  it('give way to the role that the title names', async () => {
    const stdin = 'Senior Backend Developer\n\nYou have\n- 4+ years of Python';
    const call = ['job', 'ad', '-'];
    const { out } = await coach(call, { stdin, record: makeRecord({ target: 'junior' }), terminal: 80 });
    expect(out.replace(/\s+/g, ' ')).toContain('This ad is for a senior developer: it is written for a later stage');
    expect(out).not.toContain('coach target');
    expect(JSON.parse((await coach([...call, '--json'], { stdin })).out)).toMatchObject({ titled: 'senior' });
    const own = await coach(call, { stdin, record: makeRecord({ target: 'senior' }), terminal: 80 });
    expect(own.out).not.toContain('a later stage');
  });

  it('are in JSON with the target that is for them', async () => {
    const stdin = 'You have\n- 5-7 years of Python\n- 4 years of SQL';
    const { out } = await coach(['job', 'ad', '-', '--json'], { stdin });
    expect(JSON.parse(out)).toMatchObject({ higher: { years: '5-7', role: 'mid' } });
  });
});

describe('dates in the log', () => {
  it('are written alike, in our notes too', async () => {
    const store = (await coach(['job', 'add', 'acme'])).store;
    await coach(['job', 'move', 'acme', 'interview', '--on', '2026-12-03', '--note', 'see 2026-12-01'], { store });
    await coach(['job', 'move', 'acme', 'interview', '--on', 'none'], { store });
    const { out } = await coach(['job', 'show', 'acme'], { store, terminal: 80 });
    expect(out).toContain('interview · fixed for 3 Dec 2026; see 2026-12-01\n');
    expect(out).toContain('no longer fixed for 3 Dec 2026\n');
  });
});

describe('a job that was added', () => {
  it.each([
    [['acme'], 'Kept as acme.'],
    [['Acme Ltd'], 'Kept as acme-ltd: Acme Ltd.'],
    [['acme', '--role', 'Developer'], 'Kept as acme: Developer.'],
  ])('is named once: %j', async (words, says) => {
    expect((await coach(['job', 'add', ...words])).out).toBe(`${says}\n`);
  });
});
