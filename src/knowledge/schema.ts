import * as z from 'zod';
import type { Chapter } from '../coaching/chapter.ts';
import { type Checklist, STAGES } from '../coaching/checklist.ts';
import { COSTS, type Resource, RESOURCE_TYPES, STATUSES } from '../coaching/resource.ts';
import { type Detectors, STRENGTHS } from '../coaching/finding.ts';
import type { Route } from '../coaching/route.ts';
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

const certification = z.strictObject({
  code: line(20).optional().describe('The exam code'),
  grade: line(40).optional().describe("The vendor's own word for how hard it is, such as associate"),
  shows: line(200).describe('What passing shows, in one sentence'),
  format: line(80).optional().describe('How it is examined: questions or tasks, and how long'),
  prerequisites: line(160)
    .optional()
    .describe('What must be held before, or "None"; then what is advised; absent where nobody could read it'),
  valid: line(40).optional().describe('How long it is valid, such as "3 years"'),
  since: z.iso.date().optional().describe('The first day on which it could be taken'),
  until: z.iso.date().optional().describe('The last day on which it can be taken'),
  replaces: line(120).optional().describe('The exam it takes over from, and when'),
  price: z.strictObject({ text: line(60), source: https }).optional(),
});

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
  time: line(60).optional().describe('How long it takes, where its author says'),
  certification: certification.optional().describe('On a certification only'),
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

const figure = z.strictObject({
  text: line(300),
  source: https,
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not a date such as 2026, 2026-11 or 2026-11-23')
    .describe('When it held, as exactly as the source says'),
  place: line(40),
});

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
        figures: z.array(figure).optional(),
      }),
    )
    .min(1),
  source,
  reviewed: day,
}) satisfies z.ZodType<Chapter>;

const route = z.strictObject({
  id: slug,
  name: line(40),
  aliases: z.array(slug),
  summary: line(160),
  time: line(80).describe('How long it takes, in words'),
  cost: line(120).describe('The range of what it costs, with place and date; its figures stand below'),
  structure: line(200),
  gives: z.array(line(120)).min(2),
  lacks: z.array(line(120)).min(2),
  fits: z.array(line(120)).min(2).describe('Whom it fits'),
  ask: z.array(line(160)).min(4).describe('Questions to ask before paying'),
  figures: z.array(figure).min(1),
  checklist: slug,
  source,
  reviewed: day,
}) satisfies z.ZodType<Route>;

const glob = line(120);
const detector = z.strictObject({
  id: slug,
  finds: line(80).describe('What is found, such as "automated tests"'),
  backs: z
    .array(z.string().regex(/^[a-z-]+\.[1-4][a-c]$/, 'not a statement id'))
    .min(1)
    .describe('The statements that it may back'),
  strength: z.enum(STRENGTHS).describe('strong: the act itself; fair: a part of it; weak: a hint'),
  any: z
    .array(
      z.strictObject({
        tool: line(60),
        files: z.array(glob).min(1).describe('Globs from the root of the repository, or a set of them as @name'),
        pattern: z
          .string()
          .min(1)
          .refine(isPattern, 'not a regular expression')
          .optional()
          .describe('What must stand in the file; ^ and $ are the ends of a line'),
        ignoreCase: z.literal(true).optional(),
        skipTests: z.literal(true).optional().describe('Tests that mention it do not count'),
      }),
    )
    .min(1)
    .describe('Any one of these is enough'),
});

export const detectorsSchema = z.strictObject({
  ...editorSchema,
  skip: z.array(line(60)).describe('Names of folders that are passed over'),
  sets: z.record(slug, z.array(glob).min(1)).describe('Globs that several detectors share'),
  tests: z.array(glob).describe('Globs of tests and their data'),
  secrets: z.array(glob).describe('Globs of files that are never opened'),
  detectors: z.array(detector).min(1),
  source,
  reviewed: day,
}) satisfies z.ZodType<Detectors>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'm').source !== '';
  } catch {
    return false;
  }
}

export const routesSchema = z.strictObject({ ...editorSchema, routes: z.array(route).min(1) });

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
  routes: routesSchema,
  detectors: detectorsSchema,
  'left-out': leftOutSchema,
} as const;
