import type { PersonRecord } from '../../coaching/record.ts';
import { THEMSELVES, YOU } from '../../terminal/phrases.ts';
import { cleanText } from '../../terminal/text.ts';

/**
 * What the person whose record it is is called: "you" in the record that is opened by no profile; in a profile, which
 * somebody else may read, by the name, and where that was not said as "themselves".
 */
export function nameSelf(
  { profile }: { readonly profile: string | null },
  { about }: Pick<PersonRecord, 'about'>,
): string {
  if (profile === null) return YOU;
  return about.name === undefined ? THEMSELVES : cleanText(about.name.value);
}

/** The same as the object of a sentence: "you", "them" or the name. */
export function nameSelfAsObject(self: string): string {
  return self === THEMSELVES ? 'them' : self;
}
