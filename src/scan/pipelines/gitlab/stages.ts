import type { YamlKey } from '../../yaml/read-keys.ts';

/** What a job says of the stage that it is in and of those that come after it. */
export interface Staged {
  readonly stage: string;
  /** Whether the stages after it wait for a person to begin it: surely, perhaps or not. */
  readonly blocks: Blocks;
}

export type Blocks = 'yes' | 'perhaps' | 'no';

/** The stages of a pipeline in their order. */
export interface Stages {
  /** Whether the jobs of one wait for a person. */
  readonly waits: (stage: string) => Blocks;
  readonly placeOf: (stage: string) => number;
}

const ORDINARY = ['build', 'test', 'deploy'];

/** Tells by the jobs of a pipeline what the jobs of a stage wait for. */
export function createStages(stages: readonly YamlKey[], jobs: Iterable<Staged>): Stages {
  const named = stages[0]?.values ?? [];
  const all = ['.pre', ...(named.length > 0 ? named : ORDINARY), '.post'];
  const places = new Map(all.map((stage, place) => [stage, place]));
  const first = { yes: Infinity, perhaps: Infinity, no: Infinity };
  for (const { stage, blocks } of jobs) first[blocks] = Math.min(first[blocks], places.get(stage) ?? Infinity);
  return {
    waits: (stage) => {
      const place = places.get(stage);
      // A job of a stage that is not in the list is refused.
      if (place === undefined) return named.length > 0 ? 'perhaps' : 'no';
      return place > first.yes ? 'yes' : place > first.perhaps ? 'perhaps' : 'no';
    },
    placeOf: (stage) => places.get(stage) ?? -1,
  };
}

/** Whether a job waits for a person, and all stages after it with it. */
export function blocksLater(when: readonly YamlKey[], allows: readonly YamlKey[], rules: readonly YamlKey[]): Blocks {
  const allowed = allows[0]?.values[0];
  if (when[0]?.values[0] === 'manual') return allowed === 'false' ? 'yes' : 'no';
  const whens = rules.filter(({ key }) => key === 'when');
  const isManual = whens.some(({ values }) => values[0] === 'manual');
  // By rules it blocks where nothing says that it may fail.
  if (
    !isManual ||
    allowed === 'true' ||
    rules.some(({ key, values }) => key === 'allow_failure' && values[0] === 'true')
  )
    return 'no';
  return whens.every(({ values }) => values[0] === 'manual' || values[0] === 'never') ? 'yes' : 'perhaps';
}
