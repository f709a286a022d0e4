import { describe, expect, it } from 'vitest';
import { strengthOf, TASKS, WORKFLOW, workflow } from './pipeline.ts';
import { makeRepository, scan } from './support.ts';

describe('a pipeline that tests on each push is strong', () => {
  it.each([
    'pytest',
    'pip install -r requirements.txt && pytest -q',
    'CI=true npx --yes jest --coverage',
    'poetry run pytest',
    'uv run --with coverage python -m pytest tests',
    'bundle exec rspec',
    'python -m unittest discover',
    'python manage.py test',
    'yarn jest',
    './gradlew check',
    'vendor/bin/phpunit',
    'docker compose run --rm web pytest',
    'bash -c "pytest -x"',
    'set -e; cd api; go test ./...',
    'pip install \\\n  flake8\npytest',
    'cat <<END\nx\nEND\nnpm test',
  ])('%j', async (run) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) })).toBe('strong');
  });

  it.each<[string, string]>([
    ['.gitlab-ci.yml', '.base: &base\n  script: pytest\ntest:\n  <<: *base\n'],
    ['.gitlab-ci.yml', 'test:\n  script:\n    - pytest\n'],
    ['Jenkinsfile', "triggers { githubPush() }\nsh 'npm test'\n"],
    ['azure-pipelines.yml', 'trigger: [main]\nsteps:\n  - script: pytest\n'],
    ['azure-pipelines.yml', 'trigger: none\npr:\n  - main\nsteps:\n  - script: pytest\n'],
    ['bitbucket-pipelines.yml', 'pipelines:\n  default:\n    - step:\n        script:\n          - pytest\n'],
    ['.drone.yml', 'steps:\n  - commands:\n      - pytest\ntrigger:\n  event: [push]\n'],
    ['.drone.yml', 'steps:\n  - commands:\n      - pytest\n'],
    ['.woodpecker.yml', 'when:\n  - event:\n      - push\nsteps:\n  - commands:\n      - pytest\n'],
    [WORKFLOW, workflow('pytest', { on: '\n  push:\n    branches: [main]\n    tags: [v1]' })],
  ])('%s %j', async (file, text) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).toBe('strong');
  });
});

describe('a pipeline whose file does not say when it tests shows a part', () => {
  it.each<[string, string]>([
    ['Jenkinsfile', "pipeline {\n  stages {\n    stage('T') { steps { sh 'npm test' } }\n  }\n}\n"],
    ['Jenkinsfile', "sh '''\n  npm ci\n  npm test\n'''\n"],
    ['.circleci/config.yml', 'jobs:\n  a:\n    steps:\n      - run: pytest\n'],
    ['.travis.yml', 'script: pytest\n'],
    ['.buildkite/pipeline.yml', 'steps:\n  - command: pytest\n'],
    ['cloudbuild.yaml', 'steps:\n  - script: pytest\n'],
    ['buildspec.yml', 'phases:\n  build:\n    commands:\n      - pytest\n'],
    ['appveyor.yml', 'test_script:\nscript: pytest\n'],
    ['azure-pipelines.yml', 'steps:\n  - script: pytest\n'],
    ['.gitlab/ci/tests.yml', 'test:\n  script: pytest\n'],
    ['.gitlab-ci.yml', 'workflow:\n  rules:\n    - if: $CI_COMMIT_TAG\ntest:\n  script: pytest\n'],
  ])('%s %j', async (file, text) => {
    const { findings } = await scan(makeRepository({ ...TASKS, [file]: text }));
    expect(findings).toMatchObject([
      { id: 'ci-pipeline', tool: 'a pipeline that tests, perhaps on each push', strength: 'fair' },
    ]);
  });
});

