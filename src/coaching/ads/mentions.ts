import type { Mention, Weight } from './asked.ts';
import type { AdLine } from './cut.ts';
import { findInsideOut, findScale, isAtScale } from './demands.ts';
import type { Said } from './lexicon.ts';
import type { FoundTerm } from './names.ts';
import { quoteTerm } from './quote.ts';
import type { Sentence } from './sentences.ts';
import { findTermYears } from './term-years.ts';
import type { Token } from './tokens.ts';
import { isNeed } from './weigh.ts';

/** The sentences of a line, what each is for the person, and how well its terms are to be known. */
interface Weighed {
  readonly sentences: readonly Sentence[];
  readonly weights: readonly Weight[];
  readonly strengths: ReadonlyMap<FoundTerm, Said>;
}

/** The terms of a line that are asked, a plus or done, each with what its sentence and its words say of it. */
export function listMentions(
  { number, text, part }: AdLine,
  tokens: readonly Token[],
  terms: readonly FoundTerm[],
  { sentences, weights, strengths }: Weighed,
): Mention[] {
  let at = 0;
  const yearsOf = findTermYears(text, tokens, terms, sentences);
  const scales = terms.length === 0 ? [] : sentences.map((one) => findScale(wordsOf(one, text, tokens)));
  const inside = terms.length === 0 ? [] : findInsideOut(text);
  let next = 0;
  const isInside = (place: number): boolean => {
    while ((inside[next]?.to ?? Infinity) <= place) next += 1;
    return (inside[next]?.from ?? Infinity) <= place;
  };
  return terms.flatMap((found): Mention | [] => {
    while ((sentences[at]?.to ?? Infinity) <= found.from) at += 1;
    const [sentence, weight = null] = [sentences[at], weights[at]];
    const { skills, tool } = found.meaning;
    if (
      sentence === undefined ||
      weight === null ||
      sentence.isRefused(found.from) ||
      (skills.length === 0 && tool === null)
    )
      return [];
    const said = strengths.get(found) ?? null;
    const interest = said === 'interest';
    const years = yearsOf.get(found) ?? null;
    const [scale, isOpen] = [scales[at], part !== 'asked' && part !== 'nice'];
    const isMost =
      isNeed(weight) &&
      !interest &&
      (isInside(tokens[found.from]?.from ?? 0) || (scale !== undefined && isAtScale(scale, said, isOpen)));
    const isLed = isNeed(weight) && !interest && said !== 'basics' && scale?.isLed === true;
    const most = isLed ? 'lead' : isMost ? 'strong' : said;
    return {
      term: found.meaning,
      line: number,
      text: quoteTerm(text, tokens, sentence, found),
      inTitle: part === 'title',
      // "0-1 years of experience" is less than experience.
      strength: most === 'interest' || (most === 'working' && years === 0) ? null : most,
      years: interest || most === 'basics' ? null : years,
      interest,
      weight: isNeed(weight) && (interest || sentence.isNice(found.from)) ? 'nice' : weight,
    };
  });
}

function wordsOf({ from, to }: Sentence, text: string, tokens: readonly Token[]): string {
  return text.slice(tokens[from]?.from, tokens[to - 1]?.to);
}
