import { describe, expect, it } from 'vitest';
import { ownStack, startLevel } from '../../src/coaching/about.ts';
import { NO_STACK, resolvePath, type Slot, type Stack } from '../../src/coaching/stacks.ts';

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
    expect(resolvePath(PATH, STACKS, { language: 'java', cloud: null })).toEqual([
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

  it('says why there is none for a language', () => {
    const [, step] = resolvePath(PATH, STACKS, { language: 'rust', cloud: null });
    expect(step).toMatchObject({ resource: null, choose: null, none: 'nothing read' });
    const [, unsaid] = resolvePath(PATH, STACKS, { language: 'php', cloud: null });
    expect(unsaid).toMatchObject({ resource: null, choose: 'language' });
  });

  it('takes lessons about a cloud from the cloud', () => {
    const [step] = resolvePath([{ topic: 'x', lesson: 'cloud-start', name: 'y' }], STACKS, {
      language: 'go',
      cloud: 'aws',
    });
    expect(step?.resource).toBe('aws-start');
    const [none] = resolvePath([{ topic: 'x', lesson: 'cloud-iam', name: 'y' }], STACKS, NO_STACK);
    expect(none).toMatchObject({ choose: 'cloud', hours: hours(0, 0) });
  });
});

describe('the stack of a person', () => {
  const told = { by: 'config', at: '2026-11-20T10:00:00.000Z' } as const;

  it('is what they said, and what is named for a call in its place', () => {
    const about = { language: { value: 'go', ...told } } as const;
    expect(ownStack({})).toEqual(NO_STACK);
    expect(ownStack(about)).toEqual({ language: 'go', cloud: null });
    expect(ownStack(about, 'java')).toEqual({ language: 'java', cloud: null });
    expect(ownStack(about, 'aws')).toEqual({ language: 'go', cloud: 'aws' });
  });

  it('an assessment begins at Guided for who is still learning', () => {
    expect(startLevel({})).toBe(2);
    expect(startLevel({ experience: { value: 'working', ...told } })).toBe(2);
    expect(startLevel({ experience: { value: 'none', ...told } })).toBe(1);
    expect(startLevel({ experience: { value: 'learning', ...told } })).toBe(1);
  });
});
