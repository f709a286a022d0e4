const LONGEST = 300;
const MOST_SET = 100;

type Variables = ReadonlyMap<string, string>;

/** What an argument comes to: what is given for it, or else its usual value. */
export function argue(set: Variables, text: string, given: Variables): Variables {
  const pairs = pairsOf(text.includes('=') ? text : `${text.trim()}=`, set);
  const known = pairs.map(([name, usual]): [string, string] => [name, given.get(name) ?? usual]);
  return setAll(
    set,
    known.filter(([name, value]) => value !== '' || !set.has(name)),
  );
}

const PAIR = /(?:^|\s)([A-Za-z_]\w*)=("(?:[^"\\]|\\.)*"|'[^']*'|\S*)/g;

/** The variables that a text sets, in one of two ways to write it. */
export function pairsOf(text: string, set: Variables): [string, string][] {
  const pairs = [...text.matchAll(PAIR)].map(([, name = '', value = '']): [string, string] => [name, value]);
  const [, alone = '', rest = ''] = /^([A-Za-z_]\w*)\s+(.*)$/.exec(text) ?? [];
  const all: [string, string][] = alone === '' ? pairs : [[alone, rest]];
  return all.map(([name, value]) => [name, fill(unquote(value), set)]);
}

/** Variables with more that are set after them. */
export function setAll(set: Variables, pairs: readonly (readonly [string, string])[]): Variables {
  const all = new Map(set);
  for (const [name, value] of pairs) if (all.size < MOST_SET || all.has(name)) all.set(name, value.slice(0, LONGEST));
  return all;
}

/** A text with the values of variables that are known. */
export function fill(text: string, set: Variables): string {
  return text
    .replaceAll(/\$(?:\{(\w+)(?::-([^{}]*))?\}|(\w+))/g, (whole, long?: string, usual?: string, short?: string) => {
      const value = set.get(long ?? short ?? '');
      return value === undefined || value === '' ? (usual ?? whole) : value;
    })
    .slice(0, LONGEST * 4);
}

/** A text without the quotes around it and the blanks around these. */
export function unquote(text: string): string {
  return /^(["'])(.*)\1$/.exec(text.trim())?.[2] ?? text.trim();
}
