import { ANSWERS, MODES } from '../coaching/answers.ts';
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
  const fields = Object.entries(shape).map(([key, check]) => ({ key, check }));
  return (value) =>
    isObject(value) &&
    Object.keys(value).length === fields.length &&
    fields.every(({ key, check }) => check(value[key]));
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

const id: Check = (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/.test(value);
const instant: Check = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;
const rater: Check = (value) => typeof value === 'string' && isRaterName(value);
const skill = oneOf(SKILL_IDS);
const level = oneOf([0, 1, 2, 3, 4]);
const levels: Check = (value) =>
  isObject(value) && Object.entries(value).every(([key, one]) => skill(key) && level(one));
const answers = listOf(shaped({ statement: id, answer: oneOf(ANSWERS) }));

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
