import { describe, expect, it } from 'vitest';
import { strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

const TEST = "test('adds', () => {\n  expect(sum(1, 2)).toBe(3);\n});\n";
const PYTHON: Files = { 'tests/test_sum.py': 'def test_sum():\n    assert sum([1, 2]) == 3\n' };
const OWN: Files = { 'src/sum.test.ts': TEST, 'docs/guide.ts': 'export const guide = 1;\n' };

function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...OWN, ...files });
}

function jest(settings: string): Files {
  return { 'jest.config.js': `module.exports = { ${settings} };\n` };
}

function vitest(test: string): Files {
  return { 'vitest.config.ts': `export default defineConfig({\n  test: { ${test} },\n});\n` };
}

describe('a runner that looks for tests where there are none is not strong', () => {
  it.each<[string, Files?]>([
    ['npx vitest run zzz'],
    ['npx vitest run --passWithNoTests zzz'],
    ['npx vitest run --passWithNoTests --dir nowhere'],
    ['npx vitest run --dir docs'],
    ['npx vitest run --root docs --passWithNoTests'],
    ["npx vitest run --exclude '**/*.ts'"],
    ["npx vitest run --exclude '**/*.test.ts' --passWithNoTests"],
    ['npx jest nothere'],
    ['npx jest --testPathPattern=nothere'],
    ["npx jest --testPathPattern='^docs/.*' --passWithNoTests"],
    ['npx jest --passWithNoTests --testPathIgnorePatterns sum'],
    ['npx jest --passWithNoTests --rootDir docs'],
    ['npx jest --passWithNoTests --testMatch "**/none/**"'],
    ["npx mocha 'none/**'"],
    ['npx mocha --spec none/*.js'],
    ['npx mocha --extension zzz src'],
    ["node --test 'none/**/*.js'"],
    ['npx ava none/**'],
    ['bun test nothere'],
    ['deno test none/'],
    ['npx playwright test --pass-with-no-tests nothere'],
    ['cd docs && npx jest --passWithNoTests'],
    ['yarn jest --passWithNoTests zzz'],
    ['pnpm vitest run zzz'],
    ['npm test', { 'package.json': '{ "scripts": { "test": "vitest run --dir docs --passWithNoTests" } }' }],
  ])('%j with %j', async (run, files = {}) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('nor is one that is told which tests in a way that is not read', () => {
  it.each([
    'npx jest -t nothere',
    'npx jest --testNamePattern=nothere',
    'npx vitest run -t nothere',
    'npx mocha -g nothere',
    'node --test --test-name-pattern=nothere',
    'bun test -t nothere',
    'deno test --filter nothere',
    'npx ava --match nothere',
    'npx playwright test -g nothere --pass-with-no-tests',
    'npx jest --passWithNoTests --filter=./f.js',
    'npx jest --passWithNoTests --selectProjects zz',
    'npx jest --passWithNoTests --shard=9/9',
    'npx jest --passWithNoTests -c other.json',
    "npx jest --passWithNoTests 'src/(?!sum)'",
  ])('%j', async (run) => {
    expect(await ofRun(run, {})).not.toBe('strong');
  });
});

describe('settings that permit no tests are not strong where they may find none', () => {
  it.each<[string, Files]>([
    ['npx jest zzz', jest('passWithNoTests: true')],
    ['npx jest', jest("passWithNoTests: true, testMatch: ['none/**']")],
    ['npx jest', jest("passWithNoTests: true, roots: ['docs']")],
    ['npx jest', jest("passWithNoTests: true, testRegex: 'none'")],
    ['npx jest', jest("passWithNoTests: true, preset: './own'")],
    ['npx jest', jest("passWithNoTests: true, ...require('./own')")],
    ['npx jest', { 'package.json': '{ "jest": { "passWithNoTests": true, "testPathIgnorePatterns": ["src"] } }' }],
    ['npx jest -c own.json', { 'own.json': '{ "passWithNoTests": true, "roots": ["docs"] }' }],
    ['npx jest --passWithNoTests', jest("roots: ['docs']")],
    ['npx vitest run', vitest("passWithNoTests: true, include: ['none/**']")],
    ['npx vitest run', vitest("passWithNoTests: true, exclude: ['**']")],
    ['npx vitest run', vitest('passWithNoTests: true, include: own')],
    ['npx vitest run', vitest('passWithNoTests: true, include')],
    ['npx vitest run', vitest("passWithNoTests: true, dir: 'docs'")],
    [
      'npx vitest run',
      { 'vitest.config.ts': "import own from './own';\nexport default mergeConfig(own, { passWithNoTests: true });\n" },
    ],
  ])('%j with %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });

  it.each(['jest.config.js', 'vitest.config.ts'])('%s in a project whose tests are in Python', async (file) => {
    const files = { ...PYTHON, 'src/sum.ts': '', [file]: 'export default { passWithNoTests: true };\n' };
    const run = file.startsWith('jest') ? 'npx jest' : 'npx vitest run';
    expect(await strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...files })).toBe('fair');
  });
});

describe('a runner of JavaScript stays strong where it finds tests', () => {
  it.each<[string, Files?]>([
    ['npx vitest run --passWithNoTests'],
    ['npx vitest --run --passWithNoTests --reporter=junit --outputFile=a.xml --coverage.enabled'],
    ['npx vitest run src'],
    ['npx vitest run src/sum.test.ts'],
    ["npx vitest run --exclude 'e2e/**'"],
    ['npx vitest run --dir src'],
    ['npx jest --ci --coverage --passWithNoTests --maxWorkers=2'],
    ['npx jest --passWithNoTests --shard=${{ matrix.shard }}/4'],
    ['npx jest --testPathPattern src --passWithNoTests'],
    ["npx jest --passWithNoTests 'src/.*\\.test\\.ts$'"],
    ['npx jest --testPathIgnorePatterns e2e'],
    ["npx mocha 'src/**/*.test.ts'"],
    ['npx mocha --require ts-node/register src/**/*.test.ts --exit --timeout 5000'],
    ['npx mocha -r tsx --recursive --extension ts src'],
    ["node --test 'src/**/*.test.ts'"],
    ['node --import tsx --test src/*.test.ts'],
    ['bun test src'],
    ['deno test --allow-net src/'],
    ['npx playwright test --grep @smoke'],
    ['yarn jest --ci'],
    ['pnpm vitest run src'],
    ['npx jest', jest('passWithNoTests: true')],
    ['npx jest', jest("preset: 'ts-jest', testEnvironment: 'node', passWithNoTests: true, collectCoverage: true")],
    ['npx jest', jest("passWithNoTests: true, testMatch: ['<rootDir>/src/**/*.test.ts']")],
    ['npx jest', { 'package.json': '{ "jest": { "passWithNoTests": true }, "roots": ["docs"] }' }],
    ['npx jest', jest("roots: ['<rootDir>/src']")],
    ['npx vitest run', vitest('globals: true, passWithNoTests: true')],
    ['npx vitest run', vitest("passWithNoTests: true, include: ['{src,tests}/**/*.{test,spec}.?(c|m)[jt]s?(x)']")],
    ['npx vitest run', vitest("passWithNoTests: true, exclude: [...configDefaults.exclude, 'e2e/**']")],
  ])('%j with %j', async (run, files = {}) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});

describe('a runner that permits no tests is not strong where all files are called otherwise than its tests', () => {
  const ELSEWHERE: Files = { ...PYTHON, 'package.json': '{}' };
  it.each<[string, Files]>([
    ['npx vitest run --passWithNoTests', { 'dist/sum.test.js': TEST }],
    ['npx vitest run --passWithNoTests', { 'tests/helpers.ts': TEST }],
    ['npx jest --passWithNoTests', { 'tests/sum.js': TEST }],
  ])('%j with %j', async (run, files) => {
    expect(await strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...ELSEWHERE, ...files })).not.toBe('strong');
  });

  it.each<[string, Files]>([
    ['npx jest --passWithNoTests', { 'src/__tests__/sum.ts': TEST }],
    ['npx vitest run --passWithNoTests', { 'test/sum.spec.ts': TEST }],
  ])('and strong with its own: %j with %j', async (run, files) => {
    expect(await strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...ELSEWHERE, ...files })).toBe('strong');
  });
});

