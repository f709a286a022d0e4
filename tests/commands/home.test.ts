import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/coaching/days.ts';
import type { Job, JobStage } from '../../src/coaching/jobs.ts';
import { unknownTerms } from '../../src/coaching/offers.ts';
import type { KeptPlan, PersonRecord } from '../../src/coaching/record.ts';
import type { PlanRow } from '../../src/coaching/schedule.ts';
import { SKILL_IDS } from '../../src/coaching/skills.ts';
import { formatRange } from '../../src/terminal/phrases.ts';
import { formatDate } from '../../src/terminal/text.ts';
import { at, november, someJob } from '../support/job.ts';
import { coach, STOP_THERE } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord, makeStory, withProof } from '../support/person.ts';
import { makeCardState } from '../support/practice.ts';

/** A job with a talk on a day of November. */
const talk = (day: number, id = 'kestrel', what: 'interview' | 'screening' = 'interview'): Job =>
  someJob({ id, name: id, next: { day: november(day), what } }, [[2, what]]);

const first = makeAssessment({ at: '2026-10-20T10:00:00.000Z', levels: { programming: 2, 'ci-cd': 1 } });

/** What the bare call shows, as one line. */
async function readHome(record: PersonRecord): Promise<string> {
  return (await coach([], { record, terminal: 80 })).out.replace(/\s+/g, ' ');
}

describe('what the home screen says of the last day', () => {
  it('names all that was told, in few words', async () => {
    const record = makeRecord({
      assessments: [first, makeAssessment({ by: 'Ruth', at: at(20), levels: { programming: 2 } })],
      stories: [makeStory({ at: at(20) })],
      ownCards: [{ id: 'own-1', question: 'Why?', points: [], at: at(20) }],
      steps: [{ step: 'ci-cd/2', since: at(20), ticks: [], note: null, skipped: null }],
      jobs: [someJob({}, [[20, null, 'offer kept']]), someJob({ id: 'globex' }, [[20, null, 'they called']])],
    });
    expect(await readHome(record)).toContain(
      'Last, on 20 Nov 2026: begun: ci-cd/2; 1 question of your own; 1 story told; rated by Ruth; offer of acme; a note on globex.',
    );
  });

  it('names a job that was put away as such, with a reason or without one, until it is taken up again', async () => {
    const store = createMemoryStore(makeRecord({ assessments: [first], jobs: [someJob({}, [[20, 'applied']])] }));
    const last = async () => (await coach([], { store, terminal: 80 })).out;
    await coach(['job', 'drop', 'acme'], { store });
    expect(await last()).toContain('Today: dropped: acme.');
    await coach(['job', 'move', 'acme', 'applied'], { store });
    expect(await last()).toContain('Today: acme → applied.');
    await coach(['job', 'drop', 'acme', 'too', 'far'], { store });
    expect(await last()).toContain('Today: dropped: acme.');
  });

  it('says that nothing is new since, unless an assessment was begun', async () => {
    const levels = Object.fromEntries(SKILL_IDS.map((id) => [id, id === 'programming' ? 2 : 0]));
    const all = { ...first, levels };
    const home = await readHome(makeRecord({ assessments: [all] }));
    expect(home).toContain('Nothing told here in the 34 days since.');
    expect(home).toMatch(/ Begin with: [^:]+, \d+(-\d+)? h coach open 1 /);
    const lately = makeRecord({ assessments: [{ ...all, at: at(20) }] });
    expect(await readHome(lately)).not.toContain('Begin with');
    const begun = { id: 'b', by: 'self', mode: 'full', skills: ['ci-cd'], start: 1, answers: {} } as const;
    const underWay = makeRecord({ assessments: [first], unfinished: [{ ...begun, startedAt: at(20) }] });
    expect(await readHome(underWay)).not.toContain('Nothing told');
  });

  it('names after a while what is open of a step that is ticked in part', async () => {
    const store = createMemoryStore(makeRecord({ assessments: [first] }));
    await coach(['step', '--tick', '1'], { store });
    const stored = await store.read();
    const [step] = stored.steps;
    const before = {
      ...step,
      since: at(1),
      ticks: step?.ticks.map((tick) => ({ ...tick, at: at(1) })),
    } as typeof inHand;
    const quiet = await readHome({ ...stored, steps: [before] });
    expect(quiet).toMatch(/ In hand since [^:]+: [^:]+ 1 of 4 ticked\. Left: [^:;]+; and [1-9] more coach step /);
    expect(quiet.match(/coach step /g)).toHaveLength(1);
    expect(quiet).not.toContain('Begin with');
    expect(await readHome(stored)).not.toContain('Left: ');
    expect(await readHome({ ...stored, steps: [{ ...before, ticks: [] }] })).toContain('Its first lesson: ');
    const all = await coach(['step', '--tick', '1,2,3,4'], { store });
    expect(all.err).toContain('All is ticked.');
    const steps = (await store.read()).steps.map((one) => ({
      ...one,
      since: at(1),
      ticks: one.ticks.map((tick) => ({ ...tick, at: at(1) })),
    }));
    expect(await readHome({ ...stored, steps })).not.toMatch(/first lesson|Left: /);
  });

  it('names a note on a step today, and no longer once that is taken back', async () => {
    const store = createMemoryStore(
      makeRecord({
        assessments: [first],
        steps: [{ step: 'ci-cd/2', since: at(1), ticks: [], note: null, skipped: null }],
      }),
    );
    await coach(['step', 'ci-cd/2', '--note', 'waits for a database'], { store });
    expect((await coach([], { store, terminal: 80 })).out).toContain('Today: a note on ci-cd/2.');
    await coach(['undo'], { store });
    expect((await coach([], { store, terminal: 80 })).out).toContain('Last, on 1 Nov 2026: begun: ci-cd/2.');
  });
});

