import { interpretAd } from '../../coaching/ads.ts';
import type { SkillId } from '../../coaching/skills.ts';
import { capitalise } from '../../coaching/wording.ts';
import type { Context } from '../../context.ts';

/** The skill that a tool is of, as ads name both; null where a text is no tool, or one of no skill. */
export function findSkillOfTool({ knowledge }: Context, name: string): SkillId | null {
  const isName = (one: string): boolean => one.toLowerCase() === name.trim().toLowerCase();
  // Those of a language are words too, such as Spring, and in an ad a tool only beside others.
  if (knowledge.stacks().some(({ adNames = [] }) => adNames.some(isName))) return 'programming';
  const readings = [name, capitalise(name)].map((one) => interpretAd(`You know ${one}.`, knowledge.adLexicon()));
  const found = readings.find(({ tools, asked }) => tools.length === 1 && asked.length === 1);
  return found?.asked[0]?.skill ?? null;
}
