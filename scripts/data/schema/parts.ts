import * as z from 'zod';
import { type Level, RUNG_LEVELS, SKILL_IDS } from '../../../src/coaching/skills.ts';

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not a lower-case id with hyphens')
  .describe('A stable id, never reused');
export const line = (most: number): z.ZodString =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^\S.*\S$|^\S$/u, 'blank, padded or more than one line');
export const day = z.iso.date().describe('The day somebody compared the record with its source');
export const https = z.url({ protocol: /^https$/, error: 'not an https address' });
export const source = line(300).describe('Where the facts are from: an https address, or "guide, part 5: Job Search"');
export const editorSchema = { $schema: z.string().optional() };

export const skillId = z.enum(SKILL_IDS);
export const level = z.literal([0, 1, 2, 3, 4]) satisfies z.ZodType<Level>;
export const rungLevel = z.literal(RUNG_LEVELS);

export const statementId = z.string().regex(/^[a-z-]+\.[1-4][a-z]$/, 'not <skill>.<level><letter>');
export const hours = z
  .strictObject({ min: z.int().positive(), max: z.int().positive() })
  .refine(({ min, max }) => min < max, 'hours: min is not below max');
export const part = line(110).regex(/[^.]$/, 'ends in a full stop').describe('What to do of it, as an instruction');
