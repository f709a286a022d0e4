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
  const tokens: Token[] = [];
  for (const { 0: found, index } of line.matchAll(WORD)) {
    const raw = found.startsWith('.') && !/^\.net$/i.test(found) ? found.slice(1) : found;
    const to = index + found.length;
    tokens.push({ raw, folded: foldWord(raw), from: to - raw.length, to });
  }
  return tokens;
}

function foldWord(raw: string): string {
  const lower = raw.toLowerCase();
  if (lower.length < 4) return lower;
  const word = /['’]s$/u.test(lower) ? lower.slice(0, -2) : lower;
  const spelt = SPELLING.test(word) ? respell(word) : word;
  if (spelt.length > 4 && spelt.endsWith('ies')) return `${spelt.slice(0, -3)}y`;
  return /[^sui]s$/u.test(spelt) ? spelt.slice(0, -1) : spelt.replaceAll('’', "'");
}

const SPELLING = /[iy]s(?:ation|e|ed|er|ing)s?$|lling$/u;

/** A word as Americans spell it. */
function respell(word: string): string {
  return word.replace(/(?<=[iy])s(?=(?:ation|e|ed|er|ing)s?$)/u, 'z').replace(/lling$/u, 'ling');
}

/** What stands between two tokens of a line. */
export function gapAfter(line: string, tokens: readonly Token[], at: number): string {
  return line.slice(tokens[at]?.to ?? line.length, tokens[at + 1]?.from ?? line.length);
}
