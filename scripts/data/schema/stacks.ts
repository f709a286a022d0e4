import * as z from 'zod';
import { FRAMEWORK_IDS, type Framework, LESSONS, type Stack, STACK_IDS } from '../../../src/coaching/stacks.ts';
import { day, editorSchema, hours, line, part, slug, source } from './parts.ts';

const lesson = z.strictObject({ resource: slug, part, hours });

const framework = z.strictObject({
  id: z.enum(FRAMEWORK_IDS),
  name: line(40),
  aliases: z.array(line(40)),
  lessons: z
    .partialRecord(z.enum(LESSONS), lesson)
    .describe('Its lessons, where those of the language are of another framework or of none'),
}) satisfies z.ZodType<Framework>;

const stack = z.strictObject({
  id: z.enum(STACK_IDS),
  name: line(40),
  aliases: z.array(line(40)),
  adNames: z.array(line(40)).optional().describe('Names in job ads of what is written in it alone'),
  lessons: z.partialRecord(z.enum(LESSONS), lesson).describe('Which part of which resource teaches what'),
  none: z.partialRecord(z.enum(LESSONS), line(300)).optional().describe('Why there is no lesson of a kind'),
  frameworks: z.array(framework).min(1).optional().describe('The frameworks with lessons of their own'),
}) satisfies z.ZodType<Stack>;

export const stacksSchema = z.strictObject({
  ...editorSchema,
  stacks: z.array(stack).length(STACK_IDS.length),
  source,
  reviewed: day,
});

export const synonymsSchema = z.strictObject({
  ...editorSchema,
  synonyms: z.record(line(40), z.array(line(40)).min(1)).describe('Words of ours, and what else people type for them'),
  source,
  reviewed: day,
});
