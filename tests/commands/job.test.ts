import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/coaching/jobs.ts';
import { unknownTerms } from '../../src/coaching/offers.ts';
import { coach, type Outcome } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { at, november, someJob } from '../support/job.ts';
import { makeRecord, NOW } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const TODAY = '2026-11-23';

/** Runs calls one after another on one record, and gives what came of the last. */
async function coachAll(...calls: (readonly string[])[]): Promise<Outcome> {
  const store = createMemoryStore();
  let last = await coach(['job'], { store });
  for (const call of calls) last = await coach(call, { store, terminal: 80 });
  return last;
}

async function jobsOf({ store }: Outcome): Promise<readonly Job[]> {
  return (await store.read()).jobs;
}

const ADD = ['job', 'add', 'acme', '--role', 'Backend developer'];
const RECORD = makeRecord({ jobs: [someJob({}, [[3, 'applied']])] });

describe('the day that is practised to', () => {
  const ON_DAY = [
    ADD,
    ['job', 'move', 'acme', 'interview', '--on', '2026-12-03'],
    ['practice', '--for', 'acme', '--due'],
  ] as const;
  const untilOf = async ({ store }: Outcome): Promise<string | null> => (await store.read()).practice.until;

  it('goes with the talk that it was set by', async () => {
    expect(await untilOf(await coachAll(...ON_DAY))).toBe('2026-12-03');
    const later = await coachAll(...ON_DAY, ['job', 'move', 'acme', 'interview', '--on', '2026-12-08']);
    expect(later.err).toContain('Practice goes to 8 Dec 2026 now.\n');
    expect(await untilOf(later)).toBe('2026-12-08');
  });

  it.each([
    ['an offer', ['job', 'move', 'acme', 'offer']],
    ['no day any more', ['job', 'move', 'acme', 'interview', '--on', 'none']],
    ['a job that is dropped', ['job', 'drop', 'acme']],
  ])('is none after %s', async (_what, call) => {
    const after = await coachAll(...ON_DAY, call);
    expect(after.err).toContain('Practice no longer goes to 3 Dec 2026; the cards come as on any day.\n');
    expect(await untilOf(after)).toBeNull();
    expect((await coach([], { store: after.store, terminal: 80 })).out).not.toContain('3 Dec 2026');
  });

  it('stays where another talk is on that day, and where the person named another day', async () => {
    const other = [
      ['job', 'add', 'globex'],
      ['job', 'move', 'globex', 'interview', '--on', '2026-12-03'],
    ];
    expect(await untilOf(await coachAll(...ON_DAY, ...other, ['job', 'drop', 'acme']))).toBe('2026-12-03');
    const own = await coachAll(...ON_DAY, ['practice', '--until', '2026-12-10', '--due'], ['job', 'drop', 'acme']);
    expect([await untilOf(own), own.err.includes('Practice')]).toEqual(['2026-12-10', false]);
  });
});

describe('a job that is accepted', () => {
  it('is congratulated on, and brings up the others that are still open', async () => {
    const accepted = await coachAll(ADD, ['job', 'add', 'globex'], ['job', 'move', 'acme', 'accepted']);
    expect([accepted.out, accepted.err]).toEqual([
      'acme: saved → accepted, on 23 Nov 2026.\nCongratulations.\n',
      'Let the others know, 1 job still open: coach job\n',
    ]);
    const alone = await coachAll(ADD, ['job', 'move', 'acme', 'accepted']);
    expect(alone.err).toBe(
      'Before you begin there, and in the first weeks: coach checklist first-90-days --for acme\n',
    );
    expect((await coach([], { store: alone.store, terminal: 80 })).out).toContain('\nToday: acme → accepted.\n');
  });
});

