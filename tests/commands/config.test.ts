import { describe, expect, it } from 'vitest';
import type { ProgressStore } from '../../src/progress/store.ts';
import { coach } from '../support/context.ts';
import { makeAssessment, makeRecord, told } from '../support/person.ts';

describe('coach config', () => {
  it('lists what is known of a person, and where it is from', async () => {
    const { code, out, err } = await coach(['config']);
    expect(code).toBe(0);
    expect(out).toBe(
      'name\tnot said\t-\nlanguage\tnot said\t-\nframework\tnot said\t-\ncloud\tnot said\t-\nexperience\tnot said\t-\n' +
        'budget\tnot said\t-\nhours\tnot said\t-\ntarget\tjunior\tnobody: it is the usual one\npractice\t10\tnobody: it is the usual one\n',
    );
    expect(err).toBe('Set one: coach config language python\n');
    expect((await coach(['config', 'experience'])).err).toBe(
      'Set it: coach config experience learning (or never, working)\n',
    );
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
    [['framework', 'python'], '"python" cannot be your framework.\nIt takes: django, flask, fastapi,'],
    [['framework', 'rails'], 'Ruby has one set of pages whatever the framework: coach config language ruby\n'],
    [['framework', 'koa'], 'coach config language javascript\n'],
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
      'No language, framework or cloud is called "cobol".\nKnown: python, javascript, java, csharp, go, php, ruby, kotlin, rust, aws, azure, gcp, django, flask, fastapi, express, nestjs, fastify.\n',
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

describe('coach config framework', () => {
  const valuesOf = async (store: ProgressStore) => {
    const { language, framework } = (await store.read()).about;
    return [language?.value, framework?.value];
  };
  const FORGET = 'To forget it: coach config --unset framework\n';

  it('keeps the framework with its language, and says so where that was another', async () => {
    const { store, out, err } = await coach(['config', 'framework', 'Django']);
    expect(out).toBe('framework\tdjango\tyou on 23 Nov 2026\n');
    expect(err).toBe(
      `Django is of Python, so that is your language now.\nSteps name the pages of Django now. ${FORGET}`,
    );
    expect(await valuesOf(store)).toEqual(['python', 'django']);
    const flask = await coach(['config', 'framework', 'flask'], { store });
    expect(flask.err).toBe(`Steps name the pages of Flask now. ${FORGET}`);
    expect(await valuesOf(store)).toEqual(['python', 'flask']);
    expect((await coach(['config', '--unset', 'framework'], { store })).err).toBe('');
    expect(await valuesOf(store)).toEqual(['python', undefined]);
  });

  it('is also set by its name as a language', async () => {
    const { store, out, err } = await coach(['config', 'language', 'nest']);
    expect(out).toMatch(/^language\tjavascript\t/);
    expect(err).toContain('Steps name the pages of NestJS now.');
    expect(await valuesOf(store)).toEqual(['javascript', 'nestjs']);
  });

  it.each([
    [
      ['language', 'java'],
      ['java', undefined],
    ],
    [
      ['--unset', 'language'],
      [undefined, undefined],
    ],
  ])('goes with its language: %j', async (words, left) => {
    const { store } = await coach(['config', 'framework', 'django']);
    const { err } = await coach(['config', ...words], { store });
    expect(err).toContain('Django is of Python, so it is no longer your framework.\n');
    expect(await valuesOf(store)).toEqual(left);
    expect((await coach(['config', 'language', 'python'], { store })).err).toBe('');
  });

  it('stays where its own language is said again', async () => {
    const { store } = await coach(['config', 'framework', 'django']);
    expect((await coach(['config', 'language', 'python'], { store })).err).toBe('');
    expect(await valuesOf(store)).toEqual(['python', 'django']);
  });

  const titlesOf = async (call: string[], store?: ProgressStore): Promise<string> =>
    (await coach(call, store === undefined ? {} : { store })).out;

  it('decides the pages of steps, lists and cards; --stack names another for one call', async () => {
    const { store } = await coach(['config', 'framework', 'django']);
    const step = await titlesOf(['step', 'testing-and-debugging/2', '--json'], store);
    expect(step).toContain('django-testing-tools');
    expect(step).not.toContain('sqlmodel-fastapi-tests');
    expect(await titlesOf(['step', 'testing-and-debugging/2', '--json', '--stack', 'flask'], store)).toContain(
      'flask-tutorial-tests',
    );
    expect(await titlesOf(['step', 'testing-and-debugging/2', '--json', '--stack', 'javascript'], store)).toContain(
      'full-stack-open-testing-the-backend',
    );
    const list = await titlesOf(['resources', 'testing-and-debugging', '--level', '2', '--search', 'test'], store);
    const places = ['django-testing-tools', 'fastapi'].map((one) => list.indexOf(one));
    expect(places[0]).toBeGreaterThan(-1);
    expect(places[0]).toBeLessThan(places[1] ?? -1);
    expect(await titlesOf(['config', 'framework', '--json'], store)).toContain('"django"');
  });

  it('is asked for once where a step has other pages for it, and named where it has them', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1 } })] });
    const { store } = await coach(['config', 'language', 'python'], { record });
    const learn = async (): Promise<string> => {
      const { out } = await coach(['next', '-n', '40'], { store });
      const [line = ''] = /Learn, in this order[^)]*\)/.exec(out.split('API Development')[1] ?? '') ?? [];
      return line.replaceAll(/\s+/g, ' ');
    };
    expect(await learn()).toBe('Learn, in this order (for Python; in Django or Flask: coach config framework <name>)');
    await coach(['config', 'framework', 'django'], { store });
    expect(await learn()).toBe('Learn, in this order (for Django; another: coach config framework <name>)');
    await coach(['config', 'framework', 'fastapi'], { store });
    expect(await learn()).toBe('Learn, in this order (for FastAPI; another: coach config framework <name>)');
    await coach(['config', 'language', 'java'], { store });
    expect(await learn()).toBe('Learn, in this order (for Java; another: coach config language <name>)');
  });

  it('by its name as a list has its own lessons under their skills, and may be made yours', async () => {
    const { out, err } = await coach(['resources', 'django']);
    expect(out).toContain('django-migrations');
    expect(out).not.toContain('flask-');
    expect(err).toContain('Make it yours, and every list follows: coach config framework django\n');
    const { store } = await coach(['config', 'framework', 'django']);
    expect((await coach(['resources', 'django'], { store })).err).not.toContain('Make it yours');
    expect((await coach(['open', 'django'])).err).toContain('"django" lists several resources.');
  });

  it('is told to an assistant', async () => {
    const { store } = await coach(['config', 'framework', 'express']);
    expect((await coach(['brief'], { store })).out).toContain('I write JavaScript or TypeScript with Express.');
    expect(JSON.parse((await coach(['brief', '--json'], { store })).out)).toMatchObject({
      stack: { language: 'javascript', framework: 'express', cloud: null },
    });
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

  it('asks for the framework of a language that has some, of who does not begin to program', async () => {
    const call = async (choose: string[]) =>
      (await (await coach(['assess', 'git'], { replies: { ...stop, choose } })).store.read()).about;
    expect(await call(['python', 'working', 'flask'])).toMatchObject({
      language: { value: 'python' },
      framework: { value: 'flask', by: 'assess' },
      experience: { value: 'working' },
    });
    expect(await call(['python', 'working', 'skip'])).not.toHaveProperty('framework');
    expect(await call(['python', 'none', 'flask'])).not.toHaveProperty('framework');
    expect(await call(['go', 'working', 'flask'])).not.toHaveProperty('framework');
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
  const hintOf = async (level: 0 | 1 | 2, language: string, args = ['config', 'language', 'java']) => {
    const record = makeRecord({
      assessments: [makeAssessment({ levels: { programming: level } })],
      about: { language: { value: language as 'java', by: 'config', at: '2026-11-01T10:00:00.000Z' } },
    });
    return (await coach(args, { record })).err;
  };
  const RATED =
    'You named Java after you rated Programming. If that level is not of Java: coach assess programming\n' +
    'If Java is new to you, begin here: coach resources java\n';

  it('says once that the level was given before another language, with what asks again', async () => {
    expect(await hintOf(2, 'javascript')).toBe(RATED);
    expect(await hintOf(1, 'javascript')).toBe(RATED);
    expect(await hintOf(0, 'javascript')).toBe('');
    expect(await hintOf(2, 'java')).toBe('');
    expect(await hintOf(2, 'javascript', ['config', 'cloud', 'aws'])).toBe('');
  });

  it('leads to it from the first time on where levels are told for programming in general', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] });
    expect((await coach(['config', 'language', 'java'], { record })).err).toBe(
      'Levels were told for programming in general. If Java is new to you, begin here: coach resources java\n',
    );
  });

  it('is told beside the next step until programming is rated anew, and not where it was named before', async () => {
    const record = makeRecord({
      assessments: [makeAssessment({ levels: { programming: 1 } })],
      about: { language: { value: 'javascript', by: 'config', at: '2026-11-01T10:00:00.000Z' } },
    });
    const { store } = await coach(['config', 'language', 'javascript'], { record });
    expect((await coach(['next'], { store })).err).not.toContain('after you rated');
    await coach(['config', 'language', 'java'], { store });
    expect((await coach(['next'], { store })).err).toContain(RATED);
    const stored = await store.read();
    const at = '2026-10-20T10:00:00.000Z';
    const language = { value: 'java', by: 'config', at } as const;
    const rated = stored.assessments.map((one) => ({ ...one, at: '2026-10-01T10:00:00.000Z' }));
    const long = await coach(['next'], { record: { ...stored, about: { language }, assessments: rated } });
    expect(long.err).not.toContain('after you rated');
    await coach(['assess', '--set', 'programming=1'], { store });
    expect((await coach(['next'], { store })).err).not.toContain('after you rated');
  });
});
