import { doesNothing, type Standing } from '../shell/commands.ts';
import type { Folder } from '../shell/folder.ts';
import { runsTests } from '../runners/runs-tests.ts';
import { type TaskFiles, upFrom } from './find-files.ts';

/** A program that takes more of its words from files, and whether these have it leave tests out. */
interface Settings {
  readonly by: RegExp;
  readonly files: readonly string[];
  readonly leavesOut: (code: readonly string[], command: string) => boolean;
}

const ALL: readonly Settings[] = [
  {
    by: /(?:^|[\s/])(?:pytest|py\.test)(?=\s|$)/,
    files: ['pytest.ini', '.pytest.ini', 'pyproject.toml', 'tox.ini', 'setup.cfg'],
    leavesOut: (code) => {
      const words = valuesOf(code, /^\s*addopts\s*=(.*)$/, /^\s*(?:\[[\w.:-]+\]|[\w-]+\s*=)/);
      return doesNothing(`pytest ${words.join(' ').replaceAll(/["',[\]]/g, ' ')}`);
    },
  },
  {
    by: /(?:^|[\s/])(?:parallel_)?rspec(?=\s|$)/,
    files: ['.rspec'],
    leavesOut: (code) => doesNothing(`rspec ${code.join(' ')}`),
  },
  {
    by: /(?:^|[\s/])mocha(?=\s|$)/,
    files: ['.mocharc.json', '.mocharc.jsonc', '.mocharc.yml', '.mocharc.yaml', '.mocharc.js', '.mocharc.cjs'],
    leavesOut: (code) => code.some((line) => /["']?\bdry-?run["']?\s*:\s*true\b/i.test(line)),
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
        const path = files.find(place, [name]);
        const source = path === null ? null : files.read(path);
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
