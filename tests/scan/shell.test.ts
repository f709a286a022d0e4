import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

const folded = (lines: readonly string[]): string =>
  `on: push\njobs:\n  a:\n    steps:\n      - run: >\n${lines.map((line) => (line === '' ? '\n' : `          ${line}\n`)).join('')}`;

describe('what a shell does with a script', () => {
  it.each([
    ['npm ci && \\\n  npm test', 'strong'],
    ['pip install . && \\\n  pytest', 'strong'],
    ['if [ -d api ]; then \\\n  pip install . ; \\\nfi; \\\npytest', 'strong'],
    ['make build && \\\n  echo "ready for the test stage"', null],
    ['docker compose build && \\\n  echo run tests next', 'fair'],
    ['set +o errexit\npytest\necho done', 'weak'],
    ['set -x +e\npytest\necho done', 'weak'],
    ['set -x -o errexit\npytest\necho done', 'strong'],
    ['(cd api && pytest) &\necho ok', 'weak'],
    ['(cd api && pytest)\necho ok', 'strong'],
    ['exec ./run.sh\npytest', null],
    ['exec pytest', 'strong'],
    ['exec 2>&1\npytest', 'strong'],
    ['bash <<EOF\npytest\necho ok\nEOF', 'fair'],
    ['bash -e <<EOF\npytest\necho ok\nEOF', 'strong'],
    ['bash -c "pytest\necho ok"', 'fair'],
    ['bash -ec "pytest\necho ok"', 'strong'],
    ['curl -X POST "$SLACK" -d @- <<EOF\nmake test\nEOF', null],
    ['psql <<SQL\nmake test\nSQL', null],
    ['psql <<SQL\nselect 1;\nSQL\npytest', 'strong'],
    ['grep x <<< "EOF"\npytest', 'strong'],
    ['x=$((1<<2))\npytest', 'strong'],
    ['npm ci \\\n  && npm test', 'strong'],
    ['set -n\npytest', null],
    ['set -e -o noexec\npytest', null],
    ['pytest || exit $((0))', 'weak'],
    ['pytest || exit $?', 'strong'],
    ['pytest || exit ${code}', 'strong'],
    ['hash -p /bin/true pytest\npytest', 'fair'],
    ['export PATH=/fake\npytest', 'fair'],
    ['PATH=/fake pytest', 'fair'],
    ['export PATH=$HOME/bin:$PATH\npytest', 'strong'],
    ['export BASH_ENV=./x\npytest', 'fair'],
    ['bash -ec "pip install . && pytest"', 'strong'],
    ['bash -ec "pip install . & pytest"', 'fair'],
  ])('%j is %s', async (run, strength) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) })).toBe(strength);
  });

  it.each([
    [['make build', '', 'echo test'], null],
    [['make build &&', 'echo "on to the test"'], null],
    [['npm ci', '', 'pytest'], 'strong'],
    [['npm ci &&', 'pytest', '-q'], 'strong'],
  ])('%j folded is %s', async (lines, strength) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: folded(lines) })).toBe(strength);
  });
});
