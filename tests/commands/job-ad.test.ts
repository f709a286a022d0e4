import { describe, expect, it } from 'vitest';
import { SKILL_IDS } from '../../src/coaching/skills.ts';
import { coach } from '../support/context.ts';
import { someJob } from '../support/job.ts';
import { makeAssessment, makeRecord, NOW, withProof } from '../support/person.ts';

const AD = [
  'Backend developer',
  'Your tasks',
  '- You run our Terraform',
  'You have',
  '- 3+ years of Python',
  '- PostgreSQL and Zorblax',
  'Nice to have',
  '- REST',
  'We offer',
  '- Security, and the rest of the team',
].join('\n');

const RECORD = makeRecord({
  target: 'junior',
  assessments: [makeAssessment({ levels: { programming: 2, 'database-management': 1 } })],
  evidence: [{ id: 'e1', skill: 'programming', level: 2, at: NOW.toISOString(), text: 'a link' }],
});

describe('coach job ad', () => {
  it('shows what is asked beside where the person stands, and what to do before applying', async () => {
    const { out, err, code } = await coach(['job', 'ad', '-'], { stdin: AD, record: RECORD, terminal: 80 });
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'ASKED FOR            ASKED  YOUR LEVEL         STANDING',
      'Programming          must   ■■·· Independent   evidenced',
      '    "3+ years of Python", asked for: working on your own',
      'Database Management  must   ■□·· Guided        claimed',
      '    "PostgreSQL and Zorblax"',
      'API Development      nice   □□·· not assessed',
      '    "REST"',
      '',
      '  Duties beyond the must-haves: CI/CD',
      '  Tools named: Terraform, Python, PostgreSQL (your levels say nothing of',
      '    single tools)',
      '  Python: coach resources python',
      '  Words I do not know: Zorblax',
      '  Years asked: 3+ (nobody measures years here)',
      '',
      'Before you apply',
      '  Going by what the ad or junior asks, you meet 1 of its 2 must-haves. You need',
      '  not meet all to apply.',
      '  Lead with Programming. Of what you are short of, say what you have done that',
      '  is nearest to it, and what you do about it now.',
      '  Find out where you stand:',
      '    coach assess ci-cd api-development',
      '  To read and build beside it, by how far you are short of what the ad or junior',
      '  asks:',
      '    Database Management, 1 rung: coach step database-management/2',
      '',
    ]);
    expect(err).toMatch(/^Read by its words alone/);
  });

  it.each([
    [
      '- 2 years of Java or Kotlin, Spring Boot',
      'java',
      2,
      ['Java itself: coach resources java', 'Kotlin: coach resources kotlin'],
    ],
    ['- 2 years of Java or Kotlin, Spring Boot', 'java', 1, ['Kotlin: coach resources kotlin']],
    ['- 2 years of Node.js', 'java', 2, ['JavaScript or TypeScript: coach resources javascript']],
    ['- Django', 'go', 1, ['Python: coach resources python']],
    ['- PostgreSQL', 'java', 2, []],
    ['- You can program in at least one language (for example JavaScript, Python, Java)', 'python', 1, []],
    ['- One of Java, Go or Python', 'go', 2, ['Go itself: coach resources go']],
    ['- At least one language (Java, Go)', 'python', 2, ['Java: coach resources java', 'Go: coach resources go']],
  ] as const)('leads to the languages that %j names, for %s at %j', async (line, language, level, expected) => {
    const record = makeRecord({ target: 'junior', assessments: [makeAssessment({ levels: { programming: level } })] });
    const call = ['job', 'ad', '-', '--stack', language];
    const { out } = await coach(call, { stdin: `You have\n${line}`, record, terminal: 80 });
    expect(
      out
        .split('\n')
        .map((one) => one.trim())
        .filter((one) => one.includes('coach resources')),
    ).toEqual(expected);
  });

  it.each([60, 80])(
    'breaks no command in %i columns, so that each line can be run as it is copied',
    async (columns) => {
      const ad = ['You have', '- Python, SQL, REST, Git, unit tests, Docker, CI/CD, AWS, OAuth, caching'].join('\n');
      const record = makeRecord({ assessments: [makeAssessment({ levels: { 'performance-optimization': 0 } })] });
      const { out } = await coach(['job', 'ad', '-'], { stdin: ad, record, terminal: columns });
      const lines = out.slice(out.indexOf('Before you apply')).trimEnd().split('\n');
      const asked = lines
        .filter((line) => line.includes('coach assess'))
        .flatMap((line) => line.trim().split(' ').slice(2));
      expect(asked.length).toBeGreaterThan(5);
      expect(new Set(asked).size).toBe(asked.length);
      for (const id of asked) expect(SKILL_IDS).toContain(id);
      const [, ...group] = lines.slice(lines.findIndex((line) => line.includes('Find out')));
      const calls = group.slice(
        0,
        group.findIndex((line) => line.startsWith('  To read')),
      );
      expect(calls.length).toBeGreaterThan(1);
      expect(calls.every((line) => line.startsWith('    coach assess '))).toBe(true);
      expect(lines.find((line) => line.includes('coach step'))).toMatch(/coach step performance-optimization\/1$/);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
    },
  );

  it.each([
    ['- Django', ['Django, where yours is Flask: coach resources django']],
    ['- Django REST Framework', ['Django, where yours is Flask: coach resources django']],
    ['- Django or Flask', []],
    ['- Flask', []],
  ])('leads a learner of Flask who meets %s to what is another: %j', async (line, expected) => {
    const stdin = `You have\n${line}\n- Basics of Python\n- REST`;
    const call = ['job', 'ad', '-', '--stack', 'flask'];
    const { out } = await coach(call, { stdin, record: RECORD, terminal: 80 });
    expect(out.split('\n').flatMap((one) => (one.includes('yours is') ? [one.trim()] : []))).toEqual(expected);
    expect(out).not.toContain('Words I do not know');
  });

  it('names a tool once, and puts what only the duties name after the musts', async () => {
    const stdin = [
      'Your tasks',
      '- Testing',
      'You have',
      '- Git',
      '- Redis, Celery',
      '- Memcached',
      'A plus',
      '- REST',
    ].join('\n');
    const levels = { programming: 2, 'api-development': 1, 'version-control': 1, 'testing-and-debugging': 1 } as const;
    const record = makeRecord({ target: 'junior', assessments: [makeAssessment({ levels })] });
    const { out } = await coach(['job', 'ad', '-'], { stdin, record, terminal: 80 });
    expect(out).not.toContain('Not placed');
    expect(out).toContain('Tools named: Git, Redis, Celery, Memcached');
    expect(out).toMatch(
      / Version Control, 1 rung: .*\n +Testing and Debugging \(a duty\), 1 rung: .*\n +API Development \(a plus\), 1 rung: /,
    );
  });

  it.each([
    ['Junior developer', '- Experience with CI/CD', 'Guided', ''],
    ['Junior developer', '- CI/CD', 'Guided', ''],
    ['Junior developer', '- Solid experience with CI/CD', 'Independent', 'working on your own'],
    ['Junior developer', '- Strong CI/CD', 'Independent', 'working on your own'],
    ['Junior developer', '- CI/CD in production', 'Production', 'a strong level'],
    ['Developer', '- Experience with CI/CD', 'Independent', 'working on your own'],
    ['Junior to senior developer', '- Experience with CI/CD', 'Independent', 'working on your own'],
  ])('asks in an ad for a %s of a plus "%s" no more than %s', async (title, line, level, said) => {
    const stdin = [title, 'You have', '- Git', 'A plus', line].join('\n');
    const { out } = await coach(['job', 'ad', '-', '--json'], { stdin, record: RECORD });
    const [, plus] = (JSON.parse(out) as { asked: readonly { required: number }[] }).asked;
    expect(plus?.required).toBe(['None', 'Guided', 'Independent', 'Production'].indexOf(level));
    const shown = await coach(['job', 'ad', '-'], { stdin, record: RECORD, terminal: 80 });
    expect(/asked for: (.*)/.exec(shown.out)?.[1] ?? '').toBe(said);
  });

  it('asks to prove what only the person says', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 3 } })] });
    const { out } = await coach(['job', 'ad', '-'], { stdin: 'You have\n- Java', record, terminal: 80 });
    expect(out).toContain(
      'Prove what only your word or old evidence stands for:\n    coach evidence add programming 3 <link>',
    );
  });

  it.each([
    ['- Python, PostgreSQL and Git', 'you meet 1 of its 3 must-haves, 1 is not assessed.'],
    [
      '- PostgreSQL\nNice to have\n- Python',
      'In its one must-have you are one level short of what junior asks. You need not meet all to apply. Of what',
    ],
    ['- Expert in PostgreSQL', 'Its one must-have is not at what the ad asks. You need not meet all'],
    ['- PostgreSQL\n- Git', 'None of its 2 must-haves is at what junior asks, 1 is not assessed.'],
    ['- Python', null],
    ['- Git', null],
  ])('counts which must-haves are met as far as that is known: %j', async (line, says) => {
    const { out } = await coach(['job', 'ad', '-'], { stdin: `You have\n${line}`, record: RECORD, terminal: 80 });
    const said = out.replace(/\s+/g, ' ');
    if (says === null) expect(said).not.toContain('You need not');
    else expect(said).toContain(says);
  });

  it('leads with nothing that an impossible ad asks more of than is held, and calls it not met', async () => {
    const stdin = 'You have\n- Git\n- You have led security audits and know OWASP Top 10 inside out';
    const levels = { 'security-best-practices': 1, 'version-control': 2 } as const;
    const record = makeRecord({ target: 'junior', assessments: [makeAssessment({ levels })] });
    const { out } = await coach(['job', 'ad', '-'], { stdin, record, terminal: 80 });
    const said = out.replace(/\s+/g, ' ');
    for (const one of ['asked for: a strong level', 'you meet 1 of its 2 must-haves', 'Lead with Version Control. Of'])
      expect(said).toContain(one);
  });

  it('counts an interest among no must-haves, names no step for it, and says to tell why', async () => {
    const stdin = 'You have\n- Git\n- Interest in Docker';
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'version-control': 0, 'ci-cd': 0 } })] });
    const { out } = await coach(['job', 'ad', '-'], { stdin, record, terminal: 80 });
    expect(out).toMatch(/CI\/CD +nice .*\n    "Interest in Docker", an interest: say why it interests you\n/u);
    expect(out).toContain('Its one must-have is not at what junior asks');
    expect(out).toContain('coach step version-control/1');
    expect(out).not.toMatch(/coach step ci-cd|the basics/u);
  });

  it.each([
    ['- Python\n- Curious about Docker', 'Each that is more than an interest is at what junior asks for,'],
    ['- Curious about Docker', null],
  ])('calls no interest met: %j', async (lines, says) => {
    const { out } = await coach(['job', 'ad', '-'], { stdin: `You have\n${lines}`, record: RECORD, terminal: 80 });
    if (says === null) expect(out).not.toContain('backed by');
    else expect(out).toContain(says);
    expect(out).not.toContain('Each of these');
  });

  it('lists the languages it asks apart from the skills', async () => {
    const stdin = 'You have\n- Python\n- Fluent English, German at B1 level, French is a plus';
    const { out } = await coach(['job', 'ad', '-'], { stdin, record: RECORD, terminal: 80 });
    expect(out).toContain('\n  Languages asked: English, German B1, French a plus (nobody asked you');
    expect(out).not.toContain('Communication');
    const json = await coach(['job', 'ad', '-', '--json'], { stdin, record: RECORD });
    expect(JSON.parse(json.out)).toMatchObject({
      spoken: [
        { name: 'English', level: null, need: 'must' },
        { name: 'German', level: 'B1', need: 'must' },
        { name: 'French', level: null, need: 'nice' },
      ],
    });
  });

  it('measures each skill by how well the ad asks for it, and says so', async () => {
    const stdin = 'You have\n- Basic SQL\n- First experience with Docker\n- Strong Python';
    const levels = { programming: 2, 'database-management': 1, 'ci-cd': 1 } as const;
    const record = makeRecord({ target: 'junior', assessments: [makeAssessment({ levels })] });
    const { out } = await coach(['job', 'ad', '-'], { stdin, record, terminal: 80 });
    expect(out).toContain('\n    "Basic SQL", asked for: the basics\n');
    expect(out).toContain('\n    "Strong Python", asked for: a strong level\n');
    expect(out.replace(/\s+/g, ' ')).toContain('Going by what the ad asks, you meet 2 of its 3 must-haves.');
    expect(out).toContain('by how far you are short of what the ad asks:\n    Programming, 1 rung: ');
    const some = await coach(['job', 'ad', '-'], { stdin: `${stdin}\n- Git`, record, terminal: 100 });
    expect(some.out.replace(/\s+/g, ' ')).toContain(
      'Going by what the ad or junior asks, you meet 2 of its 4 must-haves',
    );
  });

  it('names the lines that stand under no skill, cut, and counts them in nothing', async () => {
    const lines = Array.from({ length: 8 }, (_one, at) => `- Boat ${at} ${'and its sails '.repeat(9)}`);
    const stdin = ['You have', '- Git', ...lines].join('\n');
    const record = makeRecord({ assessments: [makeAssessment({ levels: { 'version-control': 0 } })] });
    const { out } = await coach(['job', 'ad', '-'], { stdin, record, terminal: 60 });
    expect(out).toContain('\n  Not placed: 8 lines, to judge for yourself\n    Boat 0 and its sails');
    const shown = out.split('\n').filter((line) => line.startsWith('    Boat'));
    expect(shown).toHaveLength(6);
    expect(shown.every((line) => line.endsWith('…') && line.length <= 60)).toBe(true);
    expect(out).toContain('\n    and 2 more lines\n');
    expect(out).toContain('Its one must-have is not');
  });

  it('says by when to apply', async () => {
    const stdin = 'You have\n- Git\n\nApply until 12 December 2026.';
    const { out } = await coach(['job', 'ad', '-'], { stdin, record: RECORD, terminal: 80 });
    expect(out).toContain('\n  Apply by: Sat 12 Dec 2026\n');
  });

  it('names the tools of an ad in another language, and says that it reads no more', async () => {
    const stdin = 'Wir suchen für unser Team eine Entwicklerin, die mit uns Java und SQL schreibt.';
    const { out } = await coach(['job', 'ad', '-'], { stdin, record: RECORD, terminal: 80 });
    expect(out).toContain('of others only');
    expect(out).toContain('\n  Tools named: Java, SQL (your levels say nothing of single tools)\n');
  });

  it('says where nothing is left to do, and calls it nothing more', async () => {
    const { out } = await coach(['job', 'ad', '-'], { stdin: 'You have\n- Python', record: RECORD, terminal: 80 });
    expect(out).toContain('Each of these is at what junior asks for, and backed by more than your word.');
  });

  it.each([
    [
      'Nurse\nYou have\n- Good communication, and a cloud of patience',
      'None of the twelve skills was found in this ad.',
    ],
    ['Wir suchen für unser Team eine Entwicklerin, die mit uns Java und SQL schreibt.', 'This ad looks like German'],
  ])('says that it finds or reads nothing, and never that there is no gap', async (stdin, says) => {
    const { out, err, code } = await coach(['job', 'ad', '-'], { stdin, record: RECORD, terminal: 80 });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(says);
    expect(out).not.toMatch(/gap|short|backed|%/);
  });

  it('gives the reading as JSON, and keeps nothing', async () => {
    const { out, store } = await coach(['job', 'ad', '-', '--json'], { stdin: AD, record: RECORD });
    expect(JSON.parse(out)).toMatchObject({
      language: 'English',
      target: 'junior',
      asked: [
        { skill: 'programming', need: 'must', line: 5, text: '3+ years of Python', level: 2, required: 2, gap: 0 },
        { skill: 'database-management', need: 'must', line: 6, level: 1, gap: 1, standing: 'claimed' },
        { skill: 'api-development', need: 'nice', line: 8, level: null, standing: null },
      ],
      duties: [{ skill: 'ci-cd', line: 3 }],
      tools: ['Terraform', 'Python', 'PostgreSQL'],
      unknown: ['Zorblax'],
      years: ['3+'],
      prepare: [
        { kind: 'read', skill: 'database-management', level: 2, gap: 1 },
        { kind: 'assess', skill: 'ci-cd', level: null },
        { kind: 'assess', skill: 'api-development', level: null },
      ],
    });
    expect((await store.read()).jobs).toEqual([]);
  });

  it('shows the same with job add and with job show', async () => {
    const { out } = await coach(['job', 'ad', '-'], { stdin: AD, record: RECORD, terminal: 80 });
    const added = await coach(['job', 'add', 'acme', '--ad', '-'], { stdin: AD, record: RECORD, terminal: 80 });
    expect(added.out).toBe(`Kept as acme, with its ad of 10 lines.\n\n${out}`);
    const shown = await coach(['job', 'show', 'acme'], { store: added.store, terminal: 80 });
    expect(shown.out.endsWith(`\n\n${out}`)).toBe(true);
  });
});

