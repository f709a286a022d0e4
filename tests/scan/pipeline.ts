import type { Strength } from '../../src/coaching/evidence.ts';
import { makeRepository, scan } from './support.ts';

export const WORKFLOW = '.github/workflows/ci.yml';

/** A test, without which no pipeline tests anything. */
const TEST = { 'tests/test_sum.py': 'def test_sum():\n    assert sum([1, 2]) == 3\n' };

/** Files whose tasks are what they are called. */
export const TASKS = {
  'package.json': '{ "scripts": { "test": "jest --ci", "build": "tsc" } }',
  Makefile: 'lint:\n\tgolangci-lint run\n\ntest:\n\tgo test ./...\n',
};

/** How sure a scan is of a thing in a repository with these files; null where it does not find it. */
export async function strengthOf(
  id: string,
  files: Readonly<Record<string, string>>,
  tasks: Readonly<Record<string, string>> = TASKS,
): Promise<Strength | null> {
  const { findings } = await scan(makeRepository({ ...TEST, ...tasks, ...files }));
  return findings.find((finding) => finding.id === id)?.strength ?? null;
}

/** A workflow of GitHub's with one step that runs these lines. */
export function workflow(run: string, { on = '[push]', job = '', step = '' } = {}): string {
  const lines = run.split('\n').map((line) => `          ${line}\n`);
  return `on: ${on}\njobs:\n  check:\n${job}    steps:\n      - run: |\n${lines.join('')}${step}`;
}
