/** A word of a line as it stands, as it is compared, and where it is. */
export interface Token {
  readonly raw: string;
  /** In small letters, without plural and in American spelling, so that ours and theirs are the same. */
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

const WORD = /\.?[\p{L}\p{N}](?:[\p{L}\p{N}]|[.'’&](?=[\p{L}\p{N}]))*(?:\+\+|#)?/gu;

/** The words of a line in their order; names such as C++, .NET, Node.js and R&D are one word, CI/CD is two. */
export function splitTokens(line: string): Token[] {
  return [...line.matchAll(WORD)].map(({ 0: found, index }) => {
    const raw = found.startsWith('.') && !/^\.net$/i.test(found) ? found.slice(1) : found;
    return { raw, folded: foldWord(raw), from: index + found.length - raw.length, to: index + found.length };
  });
}

function foldWord(raw: string): string {
  const word = raw
    .toLowerCase()
    .replace(/’/gu, "'")
    .replace(/'s$/u, '')
    .replace(/is(?=(?:ation|e|ed|er|ing)s?$)/u, 'iz')
    .replace(/ys(?=(?:e|ed|ing)$)/u, 'yz')
    .replace(/lling$/u, 'ling');
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** What stands between two tokens of a line. */
export function gapAfter(line: string, tokens: readonly Token[], at: number): string {
  return line.slice(tokens[at]?.to ?? line.length, tokens[at + 1]?.from ?? line.length);
}
