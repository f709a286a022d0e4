import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

const JOBS = 'on: push\njobs:\n';

/** A workflow of two jobs, of which the second tests. */
function afterJob(first: string, second: string): string {
  return `${JOBS}  first:\n    ${first}\n    steps:\n      - run: echo\n  test:\n    ${second}\n    steps:\n      - run: pytest\n`;
}

describe('a job that waits for one that never runs', () => {
  it.each([
    afterJob('if: false', 'needs: first'),
    afterJob('if: ${{ false }}', 'needs: [lint, first]'),
    afterJob('if: false', 'needs:\n      - first'),
    `${JOBS}  a:\n    needs: b\n    steps:\n      - run: pytest\n  b:\n    needs: c\n    steps: []\n  c:\n    if: false\n`,
    afterJob("if: github.event_name == 'never'", 'needs: first'),
  ])('does not run: %j', async (text) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: text })).toBeNull();
  });

  it.each<[string, string]>([
    [WORKFLOW, afterJob("if: github.event_name == 'schedule'", 'needs: first')],
    [WORKFLOW, afterJob('if: github.ref == vars.BRANCH', 'needs: first')],
    [WORKFLOW, `${JOBS}  a:\n    needs: a\n    steps:\n      - run: pytest\n`],
    [
      'azure-pipelines.yml',
      'trigger: [main]\njobs:\n  - job: A\n    condition: false\n  - job: B\n    dependsOn: A\n    steps:\n      - script: pytest\n',
    ],
    ['.gitlab-ci.yml', 'a:\n  when: manual\n  script: [x]\nb:\n  needs: [a]\n  script: [pytest]\n'],
    [
      '.gitlab-ci.yml',
      'a:\n  rules:\n    - when: manual\n  script: [x]\nb:\n  needs:\n    - job: a\n  script: [pytest]\n',
    ],
  ])('is not sure: %s %j', async (file, text) => {
    expect(['fair', 'weak', null]).toContain(await strengthOf('ci-pipeline', { [file]: text }));
  });

  it.each<[string, string]>([
    [WORKFLOW, afterJob('if: false', 'needs: first\n    if: always()')],
    [WORKFLOW, afterJob('if: false', 'needs: first\n    if: ${{ !cancelled() }}')],
    [WORKFLOW, afterJob('continue-on-error: true', 'needs: first')],
    [WORKFLOW, afterJob('runs-on: ubuntu-latest', 'needs: [first]')],
    [
      WORKFLOW,
      `${JOBS}  test:\n    steps:\n      - run: pytest\n  deploy:\n    runs-on: x\n    if: false\n    needs: test\n    steps: []\n`,
    ],
    ['.gitlab-ci.yml', 'a:\n  script: [x]\nb:\n  needs: [a]\n  script: [pytest]\n'],
  ])('runs where it does: %s %j', async (file, text) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).toBe('strong');
  });

  it('in however long a row', async () => {
    const row = Array.from({ length: 3000 }, (_, index) => `  a${index}:\n    needs: a${index + 1}\n`).join('');
    const text = `${JOBS}  test:\n    needs: a0\n    steps:\n      - run: pytest\n${row}`;
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: text })).toBe('fair');
  });
});

