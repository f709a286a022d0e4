import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with these files. */
function ofRun(run: string, files: Files, keys: Parameters<typeof workflow>[1] = {}): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run, keys), ...files }, {});
}

function script(text: string, name = 'test'): Files {
  return { 'package.json': JSON.stringify({ scripts: { [name]: text } }) };
}

describe('a task that does nothing is no test', () => {
  it.each<[string, Files]>([
    ['tox -e pep8', { 'tox.ini': '[testenv]\ncommands = pytest\n[testenv:pep8]\ncommands = flake8\n' }],
    ['make test', {}],
    ['pdm run test', {}],
    ['pdm run test', { 'pyproject.toml': '[tool.pdm.scripts]\ntest = "echo none"\n' }],
    ['pixi run test', { 'pyproject.toml': '[tool.pdm.scripts]\ntest = "pytest"\n' }],
    ['poe test', { 'pyproject.toml': '[tool.poe.tasks]\ntest = ["lint"]\nlint = "true"\n' }],
    ['npm run qa', script('echo none', 'qa')],
    ['make -v', { Makefile: 'qa:\n\tpytest\n' }],
    ['just -n qa', { justfile: 'qa:\n  pytest\n' }],
    ['task -a', { 'Taskfile.yml': "version: '3'\ntasks:\n  default:\n    cmds:\n      - go test ./...\n" }],
    ['poe -d qa', { 'pyproject.toml': '[tool.poe.tasks]\nqa = "pytest"\n' }],
    ['npm run qa -- --listTests', script('jest', 'qa')],
    ['npm run qa -- -t none', script('jest', 'qa')],
    ['make qa', { Makefile: 'qa:\n\tpytest --collect-only\n' }],
    ['just', { justfile: 'lint:\n  ruff check\n\nunit:\n  pytest\n' }],
    ['script/cibuild', { 'script/cibuild': '#!/bin/sh\necho none\n' }],
    ['make test', { Makefile: 'build:\n\tgo build\n' }],
    ['make test', { Makefile: 'test:\n\t@echo "no tests yet"\n' }],
    ['make test', { Makefile: '.PHONY: test\ntest:\n\nbuild:\n\tgo build\n' }],
    ['make test', { Makefile: 'test: prepare\nprepare:\n\t@echo ready\n\t@true\n' }],
    ['make test', { Makefile: 'test: ; @exit 0\n' }],
    ['make test', { Makefile: 'test:\n\t# pytest\n\t@:\n' }],
    ['make test', { Makefile: 'test: test\n' }],
    ['make test', { Makefile: 'test:\n\t$(MAKE) unit\nunit:\n\techo unit\n' }],
    ['make test', { Makefile: 'test:\n\tpytest --collect-only\n' }],
    ['make test', { Makefile: 'test:\n\tpytest\n', 'test/a.py': '' }],
    ['make -C api test', { 'api/Makefile': 'test:\n\tpytest\n', 'api/test/a.py': '' }],
    ['make check', { Makefile: '.PHONY: build\ncheck: | build\n\tpytest\nbuild:\n\techo\n', check: '' }],
    ['make test', { Makefile: '.ONESHELL:\n.SHELLFLAGS = -ec\ntest:\n\techo none\n' }],
    ['make -C api test', { Makefile: 'test:\n\tpytest\n', 'api/Makefile': 'test:\n\techo none\n' }],
    ['cd api && make test', { Makefile: 'test:\n\tpytest\n', 'api/Makefile': 'test:\n\techo none\n' }],
    ['cd api\ncd ..\nmake test', { Makefile: 'test:\n\techo\n', 'api/Makefile': 'test:\n\tpytest\n' }],
    ['(cd api && make x)\nmake test', { Makefile: 'test:\n\techo\n', 'api/Makefile': 'test:\n\tpytest\n' }],
    ['make lint test', { Makefile: 'lint:\n\tflake8\ntest:\n\techo none\n' }],
    ['make check', { Makefile: 'check:\n\techo ok\ntest:\n\tpytest\n' }],
    ['npm test', {}],
    ['npm test', { 'package.json': '{}' }],
    ['npm t', script('echo "Error: no test specified" && exit 1')],
    ['npm test', script('echo "no tests" && exit 0')],
    ['npm test', script('exit 0')],
    ['npm test', script('true')],
    ['npm test', script('')],
    ['npm test', script('npm run test:unit')],
    ['npm test', script('npm test')],
    ['npm run test', script('jest --listTests')],
    ['npm run test:unit', script('jest')],
    ['yarn test', script('echo none')],
    ['yarn run test', script('echo none')],
    ['pnpm test', script('jest', 'tests')],
    ['pnpm run test:unit', script('jest')],
    ['bun run test', script('echo none')],
    ['pnpm -r test', { 'package.json': '{}', 'a/package.json': '{ "scripts": { "test": "echo none" } }' }],
    ['npx turbo run test', { 'package.json': '{}', 'a/package.json': '{ "scripts": { "test": "true" } }' }],
    ['npm --prefix api test', { ...script('jest'), 'api/package.json': '{ "scripts": { "test": "true" } }' }],
    ['docker compose run web npm test', script('echo none')],
    ['composer test', { 'composer.json': '{}' }],
    ['composer run-script test', { 'composer.json': '{ "scripts": { "test": ["@php -r 1", "echo none"] } }' }],
    ['composer test', { 'composer.json': '{ "scripts": { "test": ["@unit"], "unit": "echo none" } }' }],
    ['just test', {}],
    ['just test', { justfile: 'build:\n  cargo build\n' }],
    ['just test', { justfile: 'test:\n  @echo none\n\nbuild:\n  cargo build\n' }],
    ['just test', { justfile: 'test: build\n\nbuild:\n  echo built\n' }],
    ['just test', { justfile: 'test:\n  #!/usr/bin/env bash\n  echo none\n' }],
    ['task test', { 'Taskfile.yml': 'version: 3\ntasks:\n  build:\n    cmds:\n      - go build\n' }],
    ['task test', { 'Taskfile.yml': 'version: 3\ntasks:\n  test:\n    cmds:\n      - echo none\n' }],
    ['task test', { 'Taskfile.yml': 'version: 3\ntasks:\n  test:\n    - task: unit:all\n  unit:all: echo none\n' }],
    ['task unit:test', { 'Taskfile.yml': 'version: 3\ntasks:\n  unit:test:\n    cmds: [echo none]\n  x: pytest\n' }],
    ['rake test', { Rakefile: 'task :build do\n  sh "gem build"\nend\n' }],
    ['bundle exec rake test', { Rakefile: 'task :test do\n  puts "none"\nend\n' }],
    ['rake test', { Rakefile: 'task :test => [:unit]\ntask :unit do\n  sh "echo none"\nend\n' }],
    ['rake', { Rakefile: 'task default: :unit\ntask(:unit) { puts "none" }\n' }],
    ['tox', { 'tox.ini': '[testenv]\ndeps = pytest\n' }],
    ['tox', { 'tox.ini': '[testenv]\ncommands =\n    python -c "pass"\n' }],
    ['tox -e lint', { 'tox.ini': '[testenv]\ncommands = pytest\n[testenv:lint]\ncommands = echo none\n' }],
    ['tox', {}],
    ['tox', { 'tox.toml': '[env_run_base]\ncommands = [["python", "-c", "pass"]]\n' }],
    ['tox', { 'pyproject.toml': '[project]\nname = "maps"\n' }],
    ['npx jest --passWithNoTests', { 'src/a.js': '' }],
    ['npx vitest run --pass-with-no-tests', {}],
    ['deno test --permit-no-files', {}],
    ['go test ./nothing/...', { 'a/a_test.go': 'package a\n' }],
    ['npm test', script('jest --passWithNoTests')],
    ['npm test -- --passWithNoTests', script('jest')],
    ['nox', { 'noxfile.py': 'import nox\n\n@nox.session\ndef tests(session):\n    session.install("pytest")\n' }],
    ['nox -s tests', { 'noxfile.py': 'import nox\n\n@nox.session\ndef lint(session):\n    session.run("ruff")\n' }],
    ['./scripts/test.sh', { 'scripts/test.sh': '#!/bin/sh\necho "no tests"\n' }],
    ['bash scripts/run-tests.sh', { 'scripts/x.sh': 'pytest\n' }],
    ['deno task test', { 'deno.json': '{ "tasks": { "test": "echo none" } }' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBeNull();
  });

  it.each<[string, string, Files]>([
    ['.gitlab-ci.yml', 'test:\n  script:\n    - make test\n', {}],
    [
      '.gitlab-ci.yml',
      'test:\n  before_script:\n    - cd api\n  script:\n    - make test\n',
      { 'api/Makefile': 'test:\n' },
    ],
    ['Jenkinsfile', "triggers { githubPush() }\nsh 'npm test'\n", script('exit 0')],
    [
      'azure-pipelines.yml',
      'trigger: [main]\nsteps:\n  - script: npm test\n    workingDirectory: api\n',
      {
        ...script('jest'),
        'api/package.json': '{}',
      },
    ],
    [
      '.circleci/config.yml',
      'jobs:\n  a:\n    working_directory: ~/repo\n    steps:\n      - run: npm test\n',
      script('true'),
    ],
    [
      WORKFLOW,
      workflow('npm test', { step: '        working-directory: ./api\n' }),
      {
        ...script('jest'),
        'api/package.json': '{}',
      },
    ],
    [
      WORKFLOW,
      workflow('npm test', { job: '    defaults:\n      run:\n        working-directory: api\n' }),
      {
        ...script('jest'),
        'api/package.json': '{}',
      },
    ],
  ])('%s %j with %j', async (file, text, files) => {
    expect(await strengthOf('ci-pipeline', { [file]: text, ...files }, {})).toBeNull();
  });

  it.each<[string, Files]>([
    ['make deploy', { Makefile: 'deploy:\n\t@echo "kubectl apply"\n' }],
    ['npm run deploy', script('echo deployed', 'deploy')],
    ['just deploy', {}],
    ['bash scripts/deploy.sh', { 'scripts/deploy.sh': '#!/bin/bash\nset -e\necho later\n' }],
  ])('nor a deployment: %j in %j', async (run, files) => {
    expect(await strengthOf('deploy-pipeline', { [WORKFLOW]: workflow(run), ...files }, {})).toBeNull();
  });
});

describe('a task of which it is not sure that it tests, or fails where the tests do, is not strong', () => {
  it.each<[string, Files]>([
    ['make test', { Makefile: 'test:\n\tdocker compose run -d app pytest\n' }],
    ['make test', { Makefile: 'test:\n\tdocker run -d app pytest\n' }],
    ['npm test', { 'package.json': '{"scripts":{"test":"docker exec -d app npx jest"}}' }],
    ['make test', { Makefile: 'include common.mk\n' }],
    ['pdm run test', { 'pyproject.toml': '[tool.pdm.scripts]\ntest = { call = "build:test" }\n' }],
    ['poe test', { 'pyproject.toml': '[tool.poe.tasks]\ntest = { cmd = "pytest", cwd = "b" }\n' }],
    ['PYTEST_ADDOPTS=--collect-only pdm run test', { 'pyproject.toml': '[tool.pdm.scripts]\ntest = "pytest"\n' }],
    ['make test', { Makefile: 'test:\n\t-pytest\n' }],
    ['make test', { Makefile: 'test:\n\tpytest || true\n' }],
    ['make test', { Makefile: 'test:\n\tpytest\n\tgo test ./... || true\n' }],
    ['make test', { Makefile: 'test:\n\tpytest; exit 0\n' }],
    ['make test', { Makefile: 'test:\n\teslint .\n' }],
    ['cmake . && make test', { 'CMakeLists.txt': 'add_test(a b)\n' }],
    ['make -f other.mk test', { 'other.mk': 'test:\n\techo none\n' }],
    ['make test', { Makefile: `x = ${'y'.repeat(2000)}\ntest:\n\tpytest\n` }],
    ['make test', { Makefile: `${'# x\n'.repeat(70_000)}test:\n\tpytest\n` }],
    ['npm test', { 'package.json': '{ "scripts": { "test": "jest" }' }],
    ['npm test', script('jest || true')],
    ['npm test', script('eslint . && (jest || true)')],
    ['npm test', script('jest; exit 0')],
    ['npm test', script('eslint . && prettier --check .')],
    ['npm test', script('run-s test:*')],
    ['cd "$DIR" && npm test', script('jest')],
    ['cd missing && npm test', script('jest')],
    ['npm -w api test', script('jest')],
    ['ant test', { 'build.xml': '<project/>\n' }],
    ['invoke test', { 'tasks.py': 'def test(c): c.run("pytest")\n' }],
    ['earthly +test', { Earthfile: 'test:\n  RUN pytest\n' }],
    ['just test', { justfile: 'import "more.just"\n' }],
    ['just test', { justfile: 'test:\n  -pytest\n' }],
    ['task test', { 'Taskfile.yml': 'version: 3\nincludes:\n  a: ./a\ntasks:\n  x: go build\n' }],
    ['rake test', { Rakefile: 'Dir.glob("tasks/*.rake").each { |one| import one }\n' }],
    ['tox', { 'pyproject.toml': '[tool.tox]\nenv_list = ["3.13"]\n' }],
    ['tox', { 'tox.ini': '[testenv]\ncommands =\n    - pytest\n' }],
    ['scripts/test', { 'scripts/test': '#!/usr/bin/env ruby\nputs 1\n' }],
    ['./run-tests.sh', { 'run-tests.sh': '#!/bin/sh\npytest\necho done\n' }],
    ['./gradlew test', { 'build.gradle': 'test {\n    enabled = false\n}\n' }],
    ['./gradlew build', { 'build.gradle.kts': 'tasks.named<Test>("test") {\n    ignoreFailures = true\n}\n' }],
    [
      './gradlew check',
      { 'build.gradle.kts': 'tasks.withType<Test> {\n  useJUnitPlatform()\n  onlyIf { false }\n}\n' },
    ],
    ['make test', { Makefile: 'test: lint\nlint:\n\tflake8 src\n' }],
    ['make test', { Makefile: 'test:\n\t$(MAKE) lint\nlint:\n\tflake8\n' }],
    ['make check', { Makefile: 'check: lint fmt\nlint:\n\truff check\nfmt:\n\tblack --check .\n' }],
    ['make ci', { Makefile: 'ci: lint build\nlint:\n\tflake8\nbuild:\n\tpython -m build\n' }],
    ['make verify', { Makefile: 'verify:\n\tgo vet ./...\n' }],
    ['make test', { Makefile: 'test:\n\tcurl -f http://localhost/health\n' }],
    ['make test', { Makefile: 'test:\n\tdocker build -t app .\n' }],
    ['make lint test', { Makefile: 'lint:\n\tflake8\ntest: lint\n' }],
    ['make test', { Makefile: 'MAKEFLAGS += -i\ntest:\n\tpytest\n' }],
    ['make test', { Makefile: 'MAKEFLAGS = n\ntest:\n\tpytest\n' }],
    ['make test', { Makefile: '.IGNORE:\ntest:\n\tpytest\n' }],
    ['make test', { Makefile: '.IGNORE: test\ntest:\n\tpytest\n' }],
    ['make test', { Makefile: 'ifdef CI\ntest:\n\t@echo skipped\nelse\ntest:\n\tpytest\nendif\n' }],
    ['make test', { Makefile: 'ifndef CI\ntest: unit\nendif\nunit:\n\tpytest\n' }],
    ['make test', { Makefile: 'test:\nifndef CI\n\tpytest\nendif\n' }],
    ['make test', { Makefile: 'test: export PYTEST_ADDOPTS=--collect-only\ntest:\n\tpytest\n' }],
    ['make test', { Makefile: 'test: export NODE_OPTIONS=--require ./stub.js\ntest:\n\tnode --test\n' }],
    ['make test', { Makefile: 'export PYTEST_ADDOPTS = --co\ntest:\n\tpytest\n' }],
    ['make test', { Makefile: 'PY = true\ntest:\n\t$(PY) pytest\n\tflake8\n' }],
    ['npm test', script('next lint')],
    ['npm test', script('svelte-check')],
    ['npm test', script('tsup')],
    ['npm test', script('size-limit')],
    ['npm test', script('node scripts/go.js')],
    ['npm test', script('node -e "process.exit(0)" && tsup')],
    ['npm test', script('concurrently "npm:lint"')],
    ['npm test', script('if-env CI && vitest run')],
    ['npm test', script('is-ci || vitest run')],
    ['npm test', { 'package.json': '{ "scripts": { "test": "npm run lint", "lint": "eslint ." } }' }],
    ['npm test', { 'package.json': '{ "scripts": { "test": "npm-run-all lint", "lint": "eslint ." } }' }],
    ['npm test', { 'package.json': '{ "scripts": { "test": "npx c8 npm run lint", "lint": "eslint ." } }' }],
    ['npm test', { 'package.json': '{ "scripts": { "test": "sh -c \'npm run lint\'", "lint": "eslint ." } }' }],
    ['npm run check', script('node scripts/go.js', 'check')],
    ['npx c8 npm test', script('eslint .')],
    ['nix develop -c npm test', script('eslint .')],
    ['pnpm -r test', { 'package.json': '{}', 'a/package.json': '{ "scripts": { "test": "eslint ." } }' }],
    ['yarn check', { 'package.json': '{}' }],
    ['docker compose run app ./run-tests.sh', { 'run-tests.sh': 'pytest\n' }],
    ['deno task test', { 'deno.json': '{ "tasks": { "test": "deno lint" } }' }],
    ['composer test', { 'composer.json': '{ "scripts": { "test": ["@lint"], "lint": "phpcs" } }' }],
    ['composer test', { 'composer.json': '{ "scripts": { "test": ["Our\\\\Build::test"] } }' }],
    ['just test', { justfile: 'test: lint\n\nlint:\n    ruff check\n' }],
    ['just test', { justfile: 'test:\n    {{python}} -m pytest\n' }],
    ['task ci', { 'Taskfile.yml': 'tasks:\n  ci:\n    deps: [lint]\n  lint:\n    cmds:\n      - golangci-lint run\n' }],
    ['task test', { 'Taskfile.yml': 'tasks:\n  test:\n    ignore_error: true\n    cmds:\n      - go test ./...\n' }],
    ['task test', { 'Taskfile.yml': 'tasks:\n  test:\n    platforms: [windows]\n    cmds: [go test ./...]\n' }],
    ['task test', { 'Taskfile.yml': 'tasks:\n  test:\n    status:\n      - "true"\n    cmds: [go test ./...]\n' }],
    ['task test', { 'Taskfile.yml': 'tasks:\n  test:\n    env:\n      PYTEST_ADDOPTS: --co\n    cmds: [pytest]\n' }],
    ['rake test', { Rakefile: 'task test: [:lint]\ntask :lint do\n  sh "rubocop"\nend\n' }],
    ['rake', { Rakefile: 'require "rubocop/rake_task"\nRuboCop::RakeTask.new\ntask default: :rubocop\n' }],
    ['rake test', { Rakefile: 'task :test do\n  system("rspec")\nend\n' }],
    ['rake spec', { Rakefile: 'RSpec::Core::RakeTask.new(:spec) do |t|\n  t.fail_on_error = false\nend\n' }],
    ['tox -e core', { 'tox.ini': '[testenv]\ncommands = flake8\n[testenv:{core,all}]\ncommands = pytest\n' }],
    ['tox -e qa', { 'tox.ini': '[testenv]\ncommands = pytest\n[testenv:{qa,static}]\ncommands = flake8\n' }],
    ['tox -e py-qa', { 'tox.ini': '[testenv]\ncommands =\n  qa: flake8\n  !qa: pytest\n' }],
    ['tox', { 'tox.ini': '[tox]\nenvlist = lint\n[testenv]\ncommands = pytest\n[testenv:lint]\ncommands = flake8\n' }],
    [
      'tox',
      { 'tox.toml': 'env_list = ["qa"]\n[env_run_base]\ncommands = [["pytest"]]\n[env.qa]\ncommands = [["mypy"]]\n' },
    ],
    ['tox', { 'tox.toml': '[env_run_base]\nignore_outcome = true\ncommands = [["pytest"]]\n' }],
    ['tox -e venv -- python -m build', { 'tox.ini': '[testenv:venv]\ncommands = {posargs}\n' }],
    ['tox -e ${{ matrix.env }}', { 'tox.ini': '[testenv]\ncommands =\n  unit: pytest\n  lint: flake8\n' }],
    ['tox', { 'tox.ini': '[testenv]\nignore_outcome = true\ncommands = pytest\n' }],
    ['tox', { 'tox.ini': '[testenv]\nsetenv =\n  PYTEST_ADDOPTS = --co\ncommands = pytest\n' }],
    ['nox -s linkcheck', { 'noxfile.py': '@nox.session\ndef linkcheck(session):\n    session.run("sphinx-build")\n' }],
    ['nox -s tests', { 'noxfile.py': '@nox.session\ndef tests(s):\n    s.run("pytest", success_codes=[0, 1])\n' }],
    ['nox -s tests', { 'noxfile.py': '@nox.session\ndef tests(session):\n    helper(session)\n' }],
    [
      'nox',
      {
        'noxfile.py':
          'nox.options.sessions = ["style"]\n@nox.session\ndef style(session):\n    session.run("flake8")\n@nox.session\ndef tests(session):\n    session.run("pytest")\n',
      },
    ],
    [
      'nox',
      {
        'noxfile.py':
          '@nox.session\ndef style(s):\n    s.run("flake8")\n@nox.session(default=False)\ndef tests(s):\n    s.run("pytest")\n',
      },
    ],
    ['./bin/ci', { 'bin/ci': '#!/usr/bin/env bash\nset -e\nrubocop\n' }],
    ['./scripts/test.sh', { 'scripts/test.sh': 'set -e\n./scripts/lint.sh\n', 'scripts/lint.sh': 'flake8\n' }],
    ['cc -o tests tests.c\n./tests', {}],
    ['mvn verify', { 'pom.xml': '<project><properties>\n<skipTests>true</skipTests>\n</properties></project>\n' }],
    ['mvn verify', { 'pom.xml': '<configuration>\n<testFailureIgnore>true</testFailureIgnore>\n</configuration>\n' }],
    ['./gradlew build', { 'build.gradle': 'tasks.test {\n  onlyIf { project.hasProperty("runTests") }\n}\n' }],
    ['./gradlew build', { 'build.gradle': 'test {\n  exclude "**/*"\n}\n' }],
    ['./gradlew build', { 'build.gradle': 'sourceSets {\n  test {\n    java { exclude "**/*Test.java" }\n  }\n}\n' }],
    ['./gradlew build', { 'build.gradle': 'test { filter { excludeTestsMatching "*" } }\n' }],
    ['./gradlew build', { 'build.gradle': 'tasks.named("build") { dependsOn.remove("test") }\n' }],
    ['./gradlew build', { 'build.gradle': 'check.dependsOn.remove(test)\n' }],
    ['./gradlew build', { 'build.gradle': 'gradle.startParameter.excludedTaskNames += "test"\n' }],
    ['./gradlew build', { 'build.gradle': 'tasks.getByName("test").setEnabled(false)\n' }],
    ['./gradlew build', { 'build.gradle': 'test.setEnabled(false)\n' }],
    ['./gradlew build', { 'build.gradle.kts': 'tasks.withType<Test> {\n  isEnabled = false\n}\n' }],
    ['./gradlew build', { 'build.gradle.kts': 'tasks.named<Test>("test").get().isEnabled = false\n' }],
    [
      './gradlew build',
      { 'build.gradle': 'tasks.whenTaskAdded { task -> if (task.name == "test") task.enabled = false }\n' },
    ],
    [
      './gradlew build',
      {
        'build.gradle':
          'tasks.whenTaskAdded { task ->\n  if (task.name == "test") {\n    task.enabled = false\n  }\n}\n',
      },
    ],
    ['./gradlew build', { 'build.gradle': 'tasks.matching { it.name == "test" }.all { enabled = false }\n' }],
    [
      './gradlew build',
      { 'build.gradle': 'subprojects {\n  tasks.withType(Test).configureEach {\n    enabled = false\n  }\n}\n' },
    ],
    ['./gradlew build', { 'build.gradle': 'tasks.configureEach {\n  enabled = false\n}\n' }],
    ['./gradlew build', { 'build.gradle': 'tasks.named("test")\n{\n  enabled = false\n}\n' }],
    [
      './gradlew integrationTest',
      { 'build.gradle': 'tasks.register("integrationTest", Test) {\n  onlyIf { false }\n}\n' },
    ],
    ['./gradlew -p api build', { 'api/build.gradle': 'test {\n  enabled = false\n}\n' }],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<build><plugins><plugin>\n<artifactId>maven-surefire-plugin</artifactId>\n<configuration>\n<skip>true</skip>\n</configuration>\n</plugin></plugins></build>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<build><plugins><plugin>\n<artifactId>maven-surefire-plugin</artifactId>\n<configuration><skipTests>\n  true\n</skipTests></configuration>\n</plugin></plugins></build>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<build><plugins><plugin>\n<artifactId>maven-surefire-plugin</artifactId>\n<executions><execution><id>default-test</id><phase>none</phase></execution></executions>\n</plugin></plugins></build>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<build><plugins><plugin>\n<artifactId>maven-surefire-plugin</artifactId>\n<configuration><excludes><exclude>**/*Test.java</exclude></excludes></configuration>\n</plugin></plugins></build>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<build><plugins><plugin>\n<artifactId>maven-surefire-plugin</artifactId>\n<configuration><test>None</test></configuration>\n</plugin></plugins></build>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<properties><by.hand>true</by.hand></properties>\n<build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><configuration><skipTests>${by.hand}</skipTests></configuration></plugin></plugins></build>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      { 'pom.xml': '<project>\n<properties><skipUnitTests>true</skipUnitTests></properties>\n</project>\n' },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<properties><maven.test.skip.exec>true</maven.test.skip.exec></properties>\n</project>\n',
      },
    ],
    ['mvn verify', { 'pom.xml': '<project>\n<packaging>pom</packaging>\n</project>\n' }],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<packaging>pom</packaging>\n<profiles><profile><modules><module>a</module></modules></profile></profiles>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<profiles><profile><activation><activeByDefault>true</activeByDefault></activation><properties><skipTests>true</skipTests></properties></profile></profiles>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml': '<project><packaging>pom</packaging><modules><module>a</module></modules></project>',
        'a/pom.xml': '<project><properties><maven.test.skip>true</maven.test.skip></properties></project>',
      },
    ],
    [
      'mvn verify',
      { 'pom.xml': '<project><packaging>pom</packaging><modules><module>gone</module></modules></project>' },
    ],
    [
      'mvn -f a/pom.xml verify',
      { 'a/pom.xml': '<project><properties><skipTests>true</skipTests></properties></project>' },
    ],
    ['mvn verify', { 'pom.xml': '<project/>', '.mvn/maven.config': '-B\n-DskipTests\n' }],
    ['mvn verify', { 'pom.xml': '<project/>', '.mvn/maven.config': '-Dmaven.test.failure.ignore=true\n' }],
    ['make test', { Makefile: '.ONESHELL:\ntest:\n\tpytest\n\techo done\n' }],
    ['make test', { Makefile: '.ONESHELL:\n.SHELLFLAGS = -c\ntest:\n\tpytest\n\techo done\n' }],
    ['make test', { Makefile: '.ONESHELL:\ntest:\n\t-@set -e\n\tpytest\n' }],
    ['make test', { Makefile: 'test: a.py\n\tpytest\n', 'test/a.py': '', 'a.py': '' }],
    ['make test', { Makefile: '-include local.mk\ntest:\n\tpytest\n', 'test/a.py': '' }],
  ])('%j in %j', async (run, files) => {
    expect(['fair', 'weak']).toContain(await ofRun(run, files));
  });
});

describe('what a build does not say of its tests is not held against it alone', () => {
  it.each<[string, Files]>([
    [
      'mvn verify',
      { 'pom.xml': '<project><packaging>pom</packaging><modules><module>gone</module></modules></project>' },
    ],
    ['./gradlew build', { 'build.gradle': 'tasks.test {\n  onlyIf { project.hasProperty("runTests") }\n}\n' }],
    ['./gradlew build', { 'build.gradle': 'if (System.getenv("X")) {\n  test { enabled = false }\n}\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('fair');
  });
});

describe('a task that tests is a test', () => {
  it.each<[string, Files]>([
    ['deno test --permit-no-files', { 'src/sum_test.ts': 'Deno.test("sum", () => {});\n' }],
    ['go test . ./b/...', { 'sum_test.go': 'package c\n\nfunc TestC(t *testing.T) {\n}\n' }],
    ['go test ./a/... ./b/...', { 'a/c/sum_test.go': 'package c\n\nfunc TestC(t *testing.T) {\n}\n' }],
    ['make test', { Makefile: 'test:\n\tgo test ./...\n' }],
    ['make lint test', { Makefile: 'lint:\n\truff check\n\ntest: deps\n\t@pytest -q\n\ndeps:\n\tpip install -e .\n' }],
    ['make -j4 test', { Makefile: 'GO := go\ntest:\n\t$(GO) test \\\n\t  ./...\n' }],
    ['make test', { Makefile: 'test:\n\t@echo running\n\tcd api && pytest\n' }],
    [
      'make check',
      {
        Makefile: 'check: lint unit\nlint:\n\truff check\nunit:\n\t$(MAKE) -C api test\n',
        'api/Makefile': 'test:\n\tpytest\n',
      },
    ],
    ['npm test', script('jest --ci')],
    ['npm test', { ...script('node --test'), 'src/a.test.js': '' }],
    ['pdm run test', { 'pyproject.toml': '[tool.pdm.scripts]\ntest = "pytest -q"\n' }],
    [
      'pdm test',
      { 'pyproject.toml': '[tool.pdm.scripts]\ntest = { composite = ["lint", "pytest"] }\nlint = "ruff"\n' },
    ],
    ['uv run poe test', { 'pyproject.toml': '[tool.poe.tasks]\ntest.cmd = "pytest"\n' }],
    ['poe qa', { 'pyproject.toml': '[tool.poe.tasks]\nqa = ["lint", "unit"]\nlint = "ruff"\nunit = "pytest"\n' }],
    ['pixi run -e dev test', { 'pixi.toml': '[feature.dev.tasks]\ntest = { cmd = "pytest", depends-on = ["x"] }\n' }],
    ['pixi run test', { 'pyproject.toml': '[tool.pixi.tasks]\ntest = "pytest"\n' }],
    ['rye run test', { 'pyproject.toml': '[tool.rye.scripts]\ntest = { cmd = ["pytest", "-q"] }\n' }],
    ['pipenv run test', { Pipfile: '[scripts]\ntest = "pytest"\n' }],
    [
      'bash scripts/tests-start.sh',
      { 'scripts/tests-start.sh': 'bash scripts/test.sh\n', 'scripts/test.sh': 'pytest\n' },
    ],
    ['script/cibuild', { 'script/cibuild': '#!/bin/sh -e\nbundle exec rspec\nrubocop\n' }],
    ['npm run validate', script('eslint . && jest --ci', 'validate')],
    ['yarn qa', script('jest --ci', 'qa')],
    ['composer qa', { 'composer.json': '{ "scripts": { "qa": ["phpcs", "phpunit"] } }' }],
    ['make cover', { Makefile: 'cover:\n\tgo test -coverprofile=c.out ./...\n' }],
    ['just', { justfile: 'default: lint unit\n\nlint:\n  ruff check\n\nunit:\n  pytest\n' }],
    ['task', { 'Taskfile.yml': "version: '3'\ntasks:\n  default:\n    cmds:\n      - go test ./...\n" }],
    ['./build.sh', { 'build.sh': '#!/bin/bash\nset -e\ndotnet test\n' }],
    [
      'npm test',
      { 'package.json': JSON.stringify({ scripts: { test: 'eslint . && npm run unit', unit: 'vitest run' } }) },
    ],
    [
      'npm test',
      {
        'package.json': JSON.stringify({ scripts: { test: 'run-s lint unit', lint: 'eslint .', unit: 'vitest run' } }),
      },
    ],
    ['yarn jest', { 'package.json': '{ "devDependencies": { "jest": "30" } }' }],
    ['pnpm -r test', { 'package.json': '{}', 'a/package.json': '{ "scripts": { "test": "vitest run" } }' }],
    ['npx turbo run lint test', { 'package.json': '{}', 'a/package.json': '{ "scripts": { "test": "vitest run" } }' }],
    ['cd api\nnpm ci\nnpm test', { 'api/package.json': '{ "scripts": { "test": "jest" } }' }],
    ['npm --prefix api test', { 'api/package.json': '{ "scripts": { "test": "jest" } }' }],
    ['bun test', { 'package.json': '{}' }],
    ['deno test', {}],
    ['pytest', script('echo "Error: no test specified" && exit 1')],
    [
      'composer test',
      { 'composer.json': '{ "scripts": { "test": ["@php artisan config:clear", "@php artisan test"] } }' },
    ],
    ['composer run test', { 'composer.json': '{ "scripts": { "test": "@unit", "unit": "phpunit" } }' }],
    ['just test', { justfile: 'set shell := ["bash", "-c"]\n\ntest *args:\n  pytest {{args}}\n' }],
    ['just ci', { justfile: 'ci: lint test\n\nlint:\n  ruff check\n\ntest:\n  #!/bin/bash\n  set -e\n  pytest\n' }],
    ['cd api && just test', { justfile: 'test:\n  pytest\n', 'api/x.py': '' }],
    [
      'task test',
      {
        'Taskfile.yml':
          'version: "3"\ntasks:\n  test:\n    deps: [build]\n    cmds:\n      - go test ./...\n  build: go build\n',
      },
    ],
    ['rake', { Rakefile: 'require "rspec/core/rake_task"\nRSpec::Core::RakeTask.new(:spec)\ntask default: :spec\n' }],
    [
      'bundle exec rake test',
      { Rakefile: 'require "rake/testtask"\nRake::TestTask.new(:test) do |t|\n  t.libs << "test"\nend\n' },
    ],
    ['rake spec', { Rakefile: 'require_relative "config/application"\nRails.application.load_tasks\n' }],
    [
      'tox',
      { 'tox.ini': '[tox]\nenv_list = py312, py313\n[testenv]\ndeps = pytest\ncommands =\n    pytest {posargs}\n' },
    ],
    ['tox -e py313', { 'tox.ini': '[testenv]\ncommands = pytest\n[testenv:lint]\ncommands = ruff check\n' }],
    ['tox', { 'pyproject.toml': '[tool.tox]\nlegacy_tox_ini = """\n[testenv]\ncommands = pytest\n"""\n' }],
    ['tox', { 'tox.toml': '[env_run_base]\ncommands = [["pytest", "-q"]]\n' }],
    [
      'tox run -e ${{ matrix.env }}',
      {
        'pyproject.toml':
          '[tool.tox]\nenv_list = ["3.13"]\n\n[tool.tox.env_run_base]\ncommands = [[\n  "pytest", "-v",\n  {replace = "posargs", default = [], extend = true},\n]]\n\n[tool.tox.env.style]\ncommands = [["pre-commit", "run"]]\n',
      },
    ],
    ['npm test', { ...script('jest --passWithNoTests'), 'src/a.test.ts': '' }],
    [
      'nox -s tests',
      { 'noxfile.py': 'import nox\n\n@nox.session\ndef tests(session):\n    session.run(\n        "pytest",\n    )\n' },
    ],
    [
      './scripts/test.sh',
      { 'scripts/test.sh': '#!/usr/bin/env bash\nset -euo pipefail\ncd "$(dirname "$0")"\npytest\n' },
    ],
    ['make test', { Makefile: '.PHONY: test\ntest:\n\tpytest\n', 'test/a.py': '' }],
    ['make test', { Makefile: 'ALL = lint test\n.PHONY: $(ALL)\ntest:\n\tpytest\n', 'test/a.py': '' }],
    ['make test', { Makefile: '.PHONY: $(shell cat all)\ntest:\n\tpytest\n', 'test/a.py': '' }],
    ['make test', { Makefile: '.PHONY: build\ntest: build\n\tpytest\nbuild:\n\techo\n', 'test/a.py': '' }],
    ['make test', { Makefile: 'test: build\n\tpytest\nbuild:\n\techo\n', 'test/a.py': '' }],
    ['make test', { Makefile: 'test::\n\tpytest\n', 'test/a.py': '' }],
    ['make test', { Makefile: 'test: unit\n\techo done\nunit:\n\tpytest\n', 'test/a.py': '' }],
    ['make test', { Makefile: 'test: unit\nunit:\n\tpytest\n', 'test/a.py': '' }],
    ['make test', { Makefile: 'test:\n\tpytest\n', 'api/test/a.py': '' }],
    ['make test', { Makefile: '.ONESHELL:\n.SHELLFLAGS = -euo pipefail -c\ntest:\n\tpytest\n\techo done\n' }],
    ['make test', { Makefile: '.ONESHELL:\ntest:\n\tcd api\n\tpytest\n' }],
    ['make test', { Makefile: 'test: lint unit\nlint:\n\tflake8\nunit:\n\tpytest\n' }],
    ['make unit test', { Makefile: 'unit:\n\tpytest || true\ntest:\n\tpytest\n' }],
    ['make all check', { Makefile: 'all:\n\tpytest\ncheck:\n\tflake8\n' }],
    ['make test', { Makefile: 'VENV=venv\nPY = $(VENV)/bin/python\ntest:\n\t$(PY) -m pytest\n' }],
    ['make test', { Makefile: 'MAKEFLAGS += --no-print-directory -j4 -Otarget\ntest:\n\tpytest\n' }],
    ['make test', { Makefile: '.IGNORE: clean\ntest: export DB_URL=x\ntest:\n\tpytest\n' }],
    ['make test', { Makefile: 'test:\n\tpytest\nifdef COV\n\tcoverage report\nendif\n' }],
    ['make test', { Makefile: 'ifeq ($(OS),x)\nPY=python\nelse\nPY=python3\nendif\ntest:\n\t$(PY) -m pytest\n' }],
    ['npm ci && \\\n  npm test', script('vitest run')],
    ['bash -c "npm test"', script('vitest run')],
    ['npx c8 npm test', script('mocha')],
    ['npm test', script('env-cmd -f .env.test jest')],
    ['npm test', script('react-app-rewired test')],
    ['npm test', script('ts-mocha test/*.ts')],
    ['deno task test', { 'deno.json': '{ "tasks": { "test": { "dependencies": ["unit"] }, "unit": "deno test" } }' }],
    ['just test', { justfile: 'python := "python3"\n\ntest:\n    {{python}} -m pytest\n' }],
    [
      'task test',
      {
        'Taskfile.yml': 'tasks:\n  test:\n    platforms: [linux, darwin]\n    preconditions: [a]\n    cmds: [pytest]\n',
      },
    ],
    ['rake ci', { Rakefile: 'RSpec::Core::RakeTask.new\ntask :ci do\n  Rake::Task["spec"].invoke\nend\n' }],
    ['rake test', { Rakefile: 'task :test do\n  system("rspec") || abort\nend\n' }],
    ['tox -e py312-a', { 'tox.ini': '[testenv]\ncommands =\n  py312,a: {envpython} -m pytest {posargs:tests}\n' }],
    ['tox', { 'tox.ini': '[tox]\nenvlist = py{38,39}-{a,b}\n[testenv]\ncommands =\n  py39-b: pytest\n  a: flake8\n' }],
    ['tox -e py-x', { 'tox.ini': '[testenv]\ncommands =\n  qa: flake8\n  !qa: pytest\n' }],
    ['tox -e py312', { 'tox.ini': '[testenv]\ncommands =\n  py: pytest\n' }],
    ['tox', { 'tox.ini': '[testenv]\ncommands =\n  coverage run \\\n    -m pytest\n' }],
    ['tox -e cov', { 'tox.ini': '[testenv]\ncommands = pytest\n[testenv:cov]\ncommands = {[testenv]commands}\n' }],
    ['nox -s tests', { 'noxfile.py': '@nox.session\ndef tests(s: nox.Session) -> None:\n    s.run("pytest")\n' }],
    ['nox -s "tests"', { 'noxfile.py': '@nox.session\ndef tests(session):\n    session.run("pytest")\n' }],
    ['nox -s tests-3.13', { 'noxfile.py': '@nox.session\ndef tests(session):\n    session.run("pytest")\n' }],
    [
      'nox -s all',
      {
        'noxfile.py':
          '@nox.session(name="all")\ndef all_(s):\n    s.notify("tests")\n@nox.session(default=False)\ndef tests(s):\n    s.run("pytest")\n',
      },
    ],
    ['./bin/ci', { 'bin/ci': '#!/usr/bin/env bash\nset -e\nbundle exec rspec\n' }],
    ['./gradlew build', { 'build.gradle': 'test {\n    useJUnitPlatform()\n}\nother { enabled = false }\n' }],
    ['mvn verify', { 'pom.xml': '<profiles><profile>\n<skipTests>true</skipTests>\n</profile></profiles>\n' }],
    [
      './gradlew build',
      { 'build.gradle': 'tasks.named("jar") {\n  enabled = false\n}\ntest { useJUnitPlatform() }\n' },
    ],
    ['./gradlew build', { 'build.gradle': 'jar { enabled = false }\nbootJar { onlyIf { true } }\n' }],
    [
      './gradlew build',
      { 'build.gradle': 'test {\n  reports {\n    html.enabled = false\n    junitXml { enabled = false }\n  }\n}\n' },
    ],
    [
      './gradlew build',
      { 'build.gradle': 'test {\n  reports.html.enabled = false\n  exclude "**/*IntegrationTest.class"\n}\n' },
    ],
    [
      './gradlew build',
      { 'build.gradle.kts': 'tasks.withType<Sign> {\n  onlyIf { project.hasProperty("sign") }\n}\n' },
    ],
    ['./gradlew build', { 'build.gradle': 'tasks.register("integrationTest", Test) {\n  onlyIf { false }\n}\n' }],
    [
      './gradlew build',
      { 'build.gradle': 'tasks.whenTaskAdded { task -> if (task.name == "javadoc") task.enabled = false }\n' },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<build><plugins><plugin><artifactId>maven-failsafe-plugin</artifactId><configuration><skipTests>true</skipTests></configuration></plugin><plugin><artifactId>maven-deploy-plugin</artifactId><configuration><skip>true</skip></configuration></plugin></plugins></build>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<build><plugins><plugin>\n<artifactId>maven-surefire-plugin</artifactId>\n<configuration><skipTests>${skip.unit}</skipTests><excludes><exclude>**/*IT.java</exclude></excludes></configuration>\n</plugin></plugins></build>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project>\n<properties><skipTests>false</skipTests><skipITs>true</skipITs><maven.javadoc.skip>true</maven.javadoc.skip></properties>\n</project>\n',
      },
    ],
    [
      'mvn verify',
      {
        'pom.xml':
          '<project><packaging>pom</packaging><modules><module>a</module><module>b</module></modules></project>',
        'a/pom.xml': '<project><properties><maven.test.skip>true</maven.test.skip></properties></project>',
        'b/pom.xml': '<project><artifactId>b</artifactId></project>',
      },
    ],
    ['mvn verify', { 'pom.xml': '<project/>', '.mvn/maven.config': '-B\n-DskipTests=false\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});

describe('a deployment by Kamal', () => {
  const REAL = 'service: shop\nimage: ada/shop\nservers:\n  web:\n    - 192.0.2.4\n';
  const GIVEN = REAL.replace('192.0.2.4', '192.168.0.1').replace('ada/', 'your-user/');

  it.each<[string, Files]>([
    ['kamal deploy', { 'config/deploy.yml': REAL }],
    ['bin/kamal setup', { 'config/deploy.yml': REAL }],
    ['bundle exec kamal redeploy', { 'config/deploy.yml': REAL }],
    ['kamal -d staging deploy', { 'config/deploy.yml': GIVEN, 'config/deploy.staging.yml': REAL }],
    ['kamal deploy -c ops/kamal.yml', { 'ops/kamal.yml': REAL }],
    ['cd web && kamal deploy', { 'web/config/deploy.yml': REAL }],
  ])('is one where its settings name a machine: %j', async (run, files) => {
    expect(await strengthOf('deploy-pipeline', { [WORKFLOW]: workflow(run), ...files }, {})).toBe('fair');
  });

  it.each<[string, Files]>([
    ['kamal deploy', {}],
    ['kamal deploy', { 'config/deploy.yml': GIVEN }],
    ['kamal deploy -d staging', { 'config/deploy.yml': GIVEN }],
    ['kamal help deploy', { 'config/deploy.yml': GIVEN }],
    ['kamal deploy --help', { 'config/deploy.yml': GIVEN }],
    ['kamal build deliver', { 'config/deploy.yml': GIVEN }],
    ['echo kamal deploy', { 'config/deploy.yml': GIVEN }],
  ])('is none where these are those of the example, or not there: %j in %j', async (run, files) => {
    expect(await strengthOf('deploy-pipeline', { [WORKFLOW]: workflow(run), ...files }, {})).toBeNull();
  });

  it('is hinted at by its settings alone, unless they are those of the example', async () => {
    expect(await strengthOf('deploy-pipeline', { 'config/deploy.yml': REAL })).toBe('weak');
    expect(await strengthOf('deploy-pipeline', { 'config/deploy.yml': GIVEN })).toBeNull();
    expect(await strengthOf('deploy-pipeline', { 'config/deploy.yml': 'servers: [192.0.2.4]\n' })).toBeNull();
  });
});

describe('settings of a program that have it leave tests out make it unsure', () => {
  const ADDED = '[tool.pytest.ini_options]\naddopts = [\n  "-ra",\n  "--collect-only",\n]\n';
  const MIX = (test: string): Files => ({
    'mix.exs': `defp aliases do\n  [\n    setup: ["x"],\n    test: ${test}\n  ]\nend\n`,
  });

  it.each<[string, Files]>([
    ['pytest', { 'pytest.ini': '[pytest]\naddopts = --collect-only\n' }],
    ['python -m pytest', { 'setup.cfg': '[tool:pytest]\naddopts =\n  -ra\n  --co\n' }],
    ['cd api && pytest', { 'pyproject.toml': ADDED, 'api/x.py': '' }],
    ['tox', { 'tox.ini': '[testenv]\ncommands = pytest\n[pytest]\naddopts = --co\n' }],
    ['make test', { Makefile: 'test:\n\tpytest\n', 'pyproject.toml': ADDED }],
    ['bundle exec rspec', { '.rspec': '--color\n--dry-run\n' }],
    ['npx mocha', { '.mocharc.yml': 'dry-run: true\n' }],
    ['mix test', MIX('["format --check-formatted", "credo"]')],
    ['mix test', MIX('&run/1')],
    ['cargo t', { '.cargo/config.toml': '[alias]\nt = "clippy --tests"\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('fair');
  });

  it.each<[string, Files]>([
    ['pytest', { 'pyproject.toml': ADDED.replace('--collect-only', '--cov') }],
    ['pytest', { 'setup.cfg': '[tool:pytest]\naddopts = -ra\n[other]\nargs = --co\n' }],
    ['bundle exec rspec', { '.rspec': '--color\n' }],
    ['npx mocha', { '.mocharc.yml': 'dry-run: false\n', '.rspec': '--dry-run\n' }],
    ['mix test', MIX('["ecto.create --quiet", "test"]')],
    ['mix test', MIX('[\n      "ecto.create --quiet",\n      "test"\n    ]')],
    ['cargo t', { '.cargo/config.toml': '[alias]\nt = ["test", "--all"]\n' }],
  ])('and others do not: %j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
