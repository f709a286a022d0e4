const GOES_BEFORE = /[\w@/-]/;
const GOES_ON = /[\w./-]/;

/** The line, from 1, on which a name stands by itself, at or after a line; that line itself where it stands on none. */
export function findName(lines: readonly string[], name: string, from: number): number {
  for (let index = from - 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    for (let place = line.indexOf(name); place >= 0; place = line.indexOf(name, place + 1)) {
      const [before, after] = [line[place - 1] ?? ' ', line[place + name.length] ?? ' '];
      if (!GOES_BEFORE.test(before) && !GOES_ON.test(after)) return index + 1;
    }
  }
  return from;
}

/** The line, from 1, that holds a text; 1 where none does. */
export function findText(lines: readonly string[], text: string): number {
  return lines.findIndex((line) => line.includes(text)) + 1 || 1;
}