describe('a job of GitLab takes what it extends', () => {
  it.each([
    '.never:\n  rules:\n    - when: never\ntest:\n  extends: .never\n  script: [pytest]\n',
    '.hand:\n  when: manual\ntest:\n  extends: .hand\n  script: [pytest]\n',
    '.hand:\n  rules:\n    - when: manual\n.more:\n  extends: .hand\ntest:\n  extends: [.more]\n  script: [pytest]\n',
    '.soft:\n  allow_failure: true\ntest:\n  extends: .soft\n  script: [pytest]\n',
    '.tags:\n  only: [tags]\ntest:\n  extends:\n    - .tags\n  script: [pytest]\n',
    'test:\n  extends: .elsewhere\n  script: [pytest]\n',
    '.base:\n  script: [pytest]\ntest:\n  extends: .base\n  rules:\n    - when: never\n',
    '.base:\n  script: [pytest]\ntest:\n  extends: .base\n  when: manual\n',
    '.base: &base\n  script: [pytest]\ntest:\n  <<: *base\n  when: manual\n',
    '.never: &never\n  rules:\n    - when: never\ntest:\n  <<: *never\n  script: [pytest]\n',
    '.never:\n  rules:\n    - when: never\ntest:\n  rules: !reference [.never, rules]\n  script: [pytest]\n',
    '.never:\n  rules:\n    - when: never\ntest:\n  rules:\n    - !reference [.never, rules]\n  script: [pytest]\n',
    '.t:\n  script: [pytest]\ntest:\n  script:\n    - !reference [.t, script]\n  when: manual\n',
    '.t:\n  script: &lines\n    - pytest\ntest:\n  script: *lines\n  when: manual\n',
    '.base:\n  script: [pytest]\ntest:\n  extends: .base\n  script: [echo none]\n',
    'test:\n  extends: test\n  script: [pytest]\n',
  ])('%j', async (text) => {
    expect(['fair', 'weak', null]).toContain(await strengthOf('ci-pipeline', { '.gitlab-ci.yml': text }));
  });

  it.each([
    'test:\n  rules:\n    - when: never\n  script: [pytest]\n',
    'test:\n  when: never\n  script: [pytest]\n',
    '.never:\n  rules:\n    - when: never\ntest:\n  extends: .never\n  script: [pytest]\n',
    '.base:\n  script: [pytest]\ntest:\n  extends: .base\n  rules:\n    - when: never\n',
    'a:\n  rules:\n    - when: never\n  script: [x]\ntest:\n  needs: [a]\n  script: [pytest]\n',
  ])('and never runs where that never does: %j', async (text) => {
    expect(await strengthOf('ci-pipeline', { '.gitlab-ci.yml': text })).toBeNull();
  });

  it.each([
    '.base:\n  script: [pytest]\ntest:\n  extends: .base\n',
    '.base:\n  rules:\n    - when: never\ntest:\n  extends: .base\n  rules:\n    - if: $CI_COMMIT_BRANCH\n  script: [pytest]\n',
    '.soft:\n  allow_failure: true\ntest:\n  extends: .soft\n  allow_failure: false\n  script: [pytest]\n',
    '.base:\n  image: python:3.13\ntest:\n  extends: .base\n  script: [pytest]\n',
    '.r:\n  rules:\n    - if: $CI_COMMIT_BRANCH\ntest:\n  rules: !reference [.r, rules]\n  script: [pytest]\n',
    '.t:\n  script: [pytest]\ntest:\n  script:\n    - !reference [.t, script]\n',
    '.base:\n  script: [pytest]\nby-hand:\n  extends: .base\n  when: manual\ntest:\n  extends: .base\n',
  ])('and is sure where that is: %j', async (text) => {
    expect(await strengthOf('ci-pipeline', { '.gitlab-ci.yml': text })).toBe('strong');
  });
});

