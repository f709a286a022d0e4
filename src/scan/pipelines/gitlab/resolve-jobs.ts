import type { Work } from '../../pace.ts';
import { splitKeys } from '../../yaml/key-parts.ts';
import type { YamlKey } from '../../yaml/read-keys.ts';

/** A key of a job with those below it, and the job that it stands in. */
export interface Part {
  readonly keys: readonly YamlKey[];
  readonly holder: string;
}

/** What a job is made of: its own keys, and what it takes from others. */
export interface Job {
  readonly parts: ReadonlyMap<string, Part>;
  /** Whether it takes more from what the file does not hold. */
  readonly isOpen: boolean;
}

/** Nobody extends a job through more. */
const DEEPEST = 10;
const NEEDED = /^(?:script|before_script|rules|when|only|except|allow_failure|stage|needs)$/;

/** The jobs, and the names of those that others extend. */
export interface Resolved {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly parents: ReadonlySet<string>;
}

/** The jobs of the blocks of a pipeline, with what each takes from those that it extends. */
export function* resolveJobs(blocks: readonly (readonly YamlKey[])[]): Work<Resolved> {
  const parents = new Set<string>();
  const own = new Map(blocks.flatMap(([root, ...keys]) => (root === undefined ? [] : [[root.key, keys] as const])));
  const jobs = new Map<string, Job>();
  const resolve = (name: string, depth: number): Job | null => {
    const keys = own.get(name);
    const known = jobs.get(name);
    if (known !== undefined || keys === undefined || depth > DEEPEST) return known ?? null;
    // One that extends itself is refused.
    jobs.set(name, { parts: new Map(), isOpen: true });
    const mine = splitKeys(keys, ({ depth }) => depth === 1);
    const parts = new Map<string, Part>();
    let isOpen = false;
    for (const parent of mine.flatMap(([{ key, values }]) => (key === 'extends' ? values : []))) {
      parents.add(parent);
      const job = resolve(parent, depth + 1);
      isOpen ||= job?.isOpen ?? true;
      for (const [key, part] of job?.parts ?? []) parts.set(key, part);
    }
    for (const part of mine) if (NEEDED.test(part[0].key)) parts.set(part[0].key, { keys: part, holder: name });
    const job = { parts, isOpen };
    jobs.set(name, job);
    return job;
  };
  for (const name of own.keys()) {
    yield;
    resolve(name, 0);
  }
  return { jobs, parents };
}