describe('what an ad asks of somebody who aims higher', () => {
  const TWO = { programming: 2, 'database-management': 2, 'version-control': 2, 'testing-and-debugging': 2 } as const;
  const answers = { 'ci-cd.1a': 'alone', 'ci-cd.1d': 'alone' } as const;
  const record = makeRecord({
    target: 'mid',
    assessments: [makeAssessment({ levels: { ...TWO, 'ci-cd': 2, communication: 2 }, answers })],
  });
  const screen = async (...lines: string[]): Promise<string> =>
    (await coach(['job', 'ad', '-'], { stdin: lines.join('\n'), record, terminal: 80 })).out.replace(/\s+/g, ' ');
  const ASKED = ['Java developer', 'You have'];

  it.each([
    [['- Java, Spring Boot', '- SQL', '- Git']],
    [['- 3+ years of commercial experience with Java, Spring Boot', '- SQL', '- Git']],
    [['- Java and Spring Boot, at least 2 years']],
  ])('is no more than work on their own where it does not say more: %j', async (lines) => {
    const out = await screen(...ASKED, ...lines);
    expect(out).not.toMatch(/must-haves?\b|rung|coach step/);
    const proven = await coach(['job', 'ad', '-'], {
      stdin: [...ASKED, ...lines].join('\n'),
      record: withProof(record),
      terminal: 120,
    });
    expect(proven.out).toContain('Each of these is at what the ad');
  });

  it('is called what the ad asks, not the target, where the target has more in mind', async () => {
    expect(await screen(...ASKED, '- Java', '- Kubernetes', '- Strong SQL')).toContain(
      'Going by what the ad or mid asks, you meet 1 of its 3 must-haves, 1 is not assessed.',
    );
  });

  const TASKS = ['Your tasks', '- Write unit and integration tests (JUnit 5)', '- Build REST APIs'];
  const DUTIES = ['Java developer', ...TASKS, 'You have', '- Java', '- Kafka'];

  it('is a duty first where the list calls it a plus', async () => {
    const stdin = [...DUTIES, 'A plus', '- Experience with monitoring (Grafana)'].join('\n');
    const { out } = await coach(['job', 'ad', '-'], { stdin, record, terminal: 80 });
    expect(out).toMatch(
      /Testing and Debugging +duty +.* claimed\n {4}"Write unit and integration tests \(JUnit 5\)"\n/,
    );
    expect(out).toContain('\n  Duties beyond the must-haves: API Development, Testing and Debugging\n');
    const said = await screen(...DUTIES, '- Java in production', 'A plus', '- Experience with monitoring (Grafana)');
    expect(said).toContain('Lead with Testing and Debugging.');
    expect(said).toContain('coach evidence add testing-and-debugging 2 <link> (a duty)');
    expect(said.match(/add testing-and-debugging/g)).toHaveLength(1);
  });

  it('has the cards of such a duty asked as those of a duty', async () => {
    const ad = [...DUTIES, 'A plus', '- Experience with monitoring (Grafana)'].join('\n');
    const job = { ...record, jobs: [someJob({ ad })] };
    const { out } = await coach(['practice', '--for', 'acme', '--due', '--json'], { record: job });
    expect(out).toContain('testing-and-debugging');
  });

  it('is led with by what they have shown of it, and not by what every ad wants', async () => {
    const said = await screen(...ASKED, '- Java', '- Docker', '- Good communication', '- REST', '- Strong SQL');
    expect(said).toContain('you meet 3 of its 5 must-haves');
    expect(said).toContain('Lead with Programming. Of what');
    const spoken = await screen(...ASKED, '- Java', '- You communicate clearly in English', '- Strong SQL');
    expect(spoken).toContain('you meet 1 of its 2 must-haves');
    expect(spoken).toContain('Languages asked: English');
  });

  it('leaves out the sentence where there is nothing to lead with', async () => {
    const said = await screen(...ASKED.slice(1), '- Docker', '- Strong SQL');
    expect(said).toContain('you meet 1 of its 2 must-haves. You need not meet all to apply. Of what you are short of');
    expect(said).not.toContain('Lead with');
  });

  it('says the pay that it names, also with what is kept with a job and in another language', async () => {
    const pay = '75\u00a0000 - 95\u00a0000 Kč hrubého';
    expect(await screen(...ASKED, '- Java', 'We offer', `- ${pay}`)).toContain('Pay: "75 000 - 95 000 Kč hrubého"');
    expect(await screen(...ASKED, '- Java')).not.toContain('Pay:');
    const german = 'Wir suchen für unser Team eine Entwicklerin, die mit uns Java schreibt.\n- ab 4.200 € brutto';
    expect(await screen(german)).toContain('Pay: "ab 4.200 € brutto"');
    const json = await coach(['job', 'ad', '-', '--json'], { stdin: `You have\n- Java\n- ${pay}`, record });
    expect(JSON.parse(json.out)).toMatchObject({
      pay: pay.replaceAll('\u00a0', ' '),
      lead: ['programming'],
      unplaced: [],
    });
  });

  it('says of a line that asks for other experience that their own past may count', async () => {
    expect(await screen(...ASKED, '- Java', '- Experience in customer support', '- A driving licence')).toContain(
      'Not placed: 2 lines, to judge for yourself; where one asks for experience, your own past may count Experience in',
    );
    expect(await screen(...ASKED, '- Java', '- A driving licence')).not.toContain('your own past');
  });
});

