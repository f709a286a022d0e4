import { describe, expect, it } from 'vitest';
import { findOrigin } from '../../src/coaching/record.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, NOW, told } from '../support/person.ts';

const record = makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 2 } })] });

describe('coach undo', () => {
  it('takes the last change of any kind back, says what that was, and brings it back the second time', async () => {
    const done = await coach(['done', 'ci-cd/3', '--answers', 'alone,alone,no-chance', '--evidence', 'a link'], {
      record,
    });
    const { store } = done;
    const after = told(await store.read());
    const undone = await coach(['undo'], { store, terminal: 200 });
    expect(undone.code).toBe(0);
    expect(undone.out.replaceAll(/\s+/g, ' ')).toBe(
      'Taken back: coach done of 23 Nov 2026: 1 assessment (ci-cd), 1 piece of evidence (ci-cd), 1 finished step (ci-cd/3). ',
    );
    expect(undone.err).toBe('Bring it back: coach undo\n');
    expect(told(await store.read())).toEqual(told(record));
    const again = await coach(['undo'], { store, terminal: 200 });
    expect(again.out.replaceAll(/\s+/g, ' ')).toMatch(
      /^Put back: coach done of 23 Nov 2026: 1 assessment \(ci-cd\), [^,]+, 1 finished step \(ci-cd\/3\)\. $/,
    );
    expect(again.err).toBe('Take it back again: coach undo\n');
    expect(told(await store.read())).toEqual(after);
    expect((await store.read()).reversals).toHaveLength(2);
  });

  it('says by turns that it takes a change back and that it puts it back, whatever was undone before that', async () => {
    const { store } = await coach(['evidence', 'add', 'git', '1', 'one']);
    const undo = async (): Promise<string> =>
      (await coach(['undo'], { store, terminal: 200 })).out.trimEnd().replaceAll(/\s+/g, ' ');
    await undo();
    await coach(['target', 'mid'], { store });
    expect([await undo(), await undo(), await undo(), await undo()]).toEqual([
      'Taken back: coach target of 23 Nov 2026: the target (junior, the default), as it was before.',
      'Put back: coach target of 23 Nov 2026: the target (mid).',
      'Taken back: coach target of 23 Nov 2026: the target (junior, the default), as it was before.',
      'Put back: coach target of 23 Nov 2026: the target (mid).',
    ]);
    await coach(['evidence', 'add', 'git', '1', 'two'], { store, firstId: 20 });
    const [{ id } = { id: '' }] = (await store.read()).evidence;
    await coach(['evidence', 'remove', id], { store });
    expect([await undo(), await undo()]).toEqual([
      'Taken back: coach evidence remove of 23 Nov 2026: 1 piece of evidence (version-control), back again.',
      'Put back: coach evidence remove of 23 Nov 2026: 1 piece of evidence (version-control), gone again.',
    ]);
  });

  it('names an undo as what it takes back where nothing tells any more what that was about', () => {
    const change = { at: NOW.toISOString(), command: 'undo', back: { values: {}, lists: {} } };
    expect(findOrigin(makeRecord(), change)).toEqual({ command: 'undo', madeAt: change.at, putsBack: false });
  });

  it('finds what an undo was about among what was undone before it, and nothing that an import brought since', () => {
    const [one, two, three, four] = [1, 2, 3, 4].map((hour) => `2026-11-23T0${hour}:00:00.000Z`) as [
      string,
      string,
      string,
      string,
    ];
    const again = { values: {}, lists: {} };
    const reversals = [
      { at: one, command: 'rate', madeAt: '2026-11-22T10:00:00.000Z', again },
      { at: three, command: 'target', madeAt: two, again },
      { at: four, command: 'evidence add', madeAt: one, again },
    ];
    const change = { at: three, command: 'undo', back: again };
    expect(findOrigin({ reversals }, change)).toEqual({ command: 'target', madeAt: two, putsBack: true });
  });

  it.each([
    [['target', 'mid'], 'coach target of 23 Nov 2026: the target (junior, the default), as it was before.'],
    [['checklist', 'resume', '--tick', '1'], 'coach checklist of 23 Nov 2026: 1 tick (resume).'],
    [
      ['config', 'language', 'go'],
      'coach config of 23 Nov 2026: what you told of yourself (language), as it was before.',
    ],
    [['evidence', 'add', 'git', '1', 'x'], 'coach evidence add of 23 Nov 2026: 1 piece of evidence (version-control).'],
    [
      ['assess', '--set', 'git=1', '--set', 'sql=1', '--set', 'ci-cd=1', '--set', 'rest=1'],
      '1 assessment (database-management, version-control, ci-cd and 1 more)',
    ],
  ])('says in words what coach %j was', async (args, text) => {
    const { store } = await coach(args);
    const { out } = await coach(['undo'], { store, terminal: 96 });
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      text.replace('database-management, version-control, ci-cd', 'version-control, database-management, ci-cd'),
    );
    expect(told(await store.read())).toEqual(told(makeRecord()));
  });

  it('gives it as JSON, and says so where there is nothing to take back', async () => {
    const { store } = await coach(['target', 'mid']);
    expect(JSON.parse((await coach(['undo', '--json'], { store })).out)).toEqual({
      command: 'target',
      madeAt: '2026-11-23T12:00:00.000Z',
      at: '2026-11-23T12:00:00.000Z',
      parts: [{ part: 'target', does: 'changes', count: 1, names: ['none'] }],
      origin: { command: 'target', madeAt: '2026-11-23T12:00:00.000Z', putsBack: false },
    });
    const none = await coach(['undo'], { record });
    expect([none.code, none.out, none.err]).toEqual([
      2,
      '',
      'There is no change to take back.\nWhat is stored: coach report, coach history\n',
    ]);
    expect(await none.store.read()).toEqual(record);
  });

  it('takes back what was the last change in the end, with what is still there of it', async () => {
    const { store } = await coach(['evidence', 'add', 'git', '1', 'one']);
    await coach(['target', 'mid'], { store, firstId: 10 });
    const { out } = await coach(['undo'], { store });
    expect(out).toContain('coach target');
    expect((await store.read()).evidence).toHaveLength(1);
  });
});
