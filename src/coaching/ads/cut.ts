import type { AdLexicon, Heading } from './lexicon.ts';
import { isPay } from './pay.ts';
import { findPhrases } from './phrases.ts';
import { splitTokens, type Token } from './tokens.ts';

/** A line of an ad that says something, and the part it stands in; `open` before the first heading. */
export interface AdLine {
  /** Its place in the ad, from 1. */
  readonly number: number;
  /** Without its bullet and the marks of Markdown. */
  readonly text: string;
  readonly part: Heading | 'title' | 'open';
}

/** A line before its part is known. */
interface Raw {
  readonly number: number;
  readonly text: string;
  readonly bulleted: boolean;
  /** Whether it is set as a heading: by Markdown, or bold as a whole. */
  readonly marked: boolean;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

/** The lines of an ad, each in its part: by headings, by what stands before a colon, and by where bullets end. */
export function cutAd(text: string, lexicon: AdLexicon): AdLine[] {
  const raws = readLines(text);
  const lines: AdLine[] = [];
  let part: Heading | 'open' = 'open';
  let bullets = 0;
  raws.forEach((raw, at) => {
    const heading = findHeading(raw, raws[at + 1], at === 0, lexicon);
    const { number } = raw;
    if (heading !== null) {
      const { part: own, tail } = heading;
      if (tail !== '') lines.push({ number, text: tail, part: own });
      // "Location: remote" says something of itself alone, and so does a bullet that goes on behind its colon.
      if (tail === '' || (!raw.bulleted && CARRIES_ON.has(own))) [part, bullets] = [own, 0];
      return;
    }
    if (at === 0 && isShort(raw.text)) {
      lines.push({ number, text: raw.text, part: 'title' });
      return;
    }
    // Prose that follows a list ends it.
    if (raw.bulleted) bullets += 1;
    else if (raw.apart && bullets > 1 && isProse(raw.text)) [part, bullets] = ['rest', 0];
    lines.push({ number, text: raw.text, part: isPay(raw.text) ? 'benefits' : part });
  });
  return lines;
}

/** What goes on below where something stands behind the colon of its heading. */
const CARRIES_ON: ReadonlySet<Heading> = new Set(['asked', 'nice', 'duties']);

const BULLET =
  /^(?:[^\p{L}\p{N}\s("'`“‘<[{$€£.#*_]|\*(?!\*)|\.(?=\s)|#(?=\s)|\d{1,2}[.)]|\p{L}\)|[oO](?=\s{2,})|\p{Lu}\d(?=\s))+\s*/u;
const MARKDOWN_HEADING = /^#{2,6}\s*/;
const BOLD = /^(\*\*|__)(.+?)\1:?$/;

function readLines(text: string): Raw[] {
  const raws: Raw[] = [];
  let apart = true;
  text.split(/\r\n|[\n\r\u2028\u2029]/u).forEach((line, index) => {
    const trimmed = dropAddresses(line).trim();
    if (trimmed === '') {
      apart = true;
      return;
    }
    const marked = MARKDOWN_HEADING.test(trimmed) || BOLD.test(trimmed);
    const bulleted = !marked && BULLET.test(trimmed);
    const bare = trimmed.replace(MARKDOWN_HEADING, '').replace(bulleted ? BULLET : /^$/, '');
    const content = bare.replace(/\*\*|__/g, '').trim();
    if (/[\p{L}\p{N}]/u.test(content)) raws.push({ number: index + 1, text: content, bulleted, marked, apart });
    apart = false;
  });
  return raws;
}

/** A line without addresses; of a link of Markdown its text is left. */
function dropAddresses(line: string): string {
  if (!/[:@]/.test(line)) return line;
  return line
    .replace(/\[([^[\]]{0,300})\]\((?:https?:|mailto:|\/)[^\s()]*\)/gi, '$1')
    .replace(/\b(?:https?:\/\/|www\.)[^\s()<>]+/gi, '')
    .replace(/[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g, '');
}

/** The most words of a heading, and of one that is set as such. */
const LONGEST_HEADING = 10;
const LONGEST_MARKED = 18;

/** The part that a heading opens, and what stands behind its colon; null for what is no heading. */
function findHeading(
  raw: Raw,
  next: Raw | undefined,
  first: boolean,
  lexicon: AdLexicon,
): { readonly part: Heading; readonly tail: string } | null {
  const colon = raw.text.indexOf(':');
  const head = colon > 0 ? raw.text.slice(0, colon) : raw.text;
  const tail = colon > 0 ? raw.text.slice(colon + 1).trim() : '';
  if (head.length > 160) return null;
  const tokens = splitTokens(head);
  if (tokens.length === 0 || tokens.length > (raw.marked ? LONGEST_MARKED : LONGEST_HEADING)) return null;
  const { part, covered, atEdge } = weighHeading(head, tokens, lexicon);
  if (part === null) return null;
  const whole = covered * 2 >= tokens.length;
  if (tail !== '' || raw.bulleted) return colon > 0 && whole ? { part, tail } : null;
  const opens = next?.bulleted === true || colon > 0 || raw.marked || isShouted(head);
  const named = findPhrases(lexicon.terms, head, tokens).some(({ meaning }) => meaning.skills.length > 0);
  if (first && !(covered === tokens.length)) return null;
  if (/[.!]$/.test(head) || (named && (!opens || part === 'refused'))) return null;
  return whole || (opens && atEdge) ? { part, tail } : null;
}

/** The part whose words a heading holds, the longest phrase first and then in the order below; how many words tell. */
function weighHeading(
  head: string,
  tokens: readonly Token[],
  lexicon: AdLexicon,
): { readonly part: Heading | null; readonly covered: number; readonly atEdge: boolean } {
  const found = findPhrases(lexicon.headings, head, tokens);
  const length = ({ from, to }: { from: number; to: number }): number => to - from;
  const order = (part: Heading): number => ORDER.indexOf(part);
  const [best] = [...found].sort((a, b) => length(b) - length(a) || order(a.meaning) - order(b.meaning));
  // "Desired, not required" is a plus, and so is "Not needed, but interesting".
  const plus =
    best?.meaning === 'refused' &&
    (found.some(({ meaning }) => meaning === 'nice') || tokens.some(({ folded }) => folded === 'but'));
  return {
    part: plus ? 'nice' : (best?.meaning ?? null),
    covered: found.reduce((sum, one) => sum + length(one), 0),
    atEdge: found.some(({ from, to }) => from <= 1 || to >= tokens.length - 2),
  };
}

const ORDER: readonly Heading[] = ['refused', 'nice', 'benefits', 'asked', 'rest', 'duties'];

function isShort(text: string): boolean {
  return splitTokens(text.slice(0, 200)).length <= 14 && !/[.!?]$/.test(text) && text.length <= 160;
}

function isProse(text: string): boolean {
  return text.length > 60 && /[.!?]["”)]?$/u.test(text);
}

function isShouted(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase();
}
