import * as z from 'zod/mini';
import { ANSWERS, ASK_MODES, MODES, START_LEVELS } from '../../coaching/assessment.ts';
import { id, instant, level, rater, skillId } from './parts.ts';

const statementId = z.string().check(z.regex(/^[a-z0-9-]+\.\d[a-z]$/, 'not the id of a statement'));
const answers = z.record(statementId, z.enum(ANSWERS));

export const assessment = z.strictObject({
  id,
  at: instant,
  by: rater,
  mode: z.enum(MODES),
  levels: z.partialRecord(skillId, level),
  answers,
});

export const unfinished = z.strictObject({
  id,
  startedAt: instant,
  by: rater,
  mode: z.enum(ASK_MODES),
  skills: z.array(skillId).check(z.minLength(1)),
  start: z.literal(START_LEVELS),
  answers,
});
