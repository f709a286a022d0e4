import type { Skill, SkillId } from '../skills.ts';
import { splitTokens } from './tokens.ts';

/** A topic by its id, and the skill that it is of. */
export interface TopicOf {
  readonly skill: SkillId;
  readonly id: string;
}

/** The topics that each term names, by the term as `foldTerm` writes it. */
export function listTopics(skills: readonly Skill[]): ReadonlyMap<string, readonly TopicOf[]> {
  const topicsOf = new Map<string, TopicOf[]>();
  for (const { id: skill, topics } of skills)
    for (const { id, terms } of topics)
      for (const term of terms) topicsOf.set(foldTerm(term), [...(topicsOf.get(foldTerm(term)) ?? []), { skill, id }]);
  return topicsOf;
}

/** The words of a term as they are compared, so that its plural is the same. */
export function foldTerm(term: string): string {
  return splitTokens(term)
    .map(({ folded }) => folded)
    .join(' ');
}
