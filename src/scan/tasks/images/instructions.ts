import type { Source } from '../../text/source.ts';

/** An instruction of a Dockerfile, with the lines of a text that it is handed. */
export interface Instruction {
  readonly verb: string;
  readonly text: string;
  readonly handed: readonly string[];
}

/** Nobody writes longer instructions. */
const LONGEST = 10_000;
const HANDED = /<<-?["']?([A-Za-z_]\w{0,60})["']?/g;

/** The instructions of a Dockerfile; null for one whose lines go on after another sign than a backslash. */
export function readInstructions({ code, lines }: Pick<Source, 'code' | 'lines'>): Instruction[] | null {
  if (lines.slice(0, 3).some((line) => /^\s*#\s*escape\s*=\s*`/i.test(line))) return null;
  const all: Instruction[] = [];
  let open = '';
  let ends: string[] = [];
  let handed: string[] = [];
  for (const line of code) {
    const [end] = ends;
    if (end !== undefined) {
      if (line.trim() === end) ends = ends.slice(1);
      // A text within a script of several is of that.
      if (line.trim() !== end || ends.length > 0) handed.push(line);
      continue;
    }
    if (line.trim() === '') continue;
    const isLong = /\\\s*$/.test(line) && open.length < LONGEST;
    open += ` ${line.trim().replace(/\\$/, '')}`;
    if (isLong) continue;
    const [, verb, text = ''] = /^\s*(?:ONBUILD\s+)?([A-Za-z]+)\s+(.*)$/.exec(open) ?? [];
    const isLater = /^\s*ONBUILD\s/i.test(open);
    open = '';
    if (verb === undefined) continue;
    handed = [];
    if (/^(?:RUN|COPY|ADD)$/i.test(verb)) ends = [...text.matchAll(HANDED)].map(([, name = '']) => name);
    if (!isLater) all.push({ verb: verb.toUpperCase(), text: text.trim(), handed });
  }
  return all;
}

/** The words of a list in brackets; null for any other text. */
export function listOf(text: string): string[] | null {
  return text.startsWith('[') ? [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word) : null;
}

/** What an instruction runs, which stands there as a text for a shell or as a list of words. */
export function execForm(text: string): string {
  const words = listOf(text);
  return words === null ? text : words.map((word) => (/[\s|&;<>()]/.test(word) ? `"${word}"` : word)).join(' ');
}

/** The options at the start of an instruction, and what comes after them. */
export function takeFlags(text: string): { readonly flags: readonly string[]; readonly rest: string } {
  const [flags = ''] = /^(?:--\S+\s+)*/.exec(text) ?? [];
  return { flags: flags.split(/\s+/).filter((flag) => flag !== ''), rest: text.slice(flags.length) };
}
