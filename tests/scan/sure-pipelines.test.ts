import { describe, expect, it } from 'vitest';
import { strengthOf, strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with no more files than these. */
function ofOnly(run: string, files: Files, keys: Parameters<typeof workflow>[1] = {}): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run, keys), ...files });
}

describe('a command that tests nothing is no test', () => {
  it.each([
    'pytest --collect-only',
    'pytest --version',
    'pytest --co -q',
    'pytest --help | head',
    'pytest \\\n  --collect-only',
    'mvn test-compile',
    'cargo test --no-run',
    'cargo test --help',
    'go test -run XXX ./...',
    "go test -run '^$' -bench . ./...",
    'go test -c',
    'npx jest --help',
    'npx jest --listTests',
    'npx vitest list',
    'dotnet test --list-tests',
    'phpunit --list-tests',
    'rspec --dry-run',
    'tox --notest',
    'tox -n',
    'tox --showconfig',
    'tox devenv venv',
    'tox l',
    'make -n test',
    'exit 0\npytest',
    'exit 1\npytest',
  ])('%j', async (run) => {
    expect(['weak', null]).toContain(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) }));
  });
});

describe('a test whose failure may not fail its step is not strong', () => {
  it.each([
    'pytest | tee log.txt',
    'set -e\npytest | tee log.txt',
    'if ! pytest; then echo failed; fi',
    'if pytest; then echo passed; fi',
    'if [ -d tests ]; then pytest; fi',
    'if false; then\npytest\nfi',
    'if false\nthen\n  pytest\nfi',
    'while pytest; do break; done',
    'for one in; do pytest; done',
    'case $X in\na) pytest ;;\nesac',
    'run_all() {\n  pytest\n}',
    'function run_all {\n  pytest\n}',
    'pytest() { true; }\npytest',
    'alias pytest=true\npytest',
    'pytest &',
    'pytest & wait',
    'pytest || (echo failed)',
    'pytest || { echo failed; }',
    'pytest || {\n  echo failed\n}',
    '(pytest) || true',
    '(\n  pytest\n) || echo failed',
    'pytest ||\n  true',
    'pytest \\\n  || true',
    'pytest && echo passed || echo failed',
    'pytest && echo passed\necho done',
    '! pytest',
    '! ( pytest )',
    'false && pytest',
    'true || pytest',
    '[ -n "$NEVER" ] && pytest',
    'if [ -z "$X" ]; then exit 0; fi\npytest',
    '[ -n "$X" ] || exit 0\npytest',
    "trap 'exit 0' EXIT\npytest",
    'set +e; pytest',
    'bash -c "exit 0 && pytest"',
    'bash -c "pytest & true && echo"',
    'bash -c "pytest || true"',
    'bash -c "\npytest\ntrue\n"',
    'npm test --if-present',
    'mvn verify -Dmaven.test.failure.ignore=true',
    'mvn -fn verify',
    'rspec --failure-exit-code 0',
    'pytest --suppress-tests-failed-exit-code',
    'npx mocha --pass-on-failing-test-suite',
    'robot --nostatusrc tests',
    'vendor/bin/codecept run --no-exit',
    'npx karma start --single-run --no-fail-on-failing-test-suite',
    'dotnet test --ignore-exit-code 2',
    'make -i test',
    './gradlew build -x test',
    './gradlew build --exclude-task test',
    'mvn verify -Dmaven.test.skip=true',
  ])('%j', async (run) => {
    expect(['fair', 'weak', null]).toContain(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) }));
  });

  it.each([
    ['step', 'continue-on-error: ${{ true }}'],
    ['step', 'continue-on-error: ${{ matrix.experimental }}'],
    ['step', 'continue-on-error: yes'],
    ['job', 'continue-on-error: yes'],
    ['job', 'continue-on-error: "true"'],
    ['job', 'if: ${{ 1 == 2 }}'],
    ['job', 'if: ${{ !true }}'],
    ['job', 'if: >-\n      false'],
    ['job', "if: github.event.inputs.run == 'yes'"],
    ['step', "if: steps.cache.outputs.cache-hit == 'true'"],
    ['step', 'if: failure()'],
    ['step', 'shell: cat {0}'],
    ['job', 'defaults:\n      run:\n        shell: cat {0}'],
  ])('with a %s of %j', async (of, line) => {
    const text = workflow('pytest', of === 'job' ? { job: `    ${line}\n` } : { step: `        ${line}\n` });
    expect(['fair', 'weak', null]).toContain(await strengthOf('ci-pipeline', { [WORKFLOW]: text }));
  });

  it.each([
    'on: push\njobs:\n  a:\n    steps:\n      - run: >\n          pytest\n          --collect-only\n',
    'on: push\njobs:\n  a:\n    steps:\n      - run: >-\n          pytest\n          || true\n',
    'on: push\njobs:\n  a:\n    steps:\n      - run: pytest\n          || true\n',
  ])('in %j', async (text) => {
    expect(['weak', null]).toContain(await strengthOf('ci-pipeline', { [WORKFLOW]: text }));
  });
});

