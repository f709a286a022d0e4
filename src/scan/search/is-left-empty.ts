import type { Piece } from '../text/source.ts';

/** As many lines stand between an annotation and what it is on, at most. */
const MOST_BETWEEN = 4;

const ANNOTATION = /^\s*(?:@\w|\[\w|#\[)/;
const SIGNATURE = /^\s*(?:public|private|protected|internal|async|static|override|void|fun|func|function|fn)\b[^;{=]*$/;
const OPENS = /(?:[{:]|=>|->|\bdo|\|)\s*$|^\s*def\b/;
const CLOSED_AT_ONCE = /(?:=>|->|\)|\bvoid)\s?\{\s*\}\s?\)?;?\s*$|:\s?(?:pass|\.\.\.)\s*$/;
/** What ends a block, or stands in one that does nothing. */
const NOTHING = new RegExp(
  `^\\s*(?:${[
    '[})\\]]|end\\b|pass\\b|\\.\\.\\.|return(?:\\s+(?:nil|None|null|Task\\.CompletedTask))?;?\\s*$',
    // It ends the program before anything is done.
    '(?:(?:process|sys|os|System)\\.)?_?[eE]xit\\b|(?:raise|throw) (?:new )?\\w{0,9}Not(?:Yet)?Implemented',
    '(?:assert True|assert\\.ok\\(true\\)|expect\\(true\\)\\.|assertTrue\\(true\\)|Assert\\.True\\(true\\)|self\\.assertTrue\\(True\\))',
  ].join('|')})`,
);
/** What only says something. */
const TALK =
  /^\s*(?:console\.\w+|(?:log|logger|logging|slog|Log)\.\w+|print|puts|fmt\.Print\w*|Console\.WriteLine|System\.out\.println)\b.*\)?;?\s*$/;

/** A signal, and the name of the function that is called at it. */
const CALLED = /\bSIG(?:TERM|INT)['"`]?\s?,\s?(\w{1,60})\s?\)/;

/** Whether the function or block that a line, from 1, begins or has called holds nothing; false for neither. */
export function isLeftEmpty(lines: readonly Piece[], line: number): boolean {
  const name = CALLED.exec(lines[line - 1]?.text ?? '')?.[1];
  if (name === undefined) return isBodyEmpty(lines, line);
  const begins = new RegExp(`^\\s*(?:async )?(?:def|function|const|let)\\s+${name}\\b`);
  const place = lines.findIndex(({ text }) => begins.test(text));
  return place >= 0 && isBodyEmpty(lines, place + 1);
}

function isBodyEmpty(lines: readonly Piece[], line: number): boolean {
  const texts = lines
    .slice(line - 1, line + MOST_BETWEEN * 3)
    .map(({ text }) => text)
    .filter((text, index) => index === 0 || text.trim() !== '');
  for (const [index, text] of texts.slice(0, MOST_BETWEEN).entries()) {
    if (CLOSED_AT_ONCE.test(text)) return true;
    if (OPENS.test(text)) {
      const next = texts.slice(index + 1).find((one) => !TALK.test(one)) ?? '';
      return NOTHING.test(next) || isOutside(text, next);
    }
    if (!ANNOTATION.test(text) && !SIGNATURE.test(text)) return false;
  }
  return false;
}

/** Whether a line is no longer of the function of Python's that another begins. */
function isOutside(begin: string, line: string): boolean {
  return /^\s*(?:async )?def\b.*:\s*$/.test(begin) && indentOf(line) <= indentOf(begin);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
