import { describe, expect, it } from 'vitest';
import { complete, strengthOf, TASKS, WORKFLOW, workflow } from './pipeline.ts';
import { makeRepository, scan } from './support.ts';

const TESTS = '.github/workflows/tests.yml';

/** A workflow that calls another one; `job` and `with` are of the job that does, `more` comes after it. */
function caller({ on = '[push, pull_request]', job = '', uses = `./${TESTS}`, more = '' } = {}): string {
  return `on: ${on}\njobs:\n  test:\n${job}    uses: ${uses}\n${more}`;
}

const CALLABLE = workflow('pytest', { on: 'workflow_call' });

/** How sure a scan is that a pipeline tests, of two workflows of which one calls the other. */
function strengthBy(callers: Readonly<Record<string, string>>, called = CALLABLE): ReturnType<typeof strengthOf> {
  return strengthOf('ci-pipeline', { ...callers, [TESTS]: called });
}

describe('a workflow that another one calls at each push tests at each push', () => {
  it.each<[string, string]>([
    [caller(), CALLABLE],
    [caller({ on: '\n  push:\n    branches: [main]\n  pull_request:' }), CALLABLE],
    [caller({ uses: `"./${TESTS}"` }), CALLABLE],
    [caller({ uses: `./${TESTS} # ours` }), CALLABLE],
    [caller({ more: '    with:\n      version: "3.12"\n    secrets: inherit\n' }), CALLABLE],
    [caller({ job: '    strategy:\n      matrix:\n        version: [3.11, 3.12]\n' }), CALLABLE],
    [caller({ job: "    if: '!github.event.pull_request.draft'\n" }), CALLABLE],
    [caller({ job: '    needs: lint\n', more: '  lint:\n    steps:\n      - run: ruff check\n' }), CALLABLE],
    [caller(), workflow('pytest', { on: '[workflow_call, workflow_dispatch]' })],
    [caller(), workflow('pytest', { on: '\n  workflow_call:\n    inputs:\n      version:\n        type: string' })],
    [caller(), workflow('pytest', { on: '\n  schedule:\n    - cron: "0 3 * * *"\n  workflow_call: {}' })],
    [caller(), CALLABLE.replace('on:', '"on":')],
  ])('%j %j', async (calling, called) => {
    expect(await strengthBy({ [WORKFLOW]: calling }, called)).toBe('strong');
  });

  it('where one of several callers does', async () => {
    const nightly = caller({ on: 'workflow_dispatch' });
    expect(await strengthBy({ '.github/workflows/a.yml': nightly, [WORKFLOW]: caller() })).toBe('strong');
    expect(await strengthBy({ '.github/workflows/z.yml': nightly, [WORKFLOW]: caller() })).toBe('strong');
  });

  it('through a workflow that is called itself', async () => {
    const middle = '.github/workflows/checks.yml';
    const between = { [middle]: caller({ on: 'workflow_call' }) };
    const first = caller({ uses: `./${middle}` });
    expect(await strengthBy({ [WORKFLOW]: first, ...between })).toBe('strong');
    expect(await strengthBy({ [WORKFLOW]: caller({ uses: `./${middle}`, on: 'release' }), ...between })).toBe('weak');
  });

  it('of Forgejo too', async () => {
    const tests = '.forgejo/workflows/tests.yml';
    const files = { '.forgejo/workflows/ci.yml': caller({ uses: `./${tests}` }), [tests]: CALLABLE };
    expect(await strengthOf('ci-pipeline', files)).toBe('strong');
  });

  it('as does one that pushes start too, whoever calls it', async () => {
    const own = workflow('pytest', { on: '\n  push:\n  workflow_call:' });
    expect(await strengthBy({}, own)).toBe('strong');
    expect(await strengthBy({ [WORKFLOW]: caller({ on: 'workflow_dispatch' }) }, own)).toBe('strong');
  });

  it('and the line is that which tests, in the file that is called', async () => {
    const called = complete(CALLABLE);
    const { findings } = await scan(
      makeRepository({
        ...TASKS,
        'tests/test_a.py': 'def test_a():\n    assert 1 == 1\n',
        [WORKFLOW]: caller(),
        [TESTS]: called,
      }),
    );
    const line = called.split('\n').findIndex((one) => one.includes('pytest')) + 1;
    expect(findings.find(({ id }) => id === 'ci-pipeline')).toMatchObject({ file: TESTS, line, strength: 'strong' });
  });
});