describe('a trigger that shuts out ordinary pushes, or is not understood, is not strong', () => {
  it.each([
    '\n  workflow_dispatch:\n    inputs:\n      push:\n        description: whether to push the image',
    '\n  workflow_dispatch:\n    inputs:\n      image:\n        description: whether to push, pull_request or not',
    '\n  pull_request:\n    types: [closed]',
    '\n  pull_request:\n    types:\n      - labeled',
    '\n  push:\n    branches-ignore: ["**"]',
    '\n  push:\n    branches-ignore: [main]',
    '\n  push:\n    paths: ["docs/**"]',
    '\n  push:\n    paths-ignore: ["src/**"]',
    '\n  push:\n    branches: [release]',
    '\n  push:\n    branches:\n      - release\n      - "v*"',
    '\n  push:\n    branches: ["**", "!main"]',
    '\n  push: { branches: [release] }',
    '\n  push: &never\n    branches: [main]',
    '\n  pull_request_review:',
    '[pull_request_target]',
    '{ push: { branches: [release] } }',
  ])('on: %j', async (on) => {
    expect(['fair', 'weak']).toContain(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow('pytest', { on }) }));
  });

  it.each([
    'rules:\n    - if: $CI_COMMIT_BRANCH\n      when: never\n    - when: always',
    'rules:\n    - if: $NIGHTLY == "yes"\n      when: always',
    'rules:\n    - if: $CI_PIPELINE_SOURCE == "schedule"',
    'rules:\n    - changes: [docs/**]',
    'rules: *never',
    'only: [schedules]',
    'only:\n    - schedules',
    'only:\n    variables:\n      - $NIGHTLY',
    'except: [branches, merge_requests]',
    'when: on_failure',
    'allow_failure:\n    exit_codes: [1]',
  ])('GitLab: %j', async (keys) => {
    const text = `test:\n  ${keys}\n  script:\n    - pytest\n`;
    expect(['fair', 'weak']).toContain(await strengthOf('ci-pipeline', { '.gitlab-ci.yml': text }));
  });

  it.each<[string, string]>([
    [
      '.gitlab-ci.yml',
      'workflow:\n  rules:\n    - if: $CI_COMMIT_BRANCH\n      when: never\ntest:\n  script: pytest\n',
    ],
    ['.gitlab-ci.yml', 'workflow:\n  rules:\n    - if: $NIGHTLY == "branch"\ntest:\n  script: pytest\n'],
    ['.gitlab-ci.yml', 'test:\n  script:\n    - exit 0\n    - pytest\n'],
    ['.gitlab-ci.yml', 'test:\n  script:\n    - pytest && echo passed\n    - echo done\n'],
    ['.gitlab-ci.yml', 'test:\n  script:\n    - |\n      set +e\n      pytest\n'],
    ['azure-pipelines.yml', 'trigger: [release]\nsteps:\n  - script: pytest\n'],
    ['azure-pipelines.yml', 'trigger: [main]\nsteps:\n  - script: |\n      pytest\n      echo done\n'],
    ['azure-pipelines.yml', 'trigger: [main]\nsteps:\n  - script: pytest\n    condition: eq(1, 2)\n'],
    ['Jenkinsfile', "triggers { githubPush() }\nwhen { branch 'release' }\nsh 'npm test'\n"],
    ['Jenkinsfile', "triggers { githubPush() }\ncatchError {\n  sh 'npm test'\n}\n"],
    ['Jenkinsfile', "triggers { githubPush() }\nsh(script: 'npm test', returnStatus: true)\n"],
    ['Jenkinsfile', "triggers { githubPush() }\nsh '''\n  set +e\n  npm test\n'''\n"],
    ['.drone.yml', 'steps:\n  - commands:\n      - pytest\ntrigger:\n  event: [push]\n  branch: [release]\n'],
  ])('%s %j', async (file, text) => {
    expect(['fair', 'weak', null]).toContain(await strengthOf('ci-pipeline', { [file]: text }));
  });
});