describe('a variable that has a program do nothing', () => {
  const JOB = '    env:\n      ';
  it.each<[string, string]>([
    [WORKFLOW, workflow('pytest', { job: `${JOB}PYTEST_ADDOPTS: --collect-only\n` })],
    [WORKFLOW, workflow('python -m pytest', { job: `${JOB}PYTEST_ADDOPTS: "-q --co"\n` })],
    [WORKFLOW, `env:\n  PYTEST_ADDOPTS: '--co'\n${workflow('pytest')}`],
    [WORKFLOW, workflow('pytest', { step: '        env:\n          PYTEST_ADDOPTS: --co\n' })],
    [WORKFLOW, workflow('pytest', { step: '        env: { CI: 1, PYTEST_ADDOPTS: "--co" }\n' })],
    [WORKFLOW, workflow('pytest $ARGS', { job: `${JOB}ARGS: --collect-only\n` })],
    [WORKFLOW, workflow('pytest ${{ env.ARGS }}', { job: `${JOB}ARGS: --collect-only\n` })],
    [WORKFLOW, workflow('PYTEST_ADDOPTS=--co pytest')],
    [WORKFLOW, workflow('export PYTEST_ADDOPTS="--co -q"\npytest')],
    [WORKFLOW, workflow('ARGS=--co\npytest $ARGS')],
    [WORKFLOW, workflow('rspec', { job: `${JOB}SPEC_OPTS: --dry-run\n` })],
    [WORKFLOW, workflow('go test ./...', { job: `${JOB}GOFLAGS: -run=^$\n` })],
    [WORKFLOW, workflow('make test', { job: `${JOB}MAKEFLAGS: n\n` })],
    ['.gitlab-ci.yml', 'variables:\n  PYTEST_ADDOPTS: "--co"\ntest:\n  script: [pytest]\n'],
    ['.gitlab-ci.yml', 'test:\n  variables:\n    PYTEST_ADDOPTS:\n      value: "--co"\n  script: [pytest]\n'],
    ['azure-pipelines.yml', 'trigger: [main]\nvariables:\n  PYTEST_ADDOPTS: --co\nsteps:\n  - script: pytest\n'],
  ])('leaves no test: %s %j', async (file, text) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).toBeNull();
  });

  it.each<[string, string]>([
    [WORKFLOW, workflow('mvn verify', { job: `${JOB}MAVEN_OPTS: -DskipTests\n` })],
    [WORKFLOW, workflow('mvn -B verify', { job: `${JOB}MAVEN_ARGS: -Dmaven.test.skip=true\n` })],
    [WORKFLOW, workflow('./mvnw test', { job: `${JOB}MAVEN_ARGS: -Dmaven.test.failure.ignore\n` })],
    [WORKFLOW, workflow('make test', { job: `${JOB}PYTEST_ADDOPTS: --co\n` })],
    [WORKFLOW, workflow('tox\nmake test', { job: `${JOB}PYTEST_ADDOPTS: --co\n` })],
    [WORKFLOW, workflow('echo "PYTEST_ADDOPTS=--co" >> $GITHUB_ENV', { step: '      - run: pytest\n' })],
    [
      '.gitlab-ci.yml',
      'variables:\n  MAVEN_CLI_OPTS: "-B -DskipTests"\ntest:\n  script: [mvn $MAVEN_CLI_OPTS verify]\n',
    ],
  ])('leaves none that is sure: %s %j', async (file, text) => {
    expect(['fair', 'weak', null]).toContain(await strengthOf('ci-pipeline', { [file]: text }));
  });

  it.each<[string, string]>([
    [WORKFLOW, workflow('pytest', { job: `${JOB}PYTEST_ADDOPTS: "-q --cov=app"\n` })],
    [WORKFLOW, workflow('mvn verify', { job: `${JOB}MAVEN_OPTS: -Xmx2g\n      MAVEN_ARGS: -B -DskipTests=false\n` })],
    [WORKFLOW, workflow('pytest', { job: `${JOB}OTHER: --collect-only\n` })],
    [WORKFLOW, workflow('pytest', { step: '      - run: ls\n        env:\n          PYTEST_ADDOPTS: --co\n' })],
    [WORKFLOW, workflow('X=--co python a.py\npytest')],
  ])('and others say nothing: %s %j', async (file, text) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).toBe('strong');
  });
});

describe('a condition that is never met', () => {
  it.each([
    'if: ${{ false }}',
    'if: "false"',
    'if: 0',
    "if: ''",
    'if: null',
    "if: github.event_name == 'never'",
    "if: ${{ github.event_name == 'never' && always() }}",
    "if: ${{ 'never' == github.event_name }}",
    'if: ${{ 1 == 2 }}',
    "if: ${{ 'a' == 'b' }}",
    'if: 1 != 1',
    'if: ${{ !true }}',
    'if: false && always()',
  ])('leaves its job out: %j', async (line) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow('pytest', { job: `    ${line}\n` }) })).toBeNull();
  });

  it.each(['condition: eq(1, 2)', 'condition: false', 'condition: not(true)', "condition: ne('a', 'a')"])(
    'leaves a step of Azure out: %j',
    async (line) => {
      const text = `trigger: [main]\nsteps:\n  - script: pytest\n    ${line}\n`;
      expect(await strengthOf('ci-pipeline', { 'azure-pipelines.yml': text })).toBeNull();
    },
  );

  it.each([
    "if: github.event_name == 'pull_request_target'",
    "if: false || github.ref == 'refs/heads/main'",
    "if: github.event_name == 'never' || github.event_name == 'push'",
    "if: github.actor != 'dependabot[bot]'",
  ])('says perhaps: %j', async (line) => {
    const text = workflow('pytest', { job: `    ${line}\n` });
    expect(['fair', 'weak']).toContain(await strengthOf('ci-pipeline', { [WORKFLOW]: text }));
  });
});

describe('words that leave no test', () => {
  it.each([
    "go test -run '^$' ./...",
    'go test -run=^# ./...',
    'go test ./... -run none',
    "go test ./... -skip '.*'",
    'npx playwright test --list',
    './gradlew build -x check',
    `mvn -B verify ${'-Dx=y '.repeat(40)}-DskipTests`,
    './gradlew build --continue -Pa=b -Pc=d -Pe=f -Pg=hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh -x :test',
  ])('%j', async (run) => {
    expect(['fair', 'weak', null]).toContain(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) }));
  });
});
