import { describe, expect, it } from 'vitest';
import { strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

const PYTHON: Files = { 'tests/test_sum.py': 'def test_sum():\n    assert sum([1, 2]) == 3\n' };
const NODE: Files = {
  'package.json': '{ "scripts": { "test": "jest" } }',
  'sum.test.js': 'test("sums", () => {\n  expect(sum(1, 2)).toBe(3);\n});\n',
};
const JAVA_TEST = 'class SumTest {\n  @Test\n  void sums() {\n    assertEquals(3, Sum.of(1, 2));\n  }\n}\n';
const MAVEN: Files = { 'pom.xml': '<project/>', 'src/test/java/SumTest.java': JAVA_TEST };
const GRADLE: Files = { 'build.gradle': "plugins { id 'java' }\n", 'src/test/java/SumTest.java': JAVA_TEST };
const CRATE: Files = { 'Cargo.toml': '[package]\nname = "x"\n', 'tests/sum.rs': '#[test]\nfn sums() {}\n' };
const WRAPPER = '#!/bin/sh\nexec java -jar gradle/wrapper/gradle-wrapper.jar "$@"\n';

/** The same files in a folder. */
function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

/** How sure it is that a pipeline tests which runs these lines in a repository with these files alone. */
function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...files });
}

/** The same with a step before them that is ready-made. */
function ofSteps(uses: string, run: string, files: Files): Promise<string | null> {
  const text = `on: [push]\njobs:\n  check:\n    steps:\n      - uses: actions/checkout@v4\n      - uses: ${uses}\n      - run: ${run}\n`;
  return strengthOnly('ci-pipeline', { [WORKFLOW]: text, ...files });
}

describe('a pipeline is not strong where a file that it needs is not there', () => {
  it.each<[string, Files]>([
    ['npm ci\nnpm test', NODE],
    ['npm ci && npm test', NODE],
    ['npm clean-install\nnpm test', { ...NODE, 'other/package-lock.json': '{}' }],
    ['cd app\nnpm ci\nnpm test', { ...below('app', NODE) }],
    ['npm ci --prefix app\nnpm test', { ...NODE, ...below('app', NODE) }],
    ['pnpm install --frozen-lockfile\npnpm test', NODE],
    ['pip install -r requirements.txt\npytest', PYTHON],
    [
      'python -m pip install --upgrade pip\npip install -r requirements.txt -r dev.txt\npytest',
      { ...PYTHON, 'requirements.txt': 'x\n' },
    ],
    ['uv pip install -r requirements/dev.txt\npytest', { ...PYTHON, 'requirements/base.txt': 'x\n' }],
    ['pytest test/', PYTHON],
    ['pytest -q tests/unit', PYTHON],
    ['./gradlew test', GRADLE],
    ['chmod +x gradlew\n./gradlew test', GRADLE],
    ['bash ./gradlew test', GRADLE],
    ['./mvnw -B verify', MAVEN],
    ['mvn -B verify', below('app', MAVEN)],
    ['gradle test', below('app', GRADLE)],
    ['cargo test', below('app', CRATE)],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });

  it('and what a step before keeps goes by a lock', async () => {
    const step = 'actions/setup-node@v4\n        with:\n          cache: ';
    expect(await ofSteps(`${step}npm`, 'npm test', NODE)).not.toBe('strong');
    expect(await ofSteps(`${step}yarn`, 'npm test', { ...NODE, 'package-lock.json': '{}' })).not.toBe('strong');
    expect(await ofSteps(`${step}npm`, 'npm test', { ...NODE, 'package-lock.json': '{}' })).toBe('strong');
    const elsewhere = `${step}npm\n          cache-dependency-path: app/package-lock.json`;
    expect(await ofSteps(elsewhere, 'npm test', NODE)).toBe('strong');
  });
});

describe('and strong where it is there, or may have been made', () => {
  it.each<[string, Files]>([
    ['npm ci\nnpm test', { ...NODE, 'package-lock.json': '{}' }],
    ['npm ci\nnpm test', { ...NODE, 'npm-shrinkwrap.json': '{}' }],
    ['cd app\nnpm ci\nnpm test', { 'package-lock.json': '{}', ...below('app', NODE) }],
    ['npm install\nnpm ci\nnpm test', NODE],
    ['npm ci || npm install\nnpm test', NODE],
    ['pip install -r requirements.txt\npytest', { ...PYTHON, 'requirements.txt': 'x\n' }],
    ['poetry export -o requirements.txt\npip install -r requirements.txt\npytest', PYTHON],
    ['wget https://example.org/requirements.txt\npip install -r requirements.txt\npytest', PYTHON],
    ['pip freeze > requirements.txt\npip install -r requirements.txt\npytest', PYTHON],
    ['if [ -f requirements.txt ]; then pip install -r requirements.txt; fi\npytest', PYTHON],
    ['[ -f requirements.txt ] && pip install -r requirements.txt || echo none\npytest', PYTHON],
    ['test -f requirements.txt && pip install -r requirements.txt\npytest', PYTHON],
    ['pip install -r https://example.org/requirements.txt\npytest', PYTHON],
    ['pip install -r "$LIST"\npytest', PYTHON],
    ['pytest tests/', PYTHON],
    ['pytest ./tests/test_sum.py', PYTHON],
    ['gradle wrapper\n./gradlew test', GRADLE],
    ['./gradlew test', { ...GRADLE, gradlew: WRAPPER }],
    ['mvn -B verify', MAVEN],
    ['mvn -f app/pom.xml verify', below('app', MAVEN)],
    ['cd app && mvn verify', below('app', MAVEN)],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });

  it('or where an action may have brought it', async () => {
    expect(await ofSteps('actions/download-artifact@v4', 'npm ci && npm test', NODE)).toBe('strong');
    expect(await ofSteps('actions/setup-node@v4', 'npm ci && npm test', NODE)).not.toBe('strong');
  });
});
