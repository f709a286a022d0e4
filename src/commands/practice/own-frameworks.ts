import { interpretAd } from '../../coaching/ads.ts';
import { localDay } from '../../coaching/days.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { findFrameworks, type FrameworkId } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';
import { findJobAsked } from '../find/find-job.ts';
import type { CallForCards } from './needed-skills.ts';

/**
 * The frameworks that a call asks about: the person's own, and those that the ad names of the job which is practised
 * for, by its name or by the day of its talk.
 */
export function findOwnFrameworks(
  context: Context,
  record: PersonRecord,
  asked: Pick<CallForCards, 'until' | 'job'>,
): readonly FrameworkId[] {
  const { knowledge } = context;
  const { language, framework } = context.ownStack(record);
  const own = framework === null ? [] : [framework];
  const ad = findJobAsked(record.jobs, asked, localDay(context.now()))?.ad ?? null;
  if (ad === null) return own;
  const { tools } = interpretAd(ad, knowledge.adLexicon());
  return [...own, ...findFrameworks(knowledge.stacks(), tools, language).map(({ id }) => id)];
}