describe('coach job add', () => {
  it('keeps a job as saved today, and says what to do when it moves on', async () => {
    const done = await coach([...ADD, '--url', 'https://example.org/jobs/7'], { terminal: 80 });
    expect([done.code, done.out, done.err]).toEqual([
      0,
      'Kept as acme: Backend developer.\n',
      'When you have applied: coach job move acme applied\n',
    ]);
    expect(await jobsOf(done)).toEqual([
      {
        id: 'acme',
        name: 'acme',
        role: 'Backend developer',
        url: 'https://example.org/jobs/7',
        ad: null,
        log: [{ at: NOW.toISOString(), day: TODAY, stage: 'saved', note: null }],
        next: null,
        ticks: [],
        notes: [],
        answers: [],
        offer: null,
        dropped: null,
      },
    ]);
  });

  it('keeps the ad as plain lines, from standard input too', async () => {
    const ad = '\ufeffWe look for\r\n\u2022 SQL\t and Go \u0007\r\n\r\n\r\n\r\nAna';
    const done = await coach(['job', 'add', 'Acme GmbH', '--ad', '-'], { stdin: ad });
    const [job] = await jobsOf(done);
    expect([job?.id, job?.ad]).toEqual(['acme-gmbh', 'We look for\n\u2022 SQL  and Go\n\nAna']);
    expect((await coach(['job', 'show', 'acme', '--ad'], { store: done.store })).out).toBe(`${job?.ad ?? ''}\n`);
    expect((await coach(['job', 'show', 'acme', '--ad'], { record: RECORD })).err).toMatch(/^No ad is kept for acme\./);
  });

  it('drops the tags that were copied with an ad', async () => {
    const done = await coach(['job', 'add', 'acme', '--ad', '-'], {
      stdin: '<ul><li>SQL &amp; Go</li></ul><p>Ana</p>',
    });
    expect((await jobsOf(done))[0]?.ad).toBe('- SQL & Go\n\nAna');
  });

  it.each([
    ['%PDF-1.7 ...', 'Standard input is a PDF, not plain text.'],
    ['PK\u0003\u0004 ...', 'is a Word file or an archive'],
    ['{\\rtf1', 'is a formatted document'],
    ['<!DOCTYPE html><p>Ad</p>', 'is the source of a web page, not its words.'],
    ['  <html lang="en">', 'is the source of a web page'],
    [' \n\t\n ', 'holds no words.'],
    ['a\u0000b', 'is not text.'],
    ['x'.repeat(1_000_000), 'has 1000000 characters; an ad is taken up to 30000.'],
  ])('refuses as an ad %j', async (stdin, text) => {
    const { code, out, err, store } = await coach([...ADD, '--ad', '-'], { stdin });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect((await store.read()).jobs).toEqual([]);
  });

  it('refuses a second job of one name, and names the way to both', async () => {
    const twice = await coach(['job', 'add', 'ACME'], { record: RECORD });
    expect([twice.code, twice.err]).toEqual([
      2,
      'acme is there already: Acme, Backend developer.\nWhat there is of it: coach job show acme\nAnother post: coach job add acme-2\n',
    ]);
    const dropped = await coach(['job', 'add', 'acme'], {
      record: makeRecord({ jobs: [someJob({ dropped: at(20) })] }),
    });
    expect(dropped.err).toBe(
      'acme is there already, dropped on 20 Nov 2026: Acme, Backend developer.\nTake it up again: coach job move acme saved\nAnother post: coach job add acme-2\n',
    );
    expect((await coachAll(['job', 'add', '日本'], ['job', 'add', '日本'])).err).toContain(
      'job-1 is there already: 日本.',
    );
  });
});

