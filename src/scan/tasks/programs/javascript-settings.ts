import { asTable } from '../../manifests/table.ts';
import { parseJson } from '../../manifests/parse-json.ts';
import { nameOf } from '../../paths.ts';
import type { Source } from '../../text/source.ts';
import { createFitsGlob, type FitsPath } from './fits-path.ts';

/** What a file of settings says of which tests a runner finds. */
export interface FileSettings {
  readonly permitsNone: boolean;
  /** Which files are of its tests, as far as the settings say it; null where they say it in a way that is not read. */
  readonly fits: FitsPath | null;
  /** Whether they say it at all. */
  readonly namesFiles: boolean;
}

const PERMITS = /["']?\bpassWithNoTests["']?\s*:\s*true\b/;
const KEY = /(?:^|[\s{,(])["']?([A-Za-z_$][\w$]*)["']?\s*:(?!:)/g;
/** Settings that leave alone which tests are found. */
const HARMLESS = new RegExp(
  `^(?:${[
    'passWithNoTests|test|globals|environment|testEnvironment|testEnvironmentOptions|preset|transform|transformIgnorePatterns',
    'extensionsToTreatAsEsm|moduleFileExtensions|moduleNameMapper|moduleDirectories|displayName|verbose|silent|ci|coverage|provider',
    'reporter|reporters|reportsDirectory|collectCoverage|collectCoverageFrom|coverageDirectory|coverageReporters|coverageProvider',
    'coverageThreshold|coveragePathIgnorePatterns|thresholds?|global|lines|functions|branches|statements|enabled|clean|all|setupFiles',
    'setupFilesAfterEnv|globalSetup|globalTeardown|clearMocks|resetMocks|restoreMocks|mockReset|resetModules|maxWorkers|minWorkers',
    'workers|pool|poolOptions|threads|forks|singleThread|singleFork|isolate|fileParallelism|testTimeout|hookTimeout|retry|bail',
    'detectOpenHandles|forceExit|cache|cacheDir|cacheDirectory|plugins|resolve|alias|build|server|port|host|define|esbuild|target|outDir',
    'sourcemap|css|tsconfig|useESM|diagnostics|isolatedModules|logLevel|outputFile|junit|html|json|watch|default|node|jsdom|typecheck',
    'include|exclude|testMatch|emptyOutDir|reportCompressedSize|commonjsOptions|transformMixedEsModules|optimizeDeps|strict|mode|base',
    'open|preview|worker|nxViteTsPaths',
  ].join('|')})$`,
);
/** What takes up settings that stand elsewhere. */
const ELSEWHERE = /\bmergeConfig\b|\bObject\.assign\b|\b(?:from|require\(|import\()\s*["'`]\./;
/** What a spread in a list or a block may be. */
const SPREAD = /\.{3}(?!(?:configDefaults\.exclude|configDefaults|nxPreset|defaultExclude)\b)/;
const LIST = /["']?\b(include|exclude|testMatch)["']?\s*:\s*\[/g;
const TEXT = /^\s*,?\s*(?:(["'`])([^"'`\n]{0,200})\1|\.{3}(?:configDefaults\.exclude|defaultExclude)\b)/;
/** Nobody writes more of them. */
const MOST_TEXTS = 100;

/** What a file of settings of Jest's or Vitest's says. */
export function readFileSettings(source: Source): FileSettings {
  const code = nameOf(source.path) === 'package.json' ? linesOfJest(source) : source.code;
  const permitsNone = code.some((line) => PERMITS.test(line));
  const isKnown = code.every(
    (line) => !SPREAD.test(line) && !ELSEWHERE.test(line) && keysIn(line).every((key) => HARMLESS.test(key)),
  );
  const namesFiles = code.some((line) => /(?<![.\w])(?:include|testMatch)["']?\s*:/.test(line));
  return { permitsNone, namesFiles, fits: isKnown && !hasOwnPreset(code) ? fitsIn(code.join('\n')) : null };
}

/** Whether the settings of Jest's begin with others, which are no package's and not those that Nx makes. */
function hasOwnPreset(code: readonly string[]): boolean {
  return code.some((line) =>
    /["']?\bpreset["']?\s*:\s*["'`](?:\.|<rootDir>)(?!.*\/jest\.preset\.[cm]?js["'])/.test(line),
  );
}

function linesOfJest({ lines }: Source): string[] {
  const { jest } = asTable(parseJson(lines));
  return jest === undefined ? [] : JSON.stringify(jest, null, 1).split('\n');
}

/** Lines without a setting, and one by which a runner looks where its settings stand. */
const WITHOUT = /^\s*(?:import\b|export \{|\/\/|root\s*:\s*(?:__dirname|import\.meta\.dirname|["']\.\/?["'])\s*,?\s*$)/;

function keysIn(line: string): string[] {
  return WITHOUT.test(line) ? [] : [...line.matchAll(KEY)].map(([, key = '']) => key);
}

/** Whether a file is one of those that some settings take for tests; null where their lists are not read. */
function fitsIn(text: string): FitsPath | null {
  const all: { readonly isOut: boolean; readonly globs: readonly FitsPath[] }[] = [];
  for (const match of text.matchAll(LIST)) {
    const globs = globsAt(text, match.index + match[0].length);
    if (globs === null) return null;
    all.push({ isOut: match[1] === 'exclude', globs });
  }
  if ((text.match(/(?<![.\w])(?:include|exclude|testMatch)["']?\s*[:,}]/g) ?? []).length > all.length) return null;
  return (path) => all.every(({ isOut, globs }) => globs.some((fits) => fits(path)) !== isOut);
}

/** The globs of a list that begins at a place; null where it holds anything else. */
function globsAt(text: string, from: number): FitsPath[] | null {
  const globs: FitsPath[] = [];
  for (let rest = text.slice(from), count = 0; count < MOST_TEXTS; count += 1) {
    if (/^\s*,?\s*\]/.test(rest)) return globs;
    const [taken, , glob] = TEXT.exec(rest) ?? [];
    if (taken === undefined) return null;
    rest = rest.slice(taken.length);
    if (glob === undefined) continue;
    const fits = createFitsGlob(glob);
    if (fits === null) return null;
    globs.push(fits);
  }
  return null;
}
