import {
  compareAsked,
  compareDuties,
  countMarket,
  interpretAd,
  isForBeginners,
  saysForBeginners,
  type Market,
} from '../../coaching/ads.ts';
import type { Job } from '../../coaching/jobs.ts';
import { ratedLevels } from '../../coaching/path.ts';
import { NEEDED_AS, type NeededSkill } from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { SkillId } from '../../coaching/skills.ts';
import { findFrameworks, type FrameworkId, type Language } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';

/** The skills that the ad of a job asks for, musts first; none where no ad is kept or nothing was found in it. */
export function listAskedSkills({ knowledge }: Context, { ad }: Pick<Job, 'ad'>): readonly SkillId[] {
  return ad === null ? [] : interpretAd(ad, knowledge.adLexicon()).asked.map(({ skill }) => skill);
}

/**
 * The skills that an ad needs of the person of a record, with the level that it asks for: what it asks for, then what
 * else its duties name, then what is a plus. What is to interest alone is none.
 */
export function listNeeded(context: Context, record: PersonRecord, ad: string): NeededSkill[] {
  const { knowledge } = context;
  const { asked, duties } = interpretAd(ad, knowledge.adLexicon());
  const target = context.targetOf(record);
  const levels = ratedLevels(record);
  const rows = knowledge.skills().map(({ id, name }) => {
    const required = target.skills[id].level;
    return { id, name, level: levels[id] ?? null, required, gap: 0, standing: null };
  });
  const compared = compareAsked(asked, rows, isForBeginners(ad, asked), saysForBeginners(ad)).filter(
    ({ interest }) => !interest,
  );
  const done = compareDuties(duties, compared, rows).map((one) => ({ ...one, need: 'duty' as const }));
  return [...compared.filter(({ duty }) => !duty), ...done]
    .map(({ skill, level, required, need }) => ({ skill, level: level ?? 0, required, need }))
    .sort((a, b) => NEEDED_AS.indexOf(a.need) - NEEDED_AS.indexOf(b.need));
}

/** The frameworks that an ad names, those of the person's own language before all others. */
export function listFrameworks({ knowledge }: Context, ad: string, own: Language | null): readonly FrameworkId[] {
  const { tools } = interpretAd(ad, knowledge.adLexicon());
  return findFrameworks(knowledge.stacks(), tools, own).map(({ id }) => id);
}

/** What the ads kept with the jobs ask for, dropped jobs too; null where none is kept. */
export function countKeptAds({ knowledge }: Context, jobs: readonly Pick<Job, 'ad'>[]): Market | null {
  const ads = jobs.flatMap(({ ad }) => ad ?? []);
  if (ads.length === 0) return null;
  const lexicon = knowledge.adLexicon();
  return countMarket(ads.map((ad) => interpretAd(ad, lexicon)));
}

export { findDemand } from '../../coaching/ads.ts';