describe('coach job move', () => {
  it('logs a day that was, and fixes one to come', async () => {
    const applied = await coachAll(ADD, ['job', 'move', 'acme', 'applied', '--on', 'yesterday']);
    expect(applied.out).toBe('acme: saved → applied, on 22 Nov 2026.\nFollow up on Mon 30 Nov 2026, in 7 days.\n');
    const { store } = applied;
    const fixed = await coach(['job', 'move', 'acme', 'interview', '--on', 'next thursday'], { store, terminal: 80 });
    expect(fixed.out).toBe('acme: applied → interview, on 23 Nov 2026.\nInterview on Thu 3 Dec 2026, in 10 days.\n');
    expect(fixed.err).toBe(
      'on Thursday, 3 December 2026\nPrepare: coach checklist interview-prep --for acme\nPractise: coach practice --for acme\n',
    );
    const offer = await coach(['job', 'move', 'acme', 'offer', '--on', 'friday'], { store, terminal: 80 });
    expect(offer.out).toContain('Answer due on Fri 27 Nov 2026, in 4 days.\nNo longer: interview on 3 Dec 2026.\n');
    expect(offer.err).toContain('Look it over: coach checklist offer-evaluation --for acme\n');
    const back = await coach(['job', 'move', 'acme', 'applied', '--on', '2026-11-10'], { store, terminal: 80 });
    expect(back.out).toBe(
      'acme: applied on 10 Nov 2026, which is before the latest move in its log; it\nstays at offer, since 23 Nov 2026.\nAnswer due on Fri 27 Nov 2026, in 4 days.\n',
    );
    expect((await jobsOf(back))[0]?.log.map(({ stage }) => stage)).toEqual([
      'saved',
      'applied',
      'interview',
      'offer',
      'applied',
    ]);
  });

  it('names the list for coding tests and take-homes with a task that has a day, as its own screen does', async () => {
    const done = await coachAll(ADD, ['job', 'move', 'acme', 'task', '--on', '2026-11-26']);
    expect(done.err).toContain('Prepare: coach checklist interview-assessment --for acme\n');
    expect((await coach(['job', 'show', 'acme'], { store: done.store })).err).toContain(
      'Prepare: coach checklist interview-assessment --for acme\n',
    );
  });

  it('says where the first day of a job goes that is taken', async () => {
    const move = ['job', 'move', 'acme', 'accepted', '--on', '2027-07-01'];
    expect((await coach(move, { record: RECORD })).err).toContain(
      'goes with the offer: coach offer add acme --currency <code> --starts 2027-07-01\n',
    );
    const offer = unknownTerms({ code: 'EUR', digits: 2 });
    const { code, err } = await coach(move, { record: makeRecord({ jobs: [someJob({ offer })] }) });
    expect([code, err]).toEqual([
      2,
      '--on 2027-07-01 is still to come, and accepted says what has happened.\nYour first day there goes with the offer: coach offer add acme --starts 2027-07-01\n',
    ]);
  });

  it('stores nothing where a move says what the log says', async () => {
    const record = makeRecord({ jobs: [someJob({}, [[20, 'accepted']])] });
    const store = createMemoryStore(record);
    const { out, err } = await coach(['job', 'move', 'acme', 'accepted'], { store, terminal: 80 });
    expect(out).toBe('Acme stands at accepted already, since 20 Nov 2026: unchanged.\n');
    expect(err).not.toContain('coach undo');
    const { jobs, lastChange } = await store.read();
    expect([jobs, lastChange]).toEqual([record.jobs, null]);
  });

  it('forgets a date with "none", and takes a note along', async () => {
    const done = await coachAll(
      ADD,
      ['job', 'move', 'acme', 'interview', '--on', '2026-12-03'],
      [...['job', 'move', 'acme', 'interview', '--on', 'none', '--note', 'they call again']],
    );
    expect(done.out).toContain('acme: interview once more, on 23 Nov 2026.\n');
    expect(done.out).toContain('No longer: interview on 3 Dec 2026.\n');
    const [job] = await jobsOf(done);
    expect([job?.next, job?.log.map(({ note }) => note)]).toEqual([
      null,
      [null, 'fixed for 2026-12-03', 'no longer fixed for 2026-12-03', 'they call again'],
    ]);
  });

  it.each([
    [['acme', 'hired'], '"hired" is not a stage.\nThe stages: saved, applied, screening,'],
    [['acme', 'interveiw'], '"interveiw" is not a stage.\nDid you mean interview? The stages: saved,'],
    [['nosuch', 'applied'], 'There is no job "nosuch".\nThere are: acme.'],
    [['acme', 'applied', '--on', 'in 3 days'], 'is still to come, and applied says what has happened.'],
    [['acme', 'interview', '--on', '2028-01-01'], '--on 2028-01-01 is more than a year from today.'],
    [['acme', 'interview', '--on', '3 nov'], '--on "3 nov" can be 3 Nov 2026 or 3 Nov 2027.\nWrite the year with it'],
    [['acme', 'applied', '--on', '1990-01-01'], '--on 1990-01-01 is more than ten years ago.'],
    [['acme', 'applied', '--on', 'soon'], '--on "soon" is not a day.'],
    [['acme', 'applied', '--note', 'a\u0007b'], 'A note is one line of plain text'],
    [['acme', 'applied', '--note', 'x'.repeat(461)], 'A note has at most 460 characters; this has 461.'],
    [['', 'applied'], 'There is no job "".'],
  ])('refuses %j, and changes nothing', async (args, text) => {
    const { code, out, err, store } = await coach(['job', 'move', ...args], { record: RECORD });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(text);
    expect(await store.read()).toBe(RECORD);
  });

  it('asks which where a beginning means several, and where there is none says how to add one', async () => {
    const record = makeRecord({ jobs: [someJob(), someJob({ id: 'apex', name: 'Apex' })] });
    expect((await coach(['job', 'move', 'a', 'applied'], { record })).err).toBe(
      '"a" may be 2 jobs.\nSay which: acme, apex.\n',
    );
    expect((await coach(['job', 'show', 'x'])).err).toBe(
      'There is no job "x": you follow none yet.\nAdd it: coach job add x\n',
    );
  });
});

