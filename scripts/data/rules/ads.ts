import type { AdWords } from '../../../src/coaching/ads.ts';
import type { Base, Fault } from '../base.ts';

/** A word of ads has one meaning, and what is said of its capitals is said of a word that is listed. */
export function adWordsHaveOneMeaning(base: Base): Fault[] {
  return base.ads.flatMap(({ file, value }) => {
    const fault = (id: string, message: string, tip: string): Fault => ({ file, id, message, tip });
    const words = listWords(value);
    const seen = new Set<string>();
    const twice = words.filter((word) => seen.has(key(word)) || !seen.add(key(word)));
    const known = new Set([...words, ...listTermsOf(base)].map(key));
    return [
      ...twice.map((word) => fault(word, 'is listed twice', 'Keep it where it belongs most.')),
      ...value.doubtful
        .filter((word) => !known.has(key(word)))
        .map((word) => fault(word, 'is doubtful and no name that is listed', 'List it under tools, or take it out.')),
    ];
  });
}

/** A word says one strength, and none that is a tool or a skill of its own. */
export function strengthsAreOne(base: Base): Fault[] {
  return base.ads.flatMap(({ file, value }) => {
    const { none, interest, ...levels } = value.strength;
    const all = [...none, ...interest, ...Object.values(levels).flatMap(({ words, alone }) => [...words, ...alone])];
    const terms = new Set(listWords(value).map(key));
    return all.flatMap((word, at): Fault[] => {
      const fault = (message: string, tip: string): Fault => ({ file, id: word, message, tip });
      if (all.indexOf(word) < at) return [fault('says two strengths', 'Keep it where it belongs most.')];
      return terms.has(key(word)) ? [fault('is a strength and a skill or tool', 'Keep it as one of them.')] : [];
    });
  });
}

function listWords({ tools, words, nothing }: AdWords): string[] {
  const named = Object.values(tools).flatMap((own) =>
    Object.entries(own).flatMap(([name, others]) => [name, ...others]),
  );
  return [...named, ...Object.values(words).flat(), ...nothing];
}

/** The names of tools in the knowledge base, which may be doubtful too. */
function listTermsOf({ resources }: Base): string[] {
  return resources.flatMap(({ value }) => (value.type === 'tool' ? value.resources.map(({ title }) => title) : []));
}

function key(word: string): string {
  return word.toLowerCase() === word ? word.replace(/[\s-]+/gu, ' ') : word;
}