const inHand = { step: 'database-management/1', since: at(1), ticks: [], note: null, skipped: null };
const known = makeRecord({ assessments: [first], steps: [inHand] });

/** The lines of what to do next on a wide screen. */
async function leadsOf(record: PersonRecord): Promise<string[]> {
  const { out } = await coach([], { record, terminal: 180 });
  return out.slice(out.indexOf('\n\n') + 2).split('\n');
}

describe('a talk that is near', () => {
  it('comes before all else, then practice for it with what was seen, then the step', async () => {
    const practice = { until: november(24), perDay: null, skills: ['version-control'] };
    const cards = [makeCardState({ card: 'git-bisect-wrong-total', last: november(15), due: november(22) })];
    const { out } = await coach(['--json'], { record: { ...known, jobs: [talk(24)], practice, cards } });
    const { of: all, planned } = (JSON.parse(out) as { cards: { of: number; planned: number } }).cards;
    const [one, other, third] = await leadsOf({ ...known, jobs: [talk(24)], practice, cards });
    expect(one).toMatch(/^kestrel: interview tomorrow +coach checklist interview-prep --for kestrel$/);
    expect(other).toMatch(new RegExp(`^Practice: 1 of ${planned} planned cards seen, 1 due +coach practice$`));
    expect(third).toMatch(/^In hand since/);
    expect(planned).toBeLessThan(10);
    expect(all).toBeGreaterThan(planned);
  });

  it('asks to practise where that was not begun, and not on the day itself', async () => {
    const [, ahead] = await leadsOf({ ...known, jobs: [talk(30)] });
    expect(ahead).toMatch(/^Practise for it +coach practice --for kestrel$/);
    const [today, next] = await leadsOf({ ...known, jobs: [talk(23)] });
    expect(today).toMatch(/^kestrel: interview today /);
    expect(next).toMatch(/^In hand since/);
  });

  it('is the nearest of several; one later than two weeks waits below the step', async () => {
    const jobs = [talk(30, 'later', 'screening'), talk(25, 'sooner')];
    const leads = await leadsOf({ ...known, jobs });
    expect(leads.map((line) => line.split(' ')[0]).slice(0, 4)).toEqual(['sooner:', 'later:', 'Practise', 'In']);
    const far = someJob({ id: 'far', name: 'far', next: { day: '2026-12-08', what: 'interview' } }, [[2, 'interview']]);
    expect((await leadsOf({ ...known, jobs: [far] }))[0]).toMatch(/^In hand/);
  });
});