describe('coach job note and drop', () => {
  it('add a line to the log', async () => {
    const done = await coach(['job', 'note', 'acme', 'asked', 'again'], { record: RECORD, terminal: 80 });
    expect(done.out).toBe('Noted for acme: asked again\nFollow up once more on Mon 30 Nov 2026, in 7 days.\n');
    const [job] = await jobsOf(done);
    expect(job?.log.at(-1)).toEqual({ at: NOW.toISOString(), day: TODAY, stage: null, note: 'asked again' });
    expect((await coach(['undo'], { store: done.store })).out).toContain(
      'Taken back: coach job note of 23 Nov 2026: 1 job (acme), as it was before.',
    );
    expect((await jobsOf(done))[0]?.log).toEqual(RECORD.jobs[0]?.log);
  });

  it('ask again as if for the first time after news, whoever wrote it', async () => {
    const { out } = await coach(['job', 'note', 'acme', 'they', 'wrote:', 'a', 'test'], {
      record: RECORD,
      terminal: 80,
    });
    expect(out).toContain('\nFollow up on Mon 30 Nov 2026, in 7 days.\n');
  });

  it('put a job away, which is kept and listed with --all, until a move takes it up', async () => {
    const dropped = await coach(['job', 'drop', 'acme', 'too', 'far'], { record: RECORD });
    const { store } = dropped;
    expect(dropped.out).toBe('Dropped: Acme, Backend developer. It is kept, and no longer listed.\n');
    expect(dropped.err).toBe('Take it up again: coach job move acme applied\n');
    expect((await jobsOf(dropped))[0]?.log.at(-1)?.note).toBe('dropped: too far');
    const list = await coach(['job'], { store });
    expect([list.out, list.err]).toEqual(['', 'All of them are dropped. See them: coach job list --all\n']);
    expect((await coach(['job', 'list', '--all'], { store })).out).toMatch(/^acme\tdropped\t/);
    for (const call of [
      ['job', 'note', 'acme', 'x'],
      ['job', 'drop', 'acme'],
      ['checklist', 'resume', '--for', 'acme', '--tick', '1'],
      ['checklist', 'resume', '--for', 'acme', '--note', '1', 'x'],
    ]) {
      const { code, err } = await coach(call, { store });
      expect([code, err]).toEqual([
        2,
        'acme was dropped on 23 Nov 2026.\nTake it up again: coach job move acme saved\n',
      ]);
    }
    expect((await coach(['job', 'show', 'acme'], { store })).out).toContain(', dropped on 23 Nov 2026\n');
    const again = await coach(['job', 'move', 'acme', 'screening'], { store });
    expect(again.out).toContain('Taken up again. Acme: applied → screening, on 23 Nov 2026.');
    expect((await coach(['job', 'drop', 'acme', 'x'.repeat(461)], { store })).err).toContain(
      'A reason has at most 460',
    );
    expect((await coach(['job', 'note', 'acme', ' '], { store })).err).toContain(
      'A note says something; this is blank.',
    );
  });
});

