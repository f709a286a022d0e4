import { doesNothing, type Standing, standingByWords } from '../../shell/commands.ts';
import type { Folder } from '../../shell/folder.ts';
import { runsTests } from '../../runners/runs-tests.ts';
import { parseJson } from '../../manifests/parse-json.ts';
import { asTable } from '../../manifests/table.ts';
import { upFrom } from '../../paths.ts';
import { readFirst } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';

/** A program that takes more of its words from files, and whether these have it leave tests out. */
interface Settings {
  readonly by: RegExp;
  readonly files: readonly string[];
  readonly leavesOut: (code: readonly string[], command: string) => boolean;
}

const PYTEST = /(?:^|[\s/])(?:pytest|py\.test)(?=\s|$)/;
const JEST = [
  'jest.config.js',
  'jest.config.ts',
  'jest.config.mjs',
  'jest.config.cjs',
  'jest.config.json',
  'package.json',
];
/** What a test of Python's says of how all of them end, or of which there are. */
const OF_STATUS =
  /\bexitstatus\s*=(?!=)|\b(?:os\._exit|sys\.exit|pytest\.exit|exit|quit)\(|^\s*(?:raise\s+SystemExit|collect_ignore(?:_glob)?\s*=|def\s+pytest_(?:ignore_collect|collect_file|pycollect_\w+|runtestloop|cmdline_main|runtest_protocol|collection)\b)|\bitems(?:\.clear\(|\[:\]\s*=\s*\[\s*\])|\bhookwrapper\b.*exit|\bdel\s+items\b/;
/** What has a runner of JavaScript's pass over what fails, or take another program for its tests. */
const PASSES =
  /["']?\bdangerouslyIgnoreUnhandledErrors["']?\s*:\s*true\b|\b(?:testRunner|runner|testSequencer)["']?\s*:\s*["'](?:<rootDir>|\.)/;

const ALL: readonly Settings[] = [
  {
    by: PYTEST,
    files: ['pytest.ini', '.pytest.ini', 'pyproject.toml', 'tox.ini', 'setup.cfg'],
    leavesOut: (code) => {
      const words = valuesOf(code, /^\s*addopts\s*=(.*)$/, /^\s*(?:\[[\w.:-]+\]|[\w-]+\s*=)/);
      const whole = `pytest ${words.join(' ').replaceAll(/["',[\]]/g, ' ')}`;
      return doesNothing(whole) || standingByWords(whole, '') !== 'decides';
    },
  },
  {
    by: PYTEST,
    files: ['conftest.py', 'tests/conftest.py', 'test/conftest.py'],
    leavesOut: (code) => code.some((line) => OF_STATUS.test(line)),
  },
  {
    by: /(?:^|[\s/])(?:jest|react-scripts)(?=\s|$)/,
    files: JEST,
    leavesOut: (code) => code.some((line) => PASSES.test(line)),
  },
  {
    by: /(?:^|[\s/])vitest(?=\s|$)/,
    files: ['ts', 'mts', 'js', 'mjs', 'cjs'].flatMap((end) => [`vitest.config.${end}`, `vite.config.${end}`]),
    leavesOut: (code) => code.some((line) => PASSES.test(line)),
  },
  {
    by: /^cargo\s/,
    files: ['Cargo.toml'],
    leavesOut: (code) => hasOff(code),
  },
  {
    by: /^cargo\s/,
    files: ['.cargo/config.toml', '.cargo/config'],
    leavesOut: (code) => code.some((line) => /^\s*(?:runner|rustc(?:-\w+)*-?wrapper|rustc)\s*=/.test(line)),
  },
  {
    by: /(?:^|[\s/])phpunit(?=\s|$)/,
    files: ['phpunit.xml', 'phpunit.dist.xml', 'phpunit.xml.dist'],
    leavesOut: (code) => !code.some((line) => /<(?:directory|file)\b/.test(line)),
  },
  {
    by: /(?:^|[\s/])(?:parallel_)?rspec(?=\s|$)/,
    files: ['.rspec'],
    leavesOut: (code) =>
      standingByWords(`rspec ${code.join(' ')}`, '') !== 'decides' ||
      code.some((line) => /(?:^|\s)(?:-P|--pattern|--default-path)[ =](?!["']?\.?\/?spec\b)/.test(line)),
  },
  {
    by: /(?:^|[\s/])(?:parallel_)?rspec(?=\s|$)/,
    files: ['.rspec'],
    leavesOut: (code) => doesNothing(`rspec ${code.join(' ')}`),
  },
  {
    by: /(?:^|[\s/])mocha(?=\s|$)/,
    files: ['.mocharc.json', '.mocharc.jsonc', '.mocharc.yml', '.mocharc.yaml', '.mocharc.js', '.mocharc.cjs'],
    leavesOut: (code) =>
      code.some((line) =>
        /["']?\b(?:dry-?run|pass-?on-?failing-?test-?suite)["']?\s*:\s*true\b|["']?\b(?:f?grep|ignore)["']?\s*:/i.test(
          line,
        ),
      ),
  },
  {
    by: /(?:^|[\s/])(?:mocha|ava)(?=\s|$)/,
    files: ['package.json'],
    leavesOut: (code, command) => {
      const keys = Object.keys(asTable(asTable(parseJson(code))[/\bmocha\b/.test(command) ? 'mocha' : 'ava']));
      return keys.some((key) => /^(?:f?grep|ignore|match|require|dry-?run|invert|passOnFailingTestSuite)$/i.test(key));
    },
  },
  {
    by: /^lerna\s/,
    files: ['lerna.json'],
    leavesOut: (code) => {
      const { run } = asTable(asTable(parseJson(code))['command']);
      return Object.keys(asTable(run)).some((key) => /^(?:ignore|since|scope|private|bail)$/.test(key));
    },
  },
  {
    by: /^hatch\s+test(?=\s|$)/,
    files: ['hatch.toml', 'pyproject.toml'],
    leavesOut: (code) => code.some((line) => /^\[.*hatch-test.*\.scripts\]|^default-args\b/.test(line)),
  },
  { by: /^mix\s+test(?=\s|$)/, files: ['mix.exs'], leavesOut: (code) => isOther(code, /\btest["']?:\s*([["&].*)$/) },
  {
    by: /^cargo\s+t(?=\s|$)/,
    files: ['.cargo/config.toml', '.cargo/config'],
    leavesOut: (code) => isOther(code, /^t\s*=\s*(.*)$/, 'cargo'),
  },
];

/** How sure a command that runs tests is to run them, by what the settings of its program in a folder say of it. */
export function judgeSettings(command: string, folder: Folder, files: TaskFiles): Standing {
  const isOut = ALL.filter(({ by }) => by.test(command)).some(({ files: names, leavesOut }) =>
    upFrom(folder ?? '').some((place) =>
      names.some((name) => {
        const source = readFirst(files, place, [name]);
        return source !== null && leavesOut(source.code, command);
      }),
    ),
  );
  return isOut ? 'unsure' : 'decides';
}

/** Nobody gives one setting more lines. */
const MOST_LINES = 40;

/** A value and the lines after it, up to the next setting. */
function valuesOf(code: readonly string[], begins: RegExp, ends: RegExp): string[] {
  const from = code.findIndex((line) => begins.test(line));
  if (from < 0) return [];
  const rest = code.slice(from + 1, from + MOST_LINES);
  const length = rest.findIndex((line) => ends.test(line));
  return [begins.exec(code[from] ?? '')?.[1] ?? '', ...rest.slice(0, length < 0 ? undefined : length)];
}

/** Whether a project gives a program's word for tests to commands of which none runs any. */
function isOther(code: readonly string[], begins: RegExp, program = 'mix'): boolean {
  const from = code.findIndex((line) => begins.test(line));
  if (from < 0) return false;
  const lines = [begins.exec(code[from] ?? '')?.[1] ?? '', ...code.slice(from + 1, from + MOST_LINES)];
  const end = lines[0]?.startsWith('[') === true ? lines.findIndex((line) => line.includes(']')) : 0;
  const text = lines.slice(0, end + 1).join(' ');
  return ![...text.matchAll(/["']([^"']*)["']/g)].some(([, one = '']) => runsTests(`${program} ${one}`) === 'tests');
}

/** Whether a part of a crate has its tests switched off, or only some of a workspace are tested. */
function hasOff(code: readonly string[]): boolean {
  let section = '';
  return code.some((line) => {
    section = /^\s*\[+([\w.]+)\]+/.exec(line)?.[1] ?? section;
    if (/^(?:lib|test|bin)$/.test(section)) return /^\s*(?:test|harness)\s*=\s*false\b/.test(line);
    return section === 'package'
      ? /^\s*autotests\s*=\s*false\b/.test(line)
      : section === 'workspace' && /^\s*default-members\s*=/.test(line);
  });
}
