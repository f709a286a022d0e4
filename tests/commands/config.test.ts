import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, told } from '../support/person.ts';

describe('coach config', () => {
  it('lists what is known of a person, and where it is from', async () => {
    const { code, out, err } = await coach(['config']);
    expect(code).toBe(0);
    expect(out).toBe(
      'name\tnot said\t-\nlanguage\tnot said\t-\ncloud\tnot said\t-\nexperience\tnot said\t-\n' +
        'budget\tnot said\t-\nhours\tnot said\t-\ntarget\tjunior\tnobody: it is the usual one\npractice\t10\tnobody: it is the usual one\n',
    );
    expect(err).toBe('Set one: coach config language python\n');
  });

  it.each([
    [['language', 'node'], { language: { value: 'javascript' } }],
    [['language', 'C#'], { language: { value: 'csharp' } }],
    [['cloud', 'AWS'], { cloud: { value: 'aws' } }],
    [['experience', 'learning'], { experience: { value: 'learning' } }],
    [['budget', 'free'], { budget: { value: 'free' } }],
    [['name', ' Ada '], { name: { value: 'Ada' } }],
  ])('keeps %j', async (words, about) => {
    const { code, store } = await coach(['config', ...words]);
    expect(code).toBe(0);
    expect((await store.read()).about).toMatchObject(about);
  });

  it('sets hours and target, shows one, and forgets', async () => {
    const { store, out } = await coach(['config', 'hours', '6']);
    expect(out).toBe('hours\t6\tyou\n');
    await coach(['config', 'target', 'mid'], { store });
    await coach(['config', 'language', 'go'], { store });
    expect(await store.read()).toMatchObject({ hoursPerWeek: 6, target: 'mid', about: { language: { value: 'go' } } });
    expect((await coach(['config', 'language'], { store })).out).toBe('language\tgo\tyou on 23 Nov 2026\n');
    for (const name of ['hours', 'target', 'language']) await coach(['config', '--unset', name], { store });
    expect(told(await store.read())).toEqual(told(makeRecord()));
  });

  it.each([
    [['language', 'cobol'], '"cobol" cannot be your language.\nIt takes: python, javascript, java,'],
    [['language', 'aws'], '"aws" cannot be your language.'],
    [['cloud', 'go'], '"go" cannot be your cloud.\nIt takes: aws, azure, gcp.'],
    [['hours', '0'], '"0" cannot be your hours.\nIt takes: 1 to 100.'],
    [['experience', 'x'], 'It takes: none, learning, working.'],
    [['budget', 'x'], 'It takes: free, any.'],
    [['name', '\u0007'], 'cannot be your name.'],
    [['colour', 'red'], 'The coach keeps nothing called "colour".\nIt keeps: name, language,'],
    [['target', 'nobody'], 'No target is called "nobody".'],
    [['language', '--unset', 'cloud'], '--unset takes the one name.'],
  ])('refuses %j in words, and stores nothing', async (words, text) => {
    const { code, err, store } = await coach(['config', ...words]);
    expect(code).toBe(2);
    expect(err).toContain(text);
    expect(await store.read()).toEqual(makeRecord());
  });
});

