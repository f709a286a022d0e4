import { describe, expect, it } from 'vitest';
import { strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with these files alone. */
function ofRun(run: string, files: Files, job = ''): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run, { job }), 'docs/notes.md': '# Notes\n', ...files });
}

const PYTHON = { 'tests/test_sum.py': 'def test_sum():\n    assert sum([1, 2]) == 3\n' };
const DJANGO = { ...PYTHON, 'manage.py': 'from django.core.management import execute_from_command_line\n' };
const RUBY = { 'spec/sum_spec.rb': 'describe "sum" do\n  it "adds" do\n    expect(sum(1, 2)).to eq(3)\n  end\nend\n' };
const RUST = {
  'Cargo.toml': '[package]\nname = "x"\n',
  'tests/sum.rs': '#[test]\nfn sums() {\n    assert_eq!(sum(1), 1);\n}\n',
};
const OTHER = '#!/bin/sh\n# maven, gradle\nexit 0\n';
const JAVA = {
  'pom.xml': '<project/>',
  'src/test/java/SumTest.java': 'class SumTest {\n  @Test\n  void a() {\n    assertEquals(3, sum());\n  }\n}\n',
};
const just = (text: string): Files => ({ ...PYTHON, justfile: `${text}\n\ntest:\n    pytest\n` });
const task = (text: string): Files => ({
  ...PYTHON,
  'Taskfile.yml': `version: "3"\n${text}    cmds:\n      - pytest\n`,
});

describe('a pipeline is not strong where its words have a runner look where no tests are', () => {
  it.each<[string, Files]>([
    ['pytest docs', PYTHON],
    ['pytest -c ci/pytest.ini', { ...PYTHON, 'ci/pytest.ini': '[pytest]\naddopts = --collect-only\n' }],
    ['pytest -p noop', { ...PYTHON, 'noop.py': 'import os\nos._exit(0)\n' }],
    ['PYTEST_PLUGINS=noop pytest', PYTHON],
    ['python manage.py test docs', DJANGO],
    ['python manage.py test --testrunner=ci.Noop', DJANGO],
    ['python -m unittest discover -s docs', PYTHON],
    ['python -m unittest discover -p "nope*.py"', PYTHON],
    ['bundle exec rspec docs', RUBY],
    ['bundle exec rspec --pattern "docs/*.rb"', RUBY],
    ['bundle exec rspec', { ...RUBY, '.rspec': '--pattern docs/*_spec.rb\n' }],
    ['cargo test --doc', RUST],
    ['cargo test --bins', RUST],
    ['cargo test --lib', { ...RUST, 'src/lib.rs': 'pub fn sum() {}\n' }],
    ['cargo test -- nothing_like_it', RUST],
    ['CARGO_BUILD_RUSTC_WRAPPER=true cargo test', RUST],
    ['./mvnw test', { ...JAVA, mvnw: OTHER }],
    ['just test', just('export PYTEST_ADDOPTS := "--co"')],
    ['just --shell true test', just('')],
    ['task test', task('env:\n  PYTEST_ADDOPTS: --co\ntasks:\n  test:\n')],
    ['cd /tmp && pytest', PYTHON],
    ['cd $RUNNER_TEMP\npytest', PYTHON],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });

  it('a task of a folder without tests', async () => {
    const files = {
      'go.mod': 'module x\n',
      'sum_test.go': 'package x\n\nfunc TestA(t *testing.T) {\n\tcheck(t, 1)\n}\n',
    };
    const taskfile = (dir: string): string =>
      `version: "3"\ntasks:\n  test:\n    dir: ${dir}\n    cmds:\n      - go test ./...\n`;
    expect(await ofRun('task test', { ...files, 'Taskfile.yml': taskfile('docs') })).not.toBe('strong');
    expect(await ofRun('task test', { ...files, 'Taskfile.yml': taskfile("'{{.ROOT_DIR}}'") })).toBe('strong');
  });

  it('a property of the job that may skip them', async () => {
    const files = { ...JAVA, gradlew: '#!/bin/sh\nexec gradle "$@"\n', 'build.gradle': "plugins { id 'java' }\n" };
    const job = '    env:\n      ORG_GRADLE_PROJECT_skipTests: "true"\n';
    expect(await ofRun('./gradlew build', files, job)).not.toBe('strong');
    expect(await ofRun('./gradlew build', files)).toBe('strong');
  });
});

describe('and strong where some are', () => {
  it.each<[string, Files]>([
    ['pytest tests', PYTHON],
    ['pytest -v tests/test_sum.py::test_sum', PYTHON],
    ['pytest --cov docs -n auto -p no:cacheprovider', PYTHON],
    ['python manage.py test --parallel 4', DJANGO],
    ['python manage.py test tests.test_sum', DJANGO],
    ['python -m unittest discover -s tests -p "test_*.py"', PYTHON],
    ['bundle exec rspec spec --format progress', RUBY],
    ['bundle exec rspec --pattern "spec/**/*_spec.rb"', RUBY],
    ['cargo test --workspace --all-features -- --test-threads 1', RUST],
    ['cargo test --lib', { 'src/lib.rs': '#[test]\nfn sums() {\n    assert_eq!(sum(1), 1);\n}\n', 'Cargo.toml': '' }],
    ['./mvnw -B verify', { ...JAVA, mvnw: '#!/bin/sh\nexec java org.apache.maven.wrapper.MavenWrapperMain "$@"\n' }],
    ['just test', just('export LANG := "C"')],
    ['task test', task('env:\n  LANG: C\ntasks:\n  test:\n')],
    ['(cd /tmp && curl -O https://example.org/x)\npytest', PYTHON],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
