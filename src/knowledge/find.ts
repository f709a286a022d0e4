import type { Skill } from '../coaching/skills.ts';
import { UserError } from '../errors.ts';
import { didYouMean, normaliseName } from '../suggest.ts';
import type { FoundSkill } from './knowledge-base.ts';

/**
 * The skill of that id, name or alias, without regard to case, spaces and hyphens; throws a UserError with the nearest
 * name.
 */
export function findSkill(skills: readonly Skill[], name: string): FoundSkill {
  const found = matchSkill(skills, name);
  if (found !== undefined) return found;
  const known = skills.flatMap((skill) => [skill.id, ...skill.aliases]);
  throw new UserError(`No skill is called "${name}".`, {
    hint: didYouMean(name, known, `The twelve skills: ${skills.map((skill) => skill.id).join(', ')}.`),
  });
}

/** The same, or undefined where none is called so. */
export function matchSkill(skills: readonly Skill[], name: string): FoundSkill | undefined {
  const word = normaliseName(name);
  const named = skills.find((skill) => [skill.id, skill.name].some((own) => normaliseName(own) === word));
  if (named !== undefined) return { skill: named };
  const aliased = skills.find((skill) => skill.aliases.some((alias) => normaliseName(alias) === word));
  if (aliased === undefined) return undefined;
  const topic = aliased.topics.find((one) => normaliseName(one.id) === word);
  const what = topic === undefined ? `taken as ${aliased.id}` : `a topic of ${aliased.id}, taken as that skill`;
  return { skill: aliased, notice: `${name}: ${what}.` };
}

/**
 * The record of that id or alias, without regard to case, spaces and hyphens; throws a UserError with the nearest id or
 * the command that lists them.
 */
export function findByName<One extends { readonly id: string; readonly aliases?: readonly string[] }>(
  kind: string,
  records: readonly One[],
  name: string,
  listedBy: string,
): One {
  const found = records.find((record) => isCalled(record, name));
  if (found !== undefined) return found;
  const names = records.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  throw new UserError(`No ${kind} is called "${name}".`, {
    hint: didYouMean(name, names, `See them all: ${listedBy}`),
  });
}

/** Whether a record has that id, name or alias, without regard to case, spaces and hyphens. */
export function isCalled(
  { id, name, aliases = [] }: { readonly id: string; readonly name?: string; readonly aliases?: readonly string[] },
  called: string,
): boolean {
  const word = normaliseName(called);
  return [id, name ?? id, ...aliases].some((own) => normaliseName(own) === word);
}
