import { RECORD_VERSION } from '../coaching/record.ts';

/** Turns a value of one version into one of the next. The migration from version n stands at index n - 1. */
type Migration = (value: Record<string, unknown>) => Record<string, unknown>;

const MIGRATIONS: readonly Migration[] = [
  // 1 -> 2: the hours a week, and what was recorded together with a finished step.
  (value) => ({
    ...value,
    hoursPerWeek: null,
    done: mapEach(value['done'], (step) => ({ ...step, assessment: null, evidence: null })),
  }),
  // 2 -> 3: answers as an object from statement to answer, as in an answers file.
  (value) => ({
    ...value,
    assessments: mapEach(value['assessments'], withAnswersByStatement),
    unfinished: isObject(value['unfinished']) ? withAnswersByStatement(value['unfinished']) : value['unfinished'],
  }),
  // 3 -> 4: what the person said of themselves, and the rung that an assessment under way began with.
  ({ version, unfinished, ...value }) => ({
    version,
    about: {},
    ...value,
    unfinished: isObject(unfinished) ? { ...unfinished, start: 2 } : unfinished,
  }),
  // 4 -> 5: whose it is, assessments in the order that counts, several of them under way, hours spent, steps in hand,
  // the plan that is kept, and what takes a change back.
  ({ version, assessments, unfinished, ...value }) => ({
    version,
    owner: null,
    ...value,
    assessments: byTime(assessments),
    unfinished: isObject(unfinished) ? [{ id: idOf(unfinished), ...unfinished }] : (unfinished ?? []),
    done: mapEach(value['done'], (step) => ({ ...step, hours: null })),
    steps: [],
    plan: null,
    lastChange: null,
    reversals: [],
  }),
  // 5 -> 6: practice: its settings, what is remembered of each card, questions of the person's own, and stories.
  ({ lastChange, reversals, ...value }) => ({
    ...value,
    practice: { until: null, perDay: null, skills: [] },
    cards: [],
    ownCards: [],
    stories: [],
    lastChange,
    reversals,
  }),
  // 6 -> 7: the jobs that the person follows.
  ({ lastChange, reversals, ...value }) => ({ ...value, jobs: [], lastChange, reversals }),
  // 7 -> 8: the person's framework, which nobody had said before.
  (value) => value,
  // 8 -> 9: what was removed.
  ({ lastChange, reversals, ...value }) => ({ ...value, removals: [], lastChange, reversals }),
  // 9 -> 10: the days of leave of an offer, which nobody had said before, also in what takes a change back.
  ({ lastChange, reversals, ...value }) => ({
    ...value,
    jobs: mapEach(value['jobs'], withLeave),
    lastChange: inPatch(lastChange, 'back'),
    reversals: mapEach(reversals, (one) => inPatch(one, 'again') as Fields),
  }),
];

type Fields = Readonly<Record<string, unknown>>;

/** The list with each object in it changed; what is no object, or no list, stays for the schema to name. */
function mapEach(list: unknown, change: (entry: Fields) => Fields): unknown {
  return Array.isArray(list) ? list.map((entry: unknown) => (isObject(entry) ? change(entry) : entry)) : list;
}

/** A job with the leave of its offer, where it has one. */
function withLeave(job: Fields): Fields {
  const { offer } = job;
  if (!isObject(offer)) return job;
  const { currency, starts, pay, hoursPerWeek, ...rest } = offer;
  return { ...job, offer: { currency, starts, pay, hoursPerWeek, leaveDays: null, ...rest } };
}

/** A change with the leave of the offers of the jobs that it brings back. */
function inPatch(change: unknown, name: string): unknown {
  if (!isObject(change) || !isObject(change[name])) return change;
  const { [name]: patch } = change;
  if (!isObject(patch) || !isObject(patch['lists']) || !isObject(patch['lists']['jobs'])) return change;
  const { jobs } = patch['lists'];
  const back = (one: Fields): Fields => (isObject(one['entry']) ? { ...one, entry: withLeave(one['entry']) } : one);
  const lists = { ...patch['lists'], jobs: { ...jobs, removed: mapEach(jobs['removed'], back) } };
  return { ...change, [name]: { ...patch, lists } };
}

function withAnswersByStatement(entry: Fields): Fields {
  const { answers } = entry;
  if (!Array.isArray(answers) || !answers.every(isObject)) return entry;
  return { ...entry, answers: Object.fromEntries(answers.map((one) => [one['statement'], one['answer']])) };
}

/** Until version 4 the newest by its date counted; ties keep their order, and so does what has no date. */
function byTime(list: unknown): unknown {
  if (!Array.isArray(list) || !list.every(isObject)) return list;
  const time = ({ at }: Fields): number => Date.parse(String(at)) || 0;
  return [...list].sort((a, b) => time(a) - time(b));
}

function idOf({ startedAt }: Fields): string {
  return `from-${String(startedAt).replace(/\D/g, '')}`;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What a stored value's version says: its value brought to the current version, or that it is from a newer program or
 * has none.
 */
export function migrate(
  value: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
  current: number = RECORD_VERSION,
): { value: Record<string, unknown> } | { newer: number } | { faults: string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: ['the file: not an object'] };
  const { version } = value as Record<string, unknown>;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { faults: ['version: not a whole number of 1 or more'] };
  }
  if (version > current) return { newer: version };
  const steps = migrations.slice(version - 1);
  return {
    value: steps.reduce(
      (one, step, index) => ({ ...step(one), version: version + index + 1 }),
      value as Record<string, unknown>,
    ),
  };
}
