import type { Standing } from '../../shell/commands.ts';
import { readKeys } from '../../yaml/read-keys.ts';
import type { OrbInputs } from './orb-inputs.ts';

type Given = ReadonlyMap<string, string>;

/** What a job or a command of an orb that many take runs, by what it is given. */
interface Known {
  readonly run: (given: Given) => string;
  /** What it may be given besides that leaves its tests as they are. */
  readonly harmless: RegExp;
}

const CACHES =
  'cache[-_]\\w[\\w-]*|include-branch-in-cache-key|executor|resource[_-]class|version|tag|parallelism|no[_-]output[_-]timeout';
const KNOWN: Readonly<Record<string, Known>> = {
  'circleci/node/test': {
    run: (given) => `${managerOf(given)} run ${given.get('run-command') ?? 'test'}`,
    harmless: harmless('app-dir|run-command|pkg-manager|override-ci-command|test-results-(?:for|path)'),
  },
  'circleci/python/test': {
    run: (given) => OF_PYTHON[given.get('test-tool') ?? 'pytest'] ?? '',
    harmless: harmless('app-dir|pip-dependency-file|pkg-manager|test-tool|args|include-python-in-cache-key'),
  },
  'circleci/go/test': {
    run: () => 'go test ./...',
    harmless: harmless('covermode|coverprofile|coverpkg|race|verbose|short|failfast|parallel|timeout|project-path'),
  },
  'circleci/rust/test': {
    run: () => 'cargo test',
    harmless: harmless('release|with_cache|working_directory'),
  },
  'circleci/maven/test': {
    run: (given) => `mvn ${given.get('command') ?? 'verify'}`,
    harmless: harmless('command|app_src_directory|test_results_path|settings_file'),
  },
  'circleci/gradle/test': {
    run: (given) => `./gradlew ${given.get('test_command') ?? 'test'}`,
    harmless: harmless('test_command|app_src_directory|test_results_path|reports_path|reports_store_path'),
  },
  'circleci/gradle/run': {
    run: (given) => `./gradlew ${given.get('command') ?? ''}`,
    harmless: harmless('command|app_src_directory|test_results_path'),
  },
  'circleci/ruby/rspec-test': {
    run: () => 'bundle exec rspec',
    harmless: harmless('app-dir|out-path|label'),
  },
  'cypress-io/cypress/run': {
    run: (given) => given.get('cypress-command') ?? 'npx cypress run',
    harmless: harmless(
      'cypress-command|start-command|package-manager|install-(?:command|browsers)|cypress-cache-(?:key|path)|working-directory|node-cache-version|post-install',
    ),
  },
};
const OF_PYTHON: Readonly<Record<string, string>> = { pytest: 'pytest', unittest: 'python -m unittest', tox: 'tox' };
const FOLDERS = ['app-dir', 'app_src_directory', 'project-path', 'working-directory', 'working_directory'];

function harmless(names: string): RegExp {
  return new RegExp(`^(?:${names}|${CACHES})$`);
}

function managerOf(given: Given): string {
  return (given.get('pkg-manager') ?? 'npm').replace(/^yarn-berry$/, 'yarn');
}

/** The lines that a job or a command of an orb runs. */
export interface OrbLines {
  readonly lines: readonly string[];
  /** How sure it is to run them as they are, by what it is given. */
  readonly standing: Standing;
}

/** What is run by the name of a job or a command of an orb, and by what it is given; no lines for one not known. */
export type OrbReader = (name: string, inputs: OrbInputs) => OrbLines;

/** Reads by what names a pipeline of CircleCI's takes its orbs; in any other there are none. */
export function readOrbs(code: readonly string[]): OrbReader {
  const orbs = new Map(
    readKeys(code, 'orbs').flatMap(({ key, depth, values: [value = ''] }) =>
      depth === 1 && value.includes('@') ? [[key, value.replace(/@.*$/, '')]] : [],
    ),
  );
  return (name, { given, isRead }) => {
    const [alias = '', job = ''] = name.split('/');
    const full = `${orbs.get(alias) ?? ''}/${job}`;
    const known = Object.hasOwn(KNOWN, full) ? KNOWN[full] : undefined;
    if (known === undefined) return { lines: [], standing: 'decides' };
    const isPlain = [...given].every(([key, value]) => known.harmless.test(key) && !/\bstep\s+halt\b|<</.test(value));
    const folder = FOLDERS.flatMap((one) => given.get(one) ?? []).find((one) => !/^(?:~\/project)?$/.test(one));
    return {
      lines: [...(folder === undefined ? [] : [`cd ${folder}`]), known.run(given)],
      standing: isRead && isPlain ? 'decides' : 'unsure',
    };
  };
}
