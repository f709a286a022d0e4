import type { PersonRecord } from '../../coaching/record.ts';
import type { SkillId } from '../../coaching/skills.ts';
import { isLanguage } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import { cleanText } from '../../terminal/text.ts';

/** The skills of these names, each once, with a note where a name was only an alias, or a tool that ads name. */
export async function findSkills(context: Context, words: readonly string[]): Promise<SkillId[]> {
  const ids = new Set<SkillId>();
  for (const word of words) {
    const { skill, notice } = await find(context, word);
    if (notice !== undefined) context.note(notice);
    ids.add(skill);
  }
  return [...ids];
}

async function find(
  context: Context,
  word: string,
): Promise<{ readonly skill: SkillId; readonly notice?: string | undefined }> {
  try {
    const { skill, notice } = context.knowledge.findSkill(word);
    return { skill: skill.id, notice };
  } catch (error) {
    const { findSkillOfTool } = await import('./find-tool.ts');
    const skill = findSkillOfTool(context, word);
    if (!(error instanceof UserError) || skill === null) throw error;
    return { skill, notice: `${cleanText(word)}: a tool of ${skill}, taken as that skill.` };
  }
}

/** Says for each word that names another language or framework than the person's how they are asked about that one. */
export function nameOtherStacks(context: Context, record: PersonRecord, words: readonly string[]): void {
  const { knowledge } = context;
  const own = context.ownStack(record);
  for (const word of words) {
    const language = knowledge.findStack(word);
    const one = language !== undefined && isLanguage(language.id) ? language : knowledge.findFramework(word);
    if (one !== undefined && one.id !== own.language && one.id !== own.framework)
      context.hint(`With cards about ${one.name}: coach practice programming --stack ${one.id}`);
  }
}
