import type { Command } from '../shell/read-commands.ts';
import { type Block, type Open, unquote } from './block.ts';
import { linesBelow } from './yaml-lists.ts';

/** The matrices of a workflow's jobs, to be told what a command is in each of the rounds that its job has. */
export interface Matrices {
  /** Takes up what a key, the last that is open, at a place gives a matrix. */
  readonly note: (open: readonly Open[], value: string, place: number) => void;
  /** A command with each value for the one that it names; itself where it names none, or not all rounds are told. */
  readonly expand: (open: readonly Open[], command: Command) => readonly Command[];
}

/** Nobody has a job run in more rounds by one value, or all jobs together. */
const MOST = { values: 20, commands: 1000 };
const NAMED = /\$\{\{\s?matrix\.([\w-]{1,60})\s?\}\}/;
const PLAIN = /^[\w:.@/+-]{1,60}$/;

/** No matrices yet, of a file with these lines. */
export function createMatrices(code: readonly string[]): Matrices {
  const all = new Map<Block, Map<string, readonly string[]>>();
  let left = MOST.commands;
  return {
    note: (open, value, place) => {
      const [job, strategy, matrix, own] = open.slice(-4);
      if (job === undefined || own === undefined || matrix?.key !== 'matrix' || strategy?.key !== 'strategy') return;
      const items = value.startsWith('[') ? value.slice(1, -1).split(',') : linesBelow(code, place + 1, own.indent);
      const values = all.get(job.block) ?? new Map<string, readonly string[]>();
      if (values.size < MOST.values)
        all.set(
          job.block,
          values.set(
            own.key,
            items.map((item) => unquote(item.trim())),
          ),
        );
    },
    expand: (open, command) => {
      const name = NAMED.exec(command.text)?.[1];
      const matrix = name === undefined ? undefined : open.map(({ block }) => all.get(block)).find(Boolean);
      const values = matrix?.has('exclude') === true ? [] : (matrix?.get(name ?? '') ?? []);
      const isTold = values.length > 0 && values.length <= MOST.values && values.every((value) => PLAIN.test(value));
      if (!isTold || (left -= values.length) < 0) return [command];
      const { text, standing, folder } = command;
      return values.map((value) => ({ text: text.replace(NAMED, () => value), standing, folder }));
    },
  };
}