describe('a task that is due', () => {
  const task = (day: number, id = 'k1') =>
    someJob({ id, name: id, next: { day: november(day), what: 'task due' } }, [[20, 'task']]);
  const list = / +coach checklist interview-assessment --for k1$/.source;

  it('comes by its day before a talk that is further off and before the step, for three days', async () => {
    const [one, other, third, fourth] = await leadsOf({ ...known, jobs: [talk(30), task(23)] });
    expect(one).toMatch(new RegExp(`^k1: task due today${list}`));
    expect(other).toMatch(/^kestrel: interview on Mon 30 Nov/);
    expect(third).toMatch(/^Practise for it /);
    expect(fourth).toMatch(/^In hand since/);
    expect((await leadsOf({ ...known, jobs: [task(26)] }))[0]).toMatch(/^k1: task due on Thu 26 Nov 2026, in 3 days /);
    expect((await leadsOf({ ...known, jobs: [talk(24), task(25)] }))[0]).toMatch(/^kestrel: interview tomorrow/);
  });

  it('waits below the step before that, with the same list', async () => {
    const leads = await leadsOf({ ...known, jobs: [task(27)] });
    expect(leads[0]).toMatch(/^In hand since/);
    expect(leads.at(-2)).toMatch(new RegExp(`^k1: task due on Fri 27 Nov 2026, in 4 days${list}`));
  });

  it('is over once its day is, and then is to be told of', async () => {
    const leads = await leadsOf({ ...known, jobs: [task(22)] });
    expect(leads[0]).toMatch(/^In hand since/);
    expect(leads.at(-2)).toMatch(/^k1: task was due on Sun 22 Nov 2026 +coach job show k1$/);
  });
});

describe('an offer', () => {
  const evaluate = / +coach checklist offer-evaluation --for acme$/;

  it('comes before the step, with its day to answer where one is kept', async () => {
    expect((await leadsOf({ ...known, jobs: [someJob({}, [[12, 'offer']])] }))[0]).toMatch(
      new RegExp(`^Acme: offer since 12 Nov 2026, to be answered${evaluate.source}`),
    );
    const dated = someJob({ next: { day: november(25), what: 'answer due' } }, [[12, 'offer']]);
    const [one, other] = await leadsOf({ ...known, jobs: [talk(30), dated] });
    expect(one).toMatch(/^Acme: answer due on Wed 25 Nov 2026, in 2 days +coach checklist offer-evaluation/);
    expect(other).toMatch(/^kestrel: interview on Mon 30 Nov/);
    const late = someJob({ next: { day: november(20), what: 'answer due' } }, [[12, 'offer']]);
    expect((await leadsOf({ ...known, jobs: [late, talk(24)] }))[0]).toMatch(/^Acme: answer was due on Fri 20 Nov/);
  });
});

describe('the days after a talk', () => {
  const asked = / +coach practice --asked "\.\.\." --for kestrel$/;

  it('are to write down what they asked, on the first also to thank them, before all else', async () => {
    const leads = await leadsOf({ ...known, jobs: [talk(22), talk(24, 'later'), someJob({}, [[12, 'offer']])] });
    expect(leads[0]).toMatch(new RegExp(`^How was kestrel yesterday\\? Write down what they asked${asked.source}`));
    expect(leads[1]).toMatch(/^Thank them today +coach checklist interview-prep --for kestrel$/);
    expect(leads[2]).toMatch(/^When you know how it went +coach job move kestrel <stage>$/);
    expect(leads[3]).toMatch(/^Acme: offer since/);
    expect(leads[4]).toMatch(/^later: interview tomorrow/);
    const second = await leadsOf({ ...known, jobs: [talk(17)] });
    expect(second[0]).toMatch(/^How was kestrel on Tue 17 Nov 2026\? Write down/);
    expect(second.join('\n')).not.toContain('Thank them');
  });

  it('stay for two days though it moved on that morning, until what is to be done is done', async () => {
    const told = [
      { at: at(10), day: november(10), stage: 'interview', note: 'fixed for 2026-11-22' },
      { at: at(23), day: november(23), stage: 'offer', note: null },
    ] as const;
    const job = someJob({ id: 'kestrel', name: 'kestrel', log: told });
    const home = (await coach([], { record: { ...known, jobs: [job] }, terminal: 140 })).out;
    expect(home).toMatch(/How was kestrel yesterday\? Write down .*\nThank them today .*\nkestrel: offer since/);
    const { store } = await coach(['practice', '--asked', 'Why?', '--for', 'kestrel'], {
      record: { ...known, jobs: [job] },
    });
    await coach(['checklist', 'interview-prep', '--for', 'kestrel', '--tick', '32'], { store });
    expect((await coach([], { store, terminal: 100 })).out).not.toMatch(/How was|Thank them/);
  });

  it('are over after a week, or once something is told of it', async () => {
    expect((await leadsOf({ ...known, jobs: [talk(16)] }))[0]).toMatch(/^In hand since/);
    const told = { ...talk(20), log: [...talk(20).log, { at: at(21), day: november(21), stage: null, note: 'fine' }] };
    expect((await leadsOf({ ...known, jobs: [told] }))[0]).toMatch(/^In hand since/);
  });

  it('are named with the job, and where a talk that was is told', async () => {
    const { store } = await coach(['job', 'add', 'acme']);
    const { err } = await coach(['job', 'move', 'acme', 'interview', '--on', 'yesterday'], { store });
    const hint = `Write down what they asked: coach practice --asked "..." --for acme
Afterwards, such as thanks within a day: coach checklist interview-prep --for acme
When you know how it went: coach job move acme <stage>
`;
    expect(err).toBe(`on Sunday, 22 November 2026\n${hint}`);
    const shown = await coach(['job', 'show', 'kestrel'], { record: makeRecord({ jobs: [talk(20)] }) });
    expect(shown.err).toBe(hint.replaceAll('acme', 'kestrel'));
    const later = await coach(['job', 'show', 'kestrel'], { record: makeRecord({ jobs: [talk(15)] }) });
    expect(later.err).not.toContain('Afterwards');
  });
});

