import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW } from './pipeline.ts';
import { makeRepository, scan } from './support.ts';

const TESTS = '.github/workflows/tests.yml';
const ACTION = '.github/actions/test/action.yml';

/** A workflow that others call, with one step. */
const called = (run = 'pytest', { on = 'workflow_call:', job = '', step = '' } = {}): string =>
  `on:\n  ${on}\njobs:\n  unit:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - uses: actions/checkout@v4\n      - run: ${run}\n${step}`;
/** A workflow that has a job done by another one. */
const calling = (uses = './.github/workflows/tests.yml', { on = '[push, pull_request]', job = '' } = {}): string =>
  `on: ${on}\njobs:\n  tests:\n    uses: ${uses}\n${job}`;
/** An action made of steps. */
const action = (run = 'pytest', { using = 'composite', step = '' } = {}): string =>
  `name: Test\ninputs:\n  version:\n    default: "3.12"\nruns:\n  using: ${using}\n  steps:\n    - run: ${run}\n      shell: bash\n${step}`;
/** A workflow with a step that is an action. */
const using = (uses = './.github/actions/test', { on = '[push]', step = '', job = '' } = {}): string =>
  `on: ${on}\njobs:\n  tests:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - uses: actions/checkout@v4\n      - uses: ${uses}\n${step}`;

type Files = Readonly<Record<string, string>>;

describe('a pipeline that another file calls tests each push', () => {
  it.each<[string, Files]>([
    ['a workflow', { [WORKFLOW]: calling(), [TESTS]: called() }],
    ['in quotes', { [WORKFLOW]: calling('"./.github/workflows/tests.yml"'), [TESTS]: called() }],
    [
      'with what it is given',
      { [WORKFLOW]: calling(undefined, { job: '    with:\n      a: b\n' }), [TESTS]: called() },
    ],
    [
      'by one of two',
      {
        [WORKFLOW]: calling(),
        '.github/workflows/nightly.yml': calling(undefined, { on: '[schedule]' }),
        [TESTS]: called(),
      },
    ],
    [
      'through a third',
      {
        [WORKFLOW]: calling('./.github/workflows/all.yml'),
        '.github/workflows/all.yml': 'on: workflow_call\njobs:\n  tests:\n    uses: ./.github/workflows/tests.yml\n',
        [TESTS]: called(),
      },
    ],
    ['a workflow of its own pushes too', { [TESTS]: called('pytest', { on: 'push:\n  workflow_call:' }) }],
    ['an action', { [WORKFLOW]: using(), [ACTION]: action() }],
    ['an action by its folder', { [WORKFLOW]: using('./.github/actions/test/'), [ACTION]: action() }],
    [
      'an action within another',
      {
        [WORKFLOW]: using('./.github/actions/all'),
        '.github/actions/all/action.yaml':
          'runs:\n  using: "composite"\n  steps:\n    - uses: ./.github/actions/test\n',
        [ACTION]: action(),
      },
    ],
    [
      'an action in a workflow that is called',
      { [WORKFLOW]: calling(), [TESTS]: using(undefined, { on: '[workflow_call]' }), [ACTION]: action() },
    ],
    [
      'of Forgejo',
      {
        '.forgejo/workflows/ci.yml': calling('./.forgejo/workflows/tests.yml'),
        '.forgejo/workflows/tests.yml': called(),
      },
    ],
  ])('%s', async (_what, files) => {
    expect(await strengthOf('ci-pipeline', files)).toBe('strong');
  });

  it('and it is said where: in the file that is called', async () => {
    const { findings } = await scan(
      makeRepository({
        'tests/test_sum.py': 'def test_sum():\n    assert 1\n',
        [WORKFLOW]: calling(),
        [TESTS]: called(),
      }),
    );
    expect(findings.find(({ id }) => id === 'ci-pipeline')).toMatchObject({ file: TESTS, line: 8 });
  });
});

describe('no more is believed of it than of those that call it', () => {
  const off = '    if: false\n';
  it.each<[string, Files]>([
    ['nobody', { [TESTS]: called() }],
    ['nobody an action', { [ACTION]: action() }],
    ['only by night', { [WORKFLOW]: calling(undefined, { on: '[schedule]' }), [TESTS]: called() }],
    [
      'a comment',
      { [WORKFLOW]: `${using('actions/setup-python@v5')}      # - uses: ./.github/actions/test\n`, [ACTION]: action() },
    ],
    ['one that is off', { [WORKFLOW]: calling(undefined, { job: off }), [TESTS]: called() }],
    ['a job that is off', { [WORKFLOW]: using(undefined, { job: off }), [ACTION]: action() }],
    [
      'one whose failure is allowed',
      { [WORKFLOW]: using(undefined, { step: '        continue-on-error: true\n' }), [ACTION]: action() },
    ],
    ['after a failure', { [WORKFLOW]: using(undefined, { step: '        if: failure()\n' }), [ACTION]: action() }],
    [
      'itself',
      {
        [TESTS]:
          'on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/tests.yml\n  b:\n    steps:\n      - run: pytest\n',
      },
    ],
    [
      'a circle',
      {
        [WORKFLOW]: 'on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/tests.yml\n',
        [TESTS]: `${called()}  c:\n    uses: ./${WORKFLOW}\n`,
      },
    ],
    ['another repository', { [WORKFLOW]: calling('me/other/.github/workflows/tests.yml@main'), [TESTS]: called() }],
    [
      'the name of an input',
      {
        [WORKFLOW]: `on: [push]\njobs:\n  a:\n    steps:\n      - uses: a/b@v1\n        with:\n          uses: ./.github/actions/test\n`,
        [ACTION]: action(),
      },
    ],
    [
      'a command',
      {
        [WORKFLOW]: using(undefined, { step: '        if: false\n      - run: ./.github/actions/test\n' }),
        [ACTION]: action(),
      },
    ],
    ['an action that is a program', { [WORKFLOW]: using(), [ACTION]: action('pytest', { using: 'node20' }) }],
    [
      'one that is in a container',
      { [WORKFLOW]: using(), [ACTION]: 'runs:\n  using: docker\n  image: Dockerfile\n  args: [pytest]\n' },
    ],
    ['one that does nothing', { [WORKFLOW]: using(), [ACTION]: action('echo pytest') }],
    ['one that forgives', { [WORKFLOW]: using(), [ACTION]: action('pytest || true') }],
    [
      'a workflow that others cannot call',
      { [WORKFLOW]: calling(), [TESTS]: called('pytest', { on: 'workflow_dispatch:' }) },
    ],
  ])('%s', async (_what, files) => {
    expect([null, 'weak']).toContain(await strengthOf('ci-pipeline', files));
  });

  it.each<[string, Files]>([
    ['a filter', { [WORKFLOW]: calling(undefined, { on: '{ push: { paths: [src/**] } }' }), [TESTS]: called() }],
    ['a condition', { [WORKFLOW]: calling(undefined, { job: '    if: vars.TESTS\n' }), [TESTS]: called() }],
    ['an input', { [WORKFLOW]: calling(), [TESTS]: called('pytest', { step: '        if: inputs.tests\n' }) }],
    [
      'an input of an action',
      { [WORKFLOW]: using(), [ACTION]: action('pytest', { step: '      if: inputs.tests == 1\n' }) },
    ],
  ])('nothing sure by %s', async (_what, files) => {
    expect(await strengthOf('ci-pipeline', files)).toBe('fair');
  });
});
