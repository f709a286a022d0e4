import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

function ofRun(run: string): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) });
}

/** How sure a workflow is to test whose job has these keys and steps, beside others. */
function ofSteps(steps: string, job = '', others = ''): Promise<string | null> {
  const text = `on: [push]\njobs:\n${others}  check:\n    runs-on: ubuntu-latest\n${job}    steps:\n${steps}`;
  return strengthOf('ci-pipeline', { [WORKFLOW]: text });
}

const TEST = '      - run: pytest\n';
const FAILING = '  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: exit 1\n';

describe('what comes after something that always ends its script or its job tests nothing', () => {
  it.each([
    'kill $$\npytest',
    'kill -9 "$$"\npytest',
    'kill -TERM $PPID; pytest',
    'return 0\npytest',
    'set -e\nfalse\npytest',
    'builtin exit 0\npytest',
    'command exit 0\npytest',
    '/bin/false\npytest',
    '(exit 1)\npytest',
    '{ false; }\npytest',
    'logout\npytest',
    'sleep infinity\npytest',
    'tail -f log\npytest',
  ])('%j', async (run) => {
    expect(['weak', null]).toContain(await ofRun(run));
  });

  it.each(['exit 1', 'false', 'echo no; exit 2', '|\n          echo no\n          false', 'kill $$'])(
    'an earlier step of %j',
    async (run) => {
      expect(['weak', null]).toContain(await ofSteps(`      - run: ${run}\n${TEST}`));
    },
  );

  it('a job that waits for one that always fails', async () => {
    expect(['weak', null]).toContain(await ofSteps(TEST, '    needs: build\n', FAILING));
  });

  it('steps of CircleCI and of Azure', async () => {
    const circle =
      'version: 2.1\njobs:\n  t:\n    docker:\n      - image: x\n    steps:\n      - run:\n          command: exit 1\n      - run: pytest\n';
    expect(['weak', null]).toContain(await strengthOf('ci-pipeline', { '.circleci/config.yml': circle }));
    const azure = 'trigger: [main]\nsteps:\n- script: exit 1\n- script: pytest\n';
    expect(['weak', null]).toContain(await strengthOf('ci-pipeline', { 'azure-pipelines.yml': azure }));
  });

  it.each(['0', "'0'", '-5', '${{ 0 }}'])('a job or a step with no time: %s', async (minutes) => {
    expect(['weak', null]).toContain(await ofSteps(TEST, `    timeout-minutes: ${minutes}\n`));
    expect(['weak', null]).toContain(await ofSteps(`${TEST}        timeout-minutes: ${minutes}\n`));
  });
});

describe('a test that may not be reached is not strong', () => {
  it.each([
    '(( 0 )) && pytest',
    '((X)) && pytest',
    'let 0 && pytest',
    'expr 0 && pytest',
    'read X && pytest',
    'diff a b && pytest',
    'kill -0 1 && pytest',
    'printenv X && pytest',
    'return 1 && pytest',
    '(false) && pytest',
    'command false && pytest',
    '/bin/false && pytest',
    'python -c "exit(1)" && pytest',
  ])('%j', async (run) => {
    expect(await ofRun(run)).not.toBe('strong');
  });

  it.each([
    ['needs: build', ''],
    ['needs: [build, lint]', FAILING.replace('exit 1', 'echo')],
    ['needs:\n      - build', ''],
    ['needs: check', ''],
    ['needs: build\n    if: always()', ''],
    ['needs: build', '  build:\n    needs: check\n    runs-on: x\n    steps:\n      - run: echo\n'],
    ['timeout-minutes: 5', '  build:\n    needs: nothing\n    runs-on: x\n    steps:\n      - run: echo\n'],
    ['environment: production', ''],
    ['environment:\n      name: release\n      url: https://x', ''],
  ])('in a job of %j', async (job, others) => {
    expect(await ofSteps(TEST, `    ${job}\n`, others)).not.toBe('strong');
  });
});

describe('a step that would be refused, or does something else first, is not strong', () => {
  it.each([
    '      - uses: actions/checkout@v4\n        run: pytest\n',
    '      - run: npx jest\n        env:\n          NODE_OPTIONS: --require ./exit.js\n',
  ])('%j', async (steps) => {
    expect(await ofSteps(steps)).not.toBe('strong');
  });

  it('a container with another program to begin with', async () => {
    const job = '    container:\n      image: x\n      options: --entrypoint /bin/true\n';
    expect(await ofSteps(TEST, job)).not.toBe('strong');
    expect(await ofSteps(TEST, job.replace('entrypoint /bin/true', 'user 1001'))).toBe('strong');
    expect(await ofSteps(TEST, '    env:\n      NODE_OPTIONS: --max-old-space-size=4096\n')).toBe('strong');
  });
});

