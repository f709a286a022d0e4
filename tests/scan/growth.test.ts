import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { patternsOf } from '../../scripts/data/rules/detectors.ts';
import { readManifest } from '../../src/scan/manifests/read-manifest.ts';
import { atOnce } from '../../src/scan/pace.ts';
import { readSteps } from '../../src/scan/pipelines/read-steps.ts';
import type { Step } from '../../src/scan/pipelines/step.ts';
import { createMatcher } from '../../src/scan/search/matcher.ts';
import { searchFiles } from '../../src/scan/search/search-files.ts';
import { findDeadCode } from '../../src/scan/text/dead-marks.ts';
import { LONGEST_LINE, openSource, type Source } from '../../src/scan/text/source.ts';
import { makeTempFolder } from '../support/temp.ts';
import { detectors, makeRepository, scan } from './support.ts';

/** Far more than any needs; what grows without bound takes minutes. */
const LONG_MILLISECONDS = { pattern: 1500, scan: 5000 };

/** A clock of the work of this process alone, so that a busy machine does not matter. */
function workDone(): number {
  return process.cpuUsage().user / 1000;
}

function timeOf(work: () => void): number {
  const start = workDone();
  work();
  return workDone() - start;
}

function times(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join('');
}

function open(path: string, text: string): Source {
  const source = openSource(path, { lines: text.split('\n'), bytes: 0, cut: false });
  if (source === null) throw new Error(`${path} is passed over`);
  return source;
}

function stepsOf(path: string, text: string): readonly Step[] {
  return atOnce(readSteps(open(path, text))).steps;
}

/** Lines that make a pattern try again and again: its own words, with and without what stands between them. */
function hostileLines(pattern: string, length: number): string[] {
  const words = [...new Set(pattern.replaceAll(/\\[a-zA-Z]|[\\()[\]{}?*+|^$.:!=<>]/g, ' ').split(/\s+/))];
  const pieces = [
    ' ',
    '\t',
    'a',
    '"',
    '(',
    '.',
    '-',
    '_',
    '/',
    'A1',
    ...words.filter((word) => word !== '').slice(0, 12),
  ];
  const all = [
    ...pieces,
    ...pieces.map((piece) => `${piece} `),
    ...pieces.map((piece) => `${piece}(`),
    pieces.join(''),
  ];
  return all.map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
}

const PATTERNS = detectors.detectors.flatMap(({ id, any, unless = [] }) =>
  [...any, ...unless].flatMap((sign) => patternsOf(sign).map((pattern): [string, string] => [id, pattern])),
);

const DEAD = ['ts', 'java', 'cs', 'php', 'go', 'rs', 'py', 'rb', 'ex', 'sh', 'tf'].flatMap((ending) => {
  const known = findDeadCode(`a.${ending}`);
  const marks = known === null ? [] : [known.code, known.tests];
  return marks
    .flatMap(({ block, above, inside, rest, end }) => [block, above, inside, rest, end])
    .map(({ source }): [string, string] => [ending, source]);
});

