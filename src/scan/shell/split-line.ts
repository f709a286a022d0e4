/** A piece of a line of a shell's script: words, or what separates them. */
export interface Token {
  readonly kind: 'words' | 'separator';
  readonly text: string;
}

export interface SplitLine {
  readonly tokens: readonly Token[];
  /** The quote that the line leaves open. */
  readonly open: string | null;
}

const SEPARATOR = /^(?:&&|\|\||;;?|\|&?|&|\))/;

/** The words of a line of a shell's script and what separates them, where it stands in no quotes and no expression. */
export function splitLine(line: string): SplitLine {
  const tokens: Token[] = [];
  let open: string | null = null;
  let from = 0;
  for (let place = 0; place < line.length; place += 1) {
    const letter = line[place] ?? '';
    if (letter === '\\') place += 1;
    else if (open !== null) open = letter === open ? null : open;
    else if (/["'`]/.test(letter)) open = letter;
    else if (letter === '$' || letter === '(' || letter === '[') place = skipExpression(line, place);
    else {
      const [separator] = SEPARATOR.exec(line.slice(place, place + 2)) ?? [];
      const isAfterGroup = tokens.at(-1)?.text === ')';
      if (separator === undefined || (isOfWords(line, place, line.slice(from, place)) && !isAfterGroup)) continue;
      tokens.push(words(line.slice(from, place)), { kind: 'separator', text: separator });
      place += separator.length - 1;
      from = place + 1;
    }
  }
  tokens.push(words(line.slice(from)));
  return { tokens, open };
}

function words(text: string): Token {
  return { kind: 'words', text: text.trim() };
}

/** Whether an & is of a redirection, or calls what follows it. */
function isOfWords(line: string, place: number, before: string): boolean {
  if (line[place] !== '&' || line[place + 1] === '&') return false;
  return /[<>]/.test(line[place - 1] ?? '') || line[place + 1] === '>' || before.trim() === '';
}

/** The last place of what a shell puts in for an expression, of a test or of (); the place itself where it is none. */
function skipExpression(line: string, place: number): number {
  const rest = line.slice(place, place + 3);
  if (rest.startsWith('()')) return place + 1;
  const close = rest.startsWith('((')
    ? '))'
    : rest === '${{'
      ? '}}'
      : rest.startsWith('${')
        ? '}'
        : rest.startsWith('[[')
          ? ']]'
          : null;
  if (close !== null) {
    const end = line.indexOf(close, place + 2);
    return end < 0 ? place : end + close.length - 1;
  }
  return rest.startsWith('$(') ? findClosing(line, place + 1) : place;
}

/** Where a bracket that stands at a place is closed; the end of the line where it is not. */
function findClosing(line: string, place: number): number {
  let depth = 0;
  for (let at = place; at < line.length; at += 1) {
    if (line[at] === '(') depth += 1;
    if (line[at] === ')' && (depth -= 1) === 0) return at;
  }
  return line.length;
}