const SEARCH = makeRecord({
  owner: { id: 'me', also: [] },
  jobs: [
    someJob({ url: 'https://example.org/jobs/7' }, [[14, 'applied']]),
    someJob({ id: 'globex', name: 'Globex', next: { day: '2026-12-03', what: 'interview' } }, [
      [10, 'applied'],
      [20, 'interview', 'with Ana'],
    ]),
    someJob({ id: 'initech', name: 'Initech', role: null }),
    someJob({ id: 'hooli', name: 'Hooli' }, [[2, 'rejected']]),
    someJob({ id: 'umbrella', name: 'Umbrella', dropped: at(9) }),
  ],
});

describe('coach job', () => {
  it('counts by stage and has a row a job, the longest wait first', async () => {
    const { out, err } = await coach(['job'], { record: SEARCH, terminal: 80 });
    expect(out).toBe(
      [
        '4 jobs: 1 saved, 1 applied, 1 at interview, 1 rejected. 1 dropped.',
        '',
        'JOB      STAGE      WAIT     NEXT                      ROLE',
        'acme     applied    9 days   follow up: nothing noted  Backend developer',
        '                             since 14 Nov 2026',
        'globex   interview  3 days   interview on Thu 3 Dec    Backend developer',
        '                             2026, in 10 days',
        'initech  saved      22 days  saved since 1 Nov 2026;',
        '                             apply or drop it',
        'hooli    rejected                                      Backend developer',
        '',
      ].join('\n'),
    );
    expect(err).toBe('All about one: coach job show acme\n');
  });

  it('is in a pipe one record a line, and as JSON the whole of it', async () => {
    const { out } = await coach(['job', 'list'], { record: SEARCH });
    expect(out.split('\n').slice(0, 2)).toEqual([
      'acme\tapplied\t2026-11-14\t9\tfollow-up 2026-11-23\tAcme\tBackend developer',
      'globex\tinterview\t2026-11-20\t3\tdate 2026-12-03\tGlobex\tBackend developer',
    ]);
    expect(JSON.parse((await coach(['job', '--json'], { record: SEARCH })).out)).toMatchObject({
      jobs: [
        { id: 'acme', stage: 'applied', waits: 9, due: { kind: 'follow-up', day: november(23), number: 1 } },
        {},
        {},
        {},
      ],
      stages: { saved: 1, applied: 1, interview: 1, rejected: 1 },
      dropped: 1,
      reached: null,
    });
    expect(JSON.parse((await coach(['job', '--json'])).out)).toEqual({
      jobs: [],
      stages: {},
      dropped: 0,
      reached: null,
    });
  });

  it('says how far applications came from twenty on, as fractions', async () => {
    const jobs = Array.from({ length: 20 }, (_none, index) =>
      someJob({ id: `job-${index}` }, [[2, 'applied'], ...(index < 3 ? ([[9, 'interview']] as const) : [])]),
    );
    expect((await coach(['job'], { record: makeRecord({ jobs }), terminal: 80 })).out).toContain(
      '\n20 applications since 2 Nov 2026: 3 of 20 came to a screening or further, 3 of\n20 to an interview, 0 of 20 to an offer.\n',
    );
    expect((await coach(['job'], { record: makeRecord({ jobs: jobs.slice(1) }), terminal: 80 })).out).not.toContain(
      ' of ',
    );
  });

  it('says since when nothing is noted, and what was on the day that the silence is counted from', async () => {
    const ad = 'You have\n- Java\n\nApply until 15 November 2026.';
    const task = someJob({ next: { day: november(15), what: 'task due' } }, [[9, 'task']]);
    const jobs = [task, someJob({ id: 'globex', ad }, [[2, 'applied']])];
    const show = async (id: string) => coach(['job', 'show', id], { record: makeRecord({ jobs }), terminal: 80 });
    const acme = await show('acme');
    expect(acme.out).toContain('\nFollow up: the task was due 15 Nov 2026; nothing noted since 9 Nov 2026.\n');
    expect(acme.err).toBe('When you have asked: coach job note acme "asked how it stands"\n');
    expect((await show('globex')).out).toContain(
      '\nFollow up: the ad closed 15 Nov 2026; nothing noted since 2 Nov 2026.\n',
    );
    const entries = await coach(['job', 'list', '--ics', '-'], { record: makeRecord({ jobs }) });
    expect(entries.out.replaceAll('\r\n ', '')).toContain('The ad closed 15 Nov 2026\\; nothing noted since 2 Nov');
    const long = { ...task, log: task.log.map((one) => ({ ...one, day: november(1) })) };
    const next = { day: november(2), what: 'interview' };
    const quiet = makeRecord({ jobs: [{ ...long, next }] });
    expect((await coach(['job', 'show', 'acme'], { record: quiet, terminal: 80 })).out).toContain(
      '\nThe interview was on 2 Nov 2026; nothing noted since 1 Nov 2026.\n',
    );
    const open = makeRecord({ jobs: [someJob({ ad: ad.replace('15', '27') })] });
    expect((await coach(['job', 'move', 'acme', 'applied'], { record: open, terminal: 80 })).out).toContain(
      '\nFollow up on Fri 4 Dec 2026, in 11 days; the ad closes 27 Nov 2026.\n',
    );
  });

  it('writes what is due to a calendar, whose entries move and are not doubled', async () => {
    const { code, out } = await coach(['job', 'list', '--ics', '-'], { record: SEARCH });
    const lines = out.replaceAll('\r\n ', '').split('\r\n');
    expect(code).toBe(0);
    expect(lines.filter((line) => /^(UID|SUMMARY|DTSTART|DTEND)/.test(line))).toEqual([
      'UID:job-acme-follow-up.me@backend-coach',
      'DTSTART;VALUE=DATE:20261123',
      'DTEND;VALUE=DATE:20261124',
      'SUMMARY:Acme: ask how it stands',
      'UID:job-globex-date.me@backend-coach',
      'DTSTART;VALUE=DATE:20261203',
      'DTEND;VALUE=DATE:20261204',
      'SUMMARY:Globex: interview',
    ]);
    expect(out).not.toContain('Ana');
    const file = join(makeTempFolder(), 'jobs.ics');
    expect((await coach(['job', 'list', '--ics', file], { record: SEARCH })).out).toBe(
      `Wrote ${file}, entries in it: 2\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe(out);
  });

  it('shows one with its log by days', async () => {
    const { out, err } = await coach(['job', 'show', 'glob'], { record: SEARCH, terminal: 80 });
    expect(out).toBe(
      [
        'Globex · Backend developer · interview, since 20 Nov 2026',
        'Interview on Thu 3 Dec 2026, in 10 days.',
        '',
        'Log',
        '   1 Nov 2026  added',
        '  10 Nov 2026  applied',
        '  20 Nov 2026  interview · with Ana',
        '',
      ].join('\n'),
    );
    expect(err).toContain('Prepare: coach checklist interview-prep --for globex\n');
    expect(JSON.parse((await coach(['job', 'show', 'acme', '--json'], { record: SEARCH })).out)).toMatchObject({
      ...SEARCH.jobs[0],
      stage: 'applied',
      since: november(14),
    });
  });

  it('stands on the home screen with what is due, each with its command', async () => {
    const { out } = await coach([], { record: SEARCH, terminal: 120 });
    expect(out).toMatch(
      /\nGlobex: interview on Thu 3 Dec 2026, in 10 days +coach checklist interview-prep --for globex\n/,
    );
    expect(out).toMatch(/\nAcme: follow up: nothing noted since 14 Nov 2026 +coach job show acme\n/);
    expect(out).toContain('not assessed yet\nLast, on 20 Nov 2026: globex → interview.\n');
    const quiet = Array.from({ length: 6 }, (_none, index) => someJob({ id: `q${index}` }, [[1, 'applied']]));
    const many = await coach([], { record: makeRecord({ jobs: quiet }), terminal: 120 });
    expect(many.out).toMatch(
      /nothing noted since 1 Nov 2026 +coach job move q3 silent\nSomething is due on 2 more jobs +coach job\n/,
    );
  });
});

describe('coach practice --for', () => {
  it('takes the day of the talk as --until does', async () => {
    const { code, store, out } = await coach(['practice', '--for', 'globex', '--due', '--json'], { record: SEARCH });
    expect([code, (JSON.parse(out) as { until: string }).until]).toEqual([0, '2026-12-03']);
    expect((await store.read()).practice).toMatchObject({ until: '2026-12-03', skills: [] });
  });

  it('says so where no talk is fixed, or it is today, and practises as on any day', async () => {
    const none = await coach(['practice', '--for', 'acme', '--due'], { record: SEARCH });
    expect([none.code, none.err]).toEqual([
      0,
      expect.stringMatching(
        /^No talk is fixed for acme, so the cards come as on any day\.\nWhen its day is known: coach job move acme interview --on <day>\n/,
      ),
    ]);
    expect((await none.store.read()).practice.until).toBeNull();
    const now = makeRecord({ jobs: [someJob({ next: { day: TODAY, what: 'interview' } }, [[20, 'interview']])] });
    expect((await coach(['practice', '--for', 'acme', '--due'], { record: now })).err).toContain(
      'The talk with acme is today: no days are left to lay cards out over.\n',
    );
    expect(none.err).toContain('Begin: coach practice --for acme\n');
    expect((await coach(['practice', '--for', 'nosuch', '--due'], { record: SEARCH })).code).toBe(2);
    expect((await coach(['practice', '--for', 'acme', '--until', 'friday'], { record: SEARCH })).code).toBe(2);
  });
});

describe('coach export --shared', () => {
  it('leaves out what was noted on jobs, and can be looked at beside one’s own', async () => {
    const { out, store } = await coach(['export', '-', '--shared'], { record: SEARCH });
    expect(out).not.toContain('Ana');
    expect(out).toContain('"stage": "interview"');
    expect(await store.read()).toBe(SEARCH);
    expect((await coach(['export', '-'], { record: SEARCH })).out).toContain('with Ana');
    const file = join(makeTempFolder(), 'shared.json');
    const written = await coach(['export', file, '--shared'], { record: SEARCH });
    expect(written.err).toBe(`They look at it beside their own: coach import ${file} --as <profile>\n`);
    const taken = await coach(['import', file], { store: createMemoryStore() });
    expect(taken.out).toContain('Added 5 jobs.');
    expect((await coach(['export', '-', '--shared', '--assessment'], { record: SEARCH })).code).toBe(2);
    expect((await coach(['export', '-', '--assessment'], { record: SEARCH })).out).not.toContain('Globex');
  });

  it('changes nothing where it is taken in again, and a fuller record brings a job up to date', async () => {
    const shared = (await coach(['export', '-', '--shared'], { record: SEARCH })).out;
    const again = await coach(['import', '-'], { record: SEARCH, stdin: shared });
    expect(again.out).toBe('Nothing new: all of it is here already.\n');
    const fuller = await coach(['import', '-'], {
      record: { ...SEARCH, jobs: SEARCH.jobs.map((job) => ({ ...job, log: job.log.slice(0, 1) })) },
      stdin: (await coach(['export', '-'], { record: SEARCH })).out,
    });
    expect(fuller.out).toBe('Brought up to date: acme, globex, hooli.\n');
  });
});
