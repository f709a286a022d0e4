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
    ['make test', {}],
    ['make test', { Makefile: 'build:\n\tgo build\n' }],
    ['make test', { Makefile: 'test:\n\t@echo "no tests yet"\n' }],
    ['make test', { Makefile: '.PHONY: test\ntest:\n\nbuild:\n\tgo build\n' }],
    ['make test', { Makefile: 'test: prepare\nprepare:\n\t@echo ready\n\t@true\n' }],
    ['make test', { Makefile: 'test: ; @exit 0\n' }],
    ['make test', { Makefile: 'test:\n\t# pytest\n\t@:\n' }],
    ['make test', { Makefile: 'test: test\n' }],
    ['make test', { Makefile: 'test:\n\t$(MAKE) unit\nunit:\n\techo unit\n' }],
    ['make test', { Makefile: 'test:\n\tpytest --collect-only\n' }],
    ['make -C api test', { Makefile: 'test:\n\tpytest\n', 'api/Makefile': 'test:\n\techo none\n' }],
    ['cd api && make test', { Makefile: 'test:\n\tpytest\n', 'api/Makefile': 'test:\n\techo none\n' }],
    ['cd api\ncd ..\nmake test', { Makefile: 'test:\n\techo\n', 'api/Makefile': 'test:\n\tpytest\n' }],
    ['(cd api && make x)\nmake test', { Makefile: 'test:\n\techo\n', 'api/Makefile': 'test:\n\tpytest\n' }],
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
    ['make test', { Makefile: 'include common.mk\n' }],
    ['make test', { Makefile: 'test:\n\t-pytest\n' }],
    ['make test', { Makefile: 'test:\n\tpytest || true\n' }],
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
    ['npm test', script('node --test')],
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
