import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_RECORD, type PersonRecord, RECORD_VERSION } from '../../src/coaching/record.ts';
import { decodeRecord, encodeRecord } from '../../src/progress/encoding.ts';
import { salvageRecord } from '../../src/progress/salvage.ts';
import type { Salvage } from '../../src/progress/store.ts';
import { anyRecord } from '../support/arbitraries.ts';
import { someJob } from '../support/job.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';

const at = '2026-11-20T10:00:00.000Z';
const FULL = makeRecord({
  target: 'mid',
  hoursPerWeek: 6,
  assessments: [1, 2, 3].map((day) =>
    makeAssessment({ at: `2026-11-0${day}T10:00:00.000Z`, levels: { programming: 2 } }),
  ),
  evidence: ['one', 'two'].map((id) => ({ id, skill: 'ci-cd' as const, level: 2 as const, at, text: `link ${id}` })),
  done: [{ id: 'd', step: 'ci-cd/2', at, assessment: null, evidence: 'one', hours: null }],
  ticks: ['dates', 'length'].map((item) => ({ checklist: 'resume', item, at })),
});
const TEXT = encodeRecord(FULL);

async function salvage(damaged: string | Uint8Array, backup: string | null = null): Promise<Salvage> {
  const bytes = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? Buffer.from(text) : text);
  const salvaged = await salvageRecord(bytes(damaged), backup === null ? null : bytes(backup));
  if ('newer' in salvaged) throw new Error('newer');
  return salvaged;
}

/** Whether a place of the text is within one of its entries. */
function isInEntry(place: number): boolean {
  return [...FULL.assessments, ...FULL.evidence, ...FULL.done, ...FULL.ticks].some((entry) => {
    const text = JSON.stringify(entry, null, '\t').replaceAll('\n', '\n\t\t');
    const start = TEXT.indexOf(text);
    return place >= start && place < start + text.length;
  });
}

