import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

describe('a script that looks at how its test ended, and fails by that, is strong', () => {
  it.each([
    'set +e\npytest\nrc=$?\necho done\nexit $rc',
    'set +e; pytest; rc=$?; echo "tests ended with rc $rc"; exit $rc',
    'set +e\npytest\nRESULT="$?"\nset -e\ncat log.txt\nexit "${RESULT}"',
    'set +e\npytest\nexit $?',
    'set +e\npytest | tee log.txt\nexit ${PIPESTATUS[0]}',
    'set +e\npytest | tee log.txt\nrc=${PIPESTATUS[0]}\ncat log.txt\nexit $rc',
    'set +e\nset -o pipefail\npytest | tee log.txt\nexit $?',
    '[ -f setup.cfg ] || { echo missing; exit 1; }\npytest',
    'npm test || {\n  exit 1\n}\npytest',
    '[ -f old.cfg ] && { echo old; exit 1; }\npytest',
    'npm test || (exit 0)\npytest',
    'npm test || { false; }\npytest',
    'if ! pytest; then exit 1; fi',
    'if ! pytest; then\n  echo bad\n  exit 1\nfi\necho good',
    'if pytest; then echo good; else echo bad; exit 1; fi',
    'if ! pytest; then\n  exit 1\nfi\nif ! npm test; then\n  exit 1\nfi',
    'pytest || { echo bad; exit 1; }',
    'pytest || exit 1',
    'set +e\npytest || exit 1\necho done',
    'set +e\npytest || { echo bad; exit 1; }\necho done',
    'set +e\n! pytest && exit 1\necho done',
    'pytest; [ $? -eq 0 ] || exit 1',
    'set +e\npytest\n[ $? -eq 0 ] || exit 1\necho done',
    'set +e\npytest\n[ $? -eq 0 ] || { echo bad; exit 1; }\necho done',
    'set +e\npytest\n[[ $? -ne 0 ]] && exit 1\necho done',
    'set +e\npytest\nif [ $? -ne 0 ]; then exit 1; fi\necho done',
    'set +e\npytest\nrc=$?\nset -e\nif [ "$rc" != 0 ]; then\n  cat log.txt\n  exit $rc\nfi',
    'set +e\npytest\nrc=$?\nif test $rc -eq 0; then echo good; else exit $rc; fi',
    'rc=0\npytest || rc=$?\nflake8 || rc=$?\nexit $rc',
    'FAILED=0\npytest || FAILED=1\nflake8 || FAILED=1\nexit $FAILED',
  ])('%j', async (run) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) })).toBe('strong');
  });

  it('whatever else its shell does', async () => {
    const text = 'test:\n  script:\n    - set +e\n    - pytest\n    - rc=$?\n    - cat log.txt\n    - exit $rc\n';
    expect(await strengthOf('ci-pipeline', { '.gitlab-ci.yml': text })).toBe('strong');
    const azure =
      'trigger: [main]\nsteps:\n  - script: |\n      pytest\n      rc=$?\n      echo done\n      exit $rc\n';
    expect(await strengthOf('ci-pipeline', { 'azure-pipelines.yml': azure })).toBe('strong');
  });
});