describe('what a person works with', () => {
  it('decides the lessons of a step; --stack names another for one call', async () => {
    const { store } = await coach(['config', 'language', 'python']);
    const next = await coach(['next'], { store });
    expect(next.out).toContain('for Python; another: coach config language <name>');
    expect(next.out).toContain('Think Python');
    const java = await coach(['next', '--stack', 'java'], { store });
    expect(java.out).toContain('for Java;');
    expect(java.out).not.toContain('Think Python');
    expect((await store.read()).about.language?.value).toBe('python');
  });

  it('is asked for by a step while nobody said it', async () => {
    const { out } = await coach(['next']);
    expect(out).toContain('depends on your language: coach config language <name>');
  });

  it('that is no language or cloud is refused', async () => {
    const { code, err } = await coach(['next', '--stack', 'cobol']);
    expect([code, err]).toEqual([
      2,
      'No language or cloud is called "cobol".\nKnown: python, javascript, java, csharp, go, php, ruby, kotlin, rust, aws, azure, gcp.\n',
    ]);
  });

  it('by its name as a resource lists what is about it, under the skills that it serves', async () => {
    const { out, err } = await coach(['resources', 'java'], { terminal: 80 });
    expect(out).toMatch(/^Programming\n1 {3}CSAwesome/);
    expect(out).toContain('\nTesting and Debugging\n');
    expect(out).not.toMatch(/Python|JavaScript Weekly/);
    expect(err).toBe(
      'Open one by its number: coach open java 1\nMake it yours, and every list follows: coach config language java\n',
    );
    const owned = await coach(['config', 'language', 'java']);
    const listed = await coach(['resources', 'java'], { store: owned.store, terminal: 80 });
    expect(listed.err).not.toContain('Make it yours');
    const piped = await coach(['resources', 'node']);
    expect(piped.out).toMatch(/^eloquent-javascript/);
  });

  it.each([
    ['django', /^django-/],
    ['spring', /^spring-/],
    ['postgres', /^postgresql-/],
    ['fastapi', /^fastapi-/],
  ])('%s finds what is about it first', async (name, expected) => {
    const { code, out } = await coach(['resources', name]);
    expect(code).toBe(0);
    expect(out).toMatch(expected);
  });
});

describe('the first assessment at a terminal', () => {
  const stop = { rungs: [] };

  it('asks for language and experience, keeps both, and begins at Guided for a learner', async () => {
    const { store, asked } = await coach(['assess', 'git'], { replies: { ...stop, choose: ['go', 'learning'] } });
    expect((await store.read()).about).toEqual({
      language: { value: 'go', by: 'assess', at: '2026-11-23T12:00:00.000Z' },
      experience: { value: 'learning', by: 'assess', at: '2026-11-23T12:00:00.000Z' },
    });
    expect(asked[0]?.heading).toBe('Version Control · Guided');
  });

  it('takes a skipped question for not said', async () => {
    const { store, asked } = await coach(['assess', 'git'], { replies: stop });
    expect((await store.read()).about).toEqual({});
    expect(asked[0]?.heading).toBe('Version Control · Independent');
  });

  it('asks nothing of who has told it, was assessed before, or rates somebody else', async () => {
    const choose = ['go', 'learning'];
    const told = { value: 'java', by: 'config', at: '2026-11-20T10:00:00.000Z' } as const;
    const known = [
      { record: makeRecord({ about: { language: told } }) },
      { record: makeRecord({ assessments: [makeAssessment({ levels: { 'ci-cd': 1 } })] }) },
    ];
    for (const call of known) {
      const replies = { ...stop, choose: [...choose] };
      await coach(['assess', 'git'], { ...call, replies });
      expect(replies.choose).toEqual(choose);
    }
    const replies = { ...stop, choose: [...choose] };
    await coach(['assess', 'git', '--by', 'Sam'], { replies });
    expect(replies.choose).toEqual(choose);
  });
});

describe('coach config language', () => {
  const hintOf = async (level: 1 | 2, language: string, args = ['config', 'language', 'java']) => {
    const record = makeRecord({
      assessments: [makeAssessment({ levels: { programming: level } })],
      about: { language: { value: language as 'java', by: 'config', at: '2026-11-01T10:00:00.000Z' } },
    });
    return (await coach(args, { record })).err;
  };
  const LEAD = 'Levels were told for programming in general. If Java is new to you, begin here: coach resources java';

  it('leads once to another language where levels are told for programming in general', async () => {
    expect(await hintOf(2, 'javascript')).toContain(LEAD);
    expect(await hintOf(2, 'java')).not.toContain('Levels were told');
    expect(await hintOf(1, 'javascript')).not.toContain('Levels were told');
    expect(await hintOf(2, 'javascript', ['config', 'cloud', 'aws'])).not.toContain('Levels were told');
  });
});
