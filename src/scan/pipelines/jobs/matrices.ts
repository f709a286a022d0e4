import { lessSure } from '../../shell/commands.ts';
import type { Command } from '../../shell/read-commands.ts';
import { type Flow, flowText, parseFlow, tableOf } from '../../yaml/flow.ts';
import type { Block, Open } from '../keys/block.ts';
import { createMatrix, hasNoRound, type Matrix, noteIn, noteWhole } from './matrix.ts';

/** The matrices of a workflow's jobs, to be told what a command is in each of the rounds that its job has. */
export interface Matrices {
  /** Takes up what a key, the last that is open, at a place gives a matrix. */
  readonly note: (open: readonly Open[], value: string, place: number) => void;
  /** A command with each value for the one that it names; itself where it names none, or not all rounds are told. */
  readonly expand: (open: readonly Open[], command: Command) => readonly Command[];
  /** Whether what stands under some keys has no round, as its matrix has none, or excludes each. */
  readonly isEmpty: (open: readonly Open[]) => boolean;
}

/** Nobody has a command run with more values, or all together. */
const MOST = { values: 20, commands: 1000 };
const NAMED = /\$\{\{\s?matrix\.([\w-]{1,60})\s?\}\}/;
const BY_INDEX = /(\$\{\{[^{}]{0,60}\bmatrix)\s?\[\s?(["'])([\w-]{1,60})\2\s?\]/g;
const PLAIN = /^[\w:.@/+=, -]{0,60}$/;

/** No matrices yet, of a file with these lines. */
export function createMatrices(code: readonly string[]): Matrices {
  const all = new Map<Block, Matrix>();
  let left = MOST.commands;
  const matrixOf = (open: readonly Open[]): Matrix | undefined => open.map(({ block }) => all.get(block)).find(Boolean);
  const take = (job: Open): Matrix => {
    const known = all.get(job.block) ?? createMatrix();
    all.set(job.block, known);
    return known;
  };
  return {
    note: (open, value, place) => {
      const [before, job, strategy, own] = [open.at(-4), open.at(-3), open.at(-2), open.at(-1)];
      if (own === undefined || strategy === undefined) return;
      const whole = (): Flow | null => parseFlow(flowText(value, code, place + 1));
      if (own.key === 'matrix' && strategy.key === 'strategy' && job !== undefined && value !== '')
        noteWhole(take(job), value.startsWith('{') ? whole() : null);
      else if (own.key === 'strategy' && value.startsWith('{')) {
        const told = tableOf(whole());
        const matrix = told === null ? null : told.get('matrix');
        if (matrix !== undefined) noteWhole(take(strategy), matrix);
      } else if (before !== undefined && strategy.key === 'matrix' && job?.key === 'strategy')
        noteIn(take(before), own.key, value, code, place + 1, own.indent);
    },
    isEmpty: (open) => {
      const matrix = matrixOf(open);
      return matrix !== undefined && hasNoRound(matrix) === true;
    },
    expand: (open, { text: written, standing: told, ...place }) => {
      const text = written.replaceAll(BY_INDEX, '$1.$3');
      const matrix = matrixOf(open);
      // A job whose rounds are not told may have none.
      const isTold = matrix === undefined || hasNoRound(matrix) !== null;
      const standing = isTold || told === null ? told : lessSure(told, 'unsure');
      const values = valuesFor(NAMED.exec(text)?.[1], matrix);
      if (values.length === 0 || (left -= values.length) < 0) return [{ text, standing, ...place }];
      return values.map((value) => ({ text: text.replace(NAMED, () => value), standing, ...place }));
    },
  };
}

/** The values that a name stands for in the rounds of a job; none where these are not all told. */
function valuesFor(name: string | undefined, matrix: Matrix | undefined): readonly string[] {
  if (name === undefined || matrix === undefined || matrix.include === null || matrix.exclude?.length !== 0) return [];
  const more = matrix.include.flatMap((round) => round.get(name) ?? []);
  const values = [...(matrix.values.get(name) ?? []), ...more];
  return values.length <= MOST.values && values.every((value) => PLAIN.test(value)) ? values : [];
}
