import { isCheckOnly, lessSure, type Standing } from '../pipelines/commands.ts';
import { isKnownProgram, runsTests } from '../pipelines/runs-tests.ts';
import { TESTY } from './runners.ts';

/** What a task does, as far as it does anything. */
export interface Done {
  readonly text: string;
  readonly standing: Standing | null;
}

/** The least sure of what a task does to test something; unsure where it only checks how code is written. */
export function sum(all: readonly Done[], name: string): Standing | null {
  const done = all.filter(({ standing }) => standing !== null);
  if (done.length === 0) return null;
  const sure = done.filter(({ text }) => runsTests(text) === 'tests');
  const tests = sure.length > 0 ? sure : done.filter(({ text }) => TESTS.test(text) && !isOtherwise(text));
  const least = worst((tests.length > 0 ? tests : done).map(({ standing }) => standing));
  const isOther = TESTY.test(name) && tests.length === 0 && done.every(({ text }) => isOtherwise(text));
  return isOther ? lessSure(least ?? 'unsure', 'unsure') : least;
}

/** Whether a command is known to do something else than run tests. */
function isOtherwise(text: string): boolean {
  return isCheckOnly(text) || (isKnownProgram(text) && runsTests(text) === 'no');
}

const TESTS =
  /test|spec|jest|mocha|vitest|\bava\b|\btap\b|\btape\b|\btox\b|\bnox\b|pest|check|verify|\bci\b|behat|behave/i;

/** The least sure of some things, without those that do nothing; null where there are no others. */
export function worst(all: readonly (Standing | null)[]): Standing | null {
  const sure = all.filter((one) => one !== null);
  return sure.length === 0 ? null : sure.reduce(lessSure);
}
