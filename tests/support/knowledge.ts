import type { Priority, Requirement, Target } from '../../src/coaching/path.ts';
import { listResources, type Resource } from '../../src/coaching/resources.ts';
import {
  type Level,
  type Prerequisite,
  RUNG_LEVELS,
  type RungLevel,
  type Skill,
  SKILL_IDS,
  type SkillId,
} from '../../src/coaching/skills.ts';

const MADE = { source: 'made for a test', reviewed: '2026-11-23' };

/** A skill with every statement, topic and project that the real ones have, told apart by their ids. */
export function makeSkill(
  id: SkillId,
  prerequisites: Partial<Record<RungLevel, readonly Prerequisite[]>> = {},
  hours: Partial<Record<RungLevel, { min: number; max: number }>> = {},
): Skill {
  return {
    id,
    name: id,
    aliases: [],
    summary: `about ${id}`,
    why: 'because',
    topics: ['one', 'two', 'three', 'four'].map((topic) => ({
      id: `${id}-${topic}`,
      name: topic,
      summary: topic,
      terms: [topic],
    })),
    levels: RUNG_LEVELS.map((level) => ({
      level,
      statements: ['a', 'b', 'c'].map((letter, index) => ({
        id: `${id}.${level}${letter}`,
        topic: `${id}-${['one', 'two', 'three'][index] ?? ''}`,
        text: `done ${letter} at ${level}`,
        ...(letter === 'b' ? { key: true } : {}),
      })),
      path: ['one', 'two', 'three'].map((topic) => ({
        topic: `${id}-${topic}`,
        name: null,
        resource: `${id}-${level}-${topic}`,
        part: 'all',
        hours: { min: 1, max: 2 },
        choose: null,
        none: null,
      })),
      project: {
        title: `Project ${id} ${level}`,
        brief: 'Build it.',
        doneWhen: ['it runs', 'it is tested', 'it is written up'],
        hours: hours[level] ?? { min: 10, max: 20 },
      },
      prerequisites: prerequisites[level] ?? [],
    })),
    retired: [`${id}.2z`],
    ...MADE,
  };
}

export const SKILLS: readonly Skill[] = SKILL_IDS.map((id) => makeSkill(id));

/** A target that requires one level of every skill at one priority, but for those named. */
export function makeTarget(
  level: Level,
  priority: Priority = 'must',
  others: Partial<Record<SkillId, Requirement>> = {},
): Target {
  const skills = Object.fromEntries(SKILL_IDS.map((id) => [id, { level, priority }])) as Record<SkillId, Requirement>;
  return {
    id: 'junior',
    name: 'Junior',
    summary: 'a start',
    skills: { ...skills, ...others },
    model: { text: 'made', source: 'https://example.org' },
    ...MADE,
  };
}

/** A resource, but for the fields given. */
export function makeResource(id: string, fields: Partial<Resource> = {}): Resource {
  return {
    id,
    title: `Title of ${id}`,
    type: 'docs',
    form: 'lesson',
    url: `https://example.org/${id}`,
    why: 'for a test',
    topics: ['programming-one'],
    levels: [1],
    cost: 'free',
    status: 'active',
    ...MADE,
    ...fields,
  };
}

/** Resources as they are listed, with the skills that the made skills give them. */
export function listed(...resources: readonly Resource[]): ReturnType<typeof listResources> {
  return listResources(resources, SKILLS, '2026-11-23');
}
