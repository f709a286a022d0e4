import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, told } from '../support/person.ts';

const RECORD = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1, 'version-control': 1 } })] });
const FIRST = 'database-management/1';

describe('coach step', () => {
  it('shows the next step with its boxes where none is in hand, and writes nothing', async () => {
    const { code, out, err, store } = await coach(['step'], { record: RECORD, terminal: 80 });
    expect([code, err]).toEqual([0, 'Begin it: coach step --start\nWhat to learn for it: coach next\n']);
    expect(out).toMatch(
      /^Database Management, not assessed → Guided +\d+-\d+ h: learn .*\nThe next step, not begun yet\.\n\nBuild: /,
    );
    expect(out).toMatch(/\nDone when +0 of 4 ticked\n {2}1 □ each table/);
    expect(await store.read()).toBe(RECORD);
  });

  it.each([
    [
      'api-development/2',
      'Begin it: coach step api-development/2 --start\nWhat to learn for it: coach skills api-development\n',
    ],
    ['programming/1', 'The one to take next: coach next\n'],
  ])('says where what to learn for %s stands, unless it is reached', async (step, err) => {
    expect((await coach(['step', step], { record: RECORD, terminal: 80 })).err).toBe(err);
  });

  it('ticks, notes and says so; then it is the step in hand', async () => {
    const { out, err, store } = await coach(['step', '--tick', '1,3', '--note', 'the tests wait'], {
      record: RECORD,
      terminal: 80,
    });
    expect(out).toBe(
      'Database Management, not assessed → Guided: 2 of 4 ticked\nBegun on 23 Nov 2026. Ticked: 1, 3. Note: the tests wait\n',
    );
    expect(err).toBe('When a line is met: coach step --tick 2\n');
    const [state] = (await store.read()).steps;
    expect(state).toMatchObject({ step: FIRST, since: '2026-11-23T12:00:00.000Z', note: 'the tests wait' });
    expect(state?.ticks[0]?.line).toMatch(/^each table/);
    const seen = await coach(['step'], { store, terminal: 80 });
    expect(seen.out).toContain('\nIn hand since 23 Nov 2026.\n');
    expect(seen.out).toMatch(/2 of 4 ticked\n {2}1 ✓ .*\n.*\n {2}2 □ /);
    expect(seen.out).toMatch(/\n\nNote: the tests wait\n$/);
    const next = await coach(['next'], { store, terminal: 80 });
    expect(next.out).toMatch(/\nDone when +2 of 4 ticked · coach step\n {2}✓ each table/);
    const more = await coach(['step', '--untick', '1', '--tick', '2-4'], { store });
    expect(more.out).toContain('Ticked: 2, 4. Open again: 1.');
    expect((await coach(['step', '--tick', '1'], { store })).err).toBe('All is ticked. When it is done: coach done\n');
    expect((await coach(['step', '--tick', '1'], { store })).out).toContain('Nothing has changed: so it was before.');
    expect((await coach(['step', '--note', ' '], { store })).out).toContain('The note is taken away.');
  });

  it('gives the sheet as JSON, looked at and changed', async () => {
    const { out, store } = await coach(['step', 'sql/1', '--tick', '2', '--json'], { record: RECORD });
    const changed = JSON.parse(out) as object;
    expect(changed).toMatchObject({
      id: FIRST,
      standing: 'in-hand',
      since: '2026-11-23T12:00:00.000Z',
      note: null,
      skipped: null,
      gone: [],
      done: [],
      boxes: [{ number: 1, ticked: false, at: null }, { number: 2, ticked: true }, {}, {}],
    });
    expect(JSON.parse((await coach(['step', '--json'], { store })).out)).toEqual(changed);
  });

  it('puts a step aside and says what waits, in next as well, until it is taken up again', async () => {
    const aside = await coach(['step', FIRST, '--skip', 'no database here'], { record: RECORD, terminal: 80 });
    expect(aside.out).toMatch(
      /^Database Management, not assessed → Guided: 0 of 4 ticked\nPut aside: no database here \(\d+ steps wait behind what is put aside\.\)\n$/,
    );
    expect(aside.err).toBe(`Take it up again: coach step ${FIRST} --unskip\n`);
    const { store } = aside;
    const next = await coach(['next', '--json'], { store });
    expect((JSON.parse(next.out) as { id: string }[])[0]?.id).not.toBe(FIRST);
    expect((await coach(['next'], { store })).err).toMatch(
      /^Put aside: database-management\/1; \d+ steps wait behind\. Take it up again: coach step database-management\/1 --unskip\n/,
    );
    expect((await coach(['step', 'sql/2'], { store })).out).toContain(
      'Waits, since it needs what is put aside: database-management/1.',
    );
    expect((await coach(['step', FIRST], { store })).out).toContain('Put aside on 23 Nov 2026: no database here');
    const again = await coach(['step', FIRST, '--unskip'], { store });
    expect(again.out).toContain('Taken up again.');
    expect(told(await store.read())).toEqual(told(RECORD));
  });

  it('names the step in hand where it is not the first one', async () => {
    const { store } = await coach(['step', 'ci-cd/1', '--start'], { record: RECORD });
    expect((await coach(['next'], { store })).err).toContain(
      'In hand: CI/CD, not assessed → Guided: coach step. After it:\n',
    );
    expect((await coach(['step'], { store })).out).toMatch(/^CI\/CD, not assessed → Guided/);
  });

  it('says that a step is reached, beyond, or that none is left', async () => {
    expect((await coach(['step', 'git/1'], { record: RECORD })).out).toContain('\nThis level is reached.\n');
    expect((await coach(['step', 'git/4'], { record: RECORD })).out).toContain('\nBeyond what junior asks,');
    const levels = Object.fromEntries(
      [...RECORD.assessments.flatMap((one) => Object.keys(one.levels)), 'ci-cd'].map((id) => [id, 4]),
    );
    const all = makeRecord({ target: 'junior', assessments: [makeAssessment({ levels })] });
    expect((await coach(['step', 'ci-cd/2'], { record: all })).err).toBe('The one to take next: coach next\n');
  });

  it.each([
    [['--tick', '9'], `${FIRST} has no box 9.\nIts boxes are 1 to 4.`],
    [['--untick', '1,7'], `${FIRST} has no box 7.`],
    [['--tick', '0'], 'It takes whole numbers from 1 on, such as 3 or 1,4-6.'],
    [['--tick', ' , '], 'It takes whole numbers from 1 on, such as 3 or 1,4-6.'],
    [['--tick', '3-1'], 'It takes whole numbers from 1 on, such as 3 or 1,4-6.'],
    [['--tick', '1-99999999'], 'It takes whole numbers from 1 on, such as 3 or 1,4-6.'],
    [['--tick', '1', '3'], '"3" is not a step.\nSeveral boxes go in one word: coach step --tick 1,3'],
    [['--skip', ' '], 'A step is put aside for a reason; this is blank.'],
    [['--skip', 'x', '--unskip'], 'cannot be used with option'],
    [['--skip', 'x', '--tick', '1'], 'cannot be used with option'],
    [['--note', 'a\u0007b'], 'A note is one line of plain text; this holds a control character.'],
    [['--note', 'x'.repeat(501)], 'A note has at most 500 characters; this has 501.'],
    [['--skip', 'x'.repeat(501)], 'A reason has at most 500 characters; this has 501.'],
    [['git/1', '--skip', 'x'], 'version-control/1 is not ahead of you, so there is nothing to put aside.'],
    [['git/9'], '"9" is not a level to reach.'],
    [['nothing'], '"nothing" is not a step.'],
    [
      ['sql'],
      'Its steps are database-management/1 to database-management/4, by the level that each leads to: coach step',
    ],
  ])('refuses %j, and changes nothing', async (args, text) => {
    const { code, out, err, store } = await coach(['step', ...args], { record: RECORD });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(await store.read()).toEqual(RECORD);
  });
});

describe('the proof of a level of programming', () => {
  const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 2, 'version-control': 2 } })] });
  const build = (args: string[]) => coach(args, { record, terminal: 80 }).then(({ out }) => out.replace(/\s+/g, ' '));
  const LINE =
    'Nothing in Java to show yet? That takes longer than these hours: build this in it: Event sign-up as a service';

  it('names the project of that level for the own language, and nothing without one or for another skill', async () => {
    expect(await build(['step', 'programming/2', '--stack', 'java'])).toContain(LINE);
    expect(await build(['next', '-n', '12', '--stack', 'java'])).toContain(LINE);
    expect(await build(['step', 'programming/2'])).not.toContain('to show yet?');
    expect(await build(['step', 'version-control/2', '--stack', 'java'])).not.toContain('to show yet?');
  });
});