describe('a record without an assessment', () => {
  it('is asked for one, and before a talk for the short one', async () => {
    const home = await readHome(makeRecord({ stories: [makeStory()], jobs: [someJob({}, [[20, 'rejected']])] }));
    expect(home).toContain('Next: where you stand, about 10 minutes (coach assess --quick: 3) coach assess');
    const leads = await leadsOf(makeRecord({ jobs: [talk(26)] }));
    expect(leads[1]).toMatch(/^3 minutes first, and the cards fit you +coach assess --quick$/);
    expect(leads[2]).toMatch(/^Practise for it/);
    expect(leads.join('\n')).not.toContain('Next:');
  });
});

describe('jobs that were saved and left', () => {
  it('have one line, whatever their number', async () => {
    const one = await leadsOf({ ...known, jobs: [someJob()] });
    expect(one.at(-2)).toMatch(/^Acme: saved since 1 Nov 2026; apply or drop it +coach job move acme applied$/);
    const two = await leadsOf({ ...known, jobs: [someJob(), someJob({ id: 'globex', name: 'Globex' })] });
    expect(two.filter((line) => line.includes('apply or drop'))).toEqual([
      expect.stringMatching(/^2 jobs saved and left: apply or drop them +coach job$/),
    ]);
  });
});

describe('offers to choose between', () => {
  const offer = unknownTerms({ code: 'EUR', digits: 2 });
  const offered = (id: string, ...stages: JobStage[]): Job =>
    someJob(
      { id, offer },
      stages.map((stage) => [20, stage]),
    );

  it('are two or more that are kept and not answered', async () => {
    const two = [offered('acme', 'offer'), offered('globex', 'offer')];
    expect(await readHome(makeRecord({ jobs: two }))).toContain(
      '2 offers to choose between coach offer compare acme globex',
    );
    expect(await readHome(makeRecord({ jobs: [...two, offered('initech')] }))).toContain(
      '3 offers to choose between coach offer ',
    );
    const over = [offered('acme', 'offer'), offered('globex', 'declined'), someJob({ id: 'initech' })];
    expect(await readHome(makeRecord({ jobs: over }))).not.toContain('choose between');
  });
});

describe('the step in hand', () => {
  it('is to be told as done once all its boxes are ticked', async () => {
    const { out } = await coach(['step', 'version-control/1', '--json'], { record: makeRecord() });
    const lines = (JSON.parse(out) as { boxes: { line: string }[] }).boxes.map(({ line }) => line);
    const levels = { 'version-control': 0 } as const;
    const withTicks = (ticked: readonly string[]): PersonRecord =>
      makeRecord({
        assessments: [makeAssessment({ levels })],
        steps: [
          {
            ...{ step: 'version-control/1', since: at(21), note: null, skipped: null },
            ticks: ticked.map((line) => ({ line, at: at(21) })),
          },
        ],
      });
    expect(await readHome(withTicks(lines))).toMatch(/ coach done( |$)/);
    expect(await readHome(withTicks(lines.slice(1)))).toMatch(/ coach step( |$)/);
  });
});

