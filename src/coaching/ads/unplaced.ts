import type { AdLine } from './cut.ts';
import type { FoundTerm } from './names.ts';
import type { Sentence } from './sentences.ts';
import { splitTokens } from './tokens.ts';
import { findYears } from './years.ts';

/** A line that asks for something which stands under no skill here. */
export interface UnplacedLine {
  readonly line: number;
  readonly text: string;
}

/** What stands beside years where a line asks for them alone. */
const BESIDE_YEARS = new Set(
  `a an the at least minimum min of or more in over plus and your with have you relevant professional work working industry
  commercial practical proven total overall experience year yr similar comparable role position job field to
  up required preferred ideally we ask expect for hands on related internship included count first developer engineer
  software`.split(/\s+/u),
);

/** Whether a line asks for years of experience and names nothing that they are to be in. */
function isYearsAlone(line: string): boolean {
  return (
    findYears(line).length > 0 &&
    splitTokens(line).every(({ folded, raw }) => BESIDE_YEARS.has(folded) || /^\d+\+?$/u.test(raw) || isNumber(folded))
  );
}

function isNumber(word: string): boolean {
  return /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/u.test(word);
}

/** Whether a line of what is asked names no skill and no tool, and is none of what is read besides them. */
export function isUnplaced(
  { part, text }: AdLine,
  {
    terms,
    sentences,
    headed,
  }: { readonly terms: readonly FoundTerm[]; readonly sentences: readonly Sentence[]; readonly headed: boolean },
): boolean {
  const isNamed = terms.some(({ meaning: { skills, tool } }) => skills.length > 0 || tool !== null);
  if (part === 'title' || isNamed || isYearsAlone(text)) return false;
  const says = (cue: 'refused' | 'asked' | 'starts'): boolean => sentences.some(({ cues }) => cues.has(cue));
  if (says('refused') || /^no\b/iu.test(text)) return false;
  return headed || says('asked') || says('starts');
}
