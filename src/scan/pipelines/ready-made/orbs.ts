import { readKeys } from '../../yaml/read-keys.ts';

/** What jobs and commands of the orbs that many take run, by what they are given. */
type Given = ReadonlyMap<string, string>;
const KNOWN: Readonly<Record<string, (given: Given) => string>> = {
  'circleci/node/test': (given) => `${given.get('pkg-manager') ?? 'npm'} run ${given.get('run-command') ?? 'test'}`,
  'circleci/python/test': (given) => (given.get('test-tool') === 'unittest' ? 'python -m unittest' : 'pytest'),
  'circleci/go/test': () => 'go test ./...',
  'circleci/rust/test': () => 'cargo test',
  'circleci/maven/test': (given) => `mvn ${given.get('command') ?? 'verify'}`,
  'circleci/gradle/test': (given) => `./gradlew ${given.get('test_command') ?? 'test'}`,
  'circleci/gradle/run': (given) => `./gradlew ${given.get('command') ?? ''}`,
  'circleci/ruby/rspec-test': () => 'bundle exec rspec',
  'cypress-io/cypress/run': (given) => given.get('cypress-command') ?? 'npx cypress run',
};
const FOLDERS = ['app-dir', 'app_src_directory', 'project-path', 'working-directory'];

/** The lines that a job or a command of an orb runs, by its name and what it is given; none for one not known. */
export type OrbReader = (name: string, given: Given) => readonly string[];

/** Reads by what names a pipeline of CircleCI's takes its orbs; in any other there are none. */
export function readOrbs(code: readonly string[]): OrbReader {
  const orbs = new Map(
    readKeys(code, 'orbs').flatMap(({ key, depth, values: [value = ''] }) =>
      depth === 1 && value.includes('@') ? [[key, value.replace(/@.*$/, '')]] : [],
    ),
  );
  return (name, given) => {
    const [alias = '', job = ''] = name.split('/');
    const full = `${orbs.get(alias) ?? ''}/${job}`;
    const known = Object.hasOwn(KNOWN, full) ? KNOWN[full] : undefined;
    if (known === undefined) return [];
    const folder = FOLDERS.flatMap((one) => given.get(one) ?? []).find((one) => !/^(?:~\/project)?$/.test(one));
    return [...(folder === undefined ? [] : [`cd ${folder}`]), known(given)];
  };
}
