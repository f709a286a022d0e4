import { localDay } from '../../coaching/days.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { FrameworkId } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';
import { findJobAsked } from '../find/find-job.ts';
import type { CallForCards } from './needed-skills.ts';

/**
 * The frameworks that a call asks about: the person's own, and those that the ad names of the job which is practised
 * for, by its name or by the day of its talk.
 */
export async function findOwnFrameworks(
  context: Context,
  record: PersonRecord,
  asked: Pick<CallForCards, 'until' | 'job'>,
): Promise<readonly FrameworkId[]> {
  const { language, framework } = context.ownStack(record);
  const own = framework === null ? [] : [framework];
  const ad = findJobAsked(record.jobs, asked, localDay(context.now()))?.ad ?? null;
  if (ad === null) return own;
  const { listFrameworks } = await import('../read/read-kept-ads.ts');
  return [...own, ...listFrameworks(context, ad, language)];
}
