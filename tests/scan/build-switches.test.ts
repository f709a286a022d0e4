import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with these files. */
function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run), ...files });
}

function conftest(text: string, path = 'conftest.py'): Files {
  return { [path]: `import os\n\n${text}\n` };
}

function testMain(body: string): Files {
  return { 'main_test.go': `package sum\n\nfunc TestMain(m *testing.M) {\n${body}\n}\n` };
}

function surefire(configuration: string): Files {
  const plugin = `<plugin><artifactId>maven-surefire-plugin</artifactId><configuration>${configuration}</configuration></plugin>`;
  return { 'pom.xml': `<project><build><plugins>${plugin}</plugins></build></project>` };
}

const POM = { 'pom.xml': '<project/>' };
const WRAPPER = { gradlew: '#!/bin/sh\nexec gradle "$@"\n', 'build.gradle': "plugins { id 'java' }\n" };
const OFF = 'test {\n  enabled = false\n}\n';

describe('a pipeline is not strong where code or a setting says how all tests end, or which there are', () => {
  it.each<[string, Files]>([
    ['pytest', conftest('def pytest_sessionfinish(session, exitstatus):\n    session.exitstatus = 0')],
    ['pytest', conftest('def pytest_unconfigure(config):\n    os._exit(0)', 'tests/conftest.py')],
    ['pytest', conftest('def pytest_collection_modifyitems(items):\n    items.clear()')],
    ['pytest', conftest('collect_ignore_glob = ["*"]')],
    ['pytest', { 'pytest.ini': '[pytest]\naddopts = --suppress-tests-failed-exit-code\n' }],
    ['go test ./...', testMain('\tm.Run()\n\tos.Exit(0)')],
    ['mvn verify', { ...POM, '.mvn/jvm.config': '-DskipTests=true\n' }],
    ['mvn verify', { ...POM, '.mvn/jvm.config': '-Dmaven.test.failure.ignore=true\n' }],
    ['mvn verify', { ...POM, '.mvn/maven.config': '-f\nother.xml\n' }],
    ['mvn verify', { ...POM, '.mvn/extensions.xml': '<extensions/>' }],
    ['mvn verify', surefire('<includes><include>**/None.java</include></includes>')],
    ['mvn verify', { 'pom.xml': '<project><build><testSourceDirectory>none</testSourceDirectory></build></project>' }],
    [
      'mvn -f app/pom.xml verify',
      {
        'pom.xml': '<project><properties><skipTests>true</skipTests></properties></project>',
        'app/pom.xml': '<project><parent><artifactId>p</artifactId></parent></project>',
      },
    ],
    ['./gradlew -I own.gradle test', WRAPPER],
    ['./gradlew test', { ...WRAPPER, 'build.gradle': "apply from: 'own.gradle'\n" }],
    ['./gradlew test', { ...WRAPPER, 'settings.gradle': "gradle.startParameter.excludedTaskNames = ['test']\n" }],
    ['./gradlew test', { ...WRAPPER, 'buildSrc/src/main/groovy/own.gradle': OFF }],
    ['./gradlew test', { ...WRAPPER, 'settings.gradle': "include 'app'\n", 'app/build.gradle': OFF }],
    ['npx jest', { 'jest.config.js': 'module.exports = { passWithNoTests: true };\n' }],
    ['npx vitest run', { 'vitest.config.ts': 'export default { test: { passWithNoTests: true } };\n' }],
    ['npx mocha', { '.mocharc.json': '{ "passOnFailingTestSuite": true }' }],
    ['cargo test', { 'Cargo.toml': '[package]\nname = "x"\n\n[lib]\ntest = false\n' }],
    ['cargo test', { 'Cargo.toml': '[package]\nname = "x"\nautotests = false\n' }],
    ['cargo test', { 'Cargo.toml': '[[test]]\nname = "a"\nharness = false\n' }],
    ['cargo test', { 'Cargo.toml': '[workspace]\ndefault-members = ["a"]\n' }],
    ['cargo test', { '.cargo/config.toml': '[target.x86_64-unknown-linux-gnu]\nrunner = "true"\n' }],
    ['vendor/bin/phpunit', { 'phpunit.xml': '<phpunit><testsuites></testsuites></phpunit>' }],
    ['bundle exec rspec', { '.rspec': '--failure-exit-code 0\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('and strong where none does', () => {
  it.each<[string, Files]>([
    ['pytest', conftest('def pytest_sessionfinish(session, exitstatus):\n    clean(session)')],
    ['pytest', { 'pytest.ini': '[pytest]\naddopts = -q --strict-markers\n' }],
    ['go test ./...', testMain('\tsetUp()\n\tcode := m.Run()\n\ttearDown()\n\tos.Exit(code)')],
    ['go test ./...', testMain('\tif testing.Short() {\n\t\tos.Exit(0)\n\t}\n\tos.Exit(m.Run())')],
    ['mvn verify', { ...POM, '.mvn/jvm.config': '-Xmx2g\n', '.mvn/maven.config': '-T1C\n--no-transfer-progress\n' }],
    ['mvn verify', surefire('<includes><include>**/*Test.java</include></includes>')],
    ['./gradlew test', { ...WRAPPER, 'settings.gradle': "include 'app'\n", 'app/build.gradle': 'test {}\n' }],
    ['npx jest', { 'jest.config.js': 'module.exports = { globalSetup: "./setup.js", collectCoverage: true };\n' }],
    ['npx mocha', { '.mocharc.json': '{ "timeout": 5000, "recursive": true }' }],
    ['cargo test', { 'Cargo.toml': '[package]\nname = "x"\n\n[lib]\nname = "x"\n\n[[bench]]\nharness = false\n' }],
    ['vendor/bin/phpunit', { 'phpunit.xml': '<phpunit><testsuite><directory>tests</directory></testsuite></phpunit>' }],
    ['bundle exec rspec', { '.rspec': '--require spec_helper\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
