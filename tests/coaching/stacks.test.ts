import { describe, expect, it } from 'vitest';
import { ownStack, startLevel } from '../../src/coaching/about.ts';
import {
  findFrameworks,
  type FrameworkId,
  type Language,
  lessonsOf,
  NO_STACK,
  resolvePath,
  type Slot,
  type Stack,
} from '../../src/coaching/stacks.ts';

const hours = (min: number, max: number): { min: number; max: number } => ({ min, max });
const lesson = (resource: string, min: number, max: number) => ({ resource, part: 'all', hours: hours(min, max) });

const STACKS: readonly Stack[] = [
  { id: 'go', name: 'Go', aliases: [], lessons: { api: lesson('go-api', 2, 4), 'cloud-start': lesson('wrong', 1, 2) } },
  { id: 'java', name: 'Java', aliases: [], lessons: { api: lesson('java-api', 5, 9) } },
  { id: 'rust', name: 'Rust', aliases: [], lessons: {}, none: { api: 'nothing read' } },
  { id: 'aws', name: 'AWS', aliases: [], lessons: { 'cloud-start': lesson('aws-start', 1, 3) } },
];
const PATH: readonly Slot[] = [
  { topic: 'http', resource: 'mdn', part: 'all', hours: hours(1, 2) },
  { topic: 'http', lesson: 'api', name: 'an API' },
];

describe('a study path', () => {
  it('has the lesson of the language of the person, and what serves everybody as it is', () => {
    expect(resolvePath(PATH, STACKS, { ...NO_STACK, language: 'java' })).toEqual([
      { topic: 'http', name: null, resource: 'mdn', part: 'all', hours: hours(1, 2), choose: null, none: null },
      {
        topic: 'http',
        name: 'an API',
        resource: 'java-api',
        part: 'all',
        hours: hours(5, 9),
        choose: null,
        none: null,
      },
    ]);
  });

  it('without a language names the choice, with the hours of all of them', () => {
    expect(resolvePath(PATH, STACKS, NO_STACK)[1]).toEqual({
      topic: 'http',
      name: 'an API',
      resource: null,
      part: null,
      hours: hours(2, 9),
      choose: 'language',
      none: null,
    });
  });

  it('keeps what a place serves beside its topic, with a resource, a lesson or a choice', () => {
    const path = PATH.map((slot) => ({ ...slot, also: ['json'] }));
    for (const language of ['java', 'rust', null] as const)
      expect(resolvePath(path, STACKS, { ...NO_STACK, language }).map(({ also }) => also)).toEqual([
        ['json'],
        ['json'],
      ]);
    expect(resolvePath(PATH, STACKS, NO_STACK).filter((step) => 'also' in step)).toEqual([]);
  });

  it('says why there is none for a language', () => {
    const [, step] = resolvePath(PATH, STACKS, { ...NO_STACK, language: 'rust' });
    expect(step).toMatchObject({ resource: null, choose: null, none: 'nothing read' });
    const [, unsaid] = resolvePath(PATH, STACKS, { ...NO_STACK, language: 'php' });
    expect(unsaid).toMatchObject({ resource: null, choose: 'language' });
  });

  it('takes lessons about a cloud from the cloud', () => {
    const [step] = resolvePath([{ topic: 'x', lesson: 'cloud-start', name: 'y' }], STACKS, {
      ...NO_STACK,
      language: 'go',
      cloud: 'aws',
    });
    expect(step?.resource).toBe('aws-start');
    const [none] = resolvePath([{ topic: 'x', lesson: 'cloud-iam', name: 'y' }], STACKS, NO_STACK);
    expect(none).toMatchObject({ choose: 'cloud', hours: hours(0, 0) });
  });
});

describe('the lessons of a framework', () => {
  const django = { id: 'django', name: 'Django', aliases: [], lessons: { api: lesson('django-api', 3, 6) } } as const;
  const python: Stack = {
    ...{ id: 'python', name: 'Python', aliases: [], frameworks: [django] },
    lessons: { api: lesson('python-api', 2, 4), errors: lesson('python-errors', 1, 2) },
  };

  it('stand in place of those of its language, which has the others', () => {
    const own = { ...NO_STACK, language: 'python', framework: 'django' } as const;
    const of = lessonsOf(python, own);
    expect([of.api?.resource, of.errors?.resource]).toEqual(['django-api', 'python-errors']);
    expect(lessonsOf(python, { ...own, framework: 'flask' }).api?.resource).toBe('python-api');
    expect(resolvePath(PATH, [python], own)[1]?.resource).toBe('django-api');
    expect(resolvePath(PATH, [python], { ...own, framework: null })[1]?.resource).toBe('python-api');
  });
});

describe('the stack of a person', () => {
  const told = { by: 'config', at: '2026-11-20T10:00:00.000Z' } as const;

  it('is what they said, and what is named for a call in its place', () => {
    const about = { language: { value: 'go', ...told } } as const;
    expect(ownStack({})).toEqual(NO_STACK);
    expect(ownStack(about)).toEqual({ ...NO_STACK, language: 'go' });
    expect(ownStack(about, 'java')).toEqual({ ...NO_STACK, language: 'java' });
    expect(ownStack(about, 'aws')).toEqual({ ...NO_STACK, language: 'go', cloud: 'aws' });
  });

  it('has a framework of its language alone, whatever is stored', () => {
    const framework = { value: 'django', ...told } as const;
    const at = (language: 'python' | 'java') => ({ language: { value: language, ...told }, framework });
    expect(ownStack(at('python')).framework).toBe('django');
    expect(ownStack(at('java'))).toEqual({ ...NO_STACK, language: 'java' });
    expect(ownStack({ framework })).toEqual(NO_STACK);
    expect(ownStack(at('python'), 'aws')).toEqual({ language: 'python', framework: 'django', cloud: 'aws' });
    expect(ownStack(at('python'), 'python').framework).toBe('django');
    expect(ownStack(at('python'), 'go')).toEqual({ ...NO_STACK, language: 'go' });
    expect(ownStack(at('java'), 'fastify')).toEqual({ ...NO_STACK, language: 'javascript', framework: 'fastify' });
  });

  it('an assessment begins at Guided for who is still learning', () => {
    expect(startLevel({})).toBe(2);
    expect(startLevel({ experience: { value: 'working', ...told } })).toBe(2);
    expect(startLevel({ experience: { value: 'none', ...told } })).toBe(1);
    expect(startLevel({ experience: { value: 'learning', ...told } })).toBe(1);
  });
});

describe('the frameworks that an ad names', () => {
  const lessons = {};
  const framework = (id: FrameworkId, name: string, aliases: string[] = []) => ({ id, name, aliases, lessons });
  const stacks: Stack[] = [
    ...STACKS,
    { id: 'python', name: 'Python', aliases: [], lessons, frameworks: [framework('django', 'Django', ['drf'])] },
    { id: 'javascript', name: 'JavaScript', aliases: [], lessons, frameworks: [framework('express', 'Express')] },
  ];
  const named = (tools: string[], own: Language | null): readonly FrameworkId[] =>
    findFrameworks(stacks, tools, own).map(({ id }) => id);

  it('are found by name or alias, in any case', () => {
    expect([named(['Python', 'DJANGO'], null), named(['DRF'], null), named(['Go'], null)]).toEqual([
      ...[['django'], ['django'], []],
    ]);
  });

  it('are those of the own language alone where any is of that, else all', () => {
    const tools = ['Django', 'Express'];
    expect([named(tools, 'python'), named(tools, 'java'), named(tools, null)]).toEqual([
      ...[['django'], ['django', 'express'], ['django', 'express']],
    ]);
  });
});