describe('what else a script or its settings have left out is not strong', () => {
  const script = (test: string, more: object = {}): Files => ({
    'package.json': JSON.stringify({ scripts: { test, a: 'true', b: 'vitest run' }, ...more }),
  });
  it.each<[string, Files]>([
    ['npx mocha', script('mocha', { mocha: { grep: 'zz' } })],
    ['npm test', script('ava', { ava: { match: ['zz'] } })],
    ['npm test', script('run-p --race a b')],
    ['deno task test zzz', { 'deno.json': '{ "tasks": { "test": "deno test --permit-no-files" } }' }],
    ['npm exec vitest -- run zzz', {}],
    ['npx echo vitest run', {}],
  ])('%j with %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });

  it.each<[string, Files]>([
    ['npm test', script('mocha', { mocha: { timeout: 5000 }, ava: { match: ['zz'] } })],
    ['npm test', script('run-p a b')],
    ['npm test', script('tsc && node --test dist/')],
    ['npm test', script('tsc && mocha dist/**/*.test.js')],
    ['deno task test', { 'deno.json': '{ "tasks": { "test": "deno test -A" } }' }],
    ['npm test', script('c8 --reporter=lcov node --test')],
    ['npm test', script('NODE_OPTIONS=--experimental-vm-modules jest')],
  ])('and strong where nothing is: %j with %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });

  it.each([
    ['  variables:\n    GIT_CHECKOUT: "false"\n', 'fair'],
    ['  variables:\n    GIT_CHECKOUT: "true"\n', 'strong'],
  ])('by %j of GitLab it is %s', async (keys, strength) => {
    const files = { '.gitlab-ci.yml': `test:\n${keys}  script:\n    - npx vitest run\n`, ...OWN };
    expect(await strengthOnly('ci-pipeline', files)).toBe(strength);
  });
});
