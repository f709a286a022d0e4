import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW } from './pipeline.ts';
import { makeRepository, scan } from './support.ts';

/** How sure it is that a workflow tests which is just as it is written. */
async function ofWorkflow(text: string): Promise<string | null> {
  const test = { 'tests/test_sum.py': 'def test_sum():\n    assert sum([1, 2]) == 3\n' };
  const { findings } = await scan(makeRepository({ [WORKFLOW]: text, ...test }));
  return findings.find(({ id }) => id === 'ci-pipeline')?.strength ?? null;
}

const CHECKOUT = '      - uses: actions/checkout@v4\n';

/** A workflow with one job, which has these steps before it tests, these after it, and these keys. */
function job(before: string, { after = '', keys = '    runs-on: ubuntu-latest\n', root = 'on: push\n' } = {}): string {
  return `${root}jobs:\n  test:\n${keys}    steps:\n${before}      - run: pytest\n${after}`;
}

/** A checkout that is given some inputs. */
function given(...inputs: readonly string[]): string {
  return `${CHECKOUT}        with:\n${inputs.map((one) => `          ${one}\n`).join('')}`;
}

describe('a pipeline is not strong whose job has other files than those of the repository', () => {
  it.each([
    job('      - uses: actions/setup-python@v5\n'),
    job('      - run: echo ready\n', { after: CHECKOUT }),
    job(given('repository: other/thing')),
    job(given('ref: old')),
    job(given('path: src')),
    job(`${CHECKOUT}        if: github.actor == 'me'\n`),
  ])('%j', async (text) => {
    expect(await ofWorkflow(text)).toBe('fair');
  });

  it.each([
    ['azure-pipelines.yml', 'trigger: [main]\nsteps:\n  - checkout: none\n  - script: pytest\n'],
    ['.gitlab-ci.yml', 'test:\n  variables:\n    GIT_STRATEGY: none\n  script:\n    - pytest\n'],
  ])('%s %j', async (path, text) => {
    expect(await strengthOf('ci-pipeline', { [path]: text })).not.toBe('strong');
  });

  it.each([
    ['Maven@4', 'mavenPomFile: $(pom)\n      goals: verify'],
    ['Maven@4', 'goals: verify\n      mavenPomFile: other/pom.xml'],
    ['Npm@1', 'workingDir: other\n      command: custom\n      customCommand: test'],
  ])('the task %s with %j', async (task, inputs) => {
    const files = {
      'azure-pipelines.yml': `trigger: [main]\nsteps:\n  - task: ${task}\n    inputs:\n      ${inputs}\n`,
      'pom.xml': '<project/>',
      'other/pom.xml': '<project><properties><skipTests>true</skipTests></properties></project>',
      'other/package.json': '{ "scripts": { "test": "echo none" } }',
    };
    expect(await strengthOf('ci-pipeline', files)).not.toBe('strong');
  });
});

describe('and strong where it has these', () => {
  it.each([
    job(CHECKOUT),
    job(given('fetch-depth: 0')),
    job(given('repository: ${{ github.repository }}', 'ref: ${{ github.sha }}')),
    job(`${CHECKOUT}${given('repository: other/thing', 'path: thing')}`),
    job('      - run: git clone https://example.org/it .\n'),
  ])('%j', async (text) => {
    expect(await ofWorkflow(text)).toBe('strong');
  });
});

describe('a pipeline that its server refuses is not strong', () => {
  it.each([
    job(CHECKOUT, { keys: '' }),
    job(CHECKOUT, { keys: '    runs-on: x\n    stepz: []\n' }),
    job(CHECKOUT, { keys: '   runs-on: ubuntu-latest\n' }),
    job(CHECKOUT, { keys: '\truns-on: ubuntu-latest\n' }),
    job(CHECKOUT, { root: 'on: push\nunknown: 1\n' }),
    job(CHECKOUT).replace('jobs:', 'defaults:'),
    job(CHECKOUT, { after: '---\non: push\n' }),
  ])('%j', async (text) => {
    expect(await ofWorkflow(text)).not.toBe('strong');
  });

  it('but one whose only document begins with a line for it is', async () => {
    expect(await ofWorkflow(`# ours\n---\n${job(CHECKOUT)}`)).toBe('strong');
  });
});
