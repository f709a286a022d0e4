import { countMarket, interpretAd, type Market } from '../../coaching/ads.ts';
import type { Job } from '../../coaching/jobs.ts';
import type { SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';

/** The skills that the ad of a job asks for, musts first; none where no ad is kept or nothing was found in it. */
export function listAskedSkills({ knowledge }: Context, { ad }: Pick<Job, 'ad'>): readonly SkillId[] {
  return ad === null ? [] : interpretAd(ad, knowledge.adLexicon()).asked.map(({ skill }) => skill);
}

/** What the ads kept with the jobs ask for, dropped jobs too; null where none is kept. */
export function countKeptAds({ knowledge }: Context, jobs: readonly Pick<Job, 'ad'>[]): Market | null {
  const ads = jobs.flatMap(({ ad }) => ad ?? []);
  if (ads.length === 0) return null;
  const lexicon = knowledge.adLexicon();
  return countMarket(ads.map((ad) => interpretAd(ad, lexicon)));
}

export { findDemand } from '../../coaching/ads.ts';
