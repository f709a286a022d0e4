import english from 'zod/v4/locales/en.js';
import * as z from 'zod/mini';
import { ANSWERS, MODES } from '../coaching/answers.ts';
import { isRaterName } from '../coaching/answers-file.ts';
import { MOST_HOURS } from '../coaching/plan.ts';
import { type PersonRecord, RECORD_VERSION } from '../coaching/record.ts';
import { SKILL_IDS } from '../coaching/skills.ts';

// The small half of zod, without the compiler that pays off only after many records: every command reads one.
z.config({ ...english(), jitless: true });

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/, 'not an id'));
const instant = z.iso.datetime({ error: 'not a date and time such as 2026-11-23T09:30:00.000Z' });
const skillId = z.enum(SKILL_IDS);
const level = z.literal([0, 1, 2, 3, 4]);
const rater = z.string().check(z.refine(isRaterName, 'not a name of 1 to 64 characters'));
const mode = z.enum(MODES);
const answers = z.array(z.strictObject({ statement: id, answer: z.enum(ANSWERS) }));

const assessment = z.strictObject({
  id,
  at: instant,
  by: rater,
  mode,
  levels: z.partialRecord(skillId, level),
  answers,
});

const unfinished = z.strictObject({
  startedAt: instant,
  by: rater,
  mode: z.enum(MODES.filter((one) => one !== 'set')),
  skills: z.array(skillId).check(z.minLength(1)),
  answers,
});

/** The shape of a stored record of the current version. */
const recordSchema = z.strictObject({
  version: z.literal(RECORD_VERSION),
  target: z.nullable(id),
  hoursPerWeek: z.nullable(z.int().check(z.minimum(1), z.maximum(MOST_HOURS))),
  assessments: z.array(assessment),
  unfinished: z.nullable(unfinished),
  evidence: z.array(
    z.strictObject({ id, skill: skillId, level, at: instant, text: z.string().check(z.maxLength(2000)) }),
  ),
  done: z.array(z.strictObject({ id, step: id, at: instant, assessment: z.nullable(id), evidence: z.nullable(id) })),
  ticks: z.array(z.strictObject({ checklist: id, item: id, at: instant })),
});

/** The record that a parsed JSON value of the current version holds, or every fault with its place. */
export function validateRecord(value: unknown): { record: PersonRecord } | { faults: string[] } {
  const result = recordSchema.safeParse(value);
  if (result.success) {
    const repeated = repeatedIds(result.data);
    return repeated.length === 0 ? { record: result.data } : { faults: repeated };
  }
  return {
    faults: result.error.issues.map((issue) => `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`),
  };
}

function repeatedIds(record: Pick<PersonRecord, 'assessments' | 'evidence' | 'done'>): string[] {
  return (['assessments', 'evidence', 'done'] as const).flatMap((list) => {
    const ids = record[list].map((entry) => entry.id);
    return ids.flatMap((one, index) =>
      ids.indexOf(one) < index ? [`${list}.${String(index)}.id: ${one} stands there twice`] : [],
    );
  });
}
