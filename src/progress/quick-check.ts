import { type Answer, ANSWERS, MODES } from '../coaching/answers.ts';
import { isRaterName } from '../coaching/answers-file.ts';
import { isPlain } from '../coaching/plain-text.ts';
import { MOST_HOURS } from '../coaching/plan.ts';
import { type PersonRecord, RECORD_VERSION } from '../coaching/record.ts';
import { SKILL_IDS } from '../coaching/skills.ts';

/**
 * Whether a value is surely a valid record of the current version. It says no to some that are valid; the schema then
 * decides, and words the faults. Loading and running the schema for a record that is as we wrote it costs a quarter of an empty Node.
 */
export function isSurelyRecord(value: unknown): value is PersonRecord {
  if (!isRecordShaped(value)) return false;
  const { assessments, evidence, done } = value as PersonRecord;
  return [assessments, evidence, done].every((list) => new Set(list.map((one) => one.id)).size === list.length);
}

type Check = (value: unknown) => boolean;

/** Whether a value is an object of these fields, no more and no fewer; no check of a field lets undefined pass. */
function shaped(shape: Readonly<Record<string, Check>>): Check {
  const fields = Object.entries(shape);
  return (value) => isObject(value) && hasOnly(value, shape) && fields.every(([key, check]) => check(value[key]));
}

/** Without a list of its fields, which for each answer of a long record would be garbage to collect. */
function hasOnly(value: object, shape: object): boolean {
  for (const key in value) if (!Object.hasOwn(shape, key)) return false;
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const oneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);

const ID = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/;
const id: Check = (value) => typeof value === 'string' && ID.test(value);
const instant: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;
const rater: Check = (value) => typeof value === 'string' && isRaterName(value);
const skill = oneOf(SKILL_IDS);
const level = oneOf([0, 1, 2, 3, 4]);
const levels: Check = (value) => isObject(value) && Object.keys(value).every((key) => skill(key) && level(value[key]));
/** As shaped does it, but without a call for each field: a long record is answers for the most part. */
const answer: Check = (value) => {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Record<string, unknown>;
  if (typeof given['statement'] !== 'string' || !ID.test(given['statement'])) return false;
  for (const key in given) if (key !== 'statement' && key !== 'answer') return false;
  return ANSWERS.includes(given['answer'] as Answer);
};
const answers = listOf(answer);

const text: Check = (value) => typeof value === 'string' && value.length <= 2000 && isPlain(value);

const isRecordShaped = shaped({
  version: oneOf([RECORD_VERSION]),
  target: orNull(id),
  hoursPerWeek: orNull((value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_HOURS),
  assessments: listOf(shaped({ id, at: instant, by: rater, mode: oneOf(MODES), levels, answers })),
  unfinished: orNull(
    shaped({
      startedAt: instant,
      by: rater,
      mode: oneOf(MODES.filter((mode) => mode !== 'set')),
      skills: (value) => listOf(skill)(value) && (value as unknown[]).length > 0,
      answers,
    }),
  ),
  evidence: listOf(shaped({ id, skill, level, at: instant, text })),
  done: listOf(shaped({ id, step: id, at: instant, assessment: orNull(id), evidence: orNull(id) })),
  ticks: listOf(shaped({ checklist: id, item: id, at: instant })),
});
