import * as z from 'zod';
import { PRIORITIES, type Target } from '../../../src/coaching/path.ts';
import { LESSONS, type Slot } from '../../../src/coaching/stacks.ts';
import type { StoredSkill } from '../../../src/knowledge/stored-skills.ts';
import {
  day,
  editorSchema,
  hours,
  https,
  level,
  line,
  part,
  rungLevel,
  skillId,
  slug,
  source,
  statementId,
} from './parts.ts';

const statement = z.strictObject({
  id: statementId,
  topic: slug,
  also: z.array(slug).min(1).max(2).optional().describe('Other topics that the act needs'),
  text: line(120)
    .regex(/^[a-z].*[^.]$/, 'not a phrase that completes "I have ...", in lower case and without a full stop')
    .describe('One past act that completes "I have ..."'),
  key: z.literal(true).optional().describe('The one statement of the three that a quick assessment asks'),
});

const place = {
  topic: slug,
  also: z.array(slug).min(1).max(2).optional().describe('Topics of other statements of the level that its part serves'),
};

const slot = z.union([
  z.strictObject({ ...place, resource: slug, part, hours }),
  z.strictObject({
    ...place,
    lesson: z.enum(LESSONS).describe('A lesson of the language or cloud of the person, from stacks.json'),
    name: line(80).describe('What it is, such as "a JSON API in your framework"'),
  }),
]) satisfies z.ZodType<Slot>;

const rung = z.strictObject({
  level: rungLevel,
  statements: z.array(statement).length(3),
  path: z.array(slot).min(3).max(5).describe('What to learn from, in reading order'),
  project: z.strictObject({
    title: line(80),
    brief: line(400),
    doneWhen: z.array(line(160)).min(3).max(5),
    hours: hours.describe('Building alone, for somebody who comes from the rung below'),
    weeks: z.int().min(2).optional().describe('The least weeks that must pass'),
    alone: line(200).optional().describe('How to do it without other people'),
    atWork: line(200).optional(),
  }),
  prerequisites: z.array(z.strictObject({ skill: skillId, level: rungLevel })),
  early: z
    .strictObject({ after: z.strictObject({ skill: skillId, level: rungLevel }), why: line(100) })
    .optional()
    .describe('From which level on it is worth taking before its place, and what for'),
});

export const skillSchema = z.strictObject({
  ...editorSchema,
  id: skillId,
  name: line(40),
  aliases: z.array(slug).min(3),
  summary: line(120),
  why: line(600),
  topics: z
    .array(
      z.strictObject({
        id: slug,
        name: line(60),
        summary: line(120),
        terms: z.array(line(40)).min(4).max(24).describe('Words that people type for it'),
        track: z.literal(true).optional().describe('Not everybody meets it: one level may ask about it'),
      }),
    )
    .min(4)
    .max(8),
  levels: z.array(rung).length(4),
  retired: z.array(statementId).describe('Ids of replaced statements, never used again'),
  source,
  reviewed: day,
}) satisfies z.ZodType<StoredSkill>;

const target = z.strictObject({
  id: slug,
  name: line(60),
  summary: line(200),
  skills: z.record(skillId, z.strictObject({ level, priority: z.enum(PRIORITIES) })),
  model: z.strictObject({ text: line(160), source: https }).describe('What it is modelled on'),
  compare: line(200).optional().describe('What others reckon for the same way from nothing; sources in the guide'),
  source,
  reviewed: day,
}) satisfies z.ZodType<Target>;

export const targetsSchema = z.strictObject({ ...editorSchema, targets: z.array(target).min(1) });
