import { describe, expect, it } from 'vitest';
import { strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

const CORE: Files = {
  'package.json': '{ "name": "mill", "private": true, "workspaces": ["packages/*"] }',
  'packages/core/package.json': '{ "name": "@mill/core", "scripts": { "test": "vitest run" } }',
  'packages/core/src/sum.test.ts': "test('adds', () => {\n  expect(sum(1, 2)).toBe(3);\n});\n",
};
const OTHER = { 'packages/ui/package.json': '{ "name": "@mill/ui", "scripts": { "build": "tsc", "test": "true" } }' };
const TARGET = JSON.stringify({ name: 'core', targets: { test: { executor: '@nx/jest:jest' } } });
const PLUGIN = JSON.stringify({ plugins: [{ plugin: '@nx/vite/plugin', options: { testTargetName: 'test' } }] });
const BARE = { ...CORE, 'packages/core/package.json': '{ "name": "@mill/core" }' };

/** The same packages in a workspace of pnpm's. */
function workspace(text: string): Files {
  return { ...CORE, 'package.json': '{ "private": true }', 'pnpm-workspace.yaml': text };
}

/** One whose package.json has a script for tests, and says which folders are packages. */
function root(workspaces: readonly string[]): Files {
  return { ...CORE, 'package.json': JSON.stringify({ scripts: { test: 'vitest run' }, workspaces }) };
}

function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...files });
}

describe('the tests of a workspace are those of its packages', () => {
  it.each<[string, Files?]>([
    ['pnpm --filter @mill/core test'],
    ['pnpm --filter core run test'],
    ['pnpm --filter "...@mill/core" test'],
    ['pnpm -F "./packages/**" test'],
    ['pnpm --filter "{packages/core}" test'],
    ['pnpm --filter "@mill/*" test'],
    ['pnpm -r --parallel --if-present run test'],
    ['npm test -w packages/core'],
    ['npm run test --workspace=@mill/core'],
    ['npm test --workspaces --if-present'],
    ['npm test -ws --if-present'],
    ['yarn workspace @mill/core test'],
    ['yarn workspace @mill/core run test'],
    ['npx turbo run lint test --filter=@mill/core'],
    ['npx lerna run test --scope @mill/core'],
    ['npx nx run-many -t lint test'],
    ['npx nx affected --target=test'],
    ['npx nx test core'],
    ['npx nx run core:test'],
    ['npx nx run-many -t test -p core'],
    ['npx nx run-many -t test', { ...BARE, 'packages/core/project.json': TARGET }],
    ['npx nx run-many -t test', { ...BARE, 'nx.json': PLUGIN, 'packages/core/vite.config.ts': 'export default {};' }],
    [
      'npx nx run-many -t test',
      { ...BARE, 'packages/core/project.json': '{ "targets": { "test": { "command": "vitest run" } } }' },
    ],
    ['pnpm -r --workspace-concurrency=1 test'],
    ['pnpm recursive run test'],
    ['pnpm -r test', workspace('packages: ["packages/**", "!**/fixtures/**"]\n')],
    ['npx turbo run test --concurrency=2', workspace('packages:\n  # ours\n  - "packages/*"\n')],
    ['npx turbo test --filter=core'],
    ['npx lerna run test --stream --concurrency 2', { ...CORE, 'lerna.json': '{ "packages": ["packages/*"] }' }],
    ['npx lerna run test --ignore @mill/ui'],
    ['yarn workspaces run test'],
    ['yarn workspaces foreach -Apt run test'],
    ['yarn workspaces foreach --all --parallel --exclude @mill/ui run test'],
    ['npm test --workspaces', { ...CORE, 'package.json': '{ "workspaces": { "packages": ["./packages/*/"] } }' }],
  ])('%j', async (run, files = CORE) => {
    expect(await ofRun(run, { ...OTHER, ...files })).toBe('strong');
  });
});

