/** A piece of a program in Groovy: a word, a text in quotes, or a single other letter; a line feed too. */
export interface GroovyToken {
  readonly kind: 'word' | 'text' | 'mark';
  readonly text: string;
  /** The line that it begins on, from 0. */
  readonly line: number;
}

const WORD = /[\w$]/;

/** The pieces of a program in Groovy, whose comments are blanked. */
export function* readGroovy(code: readonly string[]): Generator<GroovyToken, void, undefined> {
  let open: { readonly quote: string; readonly line: number; text: string } | null = null;
  for (const [line, whole] of code.entries()) {
    let place = 0;
    if (open !== null) {
      const end = whole.indexOf(open.quote);
      open.text += `\n${end < 0 ? whole : whole.slice(0, end)}`;
      if (end < 0) continue;
      yield { kind: 'text', text: open.text, line: open.line };
      place = end + 3;
      open = null;
    }
    while (place < whole.length) {
      const letter = whole[place] ?? '';
      if (letter === '"' || letter === "'") {
        const long = letter.repeat(3);
        const quote = whole.startsWith(long, place) ? long : letter;
        const from = place + quote.length;
        const end = findEnd(whole, from, quote);
        if (end < 0 && quote === long) {
          open = { quote, line, text: whole.slice(from) };
          break;
        }
        const last = end < 0 ? whole.length : end;
        yield { kind: 'text', text: whole.slice(from, last), line };
        place = last + quote.length;
      } else if (WORD.test(letter)) {
        const from = place;
        while (place < whole.length && WORD.test(whole[place] ?? '')) place += 1;
        yield { kind: 'word', text: whole.slice(from, place), line };
      } else {
        if (letter.trim() !== '') yield { kind: 'mark', text: letter, line };
        place += 1;
      }
    }
    if (open === null) yield { kind: 'mark', text: '\n', line };
  }
}

/** Where a text ends that begins at a place; less than 0 where its line does not end it. */
function findEnd(line: string, from: number, quote: string): number {
  if (quote.length > 1) return line.indexOf(quote, from);
  for (let place = from; place < line.length; place += 1) {
    if (line[place] === '\\') place += 1;
    else if (line[place] === quote) return place;
  }
  return -1;
}
