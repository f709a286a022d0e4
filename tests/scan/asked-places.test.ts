import { describe, expect, it } from 'vitest';
import { strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

const TEST = 'class SumTest {\n  @Test\n  void sums() {\n    assertEquals(3, Sum.of(1, 2));\n  }\n}\n';
const BUILD = "plugins { id 'java' }\n";
const GRADLE = { gradlew: '#!/bin/sh\nexec gradle "$@"\n', 'build.gradle': BUILD, 'src/test/java/SumTest.java': TEST };
const MAVEN = { 'pom.xml': '<project/>', 'src/test/java/SumTest.java': TEST };
const DOCS = { 'docs/pom.xml': '<project/>', 'docs/src/main/java/Docs.java': 'class Docs {}\n' };
const PARTS = {
  'pom.xml': '<project><packaging>pom</packaging><modules><module>a</module><module>b</module></modules></project>',
  'a/pom.xml': '<project/>',
  'a/src/test/java/SumTest.java': TEST,
  'b/pom.xml': '<project/>',
  'b/src/main/java/B.java': 'class B {}\n',
};
const CRATE = {
  'Cargo.toml': '[package]\nname = "x"\n',
  'tests/sum.rs': '#[test]\nfn sums() {\n    assert_eq!(sum(1, 2), 3);\n}\n',
};

/** How sure it is that a pipeline tests which runs these lines in a repository with these files alone. */
function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...files });
}

describe('a pipeline is not strong where a build is of a folder without tests', () => {
  it.each<[string, Files]>([
    ['mvn --file=docs verify', { ...MAVEN, ...DOCS }],
    ['mvn -f docs verify', { ...MAVEN, ...DOCS }],
    ['mvn -fdocs/pom.xml verify', { ...MAVEN, ...DOCS }],
    ['cd docs && mvn verify', { ...MAVEN, ...DOCS }],
    ['mvn verify --projects=b', PARTS],
    ["mvn verify -pl '!a'", PARTS],
    ['./gradlew --project-dir=docs test', { ...GRADLE, 'docs/build.gradle': BUILD }],
    ['./gradlew -p docs test', { ...GRADLE, 'docs/build.gradle': BUILD }],
    ['./gradlew -pdocs test', { ...GRADLE, 'docs/build.gradle': BUILD }],
    ['./gradlew :docs:test', { ...GRADLE, 'settings.gradle': "include 'docs'\n", 'docs/build.gradle': BUILD }],
    ['./gradlew build --exclude-task=test', GRADLE],
    ['./gradlew build -x tes', GRADLE],
    ['cargo test --manifest-path docs/Cargo.toml', { ...CRATE, 'docs/Cargo.toml': '[package]\nname = "y"\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('and strong where it is of one with tests', () => {
  it.each<[string, Files]>([
    ['mvn --file=pom.xml verify', MAVEN],
    ['mvn -fae verify', MAVEN],
    ['mvn verify -pl a', PARTS],
    ['mvn verify -pl b -am', PARTS],
    [
      './gradlew :app:test',
      { ...GRADLE, 'settings.gradle': "include 'app'\n", 'app/src/test/java/SumTest.java': TEST },
    ],
    ['./gradlew -p . test', GRADLE],
    ['./gradlew build -x lint', GRADLE],
    ['cargo test --manifest-path=Cargo.toml', CRATE],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
