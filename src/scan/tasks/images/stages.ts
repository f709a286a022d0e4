import { type Instruction, takeFlags } from './instructions.ts';
import { EMPTY, linesOf, mounted, type State, step } from './state.ts';
import { argue, fill } from './variables.ts';

/** What a stage runs, and how it stands then. */
export interface Run {
  readonly lines: readonly string[];
  readonly state: State;
}

/** A stage that was built: what it ran, how it stands in the end, and the others that it took from. */
export interface Built {
  readonly names: readonly string[];
  readonly needs: readonly number[];
  readonly runs: readonly Run[];
  readonly state: State;
}

const FROM = /^(\S+)(?:\s+AS\s+(\S+))?/i;
/** Nobody writes more stages. */
const MOST_STAGES = 50;

/** The stages of a Dockerfile, with what is given for its arguments. */
export function readStages(instructions: readonly Instruction[], given: ReadonlyMap<string, string>): Built[] {
  const stages: { names: string[]; needs: number[]; runs: Run[]; state: State }[] = [];
  const find = (name: string): number =>
    stages.slice(0, -1).findLastIndex(({ names }) => names.includes(name.toLowerCase()));
  let outer: ReadonlyMap<string, string> = new Map();
  for (const one of instructions) {
    const last = stages.at(-1);
    if (one.verb === 'FROM') {
      const [, base = '', name = ''] = FROM.exec(takeFlags(one.text).rest) ?? [];
      if (stages.length >= MOST_STAGES) break;
      stages.push({ names: [String(stages.length), name.toLowerCase()], needs: [], runs: [], state: EMPTY });
      const place = find(fill(base, outer));
      const based = place < 0 ? undefined : stages[place];
      if (based !== undefined) Object.assign(stages.at(-1) ?? {}, { needs: [place], state: based.state });
    } else if (last === undefined) {
      if (one.verb === 'ARG') outer = argue(outer, one.text, given);
    } else {
      const from = takeFlags(one.text).flags.flatMap((flag) => /(?:^--from=|[,=]from=)([^,\s]+)/.exec(flag)?.[1] ?? []);
      const places = from.map((name) => find(fill(name, last.state.set)));
      last.needs.push(...places.filter((place) => place >= 0));
      const other = from.length === 0 ? null : (stages[places[0] ?? -1]?.state.copies ?? []);
      const state = step(last.state, one, { other, isOfImage: places[0] === -1, given });
      if (one.verb === 'RUN') last.runs.push({ lines: linesOf(one), state: mounted(state, one, other) });
      last.state = state;
    }
  }
  return stages;
}
