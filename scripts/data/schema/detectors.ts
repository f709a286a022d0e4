import * as z from 'zod';
import { type Detectors, STRENGTHS } from '../../../src/coaching/evidence.ts';
import { day, editorSchema, line, slug, source, statementId } from './parts.ts';

const glob = line(120);
const detector = z.strictObject({
  id: slug,
  finds: line(80).describe('What is found, such as "automated tests"'),
  backs: z.array(statementId).min(1).describe('The statements that it may back'),
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
