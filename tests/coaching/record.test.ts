import { describe, expect, it } from 'vitest';
import { type Checklist, STAGES, summariseChecklists, withTicks } from '../../src/coaching/checklists.ts';
import {
  addAssessment,
  answerScreen,
  dropUnfinished,
  setTarget,
  tickItems,
  untickItems,
} from '../../src/coaching/record.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const list: Checklist = {
  id: 'resume',
  title: 'Resume',
  stage: 'apply',
  summary: 'before you send it',
  items: [
    { id: 'dates', text: 'Check the dates' },
    { id: 'links', text: 'Open each link', why: 'they rot' },
  ],
  source: 'made for a test',
  reviewed: '2026-11-23',
};
const AT = '2026-11-23T12:00:00.000Z';

describe('a change of the record', () => {
  it('leaves the record it is given as it was', () => {
    const record = makeRecord();
    addAssessment(record, makeAssessment());
    setTarget(record, 'mid');
    tickItems(record, list, ['dates'], AT);
    expect(record).toEqual(makeRecord());
  });

  it('keeps the first date of an item that is ticked twice', () => {
    const once = tickItems(makeRecord(), list, ['dates', 'dates'], AT);
    expect(once.ticks).toEqual([{ checklist: 'resume', item: 'dates', at: AT }]);
    expect(tickItems(once, list, ['dates'], '2027-01-01T00:00:00.000Z').ticks).toEqual(once.ticks);
  });

  it('takes away the ticks of one list alone', () => {
    const other = { ...list, id: 'cover-letter' };
    const both = tickItems(tickItems(makeRecord(), list, ['dates'], AT), other, ['dates'], AT);
    expect(untickItems(both, list, ['dates', 'links']).ticks).toEqual([
      { checklist: 'cover-letter', item: 'dates', at: AT },
    ]);
  });

  it('holds several assessments under way, and adds to one what two terminals answer of it', () => {
    const git = {
      id: 'git',
      startedAt: AT,
      by: 'self',
      mode: 'quick',
      skills: ['version-control'],
      start: 2,
      answers: {},
    } as const;
    const both = answerScreen(answerScreen(makeRecord(), git, { 'version-control.2a': 'no' }), git, {
      'version-control.1a': 'alone',
    });
    expect(both.unfinished).toEqual([
      { ...git, answers: { 'version-control.2a': 'no', 'version-control.1a': 'alone' } },
    ]);
    const beside = answerScreen(both, { ...git, id: 'other', by: 'Sam' }, { 'version-control.2a': 'often' });
    expect(beside.unfinished.map(({ id }) => id)).toEqual(['git', 'other']);
    expect(dropUnfinished(beside, 'git').unfinished.map(({ id }) => id)).toEqual(['other']);
  });

  it('brings an assessment back that another terminal finished, with all its own answers', () => {
    const own = {
      id: 'git',
      startedAt: AT,
      by: 'self',
      mode: 'quick',
      skills: ['version-control'],
      start: 2,
      answers: { 'version-control.2a': 'no' },
    } as const;
    expect(answerScreen(makeRecord(), own, { 'version-control.1a': 'no' }).unfinished).toEqual([
      { ...own, answers: { 'version-control.2a': 'no', 'version-control.1a': 'no' } },
    ]);
  });
});

describe('a checklist with ticks', () => {
  it('numbers its items from 1 and dates the ticked ones', () => {
    const ticked = withTicks(list, [
      { checklist: 'resume', item: 'links', at: AT },
      { checklist: 'offer', item: 'dates', at: AT },
    ]);
    expect(ticked.items).toStrictEqual([
      { id: 'dates', text: 'Check the dates', number: 1, done: false },
      { id: 'links', text: 'Open each link', why: 'they rot', number: 2, done: true, doneAt: AT },
    ]);
  });

  it('is listed by stage', () => {
    const lists = [...STAGES].reverse().map((stage) => ({ ...list, id: stage, stage }));
    const summary = summariseChecklists(lists, [{ checklist: 'offer', item: 'dates', at: AT }]);
    expect(summary.map(({ stage }) => stage)).toEqual(STAGES);
    expect(summary.find(({ id }) => id === 'offer')).toMatchObject({ items: 2, done: 1 });
  });
});
