import type { Command } from '../../shell/read-commands.ts';
import { blockBelow, listItems } from '../../yaml/lists.ts';
import { unquote } from '../../yaml/text.ts';
import type { Block, Open } from '../keys/block.ts';

/** The matrices of a workflow's jobs, to be told what a command is in each of the rounds that its job has. */
export interface Matrices {
  /** Takes up what a key, the last that is open, at a place gives a matrix. */
  readonly note: (open: readonly Open[], value: string, place: number) => void;
  /** A command with each value for the one that it names; itself where it names none, or not all rounds are told. */
  readonly expand: (open: readonly Open[], command: Command) => readonly Command[];
  /** Whether what stands under some keys has no round, as its matrix excludes each. */
  readonly isEmpty: (open: readonly Open[]) => boolean;
}

/** Nobody has a job run in more rounds by one value, or all jobs together. */
const MOST = { values: 20, commands: 1000, lines: 200, rounds: 300 };
const NAMED = /\$\{\{\s?matrix\.([\w-]{1,60})\s?\}\}/;
const PLAIN = /^[\w:.@/+=, -]{0,60}$/;

/** A matrix: the values by their names, and the rounds that are told one by one. */
interface Matrix {
  readonly values: Map<string, readonly string[]>;
  include: readonly Round[];
  exclude: readonly Round[];
}

type Round = ReadonlyMap<string, string>;

const PAIR = /(?:^|[{,\s])(["']?)([\w-]{1,60})\1\s*:\s+("[^"]*"|'[^']*'|[^,}]*)/g;
const ROUNDS = /^(?:include|exclude)$/;

/** No matrices yet, of a file with these lines. */
export function createMatrices(code: readonly string[]): Matrices {
  const all = new Map<Block, Matrix>();
  let left = MOST.commands;
  const matrixOf = (open: readonly Open[]): Matrix | undefined => open.map(({ block }) => all.get(block)).find(Boolean);
  return {
    note: (open, value, place) => {
      const [job, strategy, matrix, own] = open.slice(-4);
      if (job === undefined || own === undefined || matrix?.key !== 'matrix' || strategy?.key !== 'strategy') return;
      const known = all.get(job.block) ?? { values: new Map<string, readonly string[]>(), include: [], exclude: [] };
      all.set(job.block, known);
      if (ROUNDS.test(own.key)) known[own.key as 'include' | 'exclude'] = readRounds(code, place + 1, own.indent);
      else if (known.values.size < MOST.values)
        known.values.set(own.key, listItems(value, code, place + 1, own.indent));
    },
    isEmpty: (open) => {
      const matrix = matrixOf(open);
      return matrix?.include.length === 0 && excludesAll(matrix);
    },
    expand: (open, command) => {
      const name = NAMED.exec(command.text)?.[1];
      const matrix = name === undefined ? undefined : matrixOf(open);
      const more = matrix?.include.flatMap((round) => round.get(name ?? '') ?? []) ?? [];
      const values =
        matrix === undefined || matrix.exclude.length > 0 ? [] : [...(matrix.values.get(name ?? '') ?? []), ...more];
      const isTold = values.length > 0 && values.length <= MOST.values && values.every((value) => PLAIN.test(value));
      if (!isTold || (left -= values.length) < 0) return [command];
      const { text, standing, folder } = command;
      return values.map((value) => ({ text: text.replace(NAMED, () => value), standing, folder }));
    },
  };
}

/** The rounds of a list below a key at an indent, each by the values that it names. */
function readRounds(code: readonly string[], from: number, indent: number): Round[] {
  const rounds: Map<string, string>[] = [];
  for (const line of blockBelow(code.slice(from, from + MOST.lines), indent)) {
    if (line.trimStart().startsWith('- ')) rounds.push(new Map());
    for (const [, , name = '', value = ''] of line.matchAll(PAIR)) rounds.at(-1)?.set(name, unquote(value.trim()));
  }
  return rounds;
}

/** Whether each round of a matrix whose values are plain is excluded; false where it has very many. */
function excludesAll({ values, exclude }: Matrix): boolean {
  let rounds: Round[] = [new Map()];
  for (const [name, all] of values) {
    if (all.some((value) => value === '' || value.includes('$')) || rounds.length * all.length > MOST.rounds)
      return false;
    rounds = rounds.flatMap((round) => all.map((value) => new Map([...round, [name, value]])));
  }
  return rounds.every((round) =>
    exclude.some((one) => one.size > 0 && [...one].every(([name, value]) => round.get(name) === value)),
  );
}
