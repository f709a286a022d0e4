import type { Language } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';

/** That a language was named after programming was rated, with what asks again and where its first lessons are. */
export function sayUnratedLanguage({ knowledge }: Context, language: Language): string {
  const name = knowledge.findStack(language)?.name ?? language;
  return (
    `You named ${name} after you rated Programming. If that level is not of ${name}: coach assess programming\n` +
    `If ${name} is new to you, begin here: coach resources ${language}`
  );
}