describe('one that looks at it and goes on is not', () => {
  it.each([
    'set +e\npytest\nrc=$?\nrc=0\nexit $rc',
    'set +e\npytest\nrc=$?\nexport rc=0\nexit $rc',
    'set +e\npytest\nrc=$?\nif [ $rc -eq 1 ]; then rc=0; fi\nexit $rc',
    'set +e\npytest\nrc=$?\nflake8\nrc=$?\nexit $rc',
    'set +e\npytest\necho done\nrc=$?\nexit $rc',
    'set +e\npytest\nA=b\nexit $?',
    'set +e\npytest\nA="b"\nexit $?',
    'set +e\npytest\nrc=$?\nexit 0',
    'set +e\npytest\nrc=$?\necho $rc',
    'set +e\npytest\nrc=$?\nexit $other',
    'set +e\npytest\nrc=$?\nexit 0\nexit $rc',
    'set +e\npytest\nrc=$?\n[ -n "$CI" ] && exit 0\nexit $rc',
    'set +e\npytest\nrc=$?\neval "$AFTER"\nexit $rc',
    'set +e\npytest | tee log.txt\nexit $?',
    'set +e\npytest &\nexit $?',
    'set +e\n! pytest\nexit $?',
    'set +e\n[ -d tests ] && pytest\nrc=$?\nexit $rc',
    'set +e\nif [ -d tests ]; then pytest; fi\nexit $?',
    'set +e\nbash -c "\npytest\ntrue\n"\nexit $?',
    'pytest() { true; }\nset +e\npytest\nexit $?',
    "trap 'exit 0' EXIT\nset +e\npytest\nrc=$?\nexit $rc",
    'set +e\npytest\nrc=$?\n( exit $rc )\necho done',
    'set +e\npytest\nrc=$?\n[ -n "$STRICT" ] && exit $rc\necho done',
    '[ -n "$CI" ] || { exit 0; }\npytest',
    '{ exit 0; }\npytest',
    'set +e\npytest\nif [ -n "$STRICT" ]; then rc=$?; fi\nexit $rc',
    `set +e\npytest a \\\n  ${'b'.repeat(980)} \\\n  --collect-only\nexit $?`,
    'if ! pytest; then exit $?; exit 1; fi',
    'if pytest; then echo good; elif [ -n "$LAX" ]; then echo lax; else exit 1; fi',
    'if [ -n "$STRICT" ] && ! pytest; then exit 1; fi',
    'if ! pytest; then exit 0; fi',
    'if ! pytest; then exit 256; fi',
    'if ! pytest; then exit $?; fi',
    'if ! pytest; then echo bad; fi\nexit $?',
    'if ! pytest; then\n  exit 0\n  exit 1\nfi',
    'if ! pytest; then\n  if [ -z "$STRICT" ]; then exit 0; fi\n  exit 1\nfi',
    'if ! pytest; then\n  [ -n "$STRICT" ] && exit 1\nfi',
    'if ! pytest; then\n  ( exit 1 )\n  echo bad\nfi',
    'if pytest; then exit 1; fi',
    'if ! pytest; then echo bad; else exit 1; fi',
    'if ! pytest && [ -n "$STRICT" ]; then exit 1; fi',
    'if ! pytest | tee log.txt; then exit 1; fi',
    'if ! pytest; true; then exit 1; fi',
    'if [ -n "$STRICT" ]; then if ! pytest; then exit 1; fi; fi',
    'if [ -n "$A" ]; then echo a; elif ! pytest; then exit 1; fi',
    'while ! pytest; do exit 1; done',
    '(if ! pytest; then exit 1; fi) || true',
    'set +e\nif ! pytest; then exit 1; fi | tee log.txt\necho done',
    'set +e\npytest\n[ $? -eq 0 ] || exit 0',
    'set +e\npytest\n[ $? -ne 0 ] || exit 1\necho done',
    'set +e\npytest\n[ $? -eq 0 ] && exit 1\necho done',
    'set +e\npytest\n[ $? -eq 0 ] || echo bad && exit 0',
    'set +e\npytest\n[ $? -eq 0 ] || { echo bad; }\necho done',
    'set +e\npytest\n[ $? -eq 0 ] || { [ -n "$STRICT" ] && exit 1; }\necho done',
    'set +e\npytest\n[ $? -eq 0 ] || ( exit 1 )\necho done',
    'set +e\npytest\nif [ $? -ne 0 ]; then exit $?; fi\necho done',
    'set +e\npytest\nif [ $? -eq 0 ]; then exit 1; fi\necho done',
    'set +e\npytest && exit 1\necho done',
    'set +e\npytest || exit 0\necho done',
    'set +e\npytest | tee log.txt || exit 1\necho done',
    'pytest || rc=0\nexit $rc',
    'pytest || rc=$?\nrc=0\nexit $rc',
    'pytest || rc=$?\necho $rc',
    '[ -d tests ] && pytest || rc=1\nexit $rc',
    '! pytest || rc=1\nexit $rc',
  ])('%j', async (run) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) })).not.toBe('strong');
  });
});