describe('an interview soon, at the first start', () => {
  const begin = (...lines: string[]) => coach([], { terminal: 80, replies: { choose: ['interview'], lines } });

  it('follows the job and shows the list cut to its day', async () => {
    const { store, out, err } = await begin('whenever', 'yesterday', 'thursday', 'Kestrel Ltd');
    expect((await store.read()).jobs).toMatchObject([
      { id: 'kestrel-ltd', name: 'Kestrel Ltd', next: { day: november(26), what: 'interview' } },
    ]);
    expect(out).toContain('For Thu 26 Nov 2026, in 3 days.');
    expect(err).toContain('When? "whenever" is not a day.\n');
    expect(err).toContain('That day is over.\n');
    expect(err).toContain('Kept as kestrel-ltd.\n');
    expect(err).toContain('Practise: coach practice --for kestrel-ltd\n');
  });

  it('takes either left open, and shows the whole list where nothing is known', async () => {
    const dated = await begin('thursday', '');
    expect((await dated.store.read()).jobs).toMatchObject([{ id: 'interview', next: { day: november(26) } }]);
    const placed = await begin('', 'acme');
    expect((await placed.store.read()).jobs).toMatchObject([{ id: 'acme', next: null }]);
    expect(placed.err).toContain('Kept as acme.\n');
    const neither = await begin('', '');
    expect((await neither.store.read()).jobs).toEqual([]);
    expect(neither.out).toContain('Interview preparation');
  });

  it('stores nothing where the person stops', async () => {
    const { store, err } = await begin('thursday', STOP_THERE);
    expect((await store.read()).jobs).toEqual([]);
    expect(err).toContain('Stopped; nothing is stored.\n');
  });
});