describe('coach job ad --for', () => {
  const record = makeRecord({ jobs: [someJob({ ad: 'Old\nad' }), someJob({ id: 'bare', name: 'Bare' })] });
  const call = (job: string) => ['job', 'ad', '-', '--for', job];

  it('keeps the ad with a job that has none, and shows what it asks', async () => {
    const { out, err, store, code } = await coach(call('bare'), { stdin: AD, record, terminal: 80 });
    expect(code).toBe(0);
    expect(out).toMatch(/^Kept with bare: an ad of 10 lines\.\n\nASKED FOR/);
    expect(err).toBe('All about it: coach job show bare\n');
    expect((await store.read()).jobs.map(({ ad }) => ad)).toEqual(['Old\nad', AD]);
  });

  it('puts it in place of the one that is kept, which undo brings back', async () => {
    const { out, store } = await coach(call('acme'), { stdin: AD, record, terminal: 80 });
    expect(out).toContain('Kept with acme: an ad of 10 lines, in place of one of 2 lines.');
    expect((await store.read()).jobs[0]).toMatchObject({ ad: AD, log: record.jobs[0]?.log });
    await coach(['undo'], { store });
    expect((await store.read()).jobs[0]?.ad).toBe('Old\nad');
  });

  it('is the reading as JSON', async () => {
    const { out } = await coach([...call('acme'), '--json'], { stdin: AD, record });
    expect(JSON.parse(out)).toMatchObject({ language: 'English', closes: null, unplaced: [] });
  });

  it('keeps nothing for a job that is not followed', async () => {
    const none = await coach(call('nosuch'), { stdin: AD, record });
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/^There is no job "nosuch"/)]);
    const dropped = makeRecord({ jobs: [someJob({ dropped: NOW.toISOString() })] });
    const { code, err, store } = await coach(call('acme'), { stdin: AD, record: dropped });
    expect([code, err]).toEqual([2, expect.stringMatching(/^acme was dropped on/)]);
    expect((await store.read()).jobs[0]?.ad).toBeNull();
  });

  it('is named where an ad is to be added to a job that is there', async () => {
    const { err } = await coach(['job', 'add', 'acme', '--ad', '-'], { stdin: AD, record });
    expect(err).toContain('\nKeep the ad with it: coach job ad - --for acme\n');
    const show = await coach(['job', 'show', 'bare', '--ad'], { record });
    expect(show.err).toBe('No ad is kept for bare.\nKeep one: coach job ad <file> --for bare\n');
  });
});

