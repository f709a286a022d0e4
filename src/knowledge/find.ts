import type { Skill } from '../coaching/skills.ts';
import { UserError } from '../errors.ts';
import { didYouMean, didYouMeanOneOf, normaliseName } from '../suggest.ts';
import type { FoundSkill } from './knowledge-base.ts';

/**
 * The skill of that id, name or alias, without regard to case, spaces and hyphens; throws a UserError with the nearest
 * name, of these or of `others` that could have been meant.
 */
export function findSkill(skills: readonly Skill[], name: string, others: readonly string[] = []): FoundSkill {
  const found = matchSkill(skills, name) ?? matchPart(skills, name);
  if (found !== undefined) return found;
  const known = skills.flatMap((skill) => [skill.id, ...skill.aliases]).concat(others);
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

/** The one skill whose name has this part, or undefined. */
function matchPart(skills: readonly Skill[], name: string): FoundSkill | undefined {
  const [skill, ...others] = skills.filter((one) => namesOf({ ...one, aliases: [] }).some((own) => isPart(own, name)));
  return skill === undefined || others.length > 0 ? undefined : { skill, notice: `${name}: taken as ${skill.id}.` };
}

/** What may be looked for by name. */
export interface Named {
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
  readonly aliases?: readonly string[] | undefined;
}

/** How a kind of record is found. */
export interface Finding<One> {
  /** What one is called in a sentence, and several of them. */
  readonly kind: string;
  readonly kinds: string;
  /** The command that lists them. */
  readonly listedBy: string;
  /** What else people call one by what is in it, tried last. */
  readonly holds?: (record: One) => readonly string[];
}

/**
 * The record of that id, name or alias, or of an unambiguous part of one, without regard to case, spaces and hyphens;
 * throws a UserError with those that a part may mean, the nearest id, or where they are listed.
 */
export function findByName<One extends Named>(
  records: readonly One[],
  name: string,
  { kind, kinds, listedBy, holds = () => [] }: Finding<One>,
): One {
  const ways: readonly ((record: One) => boolean)[] = [
    (record) => isCalled(record, name),
    (record) => namesOf(record).some((own) => isPart(own, name)),
    (record) => holds(record).some((own) => withoutPlural(own) === withoutPlural(name)),
    (record) => holds(record).some((own) => isPart(own, name)),
  ];
  for (const way of ways) {
    const [first, ...others] = records.filter(way);
    if (first === undefined) continue;
    if (others.length === 0) return first;
    const ids = [first, ...others].map(({ id }) => id);
    throw new UserError(`"${name}" may be ${ids.length} ${kinds}.`, {
      hint:
        ids.length > MOST_NAMED ? `Say more of its name. See them all: ${listedBy}` : `Say which: ${ids.join(', ')}.`,
    });
  }
  const known = records.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  throw new UserError(`No ${kind} is called "${name}".`, {
    hint: didYouMeanOneOf(name, { known, ids: records.map(({ id }) => id), listedBy }),
  });
}

function namesOf({ id, name = id, title = id, aliases = [] }: Named): readonly string[] {
  return [id, name, title, ...aliases];
}

/** So many that a part may mean are read through; of more, only where they stand. */
const MOST_NAMED = 12;

/** So many letters are the least that a part of a name is known by. */
const SHORTEST_PART = 3;

/** Whether a name goes on with this text from one of its words on. */
function isPart(name: string, text: string): boolean {
  const part = withoutPlural(text);
  if (part.length < SHORTEST_PART) return false;
  const words = name.split(/[\s\-_/.]+/u);
  return words.some((_word, at) => normaliseName(words.slice(at).join('')).startsWith(part));
}

function withoutPlural(text: string): string {
  return normaliseName(text).replace(/(?<=...)s$/u, '');
}

/** Whether a record has that id, name, title or alias, without regard to case, spaces and hyphens. */
export function isCalled(record: Named, called: string): boolean {
  const word = normaliseName(called);
  return namesOf(record).some((own) => normaliseName(own) === word);
}
