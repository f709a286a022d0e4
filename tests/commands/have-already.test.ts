import { describe, expect, it } from 'vitest';
import type { Answers, Assessment } from '../../src/coaching/assessment.ts';
import { addHours, SKILL_IDS } from '../../src/coaching/skills.ts';
import { EMPTY_RECORD, type PersonRecord } from '../../src/coaching/record.ts';
import type { StepAtWork } from '../../src/coaching/work.ts';
import type { ShownPlan } from '../../src/commands/plan/shown.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const NONE = { 'programming.1a': 'no', 'programming.1b': 'no', 'programming.1c': 'no' } as const;

function answered(answers: Answers): PersonRecord {
  return makeRecord({
    hoursPerWeek: 6,
    about: { ...EMPTY_RECORD.about, language: { value: 'python', at: '2026-11-20T10:00:00.000Z', by: 'config' } },
    assessments: [makeAssessment({ levels: { programming: 0 }, answers: { ...NONE, ...answers } })],
  });
}

const ALONE = answered({ 'programming.1a': 'alone' });
const TEXT_1A =
  'written a program of a hundred lines or more that reads a file and prints a result, with a tutorial to follow';

/** What a text says of it, on one line, before the first statement that is open. */
function saidIn(out: string): string | undefined {
  return /\n(You have [^]*?:)\n+(?: {2}|- )1b {2}made a small program answer/.exec(out)?.[1]?.replaceAll('\n', ' ');
}

async function stepOf(call: readonly string[], record: PersonRecord): Promise<StepAtWork> {
  const json = JSON.parse((await coach([...call, '--json'], { record })).out) as StepAtWork | StepAtWork[];
  const [step] = [json].flat();
  if (step === undefined) throw new Error('there is one');
  return step;
}

