import { interpretAd } from '../../coaching/ads.ts';
import { localDay } from '../../coaching/days.ts';
import { findJobOfTalk } from '../../coaching/jobs.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { findNamedFrameworks, type FrameworkId } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';
import { findJob } from '../find/find-job.ts';

/**
 * The frameworks that a call asks about: the person's own, and those that the ad names of the job which is practised
 * for, by its name or by the day of its talk.
 */
export function findOwnFrameworks(
  context: Context,
  record: PersonRecord,
  { until, job: word }: { readonly until: string | null; readonly job?: string | undefined },
): readonly FrameworkId[] {
  const { knowledge } = context;
  const { language, framework } = context.ownStack(record);
  const own = framework === null ? [] : [framework];
  const job =
    word === undefined ? findJobOfTalk(record.jobs, until, localDay(context.now())) : findJob(record.jobs, word);
  const ad = job?.ad ?? null;
  if (ad === null) return own;
  return [...own, ...findNamedFrameworks(knowledge.stacks(), interpretAd(ad, knowledge.adLexicon()).tools, language)];
}
