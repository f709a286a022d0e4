import * as z from 'zod';
import type { LineBook } from '../../../src/coaching/resume.ts';
import { day, editorSchema, line, source, statementId } from './parts.ts';

const words = z.strictObject({
  line: line(140)
    .regex(/^[A-Z][a-z]+ /, 'does not begin with a verb')
    .regex(/[^.]$/, 'ends in a full stop')
    .describe('The statement in the past tense, without I; a choice in brackets: [index/query]'),
  number: line(70).regex(/\?$/, 'is no question').describe('Asks for the number that belongs in the line'),
});

export const resumeSchema = z.strictObject({
  ...editorSchema,
  lines: z.record(statementId, words) satisfies z.ZodType<LineBook>,
  source,
  reviewed: day,
});
