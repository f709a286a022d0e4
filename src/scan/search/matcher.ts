import type { Sign } from '../../coaching/evidence.ts';
import { MOST_DECLARED } from '../manifests/dependency.ts';
import { readManifest } from '../manifests/read-manifest.ts';
import { atOnce, type Pace, withRests } from '../pace.ts';
import { readSteps } from '../pipelines/read-steps.ts';
import { ALONE, type Project } from '../pipelines/reuse/project.ts';
import { runsTests } from '../runners/runs-tests.ts';
import type { Step, Steps } from '../pipelines/step.ts';
import { onceFor } from '../text/once-for.ts';
import type { Piece, Source } from '../text/source.ts';
import { findSyntax } from '../text/syntaxes.ts';

export type Test = (text: string) => boolean;

/** A sign that is looked for in files, with its patterns made ready. */
export interface Matcher {
  /** The pieces of a file, in their order, that show the sign where the lines around them allow it. */
  readonly pieces: (source: Source) => readonly Piece[];
  readonly fits: (piece: Piece) => boolean;
  /** Does what takes long before a file can be asked for its pieces. */
  readonly getReady: (source: Source, pace: Pace) => Promise<void>;
  /** Whether a file has more pieces than are looked at. */
  readonly isCut: (source: Source) => boolean;
  /** All lines of a file as pieces. */
  readonly lines: (source: Source) => readonly Piece[];
  readonly after: readonly Test[];
  readonly then: { readonly tests: readonly Test[]; readonly within: number; readonly until: Test | null } | null;
  readonly body: boolean;
  readonly notLater: Test | null;
  readonly also: Test | null;
  readonly unless: Test | null;
}

/**
 * What is held against the files that a sign names; null for a sign that their paths alone give. What a pipeline calls
 * by the name of a task, and whether another calls it, is taken for what its project says of it.
 */
export function createMatcher(sign: Sign, project: Project = ALONE): Matcher | null {
  const { pattern, step, runs, dependencies, then } = sign;
  const test = (one: string): Test => {
    const wanted = new RegExp(one, sign.ignoreCase === true ? 'i' : '');
    return (text) => wanted.test(text);
  };
  const testOrNull = (one: string | undefined): Test | null => (one === undefined ? null : test(one));
  const lines = linesFor(sign);
  const around = {
    lines,
    isCut: () => false,
    getReady: () => Promise.resolve(),
    after: (sign.after ?? []).map(test),
    then:
      then === undefined
        ? null
        : { tests: then.patterns.map(test), within: then.within, until: testOrNull(then.until) },
    body: sign.body === true,
    notLater: testOrNull(sign.notLater),
    also: testOrNull(sign.also),
    unless: testOrNull(sign.unless),
  };
  if (pattern !== undefined)
    return { ...around, pieces: sign.comments === true ? lines : withoutImports(lines), fits: byText(test(pattern)) };
  if (step !== undefined || runs !== undefined) {
    const job = new RegExp(sign.job ?? '', 'i');
    const stepsOf = stepsBy(project).of;
    return {
      ...around,
      pieces: (source) => stepsOf(source).steps.filter((one) => job.test(one.job) && mayBe(one, runs)),
      fits: step === undefined ? (runs === 'tests' ? isTest : mayBeTest) : byText(test(step)),
      isCut: (source) => stepsOf(source).isCut,
      getReady: stepsBy(project).read,
    };
  }
  if (dependencies === undefined) return null;
  return {
    ...around,
    pieces: (source) => findDependencies(source, sign),
    fits: () => true,
    isCut: (source) => dependenciesOf(source).length > MOST_DECLARED,
  };
}

/** Whether the text of a piece passes a test. */
export const byText =
  (test: Test): Matcher['fits'] =>
  ({ text }) =>
    test(text);
type Told = Piece & Pick<Step, 'reachesTests'>;
const isTest = (one: Told): boolean => one.reachesTests === true || runsTests(one.text) === 'tests';
const mayBeTest = (one: Told): boolean => one.reachesTests === true || runsTests(one.text) !== 'no';

/** Whether a step may run what is asked for: what an action does is not seen by its name, and an image does nothing. */
function mayBe({ names }: Step, runs: Sign['runs']): boolean {
  return runs === undefined || names === undefined || (names === 'action' && runs !== 'tests');
}

const allPieces = onceFor(({ lines }: Source) => toPieces(lines));
const codePieces = onceFor(({ code }: Source) => toPieces(code));
const barePieces = onceFor(({ bare }: Source) => toPieces(bare));

/** What a sign sees of a source. */
function linesFor({ comments, strings, step, runs }: Sign): Matcher['lines'] {
  if (comments === true) return allPieces;
  return strings === true || step !== undefined || runs !== undefined ? codePieces : barePieces;
}

/** Without the lines that only name what others made: the sign is where it is used. */
const withoutImports = onceFor((lines: Matcher['lines']) =>
  onceFor((source: Source) => {
    const { imports } = findSyntax(source.path);
    return lines(source).filter(({ text }) => imports?.test(text) !== true);
  }),
);

/** The steps of files as those of a project, read once for each file. */
const stepsBy = onceFor((project: Project) => {
  const known = new WeakMap<Source, Steps>();
  const keep = (source: Source, steps: Steps): Steps => {
    known.set(source, steps);
    return steps;
  };
  return {
    of: (source: Source) => known.get(source) ?? keep(source, atOnce(readSteps(source, project))),
    read: async (source: Source, pace: Pace) => {
      if (!known.has(source)) keep(source, await withRests(readSteps(source, project), pace));
    },
  };
});
const dependenciesOf = onceFor(readManifest);

function toPieces(lines: readonly string[]): Piece[] {
  return lines.map((text, index) => ({ line: index + 1, text }));
}

/** The dependencies that a sign asks for, those first that it names first. */
function findDependencies(source: Source, { dependencies = {}, dev }: Sign): Piece[] {
  return dependenciesOf(source)
    .map((one) => ({
      ...one,
      place: (dependencies[one.ecosystem] ?? []).findIndex((name) => isNamed(one.name, name)),
    }))
    .filter((one) => one.place >= 0 && (dev === true || !one.dev))
    .sort((a, b) => a.place - b.place)
    .map(({ name, line }) => ({ line, text: name }));
}

/** Whether a dependency has a name, in which * stands for anything; one without a group is that of the artifact. */
function isNamed(dependency: string, name: string): boolean {
  const whole = name.includes(':') ? dependency : dependency.slice(dependency.indexOf(':') + 1);
  const [start = '', ...rest] = name.toLowerCase().split('*');
  const end = rest.pop();
  if (end === undefined) return whole === start;
  if (!whole.startsWith(start)) return false;
  let place = start.length;
  for (const part of rest) {
    place = whole.indexOf(part, place);
    if (place < 0) return false;
    place += part.length;
  }
  return whole.length >= place + end.length && whole.endsWith(end);
}
