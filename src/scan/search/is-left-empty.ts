import type { Piece } from '../text/source.ts';
import { findHandler, type Wait, WAIT } from './find-handler.ts';

/** As many lines stand between an annotation and what it is on, at most. */
const MOST_BETWEEN = 4;

const ANNOTATION = /^\s*(?:@\w|\[\w|#\[)/;
const SIGNATURE = /^\s*(?:public|private|protected|internal|async|static|override|void|fun|func|function|fn)\b[^;{=]*$/;
const OPENS = /(?:[{:]|=>|->|\bdo|\|)\s*$|^\s*def\b/;
const CLOSED_AT_ONCE = /(?:=>|->|\)|\bvoid)\s?\{\s*\}\s?\)?;?\s*$|:\s?(?:pass|\.\.\.)\s*$/;
/** How programs of all languages end at once. */
const EXIT =
  '(?:(?:process|sys|os|System|Process|Kernel|Environment|Deno)\\.)?_?[eE]xit\\b|(?:std::)?process::(?:exit|abort)\\b|' +
  'exitProcess\\b|process\\.(?:abort|kill)\\(|abort\\b|die\\b|quit\\(|System\\.halt\\b|raise (?:SystemExit|KeyboardInterrupt)|' +
  'panic!?\\(|Runtime\\.getRuntime\\(\\)\\.(?:exit|halt)\\b|log\\.Fatal';
/** What ends a block, or stands in one that does nothing. */
const NOTHING = new RegExp(
  `^\\s*(?:${[
    '[})\\]]|end\\b|pass\\b|\\.\\.\\.|return(?:\\s+(?:nil|None|null|Task\\.CompletedTask))?;?\\s*$',
    // It ends the program before anything is done.
    `${EXIT}|(?:raise|throw) (?:new )?\\w{0,9}Not(?:Yet)?Implemented`,
    '(?:assert True|assert\\.ok\\(true\\)|expect\\(true\\)\\.|assertTrue\\(true\\)|Assert\\.True\\(true\\)|self\\.assertTrue\\(True\\))',
  ].join('|')})`,
);
const SAYS =
  '(?:console\\.\\w+|(?:log|logger|logging|slog|Log|LOG|_logger|Logger)\\.(?!Fatal|Panic)\\w+|tracing::\\w+!|e?print(?:ln)?!?|puts|echo|error_log|fmt\\.Print\\w*|Console\\.WriteLine|System\\.out\\.println|IO\\.puts)';
/** What only says something. */
const TALK = new RegExp(`^\\s*${SAYS}(?![\\w.]).*\\)?;?\\s*$`);
/** A text that nothing is done with, as at the beginning of a function of Python's. */
const ONLY_TEXT = /^\s*("""|'''|"|').*\1;?\s*$/;
const TALK_FIRST = new RegExp(`^(?:${SAYS}\\s?(?:\\([^()]*\\)|["'][^"']*["'])\\s?;?\\s?)+`);
/** A function that stands on the line where it is handed on, with what it does. */
const INLINE = /(?:=>|->|\)\s?\{(?:\s?\|\w*\|)?|\b[tT]hread\s?\{|\blambda\b[^:]{0,60}:)\s?\{?\s?(\S.*)$/;
/** What ends the program is itself called. */
const CALLS_EXIT = /,\s?(?:(?:process|sys|os)\.)?_?(?:exit|quit|abort)\s?\)/;

/** Whether the function or block that a line, from 1, begins or has called holds nothing; false for neither. */
export function isLeftEmpty(lines: readonly Piece[], line: number): boolean {
  const text = lines[line - 1]?.text ?? '';
  const handler = findHandler(lines, text);
  if (handler === null) return CALLS_EXIT.test(text) || isIdle(INLINE.exec(text)?.[1]) || isBodyEmpty(lines, line);
  if ('begins' in handler) return isBodyEmpty(lines, handler.begins + 1);
  return handler.waits.every((wait) => isWaitEmpty(lines, wait));
}

/** Whether what is done first does nothing, or no more than say something and then end the program. */
function isIdle(text: string | undefined): boolean {
  return text !== undefined && NOTHING.test(text.replace(TALK_FIRST, ''));
}

/** Whether nothing but the end of the program comes after a line that waits. */
function isWaitEmpty(lines: readonly Piece[], { place, isLast }: Wait): boolean {
  const text = lines[place]?.text ?? '';
  const found = WAIT.exec(text);
  const rest = text
    .slice((found?.index ?? 0) + (found?.[0].length ?? 0))
    .replace(/^(?:\?|\.unwrap\(\))?[\s;:){,]*/, '');
  if (rest !== '') return isIdle(rest);
  const next = nextDone(lines.slice(place + 1, place + 1 + MOST_BETWEEN * 3).map((one) => one.text));
  return NOTHING.test(next) && (isLast || !/^\s*(?:[})]|return\b)/.test(next));
}

/** The first line that does more than say something or be a text. */
function nextDone(texts: readonly string[]): string {
  return texts.find((one) => one.trim() !== '' && !TALK.test(one) && !ONLY_TEXT.test(one)) ?? '';
}

function isBodyEmpty(lines: readonly Piece[], line: number): boolean {
  const texts = lines
    .slice(line - 1, line + MOST_BETWEEN * 3)
    .map(({ text }) => text)
    .filter((text, index) => index === 0 || text.trim() !== '');
  for (const [index, text] of texts.slice(0, MOST_BETWEEN).entries()) {
    if (CLOSED_AT_ONCE.test(text)) return true;
    if (OPENS.test(text)) {
      const next = nextDone(texts.slice(index + 1));
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
