import type { AdLexicon } from './lexicon.ts';
import { findTerms } from './names.ts';
import { splitSentences } from './sentences.ts';
import { eachOnce, findSpoken, type SpokenLanguage } from './spoken.ts';
import { splitTokens } from './tokens.ts';

/** The tools and the spoken languages that an ad in another language than English names. */
export function findNames(
  text: string,
  lexicon: AdLexicon,
): { readonly tools: readonly string[]; readonly spoken: readonly SpokenLanguage[] } {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => ({ line, tokens: splitTokens(line) }));
  const tools = lines.flatMap(({ line, tokens }) =>
    findTerms(lexicon, line, tokens).flatMap(({ meaning, from, to }) => {
      const written = line.slice(tokens[from]?.from, tokens[to - 1]?.to);
      // What is written small may be a word of theirs.
      return meaning.tool !== null && (written === meaning.text || /[\p{Lu}\d]/u.test(written)) ? [meaning.tool] : [];
    }),
  );
  const spoken = lines.flatMap(({ line, tokens }) =>
    findSpoken(line, tokens, splitSentences(line, tokens, [], lexicon), lexicon),
  );
  return { tools: [...new Set(tools)], spoken: eachOnce(spoken) };
}