/** Jobs with these ads. */
const withAds = (...ads: string[]) => ads.map((ad, at) => someJob({ id: `job-${at}`, name: `Job ${at}`, ad }));

const GIT = 'You have\n- Git';
const SQL = 'You have\n- PostgreSQL\nA plus\n- Git';

describe('coach job market', () => {
  it('counts what fewer than five ads ask for', async () => {
    const record = makeRecord({ jobs: withAds(GIT, SQL) });
    const { out, err } = await coach(['job', 'market'], { record, terminal: 80 });
    expect(out.split('\n')).toEqual([
      'What 2 ads ask for',
      'SKILL                ASKED IN  AS A MUST',
      'Version Control             2          1',
      'Database Management         1          1',
      '',
      '  Tools named: Git 2, PostgreSQL 1',
      '',
    ]);
    expect(err).toContain('coach next --market');
  });

  it('says of five and more of how many, and names those that say nothing', async () => {
    const jobs = [...withAds(GIT, GIT, GIT, SQL, SQL, 'Bake bread'), someJob({ id: 'none', ad: null })];
    const { out, err } = await coach(['job', 'market'], { record: makeRecord({ jobs }), terminal: 80 });
    expect(out).toMatch(/Version Control +5 of 5 +3\n/);
    expect(out).toContain('PostgreSQL 2 of 5');
    expect(err).toContain('1 more ad');
  });

  it('is one record a line in a pipe, and counts as JSON', async () => {
    const record = makeRecord({ jobs: withAds(GIT, SQL) });
    expect((await coach(['job', 'market'], { record })).out).toBe(
      [
        'skill\tversion-control\t2\t1\t2',
        'skill\tdatabase-management\t1\t1\t2',
        'tool\tGit\t2\t\t2',
        'tool\tPostgreSQL\t1\t\t2',
        '',
      ].join('\n'),
    );
    expect(JSON.parse((await coach(['job', 'market', '--json'], { record })).out)).toMatchObject({ ads: 2, silent: 0 });
  });
});

