import { describe, expect, it } from 'vitest';
import { complete, strengthOf, TASKS, WORKFLOW } from './pipeline.ts';
import { makeRepository, scan } from './support.ts';

const ACTION = '.github/actions/test/action.yml';

/** An action of several steps, the last of which runs a command. */
function action(run = 'pytest', { using = 'composite', step = '', more = '', shell = 'bash' } = {}): string {
  return `name: Test\n${more}runs:\n  using: ${using}\n  steps:\n    - uses: actions/setup-python@v5\n    - run: ${run}\n      shell: ${shell}\n${step}`;
}

/** A workflow with a step that uses an action; `step` stands after it, `job` before the steps. */
function user({
  on = '[push, pull_request]',
  uses = './.github/actions/test',
  job = '',
  step = '',
  more = '',
} = {}): string {
  return `on: ${on}\njobs:\n  test:\n${job}    steps:\n      - uses: actions/checkout@v4\n      - uses: ${uses}\n${step}${more}`;
}

function strengthBy(workflow: string, called = action(), more: Readonly<Record<string, string>> = {}) {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow, [ACTION]: called, ...more });
}

describe('an action of the project that tests, and is a step at each push, tests at each push', () => {
  it.each<[string, string]>([
    [user(), action()],
    [user({ uses: "'./.github/actions/test/'" }), action()],
    [user({ step: '        with:\n          args: -x\n' }), action('pytest ${{ inputs.args }}')],
    [user({ step: '        with:\n          version: ${{ matrix.version }}\n' }), action()],
    [user(), action('pytest', { using: '"composite"' })],
    [user(), action('pytest', { shell: 'sh' })],
    [user(), action('pytest', { step: '      working-directory: ${{ inputs.folder }}\n' })],
    [user(), action('|\n        pip install .\n        pytest')],
    [user(), action('make test')],
    [user(), action('npm test')],
    [user(), action('pytest', { step: '    - run: echo done\n      if: failure()\n      shell: bash\n' })],
    [user(), action('pytest ${{ inputs.args }}', { more: 'inputs:\n  args:\n    default: -q\n' })],
  ])('%j %j', async (workflow, called) => {
    expect(await strengthBy(workflow, called)).toBe('strong');
  });

  it('under its other name', async () => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: user(), [ACTION.replace('.yml', '.yaml')]: action() })).toBe(
      'strong',
    );
  });

  it('in any folder of .github', async () => {
    const files = { [WORKFLOW]: user({ uses: './.github/test' }), '.github/test/action.yml': action() };
    expect(await strengthOf('ci-pipeline', files)).toBe('strong');
  });

  it('where there are more actions than are looked through for callers', async () => {
    const others = Array.from({ length: 45 }, (_, index) => [`.github/actions/a${index}/action.yml`, action('ls')]);
    expect(await strengthBy(user(), action(), Object.fromEntries(others) as Record<string, string>)).toBe('strong');
  });

  it('through another action, and through a workflow that is called', async () => {
    const outer = '.github/actions/all/action.yml';
    const within = action('pip list', { step: '    - uses: ./.github/actions/test\n' });
    expect(await strengthBy(user({ uses: './.github/actions/all' }), action(), { [outer]: within })).toBe('strong');
    expect(await strengthBy(user({ uses: './ci/all' }), action(), { 'ci/all/action.yml': within })).toBe('strong');
    const called = '.github/workflows/tests.yml';
    const calling = `on: push\njobs:\n  test:\n    uses: ./${called}\n`;
    expect(await strengthBy(calling, action(), { [called]: user({ on: 'workflow_call' }) })).toBe('strong');
  });

  it('and the line is that which tests, in the action', async () => {
    const test = { 'tests/test_a.py': 'def test_a():\n    assert 1 == 1\n' };
    const { findings } = await scan(
      makeRepository({ ...TASKS, ...test, [WORKFLOW]: complete(user()), [ACTION]: action() }),
    );
    expect(findings.find(({ id }) => id === 'ci-pipeline')).toMatchObject({
      file: ACTION,
      line: 6,
      strength: 'strong',
    });
  });
});