describe('what is salvaged', () => {
  it('is all of a file that only a byte order mark or a foreign field made unreadable', async () => {
    expect(await salvage(`\ufeff${TEXT}`)).toEqual({ record: FULL, lost: [], fromBackup: 0 });
    expect(await salvage(TEXT.replace('{', '{"extra": 1,'))).toEqual({ record: FULL, lost: [], fromBackup: 0 });
  });

  it('is every entry that is whole in a file that was cut', async () => {
    const { record, lost } = await salvage(TEXT.slice(0, TEXT.indexOf('link two')));
    expect(record).toEqual({ ...FULL, evidence: FULL.evidence.slice(0, 1), done: [], ticks: [] });
    expect(lost).toEqual(['the file: not JSON; every entry that stands whole in it is kept']);
  });

  it('is every entry but the one in which a byte is wrong, wherever that is', async () => {
    for (let place = 0; place < TEXT.length; place++) {
      const damaged = `${TEXT.slice(0, place)}\u0001${TEXT.slice(place + 1)}`;
      const { record } = await salvage(damaged);
      const count = ({ assessments, evidence, done, ticks }: PersonRecord): number =>
        assessments.length + evidence.length + done.length + ticks.length;
      expect([place, count(record)]).toEqual([place, count(FULL) - (isInEntry(place) ? 1 : 0)]);
    }
  });

  it('is nothing that the last change removed, whether the file is still JSON or not', async () => {
    const removals = [{ list: 'evidence' as const, key: 'two', at: '2026-11-21T10:00:00.000Z' }];
    const after = { ...FULL, evidence: FULL.evidence.slice(0, 1), jobs: [someJob({})], removals };
    const text = encodeRecord(after);
    for (const damaged of [text.replace('"link one"', '7'), text.replace('"link one"', '"link one')]) {
      const { record, fromBackup } = await salvage(damaged, TEXT);
      expect([record.evidence, record.removals, fromBackup]).toEqual([after.evidence, removals, 1]);
    }
    const lost = text.replace('"list": "evidence"', '"list": "other"');
    expect((await salvage(lost, TEXT)).lost).toEqual([expect.stringMatching(/^removals: 0\.list: /)]);
  });

  it('is a job with its own ticks, which never become those of the person', async () => {
    const ticks = [{ checklist: 'resume', item: 'of-a-job', at }];
    const jobs = [someJob({ ticks }), someJob({ id: 'globex', ticks })];
    const text = encodeRecord({ ...FULL, jobs });
    const cut = await salvage(text.slice(0, text.indexOf('"globex"')));
    expect(cut.record).toEqual({ ...FULL, jobs: jobs.slice(0, 1) });
    const broken = await salvage(text.replace('"dropped": null', '"dropped": nul'));
    expect(broken.record).toEqual({ ...FULL, jobs: jobs.slice(1) });
  });

  it('is what stands beside an entry that is not valid, or there twice', async () => {
    const [first] = FULL.assessments;
    const broken = {
      ...FULL,
      assessments: [...FULL.assessments, first, { ...first, id: 'x', at: 'never' }],
      target: 7,
    };
    const { record, lost } = await salvage(JSON.stringify(broken));
    expect(record).toEqual({ ...FULL, target: null });
    expect(lost).toEqual([
      expect.stringMatching(/^target: /),
      'assessments.3: stands there twice',
      expect.stringMatching(/^assessments\.4: at: not a date and time/),
    ]);
  });

  it('is what the state before the last change has besides, and only where something was lost', async () => {
    const older = makeRecord({ target: 'junior', assessments: [makeAssessment({ id: 'old' })], ticks: FULL.ticks });
    const { record, fromBackup } = await salvage(TEXT.slice(0, TEXT.indexOf('"evidence"')), encodeRecord(older));
    expect(record).toEqual({
      ...FULL,
      assessments: [...older.assessments, ...FULL.assessments],
      evidence: [],
      done: [],
    });
    expect(fromBackup).toBe(3);
    expect(await salvage(`\ufeff${TEXT}`, encodeRecord(older))).toMatchObject({ record: FULL, fromBackup: 0 });
    expect(await salvage('', 'damaged too')).toMatchObject({ record: EMPTY_RECORD, fromBackup: 0 });
  });

  it('is, of valid JSON, filled from the state before only in the lists that lost something', async () => {
    const older = {
      ...FULL,
      evidence: [...FULL.evidence, { ...FULL.evidence[0], id: 'older' }],
      ticks: FULL.ticks.slice(1),
    };
    const broken = { ...FULL, evidence: [FULL.evidence[0], 7], ticks: FULL.ticks.slice(0, 1) };
    const { record, lost, fromBackup } = await salvage(JSON.stringify(broken), JSON.stringify(older));
    expect(record.ticks).toEqual(broken.ticks);
    expect(record.evidence.map(({ id }) => id)).toEqual(['one', 'two', 'older']);
    expect([lost.length, fromBackup]).toEqual([1, 2]);
  });

  it('says of each list and value that is not there, or is something else, that it is so', async () => {
    const { lost } = await salvage('{"version": 2, "ticks": "none"}');
    expect(lost).toEqual([
      'target: not there',
      'hoursPerWeek: not there',
      'assessments: not there',
      'evidence: not there',
      'done: not there',
      'ticks: not a list',
    ]);
  });

  it('is the assessment under way, and texts that hold braces and quotation marks', async () => {
    const unfinished = [
      { id: 'begun', startedAt: at, by: 'self', mode: 'quick', skills: ['ci-cd'], start: 2, answers: {} } as const,
    ];
    const texts = ['a } brace', 'a "quote" and {', 'a \\" and }{'];
    const evidence = texts.map((text, index) => ({ id: `t${index}`, skill: 'ci-cd', level: 1, at, text }) as const);
    const record = { ...FULL, unfinished, evidence };
    expect((await salvage(`${encodeRecord(record)}}`)).record).toEqual(record);
  });

  it('is brought to the current version', async () => {
    const old = {
      ...FULL,
      version: 1,
      hoursPerWeek: undefined,
      done: [{ id: 'd', step: 'ci-cd/2', at }],
      ticks: 'gone',
    };
    const { record } = await salvage(JSON.stringify(old));
    expect(record).toMatchObject({
      version: RECORD_VERSION,
      hoursPerWeek: null,
      done: [{ assessment: null, evidence: null }],
    });
  });

  it('is nothing of a newer version', async () => {
    expect(await salvageRecord(Buffer.from('{"version": 99, "ticks": ['), null)).toEqual({ newer: 99 });
  });

  it.each(['', 'null', '[1,2]', '"text"', '\u0000\u0001', '{"__proto__": {"target": "mid"}}'])(
    'of %j is an empty record',
    async (text) => {
      const { record, lost } = await salvage(text);
      expect(record).toEqual(EMPTY_RECORD);
      expect(lost).not.toEqual([]);
    },
  );
});

describe('a thousand damaged files', () => {
  const damage = fc.oneof(
    fc.record({ cut: fc.nat() }),
    fc.record({
      flips: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 }),
    }),
    fc.record({ bytes: fc.uint8Array({ maxLength: 200 }) }),
  );

  it('are told in words or are still a record, and salvage to a valid one', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord(), damage, async (record, how) => {
        const bytes = Buffer.from(encodeRecord(record));
        let damaged: Uint8Array = bytes;
        if ('cut' in how) damaged = bytes.subarray(0, how.cut % bytes.length);
        else if ('bytes' in how) damaged = how.bytes;
        else
          for (const [place, by] of how.flips)
            damaged[place % bytes.length] = (damaged[place % bytes.length] ?? 0) ^ by;
        const decoded = await decodeRecord(damaged);
        if ('faults' in decoded) {
          expect(decoded.faults.length).toBeGreaterThan(0);
          const salvaged = await salvageRecord(damaged, null);
          if ('record' in salvaged)
            expect(await decodeRecord(Buffer.from(encodeRecord(salvaged.record)))).toEqual({ record: salvaged.record });
        }
      }),
      { numRuns: 1000, seed: 20261123 },
    );
  }, 60_000);
});
