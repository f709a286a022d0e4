import type { Piece } from '../text/source.ts';

/** As many lines stand between an annotation and what it is on, at most. */
const MOST_BETWEEN = 4;

const ANNOTATION = /^\s*(?:@\w|\[\w|#\[)/;
const SIGNATURE = /^\s*(?:public|private|protected|internal|async|static|override|void|fun|func|function|fn)\b[^;{=]*$/;
const OPENS = /(?:[{:]|=>|->|\bdo|\|)\s*$|^\s*def\b/;
const CLOSED_AT_ONCE = /(?:=>|->|\)|\bvoid)\s?\{\s*\}\s?\)?;?\s*$|:\s?(?:pass|\.\.\.)\s*$/;
/** What ends a block, or stands in one that does nothing. */
const NOTHING = /^\s*(?:[})\]]|end\b|pass\b|\.\.\.|return(?:\s+(?:nil|None|null|Task\.CompletedTask))?;?\s*$)/;

/** Whether the function or block that a line, from 1, begins holds nothing; false where it begins none. */
export function isLeftEmpty(lines: readonly Piece[], line: number): boolean {
  const texts = lines
    .slice(line - 1, line + MOST_BETWEEN * 3)
    .map(({ text }) => text)
    .filter((text, index) => index === 0 || text.trim() !== '');
  for (const [index, text] of texts.slice(0, MOST_BETWEEN).entries()) {
    if (CLOSED_AT_ONCE.test(text)) return true;
    if (OPENS.test(text)) return NOTHING.test(texts[index + 1] ?? '');
    if (!ANNOTATION.test(text) && !SIGNATURE.test(text)) return false;
  }
  return false;
}
