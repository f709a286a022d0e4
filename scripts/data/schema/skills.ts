import * as z from 'zod';
import { PRIORITIES, type Target } from '../../../src/coaching/path.ts';
import type { Skill } from '../../../src/coaching/skills.ts';
import { day, editorSchema, level, line, rungLevel, skillId, slug, source } from './parts.ts';

const statement = z.strictObject({
  id: z.string().regex(/^[a-z-]+\.[1-4][a-c]$/, 'not <skill>.<level><a|b|c>'),
  topic: slug,
  text: line(120)
    .regex(/^[a-z].*[^.]$/, 'not a phrase that completes "I have ...", in lower case and without a full stop')
    .describe('One past act that completes "I have ..."'),
  key: z.literal(true).optional().describe('The one statement of the three that a quick assessment asks'),
});

const hours = z
  .strictObject({ min: z.int().positive(), max: z.int().positive() })
  .refine(({ min, max }) => min < max, 'hours: min is not below max');

const rung = z.strictObject({
  level: rungLevel,
  statements: z.array(statement).length(3),
  project: z.strictObject({
    title: line(80),
    brief: line(400),
    doneWhen: z.array(line(160)).min(3).max(5),
    hours,
  }),
  prerequisites: z.array(z.strictObject({ skill: skillId, level: rungLevel })),
});

export const skillSchema = z.strictObject({
  ...editorSchema,
  id: skillId,
  name: line(40),
  aliases: z.array(slug).min(3),
  summary: line(120),
  why: line(600),
  topics: z
    .array(z.strictObject({ id: slug, name: line(60), summary: line(120) }))
    .min(4)
    .max(7),
  levels: z.array(rung).length(4),
  source,
  reviewed: day,
}) satisfies z.ZodType<Skill>;

const target = z.strictObject({
  id: slug,
  name: line(60),
  summary: line(200),
  skills: z.record(skillId, z.strictObject({ level, priority: z.enum(PRIORITIES) })),
  source,
  reviewed: day,
}) satisfies z.ZodType<Target>;

export const targetsSchema = z.strictObject({ ...editorSchema, targets: z.array(target).min(1) });