describe('an action that perhaps tests at each push is fair', () => {
  it.each<[string, string]>([
    [user({ step: "        if: matrix.os == 'linux'\n" }), action()],
    [user({ job: "    if: github.repository == 'me/it'\n" }), action()],
    [user(), action('pytest', { step: "      if: inputs.tests == 'true'\n" })],
    [user(), action('pytest', { step: '      if: inputs.tests == 1\n' })],
    [user(), action('pytest', { shell: 'pwsh' })],
    [user(), action('pytest | tee log.txt')],
    [user({ job: '    env:\n      PATH: /tmp/none\n' }), action()],
  ])('%j %j', async (workflow, called) => {
    expect(await strengthBy(workflow, called)).toBe('fair');
  });
});

describe('an action that no push uses, or that holds none back, is no sure test', () => {
  it.each<[string, string]>([
    [user({ on: 'workflow_dispatch' }), action()],
    [user({ uses: './.github/actions/tests' }), action()],
    [user({ uses: 'me/it/.github/actions/test@main' }), action()],
    [user({ uses: './.github/actions/test/action.yml' }), action()],
    [user({ step: '        if: false\n' }), action()],
    [user({ step: '        if: failure()\n' }), action()],
    [user({ step: '        if: false\n      - run: ./.github/actions/test\n' }), action()],
    [user({ job: '    if: false\n' }), action()],
    [user({ uses: 'a/b@v1', step: '        with:\n          uses: ./.github/actions/test\n' }), action()],
    [user({ uses: 'a/b@v1', step: '      # - uses: ./.github/actions/test\n' }), action()],
    [user({ step: '        continue-on-error: true\n' }), action()],
    ['on: push\njobs:\n  test:\n    uses: ./.github/actions/test\n', action()],
    [
      'on: push\njobs:\n  test:\n    steps:\n      - run: ls\n        env:\n          uses: ./.github/actions/test\n',
      action(),
    ],
    [user({ uses: 'a/b@v1', job: '    strategy:\n      uses: ./.github/actions/test\n' }), action()],
    [user(), action('pytest', { using: 'docker' })],
    [user(), action('pytest', { using: 'node20' })],
    [user(), 'runs:\n  using: docker\n  image: Dockerfile\n  args: [pytest]\n'],
    [user(), action('pytest', { step: '      continue-on-error: true\n' })],
    [user(), action('pytest || true')],
    [user({ step: '        env:\n          PYTEST_ADDOPTS: --collect-only\n' }), action()],
    [user({ job: '    env:\n      PYTEST_ADDOPTS: --collect-only\n' }), action()],
    [user().replace('jobs:', 'env:\n  PYTEST_ADDOPTS: --collect-only\njobs:'), action()],
    [user({ step: '        with:\n          args: --collect-only\n' }), action('pytest ${{ inputs.args }}')],
    [user(), action('pytest ${{ inputs.args }}', { more: 'inputs:\n  args:\n    default: --collect-only\n' })],
    [user(), action('${{ inputs.command }}')],
    [user(), action('echo pytest')],
    ['on: push\njobs:\n  a:\n    steps: []\n', action()],
  ])('%j %j', async (workflow, called) => {
    expect(['weak', null]).toContain(await strengthBy(workflow, called));
  });

  it('as is one that nothing uses', async () => {
    expect(await strengthOf('ci-pipeline', { [ACTION]: action() })).toBe('weak');
  });

  it('as is one beside which another stands that goes first', async () => {
    const yaml = { [ACTION.replace('.yml', '.yaml')]: action() };
    expect(await strengthBy(user(), action('ls'), yaml)).toBe('weak');
  });

  it('nor does a workflow hand its variables on to one that it calls, but what it gives it', async () => {
    const tests = '.github/workflows/tests.yml';
    const calling = (more: string): string =>
      `on: push\nenv:\n  PYTEST_ADDOPTS: --collect-only\njobs:\n  test:\n    uses: ./${tests}\n${more}`;
    const called =
      'on:\n  workflow_call:\n    inputs:\n      args:\n        type: string\n        default: -q\njobs:\n  test:\n    steps:\n      - run: pytest ${{ inputs.args }}\n';
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: calling(''), [tests]: called })).toBe('strong');
    const without = '    with:\n      args: --collect-only\n';
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: calling(without), [tests]: called })).toBeNull();
    const byDefault = called.replace('-q', '--collect-only');
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: calling(''), [tests]: byDefault })).toBeNull();
  });
});
