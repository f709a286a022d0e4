import type { About } from '../about.ts';
import { SELF } from '../assessment.ts';
import { EMPTY_RECORD, type PersonRecord } from '../record.ts';

/**
 * A record for showing around: levels, answers, dates and the plan, without the name of anybody and without a word that
 * a person wrote. Other raters are "rater 1", "rater 2" by the order in which they first rated; evidence has no text.
 */
export function withoutNames(record: PersonRecord): PersonRecord {
  const { target, hoursPerWeek, done, ticks, plan } = record;
  const raters = [...new Set([...record.assessments, ...record.unfinished].map(({ by }) => by))].filter(
    (by) => by !== SELF,
  );
  const nameless = <Rated extends { readonly by: string }>(one: Rated): Rated => ({
    ...one,
    by: one.by === SELF ? SELF : `rater ${raters.indexOf(one.by) + 1}`,
  });
  return {
    ...EMPTY_RECORD,
    about: leaveOutName(record.about),
    target,
    hoursPerWeek,
    done,
    ticks,
    plan,
    assessments: record.assessments.map(nameless),
    unfinished: record.unfinished.map(nameless),
    evidence: record.evidence.map((one) => ({ ...one, text: '' })),
    steps: record.steps.map((step) => ({
      ...step,
      note: null,
      skipped: step.skipped === null ? null : { ...step.skipped, reason: '' },
    })),
  };
}

function leaveOutName(about: About): About {
  const kept = { ...about };
  delete kept.name;
  return kept;
}
