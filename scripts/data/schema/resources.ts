import * as z from 'zod';
import { COSTS, FORMS, type Resource, RESOURCE_TYPES, STATUSES } from '../../../src/coaching/resources.ts';
import { FRAMEWORK_IDS, STACK_IDS } from '../../../src/coaching/stacks.ts';
import { day, editorSchema, https, line, rungLevel, slug, source } from './parts.ts';

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
  form: z.enum(FORMS).describe('What it is to its reader'),
  stack: z.array(z.enum(STACK_IDS)).min(1).optional().describe('The languages or clouds that it is about'),
  framework: z.enum(FRAMEWORK_IDS).optional().describe('The framework that it is about'),
  url: https,
  why: line(200).describe('One sentence: why this one, and for whom'),
  topics: z.array(slug).max(6),
  levels: z.array(rungLevel).min(1).describe('The rungs the reader is working towards'),
  cost: z.enum(COSTS),
  status: z.enum(STATUSES).exclude(['upcoming']),
  successor: slug.optional().describe('The id of the record that takes the place of this one'),
  aliases: z.array(line(60)).optional().describe('Other and older names that people search for'),
  note: line(300).optional(),
  time: line(60).optional().describe('How long it takes, where its author says'),
  certification: certification.optional().describe('On a certification only'),
  last: z.iso.date().optional().describe('The day on which an event was held last'),
  next: z.iso.date().optional().describe('The day on which it begins next'),
  secondhand: z.literal(true).optional().describe('The source is somebody else about it'),
  source,
  reviewed: day,
}) satisfies z.ZodType<Omit<Resource, 'type'>>;

export const resourcesSchema = z.strictObject({
  ...editorSchema,
  type: z.enum(RESOURCE_TYPES),
  resources: z.array(resource).min(1),
});

/** Names that the guide drops and the knowledge base leaves out on purpose, each with the reason. */
export const leftOutSchema = z.strictObject({
  ...editorSchema,
  leftOut: z.array(z.strictObject({ name: line(120), reason: line(200) })),
});
