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