describe('what is not told of a workspace is not sure', () => {
  it.each<[string, Files?]>([
    ['pnpm --filter @mill/ui test'],
    ['pnpm --filter "...[origin/main]" test'],
    ['pnpm --filter "!@mill/core" test'],
    ['pnpm --filter "$PACKAGE" test'],
    ['npm test -w packages/ui'],
    ['yarn workspace @mill/ui test'],
    ['npx turbo run test --filter=@mill/ui'],
    ['npx turbo run test --graph'],
    ['npx nx test ui'],
    ['npx nx run-many -t lint'],
    ['npx nx run-many -t test --graph'],
    ['npx nx run-many -t test', { ...BARE, 'nx.json': '{}' }],
    ['npx nx run-many -t test', { ...BARE, 'nx.json': PLUGIN }],
    ['npx nx run-many -t unit', { ...BARE, 'nx.json': PLUGIN, 'packages/core/vite.config.ts': 'export default {};' }],
    [
      'npx nx run-many -t test',
      { ...BARE, 'packages/core/project.json': '{ "targets": { "test": { "executor": "@mill/own:test" } } }' },
    ],
  ])('%j', async (run, files = CORE) => {
    expect(await ofRun(run, { ...OTHER, ...files })).not.toBe('strong');
  });
});

describe('nor is what passes over the packages that are tested', () => {
  it.each<[string, Files?]>([
    ['npm test -w packages/core', root(['apps/*'])],
    ['npm test --workspaces --if-present', root(['apps/*', 'packages/ui'])],
    ['npm test --workspaces --if-present', root(['packages/*', '!packages/core'])],
    ['npm test --workspaces --if-present', root(['packages/ui'])],
    ['npm test --workspaces', { ...CORE, 'package.json': '{ "private": true }' }],
    ['pnpm -r test', workspace('packages:\n  - "packages/*"\n  - "!packages/core"\n')],
    ['pnpm -r test', workspace('packages: ["apps/*", "packages/ui"]\n')],
    ['npx turbo run test', workspace('packages:\n- packages/ui\n')],
    ['npx lerna run test', { ...CORE, 'lerna.json': '{ "packages": ["packages/ui"] }' }],
    ['pnpm -r --filter=!@mill/core test'],
    ['pnpm --filter "...^@mill/core" test'],
    [
      'pnpm --filter core test',
      { ...CORE, 'packages/x/package.json': '{ "name": "core", "scripts": { "test": "true" } }' },
    ],
    ['pnpm -r --no-bail test'],
    ['pnpm -r --resume-from @mill/zz test'],
    ['npx lerna run test --ignore @mill/core'],
    ['npx lerna run test --since main'],
    ['npx lerna exec true test'],
    [
      'npx lerna run test',
      { ...CORE, 'lerna.json': '{ "packages": ["packages/*"], "command": { "run": { "ignore": "@mill/core" } } }' },
    ],
    ['npx turbo watch test'],
    ['yarn workspaces foreach -A --exclude @mill/core run test'],
    ['yarn workspaces foreach -A --include @mill/ui run test'],
    ['yarn workspaces foreach -R --from @mill/ui run test'],
    ['yarn workspaces foreach --since run test'],
  ])('%j with %j', async (run, files = CORE) => {
    expect(await ofRun(run, { ...OTHER, ...files })).not.toBe('strong');
  });
});

describe('what is handed on to a script is read with it', () => {
  const OWN = root(['packages/*']);
  it.each([
    'npm test zzz',
    'npm test -- --passWithNoTests zzz',
    'npm test -- --exclude "**/*.ts"',
    'yarn test --passWithNoTests zzz',
    'pnpm run test --passWithNoTests zzz',
    'pnpm -r test --passWithNoTests zzz',
    'npx turbo run test -- --passWithNoTests zzz',
    'npx nx test core -- --passWithNoTests zzz',
  ])('%j', async (run) => {
    expect(await ofRun(run, OWN)).not.toBe('strong');
  });

  it.each([
    'npm test -- --coverage --reporter=verbose',
    'npm test -- packages/core/src/sum.test.ts',
    'yarn test --coverage',
    'pnpm test -- --shard=${{ matrix.shard }}/4',
    'pnpm -r test --coverage',
    'npx turbo run test -- --coverage',
  ])('and %j', async (run) => {
    expect(await ofRun(run, OWN)).toBe('strong');
  });
});
