import { join } from 'node:path';
import { readStart } from '../../text/read-start.ts';

/** Languages with a runner that succeeds where it finds no tests. */
export type TestLanguage = 'JavaScript' | 'Rust' | '.NET' | 'Java';

/** How the tests of a language are known. */
interface Signs {
  /** By the path of a file of theirs. */
  readonly path: RegExp;
  /** Or else by a line of files with such a path. */
  readonly within?: { readonly files: RegExp; readonly line: RegExp };
}

const SIGNS: Readonly<Record<TestLanguage, Signs>> = {
  JavaScript: {
    path: /[._-](?:test|spec)s?\.[cm]?[jt]sx?$|(?:^|\/)(?:tests?|__tests__|spec|e2e)\/.*\.[cm]?[jt]sx?$|(?:^|\/)test(?:-[^/]*)?\.[cm]?[jt]s$/,
  },
  Rust: {
    path: /(?:^|\/)tests\/.*\.rs$|(?:^|[/_])tests?\.rs$/,
    // The examples in what explains a function are run too.
    within: {
      files: /\.rs$/,
      line: /#\[(?:\w+::)?(?:\w+_)?(?:test|rstest|case)\b|\b(?:proptest|quickcheck)!|^\s*\/\/[/!]\s*```/,
    },
  },
  '.NET': {
    path: /Tests?\.(?:cs|fs|vb)$/,
    within: {
      files: /\.(?:(?:cs|fs|vb)proj|props|targets)$/,
      line: /Test\.Sdk|MSTest|xunit|nunit|TUnit|IsTestProject|Testing\.Platform/i,
    },
  },
  Java: {
    path: /(?:^|\/)(?:\w*[Tt]ests?\w*|spec)\/.*\.(?:java|kt|kts|groovy|scala|clj|feature)$|(?:Tests?|IT|TestCase|Spec|Suite)\.(?:java|kt|groovy|scala)$|(?:^|\/)Test\w*\.(?:java|kt)$/,
  },
};

/** Whether a file is one of tests in a language, by its path. */
export function isTestPath(file: string, language: TestLanguage): boolean {
  return SIGNS[language].path.test(file);
}

/** Nobody has more files looked into for a test. */
const MOST_READ = 60;

/** Whether any of some files holds tests of a language, or there are too many to be looked into. */
export function holdsTests(
  root: string,
  files: readonly string[],
  language: TestLanguage,
  isSecret: (file: string) => boolean,
): boolean {
  const { path, within } = SIGNS[language];
  if (files.some((file) => path.test(file))) return true;
  if (within === undefined) return false;
  const inside = files.filter((file) => within.files.test(file) && !isSecret(file));
  return inside.length > MOST_READ || inside.some((file) => hasLine(join(root, file), within.line));
}

/** Whether a file has such a line, or is not read as a whole. */
function hasLine(path: string, line: RegExp): boolean {
  const start = readStart(path);
  if (start === null || typeof start === 'string') return start !== null;
  return start.cut || start.lines.some((one) => line.test(one.slice(0, LONGEST_LINE)));
}

const LONGEST_LINE = 1000;
