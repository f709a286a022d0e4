import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentLevels } from '../../src/coaching/assessment.ts';
import type { PersonRecord } from '../../src/coaching/record.ts';
import { encodeRecord } from '../../src/progress/encoding.ts';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const AT = '2026-11-20T10:00:00.000Z';
const named = (value: string) => ({ name: { value, by: 'config', at: AT } }) as const;

const BEN = makeRecord({
  owner: { id: 'ben', also: [] },
  about: named('Ben'),
  assessments: [makeAssessment({ id: 'b1', levels: { 'ci-cd': 1 } })],
});
const ANNA = makeRecord({
  owner: { id: 'anna', also: [] },
  about: named('Anna'),
  target: 'mid',
  assessments: [
    makeAssessment({ id: 'a1', levels: { 'ci-cd': 2 } }),
    makeAssessment({ id: 's1', at: '2026-11-21T10:00:00.000Z', by: 'Sam', levels: { 'ci-cd': 3 } }),
  ],
  evidence: [{ id: 'e1', skill: 'ci-cd', level: 2, at: AT, text: 'a link' }],
});

async function importInto(record: PersonRecord | undefined, file: PersonRecord, ...flags: string[]) {
  return coach(['import', '-', ...flags], { ...(record === undefined ? {} : { record }), stdin: encodeRecord(file) });
}

describe('coach import of somebody else’s file', () => {
  it('is refused with the three ways on, and changes nothing', async () => {
    const { code, out, err, store } = await importInto(BEN, ANNA);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      "Standard input is Anna's record, and the one here is Ben's: nothing was imported.\n" +
        'To keep it apart: coach import - --as anna\n' +
        'To take its ratings as an opinion of you: --by Sam. If it is yours from another machine: --mine\n',
    );
    expect(await store.read()).toBe(BEN);
  });

  it('is refused where nothing tells whose it is, and where the names differ', async () => {
    const old = { ...ANNA, owner: null };
    expect((await importInto({ ...BEN, about: {} }, { ...old, about: {} })).err).toMatch(
      /^Nothing tells whether Standard input is of the same person as the one here: nothing was imported\.\n/,
    );
    expect((await importInto(BEN, old)).err).toMatch(/is Anna's record, and the one here is Ben's/);
    expect((await importInto({ ...BEN, about: {} }, { ...ANNA, about: {} })).err).toMatch(
      /is another person's record, and the one here is somebody else's/,
    );
  });

  it('goes on with --as: a record of its own, never one of another person', async () => {
    const profiles = { anna: createMemoryStore(), ben: createMemoryStore(BEN) };
    const call = { record: BEN, profiles, stdin: encodeRecord(ANNA) };
    const kept = await coach(['import', '-', '--as', 'anna'], call);
    expect(kept).toMatchObject({
      code: 0,
      out: "Added 2 assessments, 1 piece of evidence, name, target.\nIt is Anna's record now.\n",
      err: 'Open it: coach --profile anna\n',
    });
    expect(await kept.store.read()).toBe(BEN);
    expect(await profiles.anna.read()).toMatchObject({ owner: ANNA.owner, assessments: ANNA.assessments });
    expect((await coach(['import', '-', '--as', 'anna'], call)).out).toBe('Nothing new: all of it is here already.\n');
    const taken = await coach(['import', '-', '--as', 'ben'], call);
    expect(taken.code).toBe(2);
    expect(taken.err).toMatch(
      /is Anna's record, and the one of the profile ben is Ben's: nothing was imported\.\nTo keep it apart: coach import - --as ben-2\n/,
    );
    expect(await profiles.ben.read()).toBe(BEN);
    expect((await coach(['import', '-', '--as', '../x'], call)).err).toMatch(/"\.\.\/x" cannot name a profile/);
  });

  it('goes on with --by: the ratings of that rater, and says what it left out', async () => {
    const { out, err, store } = await importInto(BEN, ANNA, '--by', 'Sam');
    expect(out).toBe(
      'Added 1 assessment.\nLeft out, since only the opinion was asked for: 1 assessment, 1 piece of evidence.\n',
    );
    expect(err).toMatch(/^What was here before is kept at /);
    expect(await store.read()).toMatchObject({ owner: BEN.owner, about: BEN.about, evidence: [], target: null });
    expect(currentLevels((await store.read()).assessments, 'Sam')).toEqual({ 'ci-cd': 3 });
    expect(currentLevels((await store.read()).assessments)).toEqual({ 'ci-cd': 1 });
  });

  it('takes with --by no rating that somebody made of themselves as an opinion of another', async () => {
    const own = { ...ANNA, assessments: ANNA.assessments.slice(0, 1) };
    expect(await importInto(BEN, own, '--by', 'anna')).toMatchObject({
      code: 2,
      err: 'In Standard input Anna rates their own work, not yours: nothing was imported.\nTo keep it apart: coach import - --as anna\n',
    });
    expect(await importInto(ANNA, own, '--by', 'Kim')).toMatchObject({
      code: 2,
      err: 'Nobody called "Kim" rates in Standard input: nothing was imported.\nNobody but its owner does.\n',
    });
    expect((await importInto(BEN, { ...ANNA, assessments: ANNA.assessments.slice(1) }, '--by', 'Kim')).err).toBe(
      'Nobody called "Kim" rates in Standard input: nothing was imported.\nRaters in it: Sam.\n',
    );
    const unnamed = await importInto(BEN, { ...own, about: {} }, '--by', 'Kim');
    expect(unnamed.err).toMatch(
      /^Nobody signed them with a name in the file; they are taken as the opinion of Kim\.\n/,
    );
    expect(await importInto(BEN, ANNA, '--by', 'Sam', '--mine')).toMatchObject({ code: 2, out: '' });
  });

  it('goes on with --mine: the two are one person from then on', async () => {
    const { store, out } = await importInto(BEN, ANNA, '--mine');
    expect(out).toBe('Added 2 assessments, 1 piece of evidence, target.\nLeft out, since yours stand: name.\n');
    expect((await store.read()).owner).toEqual({ id: 'ben', also: ['anna'] });
    const later = { ...ANNA, assessments: [...ANNA.assessments, makeAssessment({ id: 'a2', levels: { 'ci-cd': 3 } })] };
    expect((await coach(['import', '-'], { store, stdin: encodeRecord(later) })).out).toMatch(
      /^Added 1 assessment\.\n/,
    );
    const only = await importInto(BEN, { ...makeRecord(), owner: ANNA.owner, about: named('Anna') }, '--mine');
    expect(only.out).toMatch(/^Nothing new in it; files of its owner count as yours from now on\.\n/);
  });
});