describe('what a person has of the level of a step already', () => {
  it('is said by next, by the step and as Markdown, in the words of the report', async () => {
    const { out } = await coach(['next'], { record: ALONE, terminal: 80 });
    const said = `You have ${TEXT_1A} (1a). One more of these two is enough for Guided:`;
    expect(saidIn(out)).toBe(said);
    expect(out).toMatch(
      /\n {2}1c {2}started a program [^\n]*\n {6}variable, [^\n]*\nDone in a program that you have already, one of them will do, [^]*?\n\n\S*Learn, in this order/,
    );
    expect(saidIn((await coach(['step'], { record: ALONE, terminal: 80 })).out)).toBe(said);
    expect(saidIn((await coach(['next', '--markdown'], { record: ALONE })).out)).toBe(said);
    expect((await coach(['report'], { record: ALONE, terminal: 80 })).out).toContain(
      'one more of these two is enough for Guided; answered no\n',
    );
    expect((await stepOf(['next'], ALONE)).enough).toEqual({
      met: ['programming.1a'],
      needed: 1,
      of: ['programming.1b', 'programming.1c'],
    });
  });

  it('names what of the path serves each act that is enough, where the path is shown, and strikes none of it out', async () => {
    const record = makeRecord({
      assessments: [
        makeAssessment({
          levels: { 'database-management': 0 },
          answers: {
            'database-management.1a': 'no',
            'database-management.1b': 'alone',
            'database-management.1c': 'no',
          },
        }),
      ],
    });
    const next = async (columns: number) =>
      (await coach(['next', 'database'], { record, terminal: columns })).out.replaceAll('\u00a0', ' ');
    const out = await next(80);
    expect(out).toContain(
      [
        '  1a  created tables with primary and foreign keys, following a tutorial or',
        '      a colleague (learn: 2, 3)',
        '  1c  loaded a file of untidy rows into a database and fixed those that a',
        '      constraint refused (learn: 2, 3)',
        '',
      ].join('\n'),
    );
    expect(out).toMatch(/\n {2}1 {2}[^\n]+: met by your answers\n {2}2 {2}(?![^\n]+met by)/);
    expect(out.match(/: met by your answers/g)).toHaveLength(1);
    expect(await next(60)).toContain(
      [
        '  1a  created tables with primary and foreign keys,',
        '      following a tutorial or a colleague (learn: 2, 3)',
        '  1c  loaded a file of untidy rows into a database and',
        '      fixed those that a constraint refused (learn: 2, 3)',
        '',
      ].join('\n'),
    );
    for (const columns of [58, 57, 56, 55, 54, 53, 52])
      expect(await next(columns)).toMatch(/refused\s+\(learn: 2, 3\)\n/);
    const page = (await coach(['next', 'database', '--markdown'], { record })).out;
    expect(page).toContain(
      '- 1a  created tables with primary and foreign keys, following a tutorial or a colleague (learn: 2, 3)\n',
    );
    expect((await coach(['step', 'database-management/1'], { record, terminal: 80 })).out).not.toContain('(learn:');
    expect(JSON.parse((await coach(['next', 'database', '--json'], { record })).out)).toMatchObject([
      { path: [{ known: true }, { also: ['sql-queries'] }, { topic: 'sql-queries', also: ['data-modelling'] }] },
    ]);
  });

  it('is nothing where nothing is, where a level is reached, and where one is proved', async () => {
    for (const record of [answered({}), answered({ 'programming.1a': 'no-chance' }), makeRecord()])
      for (const call of ['next', 'step'])
        expect((await coach([call], { record, terminal: 80 })).out).not.toContain('You have');
    const levels = { programming: 2 } as const;
    const reached = makeRecord({ assessments: [makeAssessment({ levels, answers: { 'programming.2a': 'alone' } })] });
    for (const step of ['programming/1', 'programming/2'])
      expect((await coach(['step', step], { record: reached, terminal: 80 })).out).not.toContain('You have');
    expect((await stepOf(['step', 'programming/2'], reached)).enough).toBeNull();
  });

  it('is not to be learnt again: its places say so, keep their numbers and take no hours, in next and plan alike', async () => {
    const { out } = await coach(['next'], { record: ALONE, terminal: 80 });
    expect(out).toMatch(/\n {2}1 {2}[^\n]+: met by your answers\n {2}2 {2}[^\n]+: met by your answers\n {2}3 {2}/);
    const page = (await coach(['next', '--markdown'], { record: ALONE })).out;
    expect(page).toMatch(/\n1\. [^\n]+: met by your answers\n2\. [^\n]+: met by your answers\n3\. \[/);
    const [whole, left] = [await stepOf(['next'], answered({})), await stepOf(['next'], ALONE)];
    expect(left.path.map(({ known }) => known === true)).toEqual([true, true, false, false, false]);
    const taken = left.path.filter(({ known }) => known === true);
    expect(left.learn.max).toBe(whole.learn.max - taken.reduce((sum, { hours }) => sum + hours.max, 0));
    // One more act of the two that are open is enough: at least a third of the project, and at most two.
    expect(left.learn.min).toBe(Math.min(...left.path.slice(2, 4).map(({ hours }) => hours.min)));
    expect(left.build).toEqual({ min: Math.ceil(whole.build.min / 3), max: Math.ceil((whole.build.max * 2) / 3) });
    expect(left.hours).toEqual(addHours([left.learn, left.build]));
    const plan = JSON.parse((await coach(['plan', '--json'], { record: ALONE })).out) as ShownPlan;
    expect(plan.steps.find(({ id }) => id === 'programming/1')?.hours).toEqual(left.hours);
    expect(plan.weeks.flatMap(({ steps }) => steps).filter(({ id }) => id === 'programming/1')).not.toEqual([]);
    expect((await stepOf(['step'], ALONE)).hours).toEqual(left.hours);
    const third = left.path[2]?.resource ?? '';
    expect((await coach(['open', '3', '--json'], { record: ALONE })).out).toContain(`"${third}"`);
  });

  it('is said of their work as theirs, not as mine', async () => {
    const levels = { 'api-development': 0 } as const;
    const answers = { 'api-development.1b': 'alone', 'api-development.1a': 'no', 'api-development.1c': 'no' } as const;
    const record = makeRecord({ assessments: [makeAssessment({ levels, answers })] });
    const { out } = await coach(['next', 'api', '--stack', 'python'], { record, terminal: 200 });
    expect(out).toContain('You have called a public API from a program of yours, ');
  });

  it('leads to be told as done, once some of the step is ticked and one more act is enough', async () => {
    const told = async (record: PersonRecord) => (await coach(['step', '--tick', '1'], { record, terminal: 80 })).err;
    expect(await told(ALONE)).toContain('\nOne more act is enough. If 1b or 1c is true of you now: coach done\n');
    expect(await told(answered({}))).not.toContain('One more act');
    expect((await coach(['step', '--start'], { record: ALONE, terminal: 80 })).err).not.toContain('One more act');
  });

  it('is not where home takes a step up again', async () => {
    const levels = Object.fromEntries(SKILL_IDS.map((id) => [id, 0]));
    const aged = (one: Assessment): Assessment => ({ ...one, levels, at: '2026-11-01T10:00:00.000Z' });
    const home = async (record: PersonRecord) =>
      (await coach([], { record: { ...record, assessments: record.assessments.map(aged) }, terminal: 100 })).out;
    expect(await home(answered({}))).toMatch(/\nBegin with: [^\n]+coach open 1\n/);
    expect(await home(ALONE)).toMatch(/\nBegin with: [^\n]+coach open 3\n/);
  });

  it('does not ask for a cloud or a language that only what is known depends on', async () => {
    const record = makeRecord({
      target: 'junior',
      assessments: [
        makeAssessment({
          levels: { 'cloud-services': 0 },
          answers: { 'cloud-services.1a': 'alone', 'cloud-services.1b': 'alone', 'cloud-services.1c': 'alone' },
        }),
      ],
    });
    const [step] = (JSON.parse((await coach(['next', '-n', '40', '--json'], { record })).out) as StepAtWork[]).filter(
      ({ id }) => id === 'cloud-services/1',
    );
    expect(step?.learn).toEqual({ min: 0, max: 0 });
    const { out } = await coach(['next', '-n', '40', '--markdown'], { record });
    const cloud = out.slice(out.indexOf('# Cloud Services'));
    expect(cloud).toMatch(/^# Cloud Services[^\n]*\n\n\d+-\d+ h: build \d+-\d+[.;]/);
    expect(cloud.split('\n# ')[0]).not.toContain('on your cloud');
  });
});