describe('the time of a scan', () => {
  it.each([1, 2, 4, 8])('of each pattern is short on hostile lines of %i times the longest', (times) => {
    const slow = [...PATTERNS, ...DEAD].filter(([, pattern]) => {
      const tested = new RegExp(pattern, 'i');
      const lines = hostileLines(pattern, LONGEST_LINE * times);
      return (
        timeOf(() => {
          lines.forEach((line) => tested.test(line));
        }) > LONG_MILLISECONDS.pattern
      );
    });
    expect(PATTERNS.length).toBeGreaterThan(300);
    expect(DEAD.length).toBeGreaterThan(100);
    expect(slow).toEqual([]);
  });

  const KB = 1024;
  it.each<[string, string, string]>([
    ['line ends in a playbook', 'main.yml', '\n'.repeat(256 * KB)],
    ['line ends in a pipeline', '.github/workflows/a.yml', '\n'.repeat(256 * KB)],
    ['carriage returns', 'main.yml', '\r'.repeat(256 * KB)],
    ['blanks', 'main.py', ' '.repeat(256 * KB)],
    ['FROM lines', 'Dockerfile', 'FROM\n'.repeat(2000)],
    ['whole FROM lines', 'Dockerfile', 'FROM x\n'.repeat(36_000)],
    ['FROM and USER lines', 'Dockerfile', 'FROM x\nUSER x\n'.repeat(18_000)],
    ['openings of comments', 'main.ts', '/*\n'.repeat(80_000)],
    ['openings of comments on a line', 'main.ts', `${'/*'.repeat(400)}\n`.repeat(300)],
    ['closings and openings', 'main.ts', '*/ /*\n'.repeat(40_000)],
    ['quotes', 'main.py', `${"'".repeat(999)}\n`.repeat(250)],
    ['templates', 'main.ts', '`\n'.repeat(120_000)],
    ['holes in templates', 'main.ts', '`${\n'.repeat(60_000)],
    ['holes on a line', 'main.ts', `${'`${'.repeat(330)}\n`.repeat(250)],
    ['patterns that end nowhere', 'main.ts', `${'=/['.repeat(330)}\n`.repeat(250)],
    ['texts that begin again and again', 'main.rb', 'a <<~X\n'.repeat(30_000)],
    ['texts that begin on one line', 'main.rb', `${'<<~X '.repeat(190)}\n`.repeat(250) + 'X\n'.repeat(100)],
    ['texts that end nowhere', 'main.sh', 'cat <<EOF\n'.repeat(25_000)],
    ['verbatim strings', 'A.cs', '@"'.repeat(2) + '\n""'.repeat(80_000)],
    ['triple quotes', 'main.py', '"""\n'.repeat(60_000)],
    ['backslashes and quotes', 'main.js', `${"\\'".repeat(490)}\n`.repeat(250)],
    ['quotes that end nowhere', 'main.php', `<?php\n${'a = "b\n'.repeat(30_001)}`],
    ['quotes that no value follows', 'main.rb', '= "x\ny"z\n'.repeat(25_000)],
    ['quotes far from their end', 'main.sh', `${"= '\\\n".repeat(30_000)}'x`],
    ['quotes with a backslash at the end of each line', 'main.js', '= "\\\n'.repeat(30_000)],
    ['quotes with backslashes before them', 'main.rs', `${'\\"\n'.repeat(60_000)}"`],
    ['texts in brackets', 'main.rb', `${'%q(('.repeat(240)}\n`.repeat(250)],
    ['pages between programs', 'main.php', '?> <? ?>\n'.repeat(25_000)],
    ['signals and what waits for them', 'main.go', 'signal.Notify(c)\n<-c\nos.Exit(0)\n'.repeat(8000)],
    ['ways back that do nothing', 'shop/migrations/0001_a.py', 'RunPython(a, b)\ndef b(x):\n    "x"\n'.repeat(5000)],
    ['signals without a function', 'main.ts', 'process.on("SIGTERM", stop);\nfunction stop() {\n}\n'.repeat(5000)],
    ['blocks that never run', 'main.ts', 'if (false) {\n'.repeat(18_000)],
    ['blocks that never run, each in the next', 'main.py', times(700, (index) => `${' '.repeat(index)}if 0:\n`)],
    ['ends of blocks that nothing begins', 'main.rb', 'end if false\n'.repeat(20_000)],
    ['skipped tests that nothing begins', 'a.test.ts', '(\n)\n  t.skip()\n'.repeat(18_000)],
    ['skips under a condition', 'a_test.go', `if x {\n${'\tt.Skip()\n'.repeat(25_000)}`],
    ['attributes', 'ATest.java', '@Disabled\n@A\n'.repeat(18_000)],
    ['brackets of attributes', 'ATests.cs', `${'[A(Fact('.repeat(120)}\n`.repeat(250)],
    ['words that skip', 'spec/a_spec.rb', `${"it 'x', skip: ".repeat(65)}\n`.repeat(250)],
    ['directives', 'A.cs', '#if false\n'.repeat(26_000)],
    ['down functions', 'migrations/1.js', 'down(\n'.repeat(40_000)],
    ['services', 'compose.yaml', 'services:\n'.repeat(25_000)],
    ['steps', '.gitlab-ci.yml', `a:\n  script:\n${'    - x\n'.repeat(30_000)}`],
    ['nested keys', '.gitlab-ci.yml', Array.from({ length: 700 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    ['flow lists', '.gitlab-ci.yml', `script: ${'['.repeat(900)}\n`.repeat(280)],
    ['brackets in a manifest', 'package.json', '['.repeat(256 * KB)],
    ['brackets on lines', 'package.json', '[\n'.repeat(128 * KB)],
    ['tables', 'Cargo.toml', Array.from({ length: 20_000 }, (_, index) => `[a${index}]`).join('\n')],
    ['arrays', 'pyproject.toml', `a=${'[\n'.repeat(100_000)}`],
    ['inline tables', 'Cargo.toml', `a=${'{a='.repeat(300)}`],
    ['tags', 'pom.xml', `${'<a>'.repeat(330)}\n`.repeat(260)],
    ['open tags', 'pom.xml', `${'<'.repeat(999)}\n`.repeat(260)],
    ['requirements', 'requirements.txt', 'a\n'.repeat(128 * KB)],
    ['fences', 'README.md', '```\n#\n'.repeat(40_000)],
    ['one long line', 'main.js', 'for update '.repeat(23_000)],
    [
      'dependencies that stand nowhere as they are called',
      'package.json',
      `{"dependencies":{\n${Array.from({ length: 9000 }, (_, index) => `"\\u0061${index}":"1"`).join(',\n')}}}`,
    ],
    [
      'features of a dependency that stands nowhere as it is called',
      'Cargo.toml',
      `[dependencies."\\u0061"]\nfeatures = [\n${'"x",\n'.repeat(1500)}]\n[x]\ny = '''\n${`${'a'.repeat(900)}\n`.repeat(260)}'''\n`,
    ],
    [
      'names that share a word with each line and stand on none',
      'package.json',
      `{"dependencies":{\n${Array.from({ length: 1000 }, (_, index) => `"word,\\u0061${index}":"1"`).join(',\n')}},"x":[1${',"word"\n'.repeat(26_000)}]}`,
    ],
    [
      'groups, each with a table of its own name',
      'pyproject.toml',
      Array.from({ length: 4000 }, (_, index) => `[tool.poetry.group."${index}".dependencies]\na="1"\n`).join(''),
    ],
  ])('does not depend on what a file holds: %s', async (_case, file, text) => {
    const folder = makeRepository({ [file]: text });
    const start = workDone();
    expect((await scan(folder, { seconds: 600 })).stopped).toEqual([]);
    expect(workDone() - start).toBeLessThan(LONG_MILLISECONDS.scan);
  });

  it.each([
    ['as often as a hidden job has steps', '.:\n  script:\n' + '    - a.\n'.repeat(6000)],
    ['as often as there are hidden jobs', times(9000, (index) => `.a${index}:\n  script: a\n`)],
  ])('does not go through a pipeline %s', (_case, text) => {
    // The less of two tries: beside others the same work takes a processor up to twice as long.
    const tries = [0, 0].map(() => timeOf(() => stepsOf('.gitlab-ci.yml', text)));
    expect(Math.min(...tries)).toBeLessThan(800);
  });

  const RUNS = 'on: push\njobs:\n  a:\n    steps:\n';
  it.each<[string, Readonly<Record<string, string>>]>([
    [
      'folders entered one in the other',
      { '.github/workflows/a.yml': `${RUNS}      - run: |\n${'          cd a\n'.repeat(17_000)}` },
    ],
    ['a target of many lines', { Makefile: `test:\n${'\techo\n'.repeat(18_000)}` }],
    ['many targets', { Makefile: times(9000, (index) => `a${index}: a${index + 1}\n`) + 'test: a0\n' }],
    [
      'targets that need many',
      { Makefile: times(200, (index) => `test: ${times(50, (one) => `a${index + one} `)}\n`) },
    ],
    [
      'scripts that call each other',
      {
        'package.json': `{"scripts":{"test":"npm run a0"${times(3000, (index) => `,\n"a${index}":"npm run a${index + 1}; npm run a${index + 2}"`)}}}`,
      },
    ],
    ['recipes', { justfile: `test: a\n${'a: a\n  a\n'.repeat(12_000)}` }],
    ['tasks of Rake', { Rakefile: 'task :test do\n  sh "a"\nend\n'.repeat(4000) }],
    ['sections of tox', { 'tox.ini': '[testenv]\ncommands = a\n'.repeat(5000) }],
    ['sessions', { 'noxfile.py': '@nox.session\ndef a(session):\n    session.run("a"\n'.repeat(2000) }],
    ['tasks', { 'Taskfile.yml': `tasks:\n${'  a:\n    cmds: [a]\n'.repeat(6000)}` }],
    [
      'workflows that call each other',
      Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [
          `.github/workflows/w${index}.yml`,
          `on: [push, workflow_call]\njobs:\n${times(200, (one) => `  a${one}:\n    uses: ./.github/workflows/w${one % 60}.yml\n`)}`,
        ]),
      ),
    ],
    [
      'actions that are used in many places',
      Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [
          index < 30 ? `.github/workflows/w${index}.yml` : `.github/actions/a${index}/action.yml`,
          index < 30
            ? `on: push\nenv:\n${times(90, (one) => `  A${one}: a\n`)}jobs:\n  a:\n    steps:\n${times(300, (one) => `      - uses: ./.github/actions/a${one + 30}\n`)}`
            : 'runs:\n  using: composite\n  steps:\n    - run: make test\n      shell: bash\n',
        ]),
      ),
    ],
    [
      'a pipeline in many files',
      Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [
          index === 0 ? '.gitlab-ci.yml' : `ci/${index}.yml`,
          `include:\n${times(60, (one) => `  - local: ci/${(index + one) % 60}.yml\n`)}${times(300, (one) => `a${one}:\n  script: make test\n`)}`,
        ]),
      ),
    ],
    ['many files', Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`a${index}/package.json`, '{}']))],
  ])('does not depend on the tasks that a pipeline calls: %s', async (_case, files) => {
    const calls = ['make test', 'npm test', 'pnpm -r test', 'just test', 'rake test', 'tox', 'nox', 'task test'];
    const runs = calls.map((call) => `      - run: ${call}\n`.repeat(500)).join('');
    const folder = makeRepository({ '.github/workflows/ci.yml': RUNS + runs, ...files });
    const start = workDone();
    expect((await scan(folder, { seconds: 600 })).stopped).toEqual([]);
    expect(workDone() - start).toBeLessThan(LONG_MILLISECONDS.scan);
  });

  it.each([
    ['.github/workflows/a.yml', `${RUNS}      - run: |\n${'          pytest\n'.repeat(4000)}`],
    ['.gitlab-ci.yml', times(4000, (index) => `a${index}:\n  script: pytest\n`)],
    ['Jenkinsfile', "sh 'pytest'\n".repeat(4000)],
  ])('may be ended within a pipeline: %s', async (file, text) => {
    const stop = new Error('stopped by the person');
    let rests = 0;
    const rest = (): Promise<void> => ((rests += 1) > 7000 ? Promise.reject(stop) : Promise.resolve());
    const { getReady } = createMatcher({ tool: 'x', files: [file], step: 'x' }) ?? {};
    const source = open(file, text);
    await expect(getReady?.(source, { isDue: () => true, rest })).rejects.toThrow(stop);
    await getReady?.(source, { isDue: () => false, rest });
    expect(rests).toBe(7001);
  });

  it('gives the steps under the same long keys one short name', () => {
    const keys = times(15, (index) => `${' '.repeat(index)}${'k'.repeat(900)}:\n`);
    const steps = stepsOf(
      '.github/workflows/a.yml',
      keys + `${' '.repeat(15)}- run: [${'a,'.repeat(400)}a]\n`.repeat(3),
    );
    expect(steps).toHaveLength(1203);
    expect(Math.max(...steps.map(({ job }) => job.length))).toBeLessThan(1500);
  });

  it('passes over a name that would be as long again for each of its features', () => {
    const name = `${'a'.repeat(900)}\n`.repeat(50);
    const text = `[dependencies.x]\npackage='''\n${name}'''\nfeatures=[\n${'"y",\n'.repeat(100)}]\n`;
    expect(readManifest(open('Cargo.toml', text))).toEqual([]);
  });

  it('does not depend on the rules of an ignore file', async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, '.gitignore'), `${'*a'.repeat(90)}b\n`.repeat(900));
    for (let index = 0; index < 20; index += 1) writeFileSync(join(folder, `${'a'.repeat(200)}${index}.txt`), '');
    const start = workDone();
    expect((await scan(folder, { seconds: 600 })).files).toBe(21);
    expect(workDone() - start).toBeLessThan(LONG_MILLISECONDS.scan);
  });

  it.each([
    ['runs of any depth', `a/${'**/'.repeat(17)}zz`],
    ['many of any depth', `a/${'**/a/'.repeat(17)}zz`],
    ['the most that are kept', '*a/**/*a/**/a/**/zz'],
    ['stars within names', `${'a**'.repeat(40)}b`],
  ])('does not depend on the rules of ignore files in folder in folder: %s', async (_case, rule) => {
    const rules = Array.from({ length: 300 }, (_, index) => `${rule}${index}\n`).join('');
    const folders = Array.from({ length: 16 }, (_, depth) => `${'a'.repeat(90)}/`.repeat(depth));
    const folder = makeRepository({
      ...Object.fromEntries(folders.map((path) => [`${path}.gitignore`, rules])),
      [`${folders.at(-1) ?? ''}a/a/a.txt`]: '',
    });
    const start = workDone();
    expect((await scan(folder, { seconds: 600 })).files).toBe(17);
    expect(workDone() - start).toBeLessThan(LONG_MILLISECONDS.scan);
  });

  it('ends within a file when it is over', async () => {
    const folder = makeRepository({ 'a.py': 'session.x(\n'.repeat(20_000), 'b.py': 'x\n' });
    expect(await scan(folder, { seconds: 0.001 })).toMatchObject({ stopped: ['time'] });
  });

  it('ends within a file when the person stops it', async () => {
    const folder = makeRepository(
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`a${index}.py`, 'for update (\n'.repeat(20_000)])),
    );
    const stop = new AbortController();
    const start = workDone();
    const running = scan(folder, { seconds: 600 }, stop.signal);
    setImmediate(() => {
      stop.abort(new Error('stopped by the person'));
    });
    await expect(running).rejects.toThrow('stopped by the person');
    expect(workDone() - start).toBeLessThan(2000);
  });

  it('may be ended while files are only sorted by their names', async () => {
    let rests = 0;
    const pace = {
      isDue: () => true,
      rest: () => {
        rests += 1;
        return Promise.resolve();
      },
    };
    await searchFiles('', ['a.none'], detectors, { bytes: 1, pace });
    expect(rests).toBeGreaterThan(50);
  });
});
