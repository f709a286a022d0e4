import * as z from 'zod';
import { address, day, text, texts } from './parts.ts';
import type { Shape } from './shape.ts';

const entry = {
  name: text,
  'x-backend-coach': z
    .strictObject({ id: text, made: text.describe('the checksum of the entry without this mark') })
    .describe('the mark by which the entry is known again'),
};
const keywords = texts.optional();

export const RESUME_SHAPES: readonly Shape[] = [
  {
    name: 'resume',
    title: 'coach resume',
    about: 'The parts of a JSON Resume document (schema 1.3.1) that your record can back.',
    schema: z.strictObject({
      projects: z.array(
        z.strictObject({
          ...entry,
          description: text.optional(),
          highlights: texts.optional().describe('lines that you answered as done and that are known to be of it'),
          keywords,
          startDate: day.optional(),
          endDate: day.optional().describe('where it was made for a step: the day that was finished'),
          url: address.optional(),
        }),
      ),
      skills: z.array(
        z.strictObject({
          ...entry,
          keywords,
          'x-by-own-account': texts.optional().describe('lines that you answered as done, known to be of no project'),
        }),
      ),
      certificates: z.array(z.strictObject({ ...entry, issuer: text.optional(), url: address.optional() })),
    }),
    jq: ['coach resume', '.projects[] | "\\(.name): \\(.keywords | join(", "))"'],
    runs: ['resume', 'resume --claimed'],
  },
  {
    name: 'resume-merged',
    title: 'coach resume --into <file>',
    about: 'What was done to the entries of a JSON Resume file.',
    schema: z.strictObject({
      file: text,
      created: z.boolean(),
      added: z.int(),
      changed: z.int(),
      removed: z.int(),
      own: texts.describe('entries left as you changed them'),
      present: texts.describe('entries left out, since you have one of that name or address'),
    }),
    jq: ['coach resume --into FOLDER/resume.json', '.added'],
    runs: ['resume --into FOLDER/merged.json'],
  },
];