describe('what looks as if it ended a job and does not', () => {
  it.each([
    '(exit 0)\npytest',
    'exec > log\npytest',
    'bash -c "exit 0"\npytest',
    'if [ -z "$CI" ]; then\n  exit 1\nfi\npytest',
    '[ -z "$CI" ] && exit 1\npytest',
    'kill $PID\npytest',
    'kill -0 $$\npytest',
    'tail -f log &\npytest',
    'false || true\npytest',
    '(false) || true\npytest',
    'for ((i = 0; i < 3; i++)); do echo $i; done\npytest',
    'cd src && pytest',
    'command pytest',
  ])('%j', async (run) => {
    expect(await ofRun(run)).toBe('strong');
  });

  it.each([
    ['      - run: exit 1\n      - run: pytest\n        if: always()\n'],
    ['      - run: exit 1\n        continue-on-error: true\n      - run: pytest\n'],
    ["      - run: exit 1\n        if: github.actor == 'x'\n      - run: pytest\n"],
    ['      - run: exit 0\n      - run: pytest\n'],
    ['      - run: pytest\n      - run: exit 1\n'],
    ['      - run: |\n          pytest\n          exit 1\n'],
  ])('steps %j', async (steps) => {
    expect(await ofSteps(steps)).toBe('strong');
  });

  it.each([
    ['needs: build', FAILING.replace('exit 1', 'echo')],
    ['needs: build', '  build:\n    uses: ./.github/workflows/build.yml\n'],
    ['needs: [build, ]', FAILING.replace('exit 1', 'echo')],
    ['timeout-minutes: 10', FAILING],
    ['environment: test', ''],
    ['environment: ${{ matrix.environment }}', ''],
  ])('a job of %j', async (job, others) => {
    expect(await ofSteps(TEST, `    ${job}\n`, others)).toBe('strong');
  });
});

const GITLAB = '.gitlab-ci.yml';
const AZURE = 'azure-pipelines.yml';
const BITBUCKET = 'bitbucket-pipelines.yml';

describe('jobs that wait for each other, in other pipelines', () => {
  it.each([
    [GITLAB, 'stages: [a, b]\nx:\n  stage: a\n  script:\n    - exit 1\nt:\n  stage: b\n  script:\n    - pytest\n'],
    [GITLAB, 'x:\n  script:\n    - exit 1\nt:\n  needs: [x]\n  script:\n    - pytest\n'],
    [GITLAB, 't:\n  needs: [nope]\n  script:\n    - pytest\n'],
    [GITLAB, 'stages: [build]\nt:\n  stage: test\n  script:\n    - pytest\n'],
    [AZURE, 'trigger: [main]\njobs:\n- job: t\n  dependsOn: nope\n  steps:\n  - script: pytest\n'],
    [
      AZURE,
      'trigger: [main]\njobs:\n- job: b\n  steps:\n  - script: exit 1\n- job: t\n  dependsOn: b\n  steps:\n  - script: pytest\n',
    ],
    [
      BITBUCKET,
      'pipelines:\n  default:\n    - step:\n        script:\n          - exit 1\n    - step:\n        script:\n          - pytest\n',
    ],
  ])('%s %j', async (path, text) => {
    expect(await strengthOf('ci-pipeline', { [path]: text })).not.toBe('strong');
  });

  it.each([
    [
      GITLAB,
      'stages: [a]\nx:\n  stage: a\n  script:\n    - exit 1\n  allow_failure: true\nt:\n  stage: a\n  script:\n    - pytest\n',
    ],
    [
      GITLAB,
      'stages: [a, b]\nx:\n  stage: a\n  script:\n    - exit 1\nt:\n  stage: b\n  needs: []\n  script:\n    - pytest\n',
    ],
    [GITLAB, 'include: other.yml\nt:\n  needs: [x]\n  script:\n    - pytest\n'],
    [GITLAB, 'x:\n  script:\n    - make\nt:\n  needs: [x]\n  script:\n    - pytest\n'],
    [
      AZURE,
      'trigger: [main]\nstages:\n- stage: b\n  jobs:\n  - job: j\n    steps:\n    - script: make\n- stage: t\n  dependsOn: b\n  jobs:\n  - job: k\n    timeoutInMinutes: 0\n    steps:\n    - script: pytest\n',
    ],
    [
      BITBUCKET,
      'pipelines:\n  default:\n    - parallel:\n      - step:\n          script:\n            - exit 1\n      - step:\n          script:\n            - pytest\n',
    ],
  ])('%s stays strong: %j', async (path, text) => {
    expect(await strengthOf('ci-pipeline', { [path]: text })).toBe('strong');
  });
});
