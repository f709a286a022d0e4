import type { Mention } from './asked.ts';

/** What says that one of the things a line names will do: "at least one language (for example Python, Java)". */
const ONE_OF =
  /\b(?:(?:at least|any|only) one|one or more|one of|any (?:programming |backend |modern |other )?languages?|a (?:programming |backend |modern )?language (?:such as|like))\b/iu;

/** The tools of each line that asks for one of those it names. */
export function listChoices(
  lines: readonly { readonly text: string; readonly mentions: readonly Mention[] }[],
): string[][] {
  return lines
    .filter(({ text }) => ONE_OF.test(text))
    .map(({ mentions }) => [
      ...new Set(mentions.flatMap(({ term, weight }) => (weight === null ? [] : (term.tool ?? [])))),
    ])
    .filter((tools) => tools.length > 1);
}
