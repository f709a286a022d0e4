import * as z from 'zod';
import type { Chapter } from '../coaching/chapter.ts';
import { type Checklist, STAGES } from '../coaching/checklist.ts';
import { COSTS, type Resource, RESOURCE_TYPES, STATUSES } from '../coaching/resource.ts';
import { type Level, RUNG_LEVELS, type Skill, SKILL_IDS } from '../coaching/skills.ts';
import { PRIORITIES, type Target } from '../coaching/target.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a lower-case id with hyphens')
  .describe('A stable id, never reused');
const line = (most: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^\S.*\S$|^\S$/u, 'blank, padded or more than one line');
const day = z.iso.date().describe('The day somebody compared the record with its source');
const https = z.url({ protocol: /^https$/, error: 'not an https address' });
const source = line(300).describe('Where the facts are from: an https address, or "guide, part 5: Job Search"');
const editorSchema = { $schema: z.string().optional() };

const skillId = z.enum(SKILL_IDS);
const level = z.literal([0, 1, 2, 3, 4]) satisfies z.ZodType<Level>;
const rungLevel = z.literal(RUNG_LEVELS);

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

const resource = z.strictObject({
  id: slug,
  title: line(120),
  by: line(120).optional(),
  url: https,
  why: line(200).describe('One sentence: why this one, and for whom'),
  topics: z.array(slug).max(6),
  levels: z.array(rungLevel).min(1).describe('The rungs the reader is working towards'),
  cost: z.enum(COSTS),
  status: z.enum(STATUSES),
  successor: slug.optional().describe('The id of the record that takes the place of this one'),
  aliases: z.array(line(60)).optional().describe('Other and older names that people search for'),
  note: line(300).optional(),
  source,
  reviewed: day,
}) satisfies z.ZodType<Omit<Resource, 'type'>>;

export const resourcesSchema = z.strictObject({
  ...editorSchema,
  type: z.enum(RESOURCE_TYPES),
  resources: z.array(resource).min(1),
});

export const checklistSchema = z.strictObject({
  ...editorSchema,
  id: slug,
  title: line(80),
  stage: z.enum(STAGES),
  summary: line(200),
  items: z
    .array(
      z.strictObject({
        id: slug,
        group: line(40).optional(),
        text: line(110).describe('One act, in the imperative, without a full stop'),
        why: line(200).optional(),
      }),
    )
    .min(4),
  source,
  reviewed: day,
}) satisfies z.ZodType<Checklist>;

const target = z.strictObject({
  id: slug,
  name: line(60),
  summary: line(200),
  skills: z.record(skillId, z.strictObject({ level, priority: z.enum(PRIORITIES) })),
  source,
  reviewed: day,
}) satisfies z.ZodType<Target>;

export const targetsSchema = z.strictObject({ ...editorSchema, targets: z.array(target).min(1) });

export const chapterSchema = z.strictObject({
  ...editorSchema,
  id: slug,
  part: z.int().min(1),
  title: line(80),
  summary: line(200),
  sections: z
    .array(
      z.strictObject({
        id: slug,
        title: line(80),
        text: z.array(line(1200)).min(1),
        next: z.array(line(80).regex(/^coach /, 'not a command of coach')).optional(),
        figures: z.array(z.strictObject({ text: line(300), source: https, date: day, place: line(40) })).optional(),
      }),
    )
    .min(1),
  source,
  reviewed: day,
}) satisfies z.ZodType<Chapter>;

/** Names that the guide drops and the knowledge base leaves out on purpose, each with the reason. */
export const leftOutSchema = z.strictObject({
  ...editorSchema,
  leftOut: z.array(z.strictObject({ name: line(120), reason: line(200) })),
});

/** The schema of each kind of file, by the name of its JSON Schema in data/schema. */
export const SCHEMAS = {
  skill: skillSchema,
  resources: resourcesSchema,
  checklist: checklistSchema,
  targets: targetsSchema,
  chapter: chapterSchema,
  'left-out': leftOutSchema,
} as const;
