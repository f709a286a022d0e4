import type { Demand } from '../path.ts';
import { SKILL_IDS, type SkillId } from '../skills.ts';
import type { AdReading } from './interpret-ad.ts';

/** How many ads ask for a skill, and how many of them as a must. */
export interface SkillDemand {
  readonly skill: SkillId;
  readonly ads: number;
  readonly must: number;
}

/** What a number of ads ask for: all counts, most asked first. */
export interface Market {
  /** Ads that ask for something; the others say nothing of the market. */
  readonly ads: number;
  /** Ads in which nothing was found, and those in another language. */
  readonly silent: number;
  readonly skills: readonly SkillDemand[];
  readonly tools: readonly { readonly tool: string; readonly ads: number }[];
}

/** Of fewer ads than these a share says nothing. */
export const LEAST_FOR_SHARES = 5;

/** Counts in how many ads each skill is asked and each tool named; ties in the order of skills, and of names. */
export function countMarket(readings: readonly Pick<AdReading, 'asked' | 'tools'>[]): Market {
  const telling = readings.filter(({ asked }) => asked.length > 0);
  const skills = SKILL_IDS.map((skill): SkillDemand => {
    const own = telling.flatMap(({ asked }) => asked.filter((one) => one.skill === skill));
    return { skill, ads: own.length, must: own.filter(({ need }) => need === 'must').length };
  });
  const tools = new Map<string, number>();
  for (const { tools: named } of telling)
    for (const tool of new Set(named)) tools.set(tool, (tools.get(tool) ?? 0) + 1);
  return {
    ads: telling.length,
    silent: readings.length - telling.length,
    skills: skills.filter(({ ads }) => ads > 0).sort((a, b) => b.ads - a.ads || b.must - a.must),
    tools: [...tools]
      .map(([tool, ads]) => ({ tool, ads }))
      .sort((a, b) => b.ads - a.ads || a.tool.localeCompare(b.tool, 'en')),
  };
}

/** What the ads ask for, as steps are ranked by it; of few ads a count, and of more a share of them. */
export function findDemand({ ads: all, skills }: Market): Demand {
  const why = (ads: number): string =>
    all < LEAST_FOR_SHARES ? `asked in ${ads} of your ads` : `asked in ${ads} of your ${all} ads`;
  return new Map(skills.map(({ skill, ads }) => [skill, { ads, why: why(ads) }]));
}
