import { ABOUT_NAMES } from '../about.ts';
import { SELF } from '../assessment.ts';
import { noonOf } from '../days.ts';
import type { PersonRecord } from '../record.ts';
import { isOwnChange, isOwnReversal } from '../sharing.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * When the person whose record it is last did anything in it, as far as it shows: what others said of them does not
 * count, nor does their name, which a mentor may have typed; null where they did nothing. Instants later than now by
 * more than a day are a clock's, and tell nothing.
 */
export function findLastSeen(record: PersonRecord, now: Date): string | null {
  return newestOf(listOwnInstants(record), now);
}

/** The newest instant in a record, whoever made the entry; null where there is none. */
export function findNewestEntry(record: PersonRecord, now: Date): string | null {
  const { about, assessments, unfinished } = record;
  const others = [...assessments.map(({ at }) => at), ...unfinished.map(({ startedAt }) => startedAt)];
  return newestOf([...listOwnInstants(record), about.name?.at, ...others], now);
}

type Instants = readonly (string | null | undefined)[];

function listOwnInstants(record: PersonRecord): Instants {
  const { about, assessments, unfinished, evidence, done, ticks, steps, plan, reversals } = record;
  const { cards, ownCards, stories, jobs, lastChange } = record;
  const rated = assessments.filter(({ by }) => by === SELF);
  const changes = lastChange !== null && isOwnChange(record, lastChange) ? [lastChange] : [];
  const reversed = reversals.filter((one) => isOwnReversal(record, one));
  return [
    ...ABOUT_NAMES.filter((name) => name !== 'name').map((name) => about[name]?.at),
    ...[...rated, ...evidence, ...done, ...ticks, ...reversed, ...ownCards, ...stories].map(({ at }) => at),
    ...[...jobs.flatMap(({ log }) => log), ...changes].map(({ at }) => at),
    ...cards.map(({ last }) => noonOf(last).toISOString()),
    ...unfinished.filter(({ by }) => by === SELF).map(({ startedAt }) => startedAt),
    ...steps.flatMap((step) => [step.since, step.skipped?.at, ...step.ticks.map(({ at }) => at)]),
    plan?.madeAt,
  ];
}

function newestOf(instants: Instants, now: Date): string | null {
  const times = instants
    .map((at) => (at === null || at === undefined ? NaN : Date.parse(at)))
    .filter((time) => time <= now.getTime() + DAY_MS);
  return times.length === 0 ? null : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString();
}
