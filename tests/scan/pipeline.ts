import type { Strength } from '../../src/coaching/evidence.ts';
import { makeRepository, scan } from './support.ts';

export const WORKFLOW = '.github/workflows/ci.yml';

/** Tests, without which no pipeline tests anything, in the languages whose runners are content with none. */
const TESTS = {
  'tests/test_sum.py': 'def test_sum():\n    assert sum([1, 2]) == 3\n',
  'sum_test.go': 'package sum\n\nfunc TestSum(t *testing.T) {\n\tcheck(t, Sum(1, 2), 3)\n}\n',
  'tests/sum.rs': '#[test]\nfn sums() {\n    assert_eq!(sum(1, 2), 3);\n}\n',
  'tests/SumTest.java': 'class SumTest {\n  @Test\n  void sums() {\n    assertEquals(3, Sum.of(1, 2));\n  }\n}\n',
  'tests/SumTests.cs': 'class SumTests {\n  [Fact]\n  void Sums() {\n    Assert.Equal(3, Sum.Of(1, 2));\n  }\n}\n',
};

/** What usual pipelines need to begin with, and would fail without. */
const NEEDED = {
  'package-lock.json': '{}',
  'requirements.txt': 'pytest\n',
  'requirements-dev.txt': 'pytest\n',
  gradlew: '#!/bin/sh\nexec java -jar gradle/wrapper/gradle-wrapper.jar "$@"\n',
  mvnw: '#!/bin/sh\nexec java -jar .mvn/wrapper/maven-wrapper.jar "$@"\n',
};

/** Files whose tasks are what they are called. */
export const TASKS = {
  'package.json': '{ "scripts": { "test": "jest --ci", "build": "tsc" } }',
  Makefile: 'lint:\n\tgolangci-lint run\n\ntest:\n\tgo test ./...\n',
};

/** How sure a scan is of a thing in a repository with these files; null where it does not find it. */
export function strengthOf(
  id: string,
  files: Readonly<Record<string, string>>,
  tasks: Readonly<Record<string, string>> = TASKS,
): Promise<Strength | null> {
  return strengthOnly(id, { ...TESTS, ...NEEDED, ...tasks, ...files });
}

/** The same in a repository with no other files. */
export async function strengthOnly(id: string, files: Readonly<Record<string, string>>): Promise<Strength | null> {
  const whole = Object.entries(files).map(([path, text]) => [path, WORKFLOWS.test(path) ? complete(text) : text]);
  const { findings } = await scan(makeRepository(Object.fromEntries(whole) as Record<string, string>));
  return findings.find((finding) => finding.id === id)?.strength ?? null;
}

const WORKFLOWS = /^\.(?:github|forgejo)\/workflows\/[^/]+\.ya?ml$/;

/** A workflow with what each of its jobs needs to be begun: a machine, and the files of the repository. */
export function complete(text: string): string {
  return text
    .split('\n')
    .flatMap((line, index, all) => {
      const indent = /^(\s+)steps:\s*$/.exec(line)?.[1];
      const item = /^(\s*)- /.exec(all.slice(index + 1).find((one) => one.trim() !== '') ?? '')?.[1];
      if (indent === undefined || item === undefined) return [line];
      const own = all.slice(0, index).findLastIndex((one) => one.search(/\S/) < indent.length && one.trim() !== '');
      const machine = /\bruns-on:/.test(all.slice(own, index).join('\n')) ? [] : [`${indent}runs-on: ubuntu-latest`];
      const files = /\bcheckout\b/.test(text) ? [] : [`${item}- uses: actions/checkout@v4`];
      return [...machine, line, ...files];
    })
    .join('\n');
}

/** A workflow of GitHub's with one step that runs these lines. */
export function workflow(run: string, { on = '[push]', job = '', step = '' } = {}): string {
  const lines = run.split('\n').map((line) => `          ${line}\n`);
  return `on: ${on}\njobs:\n  check:\n${job}    steps:\n      - run: |\n${lines.join('')}${step}`;
}