describe('a plan that is kept', () => {
  const levels = Object.fromEntries(SKILL_IDS.map((id) => [id, 1]));
  const assessments = [{ ...first, levels }];
  const due = (step: string, day: string): KeptPlan['steps'][number] => ({
    step,
    from: '2026-10-20',
    due: day,
    hours: { min: 10, max: 20 },
  });
  const keep = (...steps: KeptPlan['steps']): PersonRecord => {
    const plan = { madeAt: '2026-10-20T10:00:00.000Z', target: 'junior', hoursPerWeek: 6, start: '2026-10-20', steps };
    return makeRecord({ assessments, target: 'junior', plan });
  };
  const planLine = async (record: PersonRecord) =>
    (await leadsOf(record))
      .filter((line) => line.endsWith(' coach plan'))
      .map((line) => line.replace(/ +coach plan$/, ''));

  it('has one line: the step due first and its day, by its name where it is not the one shown', async () => {
    const { out } = await coach(['next', '-n', '2', '--json'], { record: keep() });
    const [first = '', other = ''] = (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
    expect(await planLine(keep())).toEqual([]);
    expect(await planLine(keep(due(first, '2027-06-18')))).toEqual(['By your plan it is due 18 Jun 2027']);
    expect(await planLine(keep(due(first, '2027-06-18'), due(other, '2027-05-03')))).toEqual([
      expect.stringMatching(/^By your plan: [A-Z].*, Guided → Independent, due 3 May 2027$/),
    ]);
    const begun = [{ ...inHand, step: first }];
    expect(await planLine({ ...keep(due(first, '2027-06-18'), due(other, '2027-05-03')), steps: begun })).toEqual([
      'By your plan it is due 18 Jun 2027',
    ]);
  });

  it('adds when its step is expected where that is late by the dates of the plan itself, to who has no job', async () => {
    const [next] = JSON.parse((await coach(['next', '--json'], { record: keep() })).out) as { id: string }[];
    const first = next?.id ?? '';
    const { out } = await coach(['plan', '--json'], { record: { ...keep(due(first, '2027-06-18')), hoursPerWeek: 4 } });
    const { earliest, latest } = (JSON.parse(out) as { steps: PlanRow[] }).steps.find(({ id }) => id === first) ?? {};
    const days = [addDays(earliest ?? '', -1), earliest ?? ''];
    const said = (hours: number | null, jobs: Job[] = []) =>
      Promise.all(
        days.map(async (day) => {
          const home = await readHome({ ...keep(due(first, day)), hoursPerWeek: hours, jobs });
          // A long line is broken beside its command.
          return /By your plan .* 20\d\d(?= |$)/.exec(home.replaceAll(' coach plan', ''))?.[0];
        }),
      );
    const likely = formatRange(earliest ?? null, latest ?? null);
    const [one = '', other] = days.map((day) => `By your plan it is due ${formatDate(day)}`);
    expect(await said(4)).toEqual([`${one}; now more likely ${likely}`, other]);
    expect(await said(4, [someJob({}, [[1, 'accepted']])])).toEqual([one, other]);
    // Where no hours are remembered, those of the plan.
    expect(await said(null)).toEqual([one, other]);
  });

  it('says of a day that is over what becomes of the rest, and nothing of it to who has taken a job', async () => {
    const [next] = JSON.parse((await coach(['next', '--json'], { record: keep() })).out) as { id: string }[];
    const [late, ahead] = [november(3), november(23)].map((day) => keep(due(next?.id ?? '', day)));
    const jobs = [someJob({}, [[1, 'accepted']])];
    if (late === undefined || ahead === undefined) throw new Error('both are there');
    expect(await planLine(late)).toEqual(['By your plan it was due 3 Nov 2026; the rest laid out from today']);
    expect(await planLine({ ...late, jobs })).toEqual([]);
    expect(await planLine({ ...ahead, jobs })).toEqual(['By your plan it is due 23 Nov 2026']);
  });
});

describe('a job that was taken', () => {
  const terms = unknownTerms({ code: 'EUR', digits: 2 });
  const notice =
    /^Acme is yours: let all be signed before you give notice or turn others down +coach checklist offer-decision --for acme$/;
  const weeks = 'coach checklist first-90-days --for acme';
  const before = new RegExp(`^Before you begin at Acme, and in the first weeks +${weeks}$`);
  const begun = new RegExp(`^New at Acme: the first 90 days +${weeks}$`);
  const leadsWith = (starts: string | null, day = 20, fields: Partial<Job> = {}) =>
    leadsOf({ ...known, jobs: [someJob({ offer: { ...terms, starts }, ...fields }, [[day, 'accepted']])] });

  it('is to be signed before notice is given, until its first day, unless that item is ticked', async () => {
    const [first, second] = await leadsWith('2027-02-01');
    expect(first).toMatch(notice);
    expect(second).toMatch(before);
    expect((await leadsWith('2026-12-08'))[0]).toMatch(notice);
    expect((await leadsWith('2026-12-08')).join('\n')).not.toContain('first day');
    expect((await leadsWith('2026-12-07'))[0]).toMatch(/^You begin at Acme in 14 days; for the first weeks there /);
    expect((await leadsWith('2026-11-24'))[0]).toMatch(/^You begin at Acme in 1 day; for the first weeks there /);
    const ticks = [{ checklist: 'offer-decision', item: 'resign-last', at: at(21) }];
    expect((await leadsWith('2027-02-01', 20, { ticks }))[0]).toMatch(before);
    expect((await leadsWith('2027-02-01', 20, { dropped: at(22) }))[0]).toMatch(/^In hand since/);
  });

  it('is new from its first day on, for ninety days', async () => {
    expect((await leadsWith('2026-11-23'))[0]).toMatch(begun);
    expect((await leadsWith('2026-08-26'))[0]).toMatch(begun);
    const counts = /^90 days at Acme: what you do there counts now\. Nobody asked about .* +coach assess$/;
    expect((await leadsWith('2026-08-25'))[0]).toMatch(counts);
    expect((await leadsWith('2026-07-27'))[0]).toMatch(counts);
    expect((await leadsWith('2026-07-26'))[0]).toMatch(/^In hand since/);
  });

  it('whose first day nobody told is asked for, taken to be ahead for a month, and never to have begun', async () => {
    const day = (text: string) => [{ at: at(1), day: text, stage: 'accepted', note: null }] as const;
    expect((await leadsWith(null))[0]).toMatch(notice);
    expect((await leadsWith(null, 1, { log: day('2026-10-24') }))[0]).toMatch(notice);
    const asked = /^When do you begin at Acme\? +coach offer add acme --starts <day>$/;
    expect((await leadsWith(null))[2]).toMatch(asked);
    expect((await leadsWith('2027-02-01')).join('\n')).not.toContain('When do you begin');
    const bare = await leadsWith(null, 20, { offer: null });
    expect(bare.join('\n')).toMatch(/ coach offer add acme --currency <code> --starts <day>$/m);
    const counts = /^Acme is yours: what you do there counts now\. Nobody asked about .* +coach assess$/;
    expect((await leadsWith(null, 1, { log: day('2026-10-23') }))[0]).toMatch(counts);
    expect((await leadsWith(null, 1, { log: day('2026-05-28') }))[0]).toMatch(counts);
    expect((await leadsWith(null, 1, { log: day('2026-05-27') }))[0]).toMatch(/^In hand since/);
  });

  it('is said to count with the call that asks again, which then is named once', async () => {
    const levels = Object.fromEntries(SKILL_IDS.map((id) => [id, 1]));
    const old = makeRecord({ assessments: [{ ...first, at: '2026-06-01T10:00:00.000Z', levels }] });
    const { err } = await coach([], { record: old, terminal: 80 });
    expect(err).toContain('See what has moved since: coach assess\n');
    const log = [{ at: at(1), day: '2026-08-01', stage: 'accepted', note: null }] as const;
    const home = await coach([], { record: { ...old, jobs: [someJob({ log })] }, terminal: 80 });
    expect(home.out).toMatch(/^Acme is yours: what you do there counts now +coach assess$/m);
    expect((home.out + home.err).match(/coach assess/g)).toHaveLength(1);
  });

  it('leaves the other offers to be declined, not to be looked over or laid side by side', async () => {
    const mine = someJob({ id: 'mine', name: 'Mine' }, [[20, 'accepted']]);
    const open = ['acme', 'globex'].map((id) => someJob({ id, name: id, offer: terms }, [[18, 'offer']]));
    const leads = (await leadsOf({ ...known, jobs: [mine, ...open] })).join('\n');
    expect(leads).toMatch(/^acme waits for your answer, and Mine is yours +coach job move acme declined$/m);
    expect(leads).toContain('coach job move globex declined');
    expect(leads).not.toMatch(/offer-evaluation|offer compare/);
  });

  it('is the one that was taken last, and leaves none to be looked for', async () => {
    const jobs = [someJob({ name: 'Old' }, [[2, 'accepted']]), someJob({ id: 'new', name: 'New' }, [[9, 'accepted']])];
    expect((await leadsOf({ ...known, jobs }))[0]).toMatch(/^New is yours: /);
    const all = withProof(
      makeRecord({ assessments: [{ ...first, levels: Object.fromEntries(SKILL_IDS.map((id) => [id, 4])) }] }),
    );
    expect(await readHome(all)).toContain('Now the job search coach guide job-search');
    expect(await readHome({ ...all, jobs })).not.toContain('job search');
  });
});

describe('a job whose ad names the last day to apply', () => {
  const jobs = [someJob({ ad: 'You have\n- Java\n\nApply until 26 November 2026.' })];
  const record = makeRecord({ assessments: [first], jobs });

  it('is among what is due, on its own screen too, and in the calendar', async () => {
    const day = 'application due on Thu 26 Nov 2026, in 3 days';
    expect(await readHome(record)).toContain(`Acme: ${day} coach job show acme`);
    const applied = { ...record, jobs: [someJob({ ad: jobs[0]?.ad ?? null }, [[20, 'applied']])] };
    const show = async (from: PersonRecord) =>
      (await coach(['job', 'show', 'acme'], { record: from, terminal: 80 })).out;
    expect([await show(record), await show(applied)].map((text) => text.includes('Apply by:'))).toEqual([true, false]);
    const { out } = await coach(['job', 'show', 'acme'], { record, terminal: 80 });
    expect(out).toContain('\nApplication due on Thu 26 Nov 2026, in 3 days.\n');
    expect((await leadsOf(record))[0]).toMatch(/^Acme: application due on Thu 26 Nov/);
    const calendar = await coach(['job', 'list', '--ics', '-'], { record });
    expect(calendar.out).toContain('SUMMARY:Acme: application due');
  });

  it('is nothing to ask about once it is applied to, until that day', async () => {
    const homeWith = async (day: number) => {
      const ad = `You have\n- Java\n\nApply until ${day} November 2026.`;
      return (await leadsOf({ ...record, jobs: [someJob({ ad }, [[20, 'applied']])] })).join('\n');
    };
    expect(await homeWith(24)).not.toContain('Acme: ');
    expect(await homeWith(23)).toContain('Acme: follow up on Mon 30 Nov 2026, in 7 days; the ad closes 23 Nov 2026');
  });
});