describe('a test that is named does not run', () => {
  it.each([
    'pip install flake8 pytest\nflake8 .',
    'pip install --upgrade pip tox build',
    'npm i -g jest && eslint .',
    'rm -rf src/jest coverage',
    'cp -r config/jest ./out',
    'grep -r npm test docs/',
    'echo "TODO run pytest here"',
    'echo "first\npytest\n"',
    'gh issue comment -b "please run npm test first"',
    'git commit -m "run; pytest"',
    'python -c "import tests"',
    'pip install \\\n  pytest',
    'cat > notes.md <<EOF\npytest\nEOF',
    'flake8 pytest',
  ])('%j', async (run) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) })).toBeNull();
  });

  it.each<[string, string]>([
    [
      WORKFLOW,
      'on: push\njobs:\n  a:\n    steps:\n      - uses: actions/github-script@v7\n        with:\n          script: |\n            npm test\n',
    ],
    [WORKFLOW, 'on: push\njobs:\n  a:\n    env:\n      command: npm test\n    steps: []\n'],
    [WORKFLOW, workflow('pytest', { job: '    if: false\n' })],
    [WORKFLOW, workflow('pytest', { step: '        if: ${{ false }}\n' })],
    ['.gitlab-ci.yml', '.t:\n  script:\n    - pytest\n'],
    ['Jenkinsfile', 'node {\n  echo "run npm test by hand"\n}\n'],
  ])('%s %j', async (file, text) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).toBeNull();
  });

  it('nor does one whose script tests nothing', async () => {
    const files = { [WORKFLOW]: workflow('npm test') };
    const script = '{\n  "scripts": {\n    "test": "echo no test && exit 0"\n  }\n}\n';
    expect(await strengthOf('ci-pipeline', { ...files, 'package.json': script })).toBeNull();
    expect(await strengthOf('ci-pipeline', { ...files, 'package.json': script.replace('echo no', 'jest') })).toBe(
      'strong',
    );
  });
});

describe('a test that does not hold back each push is a hint', () => {
  it.each([
    [WORKFLOW, workflow('pytest', { on: 'workflow_dispatch' })],
    [WORKFLOW, workflow('pytest', { on: '[issues]' })],
    [WORKFLOW, workflow('pytest', { on: '\n  schedule:\n    - cron: "0 3 * * *"' })],
    [WORKFLOW, workflow('pytest', { on: '\n  push:\n    tags: [v1]' })],
    [WORKFLOW, workflow('pytest || true')],
    [WORKFLOW, workflow('set +e\npytest')],
    [WORKFLOW, workflow('pytest', { step: '        continue-on-error: true\n' })],
    ['.gitlab-ci.yml', 'test:\n  script:\n    - pytest\n  when: manual\n'],
    ['.gitlab-ci.yml', 'test:\n  script: [pytest]\n  rules:\n    - if: $X\n      when: manual\n'],
    ['.gitlab-ci.yml', 'test:\n  allow_failure: true\n  script: pytest\n'],
    ['Jenkinsfile', "sh 'pytest || true'\n"],
    ['Jenkinsfile', "when { expression { return false } }\nsh 'pytest'\n"],
    ['azure-pipelines.yml', 'trigger: none\nsteps:\n  - script: pytest\n'],
    ['.drone.yml', 'steps:\n  - commands:\n      - pytest\ntrigger:\n  event:\n    - tag\n    - cron\n'],
  ])('%s %j', async (file, text) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).toBe('weak');
  });
});

describe('a deployment or a scan that is only spoken of is none', () => {
  it.each(['echo kubectl apply -f k8s', 'gh pr comment -b "helm upgrade x"', 'pip install bandit', 'echo trivy'])(
    '%j',
    async (run) => {
      const files = { [WORKFLOW]: workflow(run) };
      expect(await strengthOf('deploy-pipeline', files)).toBeNull();
      expect(await strengthOf('security-scans', files)).toBeNull();
    },
  );
});

describe('a job that runs for each value of a matrix', () => {
  const SCRIPTS = { 'package.json': '{ "scripts": { "lint": "eslint .", "test": "jest --ci", "build": "tsc" } }' };
  const run = (matrix: string): Promise<string | null> =>
    strengthOf(
      'ci-pipeline',
      {
        [WORKFLOW]: workflow('npm run ${{ matrix.task }}', { job: `    strategy:\n      matrix:\n${matrix}` }),
        ...SCRIPTS,
      },
      {},
    );

  it.each([
    '        task: [lint, test, build]\n',
    '        task: ["lint", "test"]\n',
    '        task:\n          - lint\n          - test\n',
    '        node: [20, 22]\n        task: [test]\n',
  ])('tests where one of them does: %j', async (matrix) => {
    expect(await run(matrix)).toBe('strong');
  });

  it.each([
    '        task: [lint]\n',
    '        tasks: [test]\n',
    '        task: [lint, test]\n        exclude:\n          - task: test\n',
  ])('but not where none does, or not all is told: %j', async (matrix) => {
    expect(await run(matrix)).not.toBe('strong');
  });
});
