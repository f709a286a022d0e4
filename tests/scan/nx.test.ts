import { describe, expect, it } from 'vitest';
import { strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

const ALL = 'npx nx run-many -t test';
const RUN = 'nx:run-commands';
const JEST = { executor: '@nx/jest:jest' };
const BARE: Files = {
  'package.json': '{ "name": "mill" }',
  'packages/core/package.json': '{ "name": "@mill/core" }',
  'packages/core/src/sum.test.ts': "test('adds', () => {\n  expect(sum(1, 2)).toBe(3);\n});\n",
  'packages/ui/project.json': '{ "name": "ui", "targets": { "test": { "executor": "nx:noop" } } }',
};

function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...BARE, ...files });
}

/** A project with this target for its tests. */
function target(test: object, more: Files = {}): Files {
  return { 'packages/core/project.json': JSON.stringify({ name: 'core', targets: { test } }), ...more };
}

/** A workspace with this said of all projects. */
function nx(settings: object): Files {
  return { 'nx.json': JSON.stringify(settings) };
}

/** A project with a target by a plugin which is told these. */
function plugin(told: object): Files {
  const of = { plugin: '@nx/vite/plugin', options: { testTargetName: 'test' }, ...told };
  return { 'packages/core/vite.config.ts': 'export default {};', ...nx({ plugins: [of] }) };
}

/** A project whose package.json has a script for its tests. */
function script(nxOf: object = {}): Files {
  return {
    'packages/core/package.json': JSON.stringify({ name: '@mill/core', scripts: { test: 'vitest run' }, nx: nxOf }),
  };
}

describe('a target of Nx is not strong that may test nothing', () => {
  it.each<[string, Files]>([
    [ALL, target({ executor: 'nx:noop', options: { command: 'vitest run' } })],
    [ALL, target({ executor: '@mill/own:run', options: { commands: ['vitest run'] } })],
    [
      `${ALL} -c ci`,
      target({ executor: RUN, options: { command: 'vitest run' }, configurations: { ci: { command: 'true' } } }),
    ],
    ['npx nx run core:test:ci', target({ ...JEST, configurations: { ci: { testPathPattern: ['zz'] } } })],
    [ALL, target({ executor: RUN, options: { command: 'vitest run', readyWhen: 'RUN' } })],
    [ALL, target({ executor: RUN, options: { command: 'vitest run', args: '--passWithNoTests zzz' } })],
    [ALL, target({ executor: RUN, options: { command: 'npm test', cwd: 'tools' } }, { 'package.json': '{}' })],
    [ALL, target({ ...JEST, options: { passWithNoTests: true, testFile: 'nothing' } })],
    [ALL, target({ executor: '@nx/vite:test', options: { testFiles: ['zzz'] } })],
    [ALL, target(JEST, { 'packages/core/jest.config.ts': "export default { roots: ['docs'] };\n" })],
    [ALL, { 'packages/web/project.json': JSON.stringify({ targets: { test: JEST } }) }],
    [ALL, { ...script(), ...target({ executor: 'nx:noop' }) }],
    [ALL, { ...script(), ...target({ options: { args: ['zzz'] } }) }],
    [ALL, script({ includedScripts: [] })],
    [ALL, { ...script(), ...nx({ targetDefaults: { test: { options: { script: 'other' } } } }) }],
    [ALL, { ...target(JEST), ...nx({ targetDefaults: { '@nx/jest:jest': { options: { testFile: 'zz' } } } }) }],
    [ALL, target(JEST, { '.nxignore': 'packages/core\n' })],
    [ALL, plugin({ exclude: ['packages/core/**'] })],
    [ALL, plugin({ include: ['apps/**'] })],
    [`${ALL} -p ui`, plugin({})],
    [`${ALL} --exclude=core`, plugin({})],
    [ALL, plugin({ options: { testTargetName: 'unit' } })],
    [`${ALL} --exclude=ui,core`, target(JEST)],
    [`${ALL} --exclude ui core`, target(JEST)],
    [`${ALL} --exclude=@mill/core`, script()],
    [`${ALL} --exclude='*'`, target(JEST)],
    [`${ALL} -p ui`, target(JEST)],
    [`${ALL} -p '!core'`, target(JEST)],
    [`${ALL} --projects=tag:none`, target(JEST)],
    [`${ALL} --testPathPattern=nothing`, target(JEST)],
    ['npx nx affected -t test --exclude=core', target(JEST)],
    ['npx nx affected -t test --base=HEAD --head=HEAD', target(JEST)],
    ['npx nx affected -t test --files=README.md', target(JEST)],
    ['npx nx test core zzz', target(JEST)],
  ])('%j with %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('a target of Nx stays strong that tests', () => {
  const PRESET = "const nxPreset = require('@nx/jest/preset').default;\nmodule.exports = { ...nxPreset };\n";
  const SETTINGS =
    "export default {\n  displayName: 'core',\n  preset: '../../jest.preset.js',\n  testEnvironment: 'node',\n  transform: {\n    '^.+\\\\.[tj]s$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.spec.json' }],\n  },\n  moduleFileExtensions: ['ts', 'js', 'html'],\n  coverageDirectory: '../../coverage/core',\n};\n";
  const VITE =
    "export default defineConfig({\n  root: __dirname,\n  cacheDir: '../../node_modules/.vite/core',\n  plugins: [nxViteTsPaths()],\n  test: {\n    watch: false,\n    globals: true,\n    environment: 'node',\n    include: ['src/**/*.{test,spec}.{js,mjs,cjs,ts,mts,cts,jsx,tsx}'],\n    reporters: ['default'],\n  },\n});\n";
  const DEFAULTS = {
    test: { inputs: ['default'], cache: true, dependsOn: ['^build'] },
    build: { options: { own: true } },
    '@nx/jest:jest': { cache: true, options: { passWithNoTests: true }, configurations: { ci: { ci: true } } },
  };
  it.each<[string, Files]>([
    [ALL, target({ ...JEST, options: { jestConfig: 'a' }, configurations: { ci: { ci: true, codeCoverage: true } } })],
    [`${ALL} --all --configuration=ci --parallel=3`, target(JEST)],
    [ALL, target(JEST, { 'packages/core/jest.config.ts': SETTINGS, 'jest.preset.js': PRESET })],
    [ALL, target({ executor: '@nx/vite:test' }, { 'packages/core/vite.config.ts': VITE })],
    [ALL, target({ executor: RUN, options: { command: 'vitest run', cwd: 'packages/core' } })],
    [ALL, target({ executor: RUN, options: { commands: ['vitest run'], cwd: '{projectRoot}' } })],
    [ALL, { ...target(JEST), ...nx({ targetDefaults: DEFAULTS }) }],
    [ALL, { ...script(), ...target({ dependsOn: ['build'] }) }],
    [ALL, script({ targets: { build: {} } })],
    [ALL, script({ includedScripts: ['test'] })],
    [ALL, plugin({ exclude: ['apps/**'] })],
    [`${ALL} -p core`, plugin({ include: ['packages/**'] })],
    [`${ALL} --exclude=ui`, target(JEST)],
    ['npx nx affected -t lint test --base=origin/main --head=HEAD', target(JEST)],
    ['npx nx test core --ci --coverage', target(JEST)],
    ['npx nx run core:test', { 'packages/core/project.json': JSON.stringify({ targets: { test: JEST } }) }],
  ])('%j with %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
