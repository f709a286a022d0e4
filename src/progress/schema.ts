import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { MOST_HOURS, MOST_SPENT } from '../coaching/path.ts';
import { keyOf, type PersonRecord, RECORD_VERSION, REMOVABLE } from '../coaching/record.ts';
import { about } from './shape/about.ts';
import { assessment, unfinished } from './shape/assessments.ts';
import { job, tick } from './shape/jobs.ts';
import { day, id, instant, level, skillId, text } from './shape/parts.ts';
import { cardState, ownCard, practice, story } from './shape/practice.ts';

// The small half of zod, without its compiler, which pays off only after many records.
z.config({ ...english(), jitless: true });

const hoursPerWeek = z.int().check(z.minimum(1), z.maximum(MOST_HOURS));
const hours = z.strictObject({ min: z.number().check(z.minimum(0)), max: z.number().check(z.minimum(0)) });

const stepState = z.strictObject({
  step: id,
  since: z.nullable(instant),
  ticks: z.array(z.strictObject({ line: text, at: instant })),
  note: z.nullable(text),
  skipped: z.nullable(z.strictObject({ reason: text, at: instant })),
});

const keptPlan = z.strictObject({
  madeAt: instant,
  target: id,
  hoursPerWeek,
  start: day,
  steps: z.array(z.strictObject({ step: id, from: day, due: day, hours })),
});

const LISTS = {
  assessments: assessment,
  unfinished,
  evidence: z.strictObject({ id, skill: skillId, level, at: instant, text }),
  done: z.strictObject({
    id,
    step: id,
    at: instant,
    assessment: z.nullable(id),
    evidence: z.nullable(id),
    hours: z.nullable(z.number().check(z.minimum(0), z.maximum(MOST_SPENT))),
  }),
  ticks: tick,
  steps: stepState,
  cards: cardState,
  ownCards: ownCard,
  stories: story,
  jobs: job,
};

const VALUES = {
  about,
  target: z.nullable(id),
  hoursPerWeek: z.nullable(hoursPerWeek),
  plan: z.nullable(keptPlan),
  practice,
};

const listPatch = <Entry extends z.core.$ZodType>(entry: Entry) =>
  z.optional(
    z.strictObject({
      added: z.array(z.string()),
      removed: z.array(z.strictObject({ index: z.int().check(z.minimum(0)), entry })),
    }),
  );

const patch = z.strictObject({
  values: z.partial(z.strictObject(VALUES)),
  lists: z.strictObject({
    assessments: listPatch(LISTS.assessments),
    unfinished: listPatch(LISTS.unfinished),
    evidence: listPatch(LISTS.evidence),
    done: listPatch(LISTS.done),
    ticks: listPatch(LISTS.ticks),
    steps: listPatch(LISTS.steps),
    cards: listPatch(LISTS.cards),
    ownCards: listPatch(LISTS.ownCards),
    stories: listPatch(LISTS.stories),
    jobs: listPatch(LISTS.jobs),
  }),
});

/** What the record holds beside what the person told. */
const OWN = {
  owner: z.nullable(z.strictObject({ id, also: z.array(id) })),
  removals: z.array(z.strictObject({ list: z.enum(REMOVABLE), key: text, at: instant })),
  lastChange: z.nullable(z.strictObject({ at: instant, command: text, back: patch })),
  reversals: z.array(z.strictObject({ at: instant, command: text, madeAt: instant, again: patch })),
};

/** The shape of a stored record of the current version. */
const recordSchema = z.strictObject({
  version: z.literal(RECORD_VERSION),
  owner: OWN.owner,
  about: VALUES.about,
  target: VALUES.target,
  hoursPerWeek: VALUES.hoursPerWeek,
  assessments: z.array(LISTS.assessments),
  unfinished: z.array(LISTS.unfinished),
  evidence: z.array(LISTS.evidence),
  done: z.array(LISTS.done),
  ticks: z.array(LISTS.ticks),
  steps: z.array(LISTS.steps),
  plan: VALUES.plan,
  practice: VALUES.practice,
  cards: z.array(LISTS.cards),
  ownCards: z.array(LISTS.ownCards),
  stories: z.array(LISTS.stories),
  jobs: z.array(LISTS.jobs),
  removals: OWN.removals,
  lastChange: OWN.lastChange,
  reversals: OWN.reversals,
});

export type ListName = keyof typeof LISTS;
export type ValueName = keyof typeof VALUES | keyof typeof OWN;
export const LIST_NAMES = Object.keys(LISTS) as ListName[];
export const VALUE_NAMES = Object.keys({ ...VALUES, ...OWN }) as ValueName[];

const PARTS = { ...LISTS, ...VALUES, ...OWN };

/**
 * One entry of a list, or one value, of a record of the current version, checked by itself: its first fault, or null.
 */
export function findFault(part: ListName | ValueName, value: unknown): string | null {
  const result = parseAll<z.core.$ZodType>(PARTS[part], value);
  if (result === null) return TOO_MANY;
  if (result.success) return null;
  const [issue] = result.error.issues;
  return issue === undefined ? 'not valid' : describeIssue(issue);
}

/** The record that a parsed JSON value of the current version holds, or every fault with its place. */
export function validateRecord(value: unknown): { record: PersonRecord } | { faults: string[] } {
  const result = parseAll(recordSchema, value);
  if (result === null) return { faults: [`the file: ${TOO_MANY}${nameFirstFault(value)}`] };
  if (result.success) {
    const repeated = repeatedKeys(result.data);
    return repeated.length === 0 ? { record: result.data } : { faults: repeated };
  }
  return { faults: result.error.issues.map(describeIssue) };
}

const TOO_MANY = 'more faults than can be counted';

/** What zod says; null where it finds more than the stack holds, for it hands them on as arguments of one call. */
function parseAll<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): z.core.util.SafeParseResult<z.output<Schema>> | null {
  try {
    return z.safeParse(schema, value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** The first entry with a fault, to be told of a record that has too many. */
function nameFirstFault(value: unknown): string {
  const fields = value as Readonly<Partial<Record<ListName, unknown>>>;
  for (const list of LIST_NAMES) {
    const entries: unknown[] = Array.isArray(fields[list]) ? fields[list] : [];
    for (const [index, entry] of entries.entries()) {
      const fault = findFault(list, entry);
      if (fault !== null) return `, such as ${list}.${index}: ${fault.replace(/^the file: /, '')}`;
    }
  }
  return '';
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const { message } = (issue.code === 'invalid_key' ? issue.issues[0] : undefined) ?? issue;
  return `${issue.path.map(String).join('.') || 'the file'}: ${message}`;
}

function repeatedKeys(record: PersonRecord): string[] {
  return LIST_NAMES.flatMap((list) => {
    if (list === 'ticks') return [];
    const known = new Set<string>();
    return record[list].flatMap((entry, index) => {
      const key = keyOf(entry);
      if (known.has(key)) return [`${list}.${index}: ${key} stands there twice`];
      known.add(key);
      return [];
    });
  });
}
