/** The variables of a file of tasks. */
export interface Variables {
  /** What a line says of one: another value, more of it with `+`, or with `?` the one where it has none. */
  readonly set: (name: string, value: string, how?: string) => void;
  /** A text with their values for their names, where that does not make it too long. */
  readonly fill: (text: string) => string;
}

/** Nobody has values name each other through more, or makes longer commands of them. */
const DEEPEST = 4;
const LONGEST = { value: 300, text: 2000 };

/** No variables yet; a pattern tells where a text names one. */
export function createVariables(names: RegExp): Variables {
  const values = new Map<string, string>();
  const fillOnce = (text: string): string =>
    text.replaceAll(names, (whole, name: string) => {
      const value = values.get(name);
      return value === undefined || value.length > LONGEST.value ? whole : value;
    });
  return {
    set: (name, value, how = '') => {
      const known = values.get(name);
      if (how.includes('+') && known !== undefined) values.set(name, `${known.slice(0, LONGEST.value)} ${value}`);
      else if (!how.includes('?') || known === undefined) values.set(name, value);
    },
    fill: (text) => {
      let filled = text;
      for (let round = 0; round < DEEPEST; round += 1) {
        const next = fillOnce(filled);
        if (next === filled || next.length > LONGEST.text) break;
        filled = next;
      }
      return filled;
    },
  };
}
