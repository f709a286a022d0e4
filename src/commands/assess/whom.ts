import { isRaterName, type Unfinished } from '../../coaching/assessment.ts';
import { type PersonRecord, setAbout } from '../../coaching/record.ts';
import { isSameName, nameOf, speaksForItself, suggestProfile } from '../../coaching/sharing.ts';
import { SKILL_IDS, type SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { nameAssess } from '../../terminal/phrases.ts';
import type { Prompts } from '../../terminal/prompts/prompts.ts';

/** Who rates, the skills that were named, and the assessment that it goes on with. */
interface Rating {
  readonly by: string;
  readonly skills: readonly SkillId[] | null;
  readonly begun: Unfinished | null;
}

/**
 * Asks a rater once whose work they rate, and keeps the name where the record has none; throws a UserError with the way
 * to a record of its own where this one is of somebody else.
 */
export async function askWhom(
  context: Context,
  prompts: Prompts,
  record: PersonRecord,
  rating: Rating,
): Promise<string> {
  const known = nameOf(record);
  if (rating.begun !== null && known !== null) return known;
  const preset = known === null ? '' : ` Enter for ${known}:`;
  const reply = await prompts.ask(`Whose work do you rate?${preset}`, (text) =>
    isRaterName(text) || (text === '' && known !== null) ? null : 'A name has 1 to 64 characters that all show.',
  );
  const name = reply === '' && known !== null ? known : reply;
  if (isSameName(name, rating.by))
    throw new UserError(`${name} cannot rate ${name} with --by.`, { hint: 'Rate yourself: coach assess' });
  if (known !== null && isSameName(known, name)) return known;
  if (known !== null) throw notTheirs(context, `${known}'s`, name, rating);
  const isBegun = speaksForItself(record) || record.assessments.length + record.unfinished.length > 0;
  if (isBegun && !(await prompts.confirm(`Somebody without a name is rated in this record. Is it ${name}?`, false)))
    throw notTheirs(context, "somebody else's", name, rating);
  const told = { value: name, by: 'assess', at: context.now().toISOString() } as const;
  await context.progress().update((before) => (nameOf(before) === null ? setAbout(before, 'name', told) : before));
  return name;
}

function notTheirs({ profile }: Context, whose: string, name: string, { by, skills }: Rating): UserError {
  const named = suggestProfile(name);
  const rated = { by, skills: skills ?? SKILL_IDS };
  return new UserError(`This record is ${whose}, and you rate ${name}.`, {
    hint: `Rate ${name} in a record of their own: ${nameAssess(rated, profile === named ? `${named}-2` : named)}`,
  });
}
