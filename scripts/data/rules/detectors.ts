import type { Detector, Sign } from '../../../src/coaching/evidence.ts';
import { type Base, type Fault, rungsOf } from '../base.ts';
import { estimateSteps, MOST_STEPS } from '../pattern-cost.ts';

const signsOf = ({ any, unless = [] }: Detector): Sign[] => [...any, ...unless];

/** Every pattern of a sign. */
export function patternsOf({ pattern, step, after = [], then, notLater, also, unless, job }: Sign): string[] {
  return [pattern, step, ...after, ...(then?.patterns ?? []), then?.until, notLater, also, unless, job].filter(
    (one) => one !== undefined,
  );
}

/** A detector backs statements that exist, and names sets of globs that exist. */
export function detectorReferencesAreKnown(base: Base): Fault[] {
  const known = new Set(rungsOf(base).flatMap(({ rung }) => rung.statements.map(({ id }) => id)));
  return base.detectors.flatMap(({ file, value }) =>
    value.detectors.flatMap((detector) => [
      ...signsOf(detector)
        .flatMap(({ files = [] }) => files)
        .filter((glob) => glob.startsWith('@') && !(glob.slice(1) in value.sets))
        .map((glob) => ({
          file,
          id: detector.id,
          message: `unknown set ${glob}`,
          tip: 'Use the name of one under "sets".',
        })),
      ...(detector.needs ?? [])
        .filter((id) => !value.detectors.some((one) => one.id === id))
        .map((id) => ({
          file,
          id: detector.id,
          message: `unknown detector ${id}`,
          tip: 'Use the id of a detector.',
        })),
      ...detector.backs
        .filter((statement) => !known.has(statement))
        .map((statement) => ({
          file,
          id: detector.id,
          message: `unknown statement ${statement}`,
          tip: 'Use the id of a statement.',
        })),
    ]),
  );
}

/** A detector that backs a statement says which part of the act it shows; one that shows all of it may. */
export function detectorsNameTheirPart(base: Base): Fault[] {
  return base.detectors.flatMap(({ file, value }) =>
    value.detectors
      .filter(({ backs, part, strength }) =>
        backs.length === 0 ? part !== undefined : strength !== 'strong' && part === undefined,
      )
      .map(({ id }) => ({
        file,
        id,
        message: 'a part of an act without an act, or an act without saying which part of it is shown',
        tip: 'Say in "part" what of the act is shown and what is not; leave it out where "backs" is empty.',
      })),
  );
}

/** What only names a thing, a file by its path or a manifest, is a hint of an act and no more. */
export function namesAreHints(base: Base): Fault[] {
  return base.detectors.flatMap(({ file, value }) =>
    value.detectors.flatMap(({ id, backs, strength, any }) =>
      any
        .filter(({ pattern, step, runs }) => backs.length > 0 && (pattern ?? step ?? runs) === undefined)
        .filter((sign) => (sign.strength ?? strength) !== 'weak')
        .map(({ tool }) => ({
          file,
          id,
          message: `"${tool}" only names a thing, and is not weak`,
          tip: 'Say in "pattern" what shows the act, or make it weak.',
        })),
    ),
  );
}

/** A pattern takes no time that would be felt, whatever stands on a line. */
export function patternsAreQuick(base: Base): Fault[] {
  return base.detectors.flatMap(({ file, value }) => {
    const skeletons = value.skeletons.map(({ by, holds = '', lines }) => ({ id: by, patterns: [holds, ...lines] }));
    const detectors = value.detectors.map((one) => ({ id: one.id, patterns: signsOf(one).flatMap(patternsOf) }));
    return [...skeletons, ...detectors].flatMap(({ id, patterns }) =>
      patterns
        .filter((pattern) => estimateSteps(pattern) > MOST_STEPS)
        .map((pattern) => ({
          file,
          id,
          message: `${pattern} may take ${estimateSteps(pattern).toLocaleString('en')} steps on one line`,
          tip: 'Write {0,20} in place of *, or begin with ^; never repeat what repeats.',
        })),
    );
  });
}
