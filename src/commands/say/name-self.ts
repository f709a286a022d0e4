import type { PersonRecord } from '../../coaching/record.ts';
import { YOU } from '../../terminal/phrases.ts';
import { cleanText } from '../../terminal/text.ts';

/** What the person whose record it is is called: in a profile by the name, as whoever reads it may be another. */
export function nameSelf(
  { profile }: { readonly profile: string | null },
  { about }: Pick<PersonRecord, 'about'>,
): string {
  const name = profile === null ? undefined : about.name?.value;
  return name === undefined ? YOU : cleanText(name);
}
