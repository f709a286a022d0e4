/** A value in brackets and braces: a text, a list, or a table. */
export type Flow = string | readonly Flow[] | ReadonlyMap<string, Flow>;

/** Nobody writes longer values, or nests them deeper. */
const MOST = { letters: 10_000, depth: 10, lines: 60 };

/** The text of a value that begins in brackets or braces on a line, up to where these are closed. */
export function flowText(begin: string, code: readonly string[], from: number): string {
  const parts = [begin];
  let [open, letters] = [countOpen(begin), begin.length];
  for (const line of code.slice(from, from + MOST.lines)) {
    if (open <= 0 || letters > MOST.letters) break;
    parts.push(line.trim());
    open += countOpen(line);
    letters += line.length;
  }
  return parts.join(' ');
}

/** How many more brackets and braces a line opens than it closes, in no quotes. */
function countOpen(line: string): number {
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return (bare.match(/[[{]/g) ?? []).length - (bare.match(/[\]}]/g) ?? []).length;
}

/** The keys of a value that is a table; null for any other. */
export function tableOf(value: Flow | null | undefined): ReadonlyMap<string, Flow> | null {
  return value instanceof Map ? (value as ReadonlyMap<string, Flow>) : null;
}

/** The value that a text in brackets or braces stands for; null where it is none, or takes up others. */
export function parseFlow(text: string): Flow | null {
  if (text.length > MOST.letters) return null;
  const tokens = [
    ...text.matchAll(
      /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{},]|:(?=[\s,[\]{}]|$)|(?:[^\s[\]{},:"']|:(?=\S)|(?<=\S)["'])+|\s+/g,
    ),
  ].map(([token]) => token);
  let place = 0;
  const skip = (): string => {
    while (tokens[place]?.trim() === '') place += 1;
    return tokens[place] ?? '';
  };

  function readList(depth: number): Flow | null {
    const items: Flow[] = [];
    for (;;) {
      if (skip() === ']') return items;
      const item = read(depth + 1);
      if (item === null) return null;
      items.push(item);
      if (skip() === ',') place += 1;
      else if (skip() !== ']') return null;
    }
  }

  function readTable(depth: number): Flow | null {
    const table = new Map<string, Flow>();
    for (;;) {
      if (skip() === '}') return table;
      const key = readText();
      if (key === null || skip() !== ':') return null;
      place += 1;
      const value = /^[,}]$/.test(skip()) ? '' : read(depth + 1);
      if (value === null) return null;
      table.set(key, value);
      if (skip() === ',') place += 1;
      else if (skip() !== '}') return null;
    }
  }

  function readText(): string | null {
    const words: string[] = [];
    skip();
    for (let token = tokens[place]; token !== undefined && !/^[[\]{},:]$/.test(token); token = tokens[place]) {
      words.push(token);
      place += 1;
    }
    const whole = words.join('').trim();
    if (whole === '' || /^[&*!|>]/.test(whole)) return null;
    return /^(["'])(.*)\1$/.exec(whole)?.[2] ?? whole;
  }

  function read(depth: number): Flow | null {
    const first = skip();
    if (depth > MOST.depth || (first !== '[' && first !== '{')) return depth > MOST.depth ? null : readText();
    place += 1;
    const value = first === '[' ? readList(depth) : readTable(depth);
    place += 1;
    return value;
  }

  const value = read(0);
  return skip() === '' ? value : null;
}
