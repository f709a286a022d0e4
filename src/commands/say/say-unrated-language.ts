import type { Language } from '../../coaching/stacks.ts';
import type { Context } from '../../context.ts';

/** That a level was given before a language was the person's, with what asks again and where its first lessons are. */
export function sayUnratedLanguage({ knowledge }: Context, language: Language): string {
  const name = knowledge.findStack(language)?.name ?? language;
  return (
    `Your level in Programming was given before ${name} was your language: coach assess programming\n` +
    `If ${name} is new to you, begin here: coach resources ${language}`
  );
}