describe('a workflow that is perhaps called at each push is fair', () => {
  it.each<[string, string]>([
    [caller({ job: "    if: github.repository == 'me/it'\n" }), CALLABLE],
    [caller({ job: '    if: vars.TESTS\n' }), CALLABLE],
    [caller({ on: '{ push: { paths: [src/**] } }' }), CALLABLE],
    [caller({ on: '\n  push:\n    paths: [src/**]' }), CALLABLE],
    [
      caller({
        job: '    needs: changes\n',
        more: '  changes:\n    if: ${{ vars.TEST }}\n    steps:\n      - run: ls\n',
      }),
      CALLABLE,
    ],
    [caller(), workflow('pytest', { on: 'workflow_call', step: '        if: inputs.tests\n' })],
    [caller(), workflow('pytest', { on: 'workflow_call', job: '    if: ${{ inputs.tests }}\n' })],
    [caller(), workflow('pytest', { on: 'workflow_call', job: '    continue-on-error: ${{ inputs.old }}\n' })],
  ])('%j %j', async (calling, called) => {
    expect(await strengthBy({ [WORKFLOW]: calling }, called)).toBe('fair');
  });
});

describe('a workflow that no push calls, or that cannot hold one back, is a hint', () => {
  it.each<[string, string]>([
    [caller({ on: 'workflow_dispatch' }), CALLABLE],
    [caller({ on: '[schedule]' }), CALLABLE],
    [caller({ on: '\n  push:\n    tags: [v1]' }), CALLABLE],
    [caller({ job: '    if: false\n' }), CALLABLE],
    [caller({ job: "    if: github.event_name == 'schedule'\n" }), CALLABLE],
    [caller({ job: '    continue-on-error: true\n' }), CALLABLE],
    [caller({ job: '    needs: lint\n', more: '  lint:\n    if: false\n    steps:\n      - run: ls\n' }), CALLABLE],
    [caller({ job: '    if: false\n', more: '  other:\n    uses: ./.github/workflows/other.yml\n' }), CALLABLE],
    [caller({ uses: `me/it/${TESTS}@main` }), CALLABLE],
    [caller({ uses: './.github/workflows/test.yml' }), CALLABLE],
    [caller({ uses: './.github/workflows/../workflows/tests.yml' }), CALLABLE],
    [caller({ uses: TESTS }), CALLABLE],
    [caller().replace(/^/gm, '# '), CALLABLE],
    ['on: push\njobs:\n  test:\n    steps:\n      - uses: ./.github/workflows/tests.yml\n', CALLABLE],
    ['on: push\njobs:\n  test:\n    with:\n      uses: ./.github/workflows/tests.yml\n', CALLABLE],
    [caller(), workflow('pytest', { on: 'workflow_dispatch' })],
    [caller(), workflow('pytest || true', { on: 'workflow_call' })],
    [caller(), workflow('pytest', { on: 'workflow_call', job: "    if: github.event_name == 'workflow_call'\n" })],
  ])('%j %j', async (calling, called) => {
    expect(await strengthBy({ [WORKFLOW]: calling }, called)).toBe('weak');
  });

  it('as are those that call each other in a circle', async () => {
    const other = '.github/workflows/other.yml';
    const round = { [other]: caller({ on: 'workflow_call' }) };
    const called = `${CALLABLE}  again:\n    uses: ./${other}\n`;
    expect(await strengthBy(round, called)).toBe('weak');
    expect(await strengthBy({ ...round, [WORKFLOW]: caller({ uses: `./${other}` }) }, called)).toBe('strong');
    const back = `${CALLABLE}  again:\n    uses: ./${WORKFLOW}\n`;
    expect(await strengthBy({ [WORKFLOW]: caller({ on: 'workflow_call' }) }, back)).toBe('weak');
    expect(await strengthBy({}, `${CALLABLE}  again:\n    uses: ./${TESTS}\n`)).toBe('weak');
  });

  it('as is one that none calls', async () => {
    expect(await strengthBy({})).toBe('weak');
  });

  it('and one that calls what is not there tests nothing', async () => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: caller() })).toBeNull();
  });
});
