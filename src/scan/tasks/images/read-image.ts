import type { Source } from '../../text/source.ts';
import { readInstructions } from './instructions.ts';
import { readStages, type Run } from './stages.ts';
import type { State } from './state.ts';

/** What is run to build a stage of a Dockerfile and those that it needs, and how it stands then. */
export interface Image {
  readonly runs: readonly Run[];
  readonly state: State;
}

/** The image that a Dockerfile says how to build; null where it has no such stage, or is not understood. */
export function readImage(
  source: Pick<Source, 'code' | 'lines'>,
  target: string | null,
  given: ReadonlyMap<string, string> = new Map(),
): Image | null {
  const stages = readStages(readInstructions(source) ?? [], given);
  const wanted = target?.toLowerCase();
  const place = wanted === undefined ? stages.length - 1 : stages.findLastIndex(({ names }) => names.includes(wanted));
  const state = stages[place]?.state;
  if (state === undefined) return null;
  const built = new Set([place]);
  for (const one of built) for (const need of stages[one]?.needs ?? []) built.add(need);
  return { runs: [...built].flatMap((one) => stages[one]?.runs ?? []), state };
}
