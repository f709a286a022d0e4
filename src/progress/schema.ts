import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { BUDGETS, EXPERIENCES } from '../coaching/about.ts';
import { ANSWERS, isRaterName, MODES, START_LEVELS } from '../coaching/assessment.ts';
import { LONGEST_EVIDENCE } from '../coaching/evidence.ts';
import { MOST_HOURS } from '../coaching/path.ts';
import { isPlain } from '../coaching/plain-text.ts';
import { type PersonRecord, RECORD_VERSION } from '../coaching/record.ts';
import { SKILL_IDS } from '../coaching/skills.ts';
import { CLOUDS, LANGUAGES } from '../coaching/stacks.ts';

// The small half of zod, without its compiler, which pays off only after many records.
z.config({ ...english(), jitless: true });

const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/, 'not an id'));
const instant = z.iso.datetime({ error: 'not a date and time such as 2026-11-23T09:30:00.000Z' });
const skillId = z.enum(SKILL_IDS);
const level = z.literal([0, 1, 2, 3, 4]);
const rater = z.string().check(z.refine(isRaterName, 'not a name of 1 to 64 characters'));
const mode = z.enum(MODES);
const statementId = z.string().check(z.regex(/^[a-z0-9-]+\.\d[a-z]$/, 'not the id of a statement'));
const answers = z.record(statementId, z.enum(ANSWERS));

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
  start: z.literal(START_LEVELS),
  answers,
});

const text = z
  .string()
  .check(z.maxLength(LONGEST_EVIDENCE), z.refine(isPlain, 'not a line of plain text: a character in it does not show'));

const told = <Value extends z.core.$ZodType>(value: Value) =>
  z.optional(z.strictObject({ value, by: z.enum(['config', 'assess']), at: instant }));

const about = z.strictObject({
  name: told(rater),
  language: told(z.enum(LANGUAGES)),
  cloud: told(z.enum(CLOUDS)),
  experience: told(z.enum(EXPERIENCES)),
  budget: told(z.enum(BUDGETS)),
});

const LISTS = {
  assessments: assessment,
  evidence: z.strictObject({ id, skill: skillId, level, at: instant, text }),
  done: z.strictObject({ id, step: id, at: instant, assessment: z.nullable(id), evidence: z.nullable(id) }),
  ticks: z.strictObject({ checklist: id, item: id, at: instant }),
};

const VALUES = {
  about,
  target: z.nullable(id),
  hoursPerWeek: z.nullable(z.int().check(z.minimum(1), z.maximum(MOST_HOURS))),
  unfinished: z.nullable(unfinished),
};

/** The shape of a stored record of the current version. */
const recordSchema = z.strictObject({
  version: z.literal(RECORD_VERSION),
  about: VALUES.about,
  target: VALUES.target,
  hoursPerWeek: VALUES.hoursPerWeek,
  assessments: z.array(LISTS.assessments),
  unfinished: VALUES.unfinished,
  evidence: z.array(LISTS.evidence),
  done: z.array(LISTS.done),
  ticks: z.array(LISTS.ticks),
});

export type ListName = keyof typeof LISTS;
export type ValueName = keyof typeof VALUES;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];
export const VALUE_NAMES = Object.keys(VALUES) as ValueName[];

const PARTS = { ...LISTS, ...VALUES };

/**
 * One entry of a list, or one value, of a record of the current version, checked by itself: its first fault, or null.
 */
export function findFault(part: ListName | ValueName, value: unknown): string | null {
  const result = PARTS[part].safeParse(value);
  if (result.success) return null;
  const [issue] = result.error.issues;
  return issue === undefined ? 'not valid' : describeIssue(issue);
}

/** The record that a parsed JSON value of the current version holds, or every fault with its place. */
export function validateRecord(value: unknown): { record: PersonRecord } | { faults: string[] } {
  const result = recordSchema.safeParse(value);
  if (result.success) {
    const repeated = repeatedIds(result.data);
    return repeated.length === 0 ? { record: result.data } : { faults: repeated };
  }
  return { faults: result.error.issues.map(describeIssue) };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const { message } = (issue.code === 'invalid_key' ? issue.issues[0] : undefined) ?? issue;
  return `${issue.path.map(String).join('.') || 'the file'}: ${message}`;
}

function repeatedIds(record: Pick<PersonRecord, 'assessments' | 'evidence' | 'done'>): string[] {
  return (['assessments', 'evidence', 'done'] as const).flatMap((list) => {
    const known = new Set<string>();
    return record[list].flatMap(({ id }, index) => {
      if (known.has(id)) return [`${list}.${index}.id: ${id} stands there twice`];
      known.add(id);
      return [];
    });
  });
}