describe('an ordinary pipeline stays strong', () => {
  it.each([
    'set -euo pipefail\npytest | tee log.txt',
    'npm ci && npm test',
    'npm ci\nnpm run build\nnpm test -- --ci',
    'cd api && go test -race ./... && cd ..',
    'pytest || exit 1',
    'pytest || { echo failed; exit 1; }',
    '( cd api && pytest )',
    'if [ ! -d build ]; then\n  mkdir build\nfi\npytest',
    'python -m pip install --upgrade pip\nif [ -f requirements.txt ]; then pip install -r requirements.txt; fi\npytest',
    'for one in a b; do\n  echo $one\ndone\nnpm test',
    'docker compose up -d db\nuntil pg_isready; do sleep 1; done\npytest',
    'pytest --cov=app --cov-report=xml 2>&1',
    'pytest \\\n  --cov=app \\\n  -n 2',
    'pytest -k "not slow" -m "unit or fast"',
    'cargo test --all-features --workspace',
    'cargo test --workspace --exclude slow',
    'mvn -B verify',
    'mvn -B package -DskipTests=false',
    './gradlew build',
    'make lint test',
    'dotnet restore\ndotnet build --no-restore\ndotnet test --no-build --verbosity normal',
    'sudo apt-get update && sudo apt-get install -y libpq-dev\nbundle exec rspec',
    'echo "${{ matrix.node || 20 }}"\nnpm test',
    'git diff --exit-code\nnpm test',
    '[[ -n "$X" || -n "$Y" ]]\nnpm test',
    'X=$(cat version; date)\nexport X\npytest',
  ])('%j', async (run) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) })).toBe('strong');
  });

  it.each([
    '[push, pull_request]',
    'pull_request',
    '\n  - push\n  - pull_request',
    '\n  push:\n    branches: [main]\n  pull_request:',
    '\n  push:\n    branches:\n      - main\n      - "release/**"\n  workflow_dispatch:\n    inputs: {}',
    '\n  push:\n    branches: [ "main" ]\n  pull_request:\n    branches: [ "main" ]',
    '\n  push:\n    branches: [$default-branch]',
    '\n  pull_request:\n    types: [opened, synchronize, reopened]',
    '\n  push:\n    branches-ignore: ["dependabot/**"]',
    '\n  push:\n    branches: ["**", "!gh-pages"]',
    '\n  push:\n    paths-ignore: ["**.md", "docs/**"]',
    '\n  push: {}',
    '\n  schedule:\n    - cron: "0 3 * * *"\n  push:',
  ])('on: %j', async (on) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow('pytest', { on }) })).toBe('strong');
  });

  it.each<[string, string]>([
    ['job', 'strategy:\n      fail-fast: false\n      matrix:\n        python: ["3.12", "3.13"]'],
    [
      'job',
      'services:\n      db:\n        image: postgres:17\n        env:\n          POSTGRES_PASSWORD: x\n        ports: [5432:5432]',
    ],
    ['job', 'env:\n      CI: true\n      IF: never'],
    ['job', 'timeout-minutes: 10\n    permissions:\n      contents: read'],
    ['job', 'if: ${{ !cancelled() }}'],
    ['job', 'defaults:\n      run:\n        working-directory: api'],
    ['job', "if: ${{ !contains(github.event.head_commit.message, '[skip ci]') }}"],
    ['step', 'if: always()'],
    ['step', 'shell: bash'],
    ['step', 'continue-on-error: false'],
    ['step', 'working-directory: api\n        env:\n          DATABASE_URL: postgres://db'],
    ['step', '- uses: actions/upload-artifact@v4\n        if: failure()\n        continue-on-error: true'],
  ])('with a %s of %j', async (of, line) => {
    const indent = line.startsWith('-') ? '      ' : '        ';
    const text = workflow('pytest', of === 'job' ? { job: `    ${line}\n` } : { step: `${indent}${line}\n` });
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: text })).toBe('strong');
  });

  it.each([
    'rules:\n    - if: $CI_PIPELINE_SOURCE == "merge_request_event"\n    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
    'rules:\n    - if: $CI_COMMIT_TAG\n      when: never\n    - when: on_success',
    'only: [merge_requests, main]',
    'only:\n    - branches\n  except:\n    - tags',
    'except: [schedules]',
    'cache:\n    paths: [.cache]\n    when: always\n  artifacts:\n    when: on_failure\n    paths: [log]',
    'services: [postgres:17]\n  variables:\n    X: never\n  before_script:\n    - pip install -r requirements.txt',
  ])('GitLab: %j', async (keys) => {
    const text = `test:\n  ${keys}\n  script:\n    - pytest\n`;
    expect(await strengthOf('ci-pipeline', { '.gitlab-ci.yml': text })).toBe('strong');
  });

  it.each<[string, string]>([
    [
      '.gitlab-ci.yml',
      'workflow:\n  rules:\n    - if: $CI_PIPELINE_SOURCE == "merge_request_event"\n    - if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS\n      when: never\n    - if: $CI_COMMIT_BRANCH\ntest:\n  script: pytest\n',
    ],
    ['.gitlab-ci.yml', 'test:\n  script:\n    - |\n      set -e\n      cd api\n      pytest\n    - echo done\n'],
    ['azure-pipelines.yml', 'trigger:\n  - main\nsteps:\n  - script: |\n      pip install -r a.txt\n      pytest\n'],
    ['azure-pipelines.yml', 'trigger:\n  branches:\n    include:\n      - main\nsteps:\n  - script: pytest\n'],
    ['Jenkinsfile', "triggers { pollSCM('H/5 * * * *') }\nsh '''\n  npm ci\n  npm test\n'''\n"],
    ['.drone.yml', 'steps:\n  - commands:\n      - pytest\ntrigger:\n  event: [push]\n  branch: [main]\n'],
    [WORKFLOW, 'on: push\njobs:\n  a:\n    steps:\n      - run: >\n          pytest\n          --cov app\n'],
    [WORKFLOW, 'on: push\njobs:\n  a:\n    steps:\n      - name: if false\n        run: pytest\n'],
  ])('%s %j', async (file, text) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).toBe('strong');
  });
});