describe('coach import without a question', () => {
  it('kept apart is theirs, not one’s own, and is named where the file names nobody', async () => {
    const call = { profiles: { anna: createMemoryStore() }, stdin: encodeRecord({ ...ANNA, about: {} }) };
    const { out, err } = await coach(['import', '-', '--as', 'anna'], call);
    expect(out).toMatch(/\nIt is theirs, and names nobody\.\n$/);
    expect(err).toBe('Name them: coach --profile anna config name <name>\nOpen it: coach --profile anna\n');
    const profiles = { ann: createMemoryStore() };
    const named = await coach(['import', '-', '--as', 'ann'], { profiles, stdin: encodeRecord(ANNA) });
    expect(named.out).toContain("It is Anna's record now.");
    expect(named.err).toBe('Open it: coach --profile ann\n');
  });

  it('makes a blank home that of the file’s owner, and says whose it is', async () => {
    const { store, out } = await importInto(undefined, ANNA);
    expect(out).toBe("Added 2 assessments, 1 piece of evidence, name, target.\nIt is Anna's record now.\n");
    expect((await store.read()).owner).toEqual(ANNA.owner);
    expect((await importInto(undefined, { ...ANNA, about: {} })).out).toMatch(/\nIt is your record now\.\n$/);
    expect((await importInto(makeRecord({ owner: { id: 'x', also: [] }, target: 'lead' }), ANNA)).out).toContain(
      "It is Anna's record now.",
    );
  });

  it('takes in what a mentor hands on, and not the name they typed', async () => {
    const mentor = makeRecord({
      owner: { id: 'made-by-the-mentor', also: [] },
      about: named('Ben'),
      assessments: [makeAssessment({ id: 's2', by: 'Sam', levels: { 'ci-cd': 2 } })],
    });
    const { out: file, err } = await coach(['export', '-', '--assessment', 'Sam'], { record: mentor });
    expect([JSON.parse(file), err]).toMatchObject([{ owner: null, about: { name: { value: 'Ben' } } }, '']);
    const unnamed = { ...BEN, about: {} };
    const { store, out } = await coach(['import', '-'], { record: unnamed, stdin: file });
    expect(out).toBe('Added 1 assessment.\n');
    expect(await store.read()).toMatchObject({ about: {}, owner: BEN.owner });
    expect((await coach(['import', '-'], { record: ANNA, stdin: file })).err).toMatch(
      /^Standard input rates Ben, and the one here is Anna's: nothing was imported\./,
    );
    const known = mentor.assessments.concat(BEN.assessments);
    const whole = await coach(['export', '-', '--assessment', 'Sam'], {
      record: { ...mentor, owner: BEN.owner, assessments: known },
    });
    expect(JSON.parse(whole.out)).toMatchObject({ owner: BEN.owner, assessments: [{ id: 's2' }] });
    expect((await coach(['import', '-'], { record: BEN, stdin: whole.out })).out).toBe('Added 1 assessment.\n');
  });

  it('is judged by what is stored at the moment of the change', async () => {
    const store = createMemoryStore();
    const racing = {
      ...store,
      update: async (change: Parameters<typeof store.update>[0]) => {
        await store.update(() => BEN);
        return store.update(change);
      },
    };
    const { code, err } = await coach(['import', '-'], { store: racing, stdin: encodeRecord(ANNA) });
    expect([code, err]).toEqual([2, expect.stringContaining("is Anna's record, and the one here is Ben's")]);
    expect(await store.read()).toBe(BEN);
  });
});

describe('coach export --assessment', () => {
  it('says of whom the levels are and by whom', async () => {
    const file = join(makeTempFolder(), 'anna by sam.json');
    const { out, err } = await coach(['export', file, '--assessment', 'Sam'], { record: ANNA });
    expect(out).toBe(`Wrote ${file}, assessments in it: 1, of Anna, by Sam\n`);
    expect(err).toBe(`For Anna to take in: coach import "${file}"\n`);
    const nobody = await coach(['export', file, '--assessment', '--force'], { record: { ...ANNA, about: {} } });
    expect(nobody.out).toBe(`Wrote ${file}, assessments in it: 1, of a person without a name, by Sam\n`);
    const own = await coach(['export', file, '--assessment', 'self', '--force', '--json'], { record: ANNA });
    expect(JSON.parse(own.out)).toEqual({ file, assessments: 1, of: 'Anna', by: 'self' });
  });
});