describe('coach next --market', () => {
  const ids = (out: string): string[] => (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
  const call = ['next', '-n', '99', '--json'];

  it('puts what the ads ask first among equals, and says why', async () => {
    const plain = await coach(call, { record: makeRecord() });
    const jobs = withAds('You have\n- PostgreSQL', 'You have\n- PostgreSQL');
    const asked = await coach([...call, '--market'], { record: makeRecord({ jobs }) });
    const [before, after] = [ids(plain.out), ids(asked.out)];
    expect(new Set(after)).toEqual(new Set(before));
    expect(after.indexOf('database-management/1')).toBeLessThan(before.indexOf('database-management/1'));
    const steps = JSON.parse(asked.out) as { id: string; weight: number; why: string[] }[];
    expect(steps.find(({ id }) => id === 'database-management/1')?.why).toContain('asked in 2 of your ads');
    expect(steps.find(({ id }) => id === 'version-control/1')?.why.join()).not.toContain('ads');
  });

  it('leaves the order as it is without the flag', async () => {
    const jobs = withAds('You have\n- PostgreSQL');
    expect((await coach(call, { record: makeRecord({ jobs }) })).out).toBe(
      (await coach(call, { record: makeRecord() })).out,
    );
  });
});

describe('coach practice --for', () => {
  it('practises what the ad of the job asks for', async () => {
    const record = makeRecord({ jobs: [someJob({ ad: 'You have\n- Git' })] });
    const { out } = await coach(['practice', '--for', 'acme', '--due', '--json'], { record });
    expect(out).toMatch(/version-control/);
    expect(out).not.toMatch(/"database-management/);
  });
});
