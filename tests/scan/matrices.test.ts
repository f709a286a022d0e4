import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

const IN_FOLDERS = { 'tests/unit/test_sum.py': '', 'tests/api/test_sum.py': '' };

/** A job with a matrix of these lines. */
function matrix(...lines: readonly string[]): string {
  return `    strategy:\n      matrix:\n${lines.map((line) => `        ${line}\n`).join('')}`;
}

/** How sure it is that a job tests which runs these lines and has these keys. */
function ofJob(run: string, job: string): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run, { job }), ...IN_FOLDERS });
}

const ARGS = matrix('include:', '  - args: --collect-only');

describe('a pipeline is not strong where what is put in for a word may have nothing tested', () => {
  it.each([
    ['pytest ${{ matrix.args }}', ARGS],
    ['pytest ${{ matrix.args }}', matrix('args: ["--collect-only"]')],
    ['pytest $ARGS', `${ARGS}    env:\n      ARGS: \${{ matrix.args }}\n`],
    ['pytest ${{ env.ARGS }}', '    env:\n      ARGS: ${{ vars.ARGS }}\n'],
    ['go test ${{ matrix.flags }} ./...', matrix('include:', '  - { flags: -run XXX }')],
    ['go test -run ${{ matrix.run }} ./...', matrix('run: [XXX]')],
    ['pytest --verbose ${{ vars.ARGS }}', ''],
    ['pytest ${{ matrix.args }}', '    strategy:\n      matrix: ${{ fromJSON(needs.plan.outputs.matrix) }}\n'],
    ['pytest', matrix('os: [ubuntu-latest]', 'exclude:', '  - os: ubuntu-latest')],
    ['pytest', matrix('os: [a, b]', 'py: [x]', 'exclude:', '  - os: a', '    py: x', '  - { os: b, py: x }')],
    ['pytest', matrix('os: [a]', 'exclude: [{os: a}]')],
    ['pytest', matrix('os: [a, "b, c"]', 'exclude: [', '    { "os": a },', '    { os: "b, c" },', '  ]')],
    ['pytest', matrix('os: &os [a]', 'exclude: [{os: a}]')],
    ['pytest', matrix('os: &os', '  - a', 'exclude:', '  - os: a')],
    ['pytest', matrix('os: []')],
    ['pytest', matrix('os: [a]', 'exclude: *all')],
    ['pytest', matrix('os: ${{ fromJSON(vars.OS) }}')],
    ['pytest', matrix("os: ${{ fromJSON('[]') }}")],
    ['pytest', '    strategy:\n      matrix: { os: [a], exclude: [{ os: a }] }\n'],
    ['pytest', '    strategy: { matrix: { os: [a], exclude: [{ os: a }] } }\n'],
    ['pytest', '    strategy:\n      matrix: ${{ fromJSON(needs.plan.outputs.matrix) }}\n'],
    ["pytest ${{ matrix['args'] }}", matrix('args: ["--collect-only"]')],
    ['pytest ${{ matrix[ "args" ] }}', matrix('args: ["--collect-only"]')],
    ["pytest ${{ join(matrix.args, ' ') }}", matrix('args: [["--collect-only"]]')],
    ["pytest ${{ fromJSON('[0]')[0] }}", matrix('os: [a]')],
    ["pytest ${{ format('--co') }}", ''],
    ['pytest --co${{ vars.REST }}', ''],
  ])('%j with %j', async (run, job) => {
    expect(await ofJob(run, job)).not.toBe('strong');
  });

  it('a variable of a matrix of GitLab', async () => {
    const job = 'test:\n  script:\n    - pytest $ARGS\n  parallel:\n    matrix:\n      - ARGS: ["--collect-only"]\n';
    expect(await strengthOf('ci-pipeline', { '.gitlab-ci.yml': job })).not.toBe('strong');
  });
});

describe('and strong where it cannot', () => {
  it.each([
    ['pytest tests/${{ matrix.dir }}', matrix('dir: [unit, api]')],
    ['pytest ${{ matrix.dir }}', matrix('include:', '  - dir: tests')],
    ['cargo test ${{ matrix.features }}', matrix('features: ["", "--all-features"]')],
    ['npx playwright test --project ${{ matrix.browser }}', ''],
    ['pytest ${{ env.DIR }}', '    env:\n      DIR: tests\n'],
    ['go test $(go list ./...)', ''],
    ['pytest', matrix('os: [a, b]', 'py: [x, y]', 'exclude:', '  - os: a', '    py: x')],
    ['pytest', matrix('os: [a]', 'include:', '  - os: b', 'exclude:', '  - os: a')],
    ['pytest', matrix('os: [a, b]', 'exclude: [{ os: a }]')],
    ['pytest', matrix('os: &os [a, b]', 'py: ["3.1", "3.2"]', 'exclude: [{ os: a, py: "3.1" }]')],
    ['pytest', matrix('os: ${{ fromJSON(\'["a"]\') }}')],
    ['pytest', matrix('on: [{ name: a, args: [x] }]', 'include: [{ name: b }]')],
    ['pytest', '    strategy:\n      matrix: { os: [a, b] }\n'],
    ["pytest tests/${{ matrix['dir'] }}", matrix('dir: [unit, api]')],
  ])('%j with %j', async (run, job) => {
    expect(await ofJob(run, job)).toBe('strong');
  });
});
