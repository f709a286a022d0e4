import type { FoundTerm } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** So many characters of a sentence are quoted on each side of a word. */
const QUOTED = 70;

/** The sentence that names a term, of a long one the words around it. */
export function quoteTerm(line: string, tokens: readonly Token[], sentence: Sentence, { from, to }: FoundTerm): string {
  const place = (at: number): number => tokens[at]?.from ?? 0;
  const [first, last] = [place(from), tokens[to - 1]?.to ?? line.length];
  let [start, end] = [sentence.from, sentence.to];
  while (first - place(start) > QUOTED) start += 1;
  while ((tokens[end - 1]?.to ?? 0) - last > QUOTED) end -= 1;
  const words = line.slice(place(start), tokens[end]?.from).replace(/[\s,;.–—-]+$/u, '');
  return `${start > sentence.from ? '… ' : ''}${words}${end < sentence.to ? ' …' : ''}`;
}