describe('a pipeline is no more than fair where all tests are left empty', () => {
  it.each<[string, Files]>([
    ['pytest', { 'tests/test_sum.py': 'def test_sum():\n    pass\n' }],
    ['pytest', { 'tests/test_sum.py': 'def test_sum():\n    ...\n' }],
    ['pytest', { 'tests/test_sum.py': 'def test_sum():\n    assert True\n' }],
    ['pytest', { 'tests/test_sum.py': 'async def test_sum():\n    pass\n\n\ndef test_one():\n    assert True\n' }],
    ['pytest', { 'tests/test_sum.py': 'class TestSum:\n    def test_sum(self):\n        pass\n' }],
    ['npx jest', { 'sum.test.js': "test('sums', () => {});\n" }],
    ['go test ./...', { 'sum_test.go': 'package sum\n\nfunc TestSum(t *testing.T) {\n}\n' }],
    ['mvn verify', { 'src/test/java/SumTest.java': 'class SumTest {\n  @Test void sums() {}\n}\n' }],
  ])('%j with %j', async (run, files) => {
    expect(await ofOnly(run, files)).toBe('fair');
  });

  it('and strong where one is not', async () => {
    const text = 'def test_sum():\n    pass\n\n\ndef test_one():\n    assert sum([1]) == 1\n';
    expect(await ofOnly('pytest', { 'tests/test_sum.py': text })).toBe('strong');
  });
});

describe('a pipeline is no more than fair where its runner is content with no tests, and all are of another language', () => {
  const WEB: Files = { 'web/a.test.js': "test('adds', () => {\n  expect(add(1, 2)).toBe(3);\n});\n" };
  const RUST = { 'Cargo.toml': '[package]\n', 'src/lib.rs': 'pub fn sum() {}\n' };
  const NET = { 'App/App.csproj': '<Project Sdk="Microsoft.NET.Sdk" />\n', 'App/Program.cs': 'Run();\n' };

  it.each<[string, Files]>([
    ['go test ./...', { 'go.mod': 'module x\n', 'main.go': 'package main\n' }],
    ['go test ./...', { 'vendor/x/x_test.go': 'package x\n' }],
    ['gotestsum ./...', { 'main.go': 'package main\n' }],
    ['make test', { Makefile: 'test:\n\tgo test -race ./...\n', 'main.go': 'package main\n' }],
    ['cargo test --workspace', RUST],
    ['cargo test', {}],
    ['dotnet test --no-build', NET],
    ['mvn -B verify', { 'pom.xml': '<project/>\n', 'src/main/java/App.java': 'class App {}\n' }],
    ['./mvnw test', { 'pom.xml': '<project/>\n' }],
    ['gradle build', { 'build.gradle': 'plugins { id "java" }\n', 'src/main/java/App.java': 'class App {}\n' }],
    ['./gradlew check', { 'build.gradle': 'plugins { id "java" }\n', gradlew: 'exec gradle\n' }],
  ])('%j with %j', async (run, files) => {
    expect(await ofOnly(run, { ...WEB, ...files })).toBe('fair');
  });

  it.each(['node --test', 'node --import=tsx --test --test-reporter=spec'])(
    '%j beside tests in Python',
    async (run) => {
      const files = { 'test_sum.py': 'def test_sum():\n    assert sum([1, 2]) == 3\n', 'src/sum.js': '' };
      expect(await ofOnly(run, files)).toBe('fair');
      expect(await ofOnly(run, { ...files, 'test-sum.mjs': '' })).toBe('strong');
      expect(await ofOnly(`${run} checks/sum.mjs`, files)).toBe('strong');
    },
  );

  it.each<[string, Files]>([
    ['go test ./...', { 'sum/sum_test.go': 'package sum\n\nfunc TestSum(t *testing.T) {\n}\n' }],
    [
      'cargo test',
      { ...RUST, 'src/lib.rs': '#[cfg(test)]\nmod tests {\n    #[tokio::test]\n    async fn a() {}\n}\n' },
    ],
    ['cargo test', { ...RUST, 'src/lib.rs': '/// ```\n/// assert_eq!(lib::sum(), ());\n/// ```\npub fn sum() {}\n' }],
    ['cargo test', { ...RUST, 'tests/api.rs': 'mod api;\n' }],
    ['dotnet test', { ...NET, 'App.Checks/App.Checks.csproj': '<PackageReference Include="xunit.v3" />\n' }],
    ['dotnet test', { ...NET, 'App.Tests/SumTests.cs': 'class SumTests {}\n' }],
    ['mvn verify', { 'pom.xml': '<project/>\n', 'api/src/test/java/Sums.java': 'class Sums {}\n' }],
    ['gradle build', { 'build.gradle': 'x\n', 'src/jvmTest/kotlin/Sums.kt': 'class Sums\n' }],
    ['gradle build', { 'build.gradle': 'x\n', 'src/main/SumTest.kt': 'class SumTest\n' }],
    ['node --import tsx --test', {}],
    ['npx jest', {}],
    ['npx vitest run', {}],
    ['pytest', {}],
  ])('and strong where some are of its own, or none would fail it: %j with %j', async (run, files) => {
    expect(await ofOnly(run, { ...WEB, ...files })).toBe('strong');
  });
});

describe('Go tests nothing where it is sent past the tests', () => {
  const OWN: Files = { 'sum/sum_test.go': 'package sum\n\nfunc TestSum(t *testing.T) {\n\tcheck(t, Sum(1), 1)\n}\n' };
  const API: Files = { 'api/main.go': 'package main\n', 'cmd/main.go': 'package main\n', 'main.go': 'package main\n' };

  it.each([
    'go test .',
    'go test',
    'go test -v -count 1',
    'go test ./cmd',
    'go test ./cmd/',
    'go test -race -coverprofile ./c.out ./cmd ./api/...',
    'cd api && go test ./...',
    'cd sum && go test ../cmd/...',
    'go test -C api ./...',
    'go -C api test ./...',
  ])('%j', async (run) => {
    expect(await ofOnly(run, { ...OWN, ...API })).toBeNull();
  });

  it('in a folder of its own', async () => {
    const of = (folder: string): Promise<string | null> =>
      ofOnly('go test ./...', { ...OWN, ...API }, { step: `        working-directory: ${folder}\n` });
    expect(await of('api')).toBeNull();
    expect(await of('sum')).toBe('strong');
  });

  it.each([
    'go test ./...',
    'go test ./sum',
    'go test ./cmd ./sum/...',
    'cd sum && go test',
    'cd api && go test ../sum',
    'go test -C sum .',
    'go test -run Sum -v ./...',
    'go test ./sum/sum_test.go',
    'go test example.com/shop/sum',
    'go test $PACKAGES',
    'go test $(go list ./... | grep -v cmd)',
    'go test ./s...',
  ])('and all there is where it is not: %j', async (run) => {
    expect(await ofOnly(run, { ...OWN, ...API })).toBe('strong');
  });
});
