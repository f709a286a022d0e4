import { describe, expect, it } from 'vitest';
import { strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with these files alone. */
function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), ...files });
}

const JAVA = 'class SumTest {\n  @Test\n  void sums() {\n    assertEquals(3, Sum.of(1, 2));\n  }\n}\n';
const JUPITER = "dependencies {\n  testImplementation 'org.junit.jupiter:junit-jupiter:5.11.0'\n}\n";

function gradle(build: string, more: Files = {}): Files {
  return { 'build.gradle': build, 'src/test/java/SumTest.java': JAVA, ...more };
}

function maven(name: string, pom = '<project/>'): Files {
  return { 'pom.xml': pom, [`src/test/java/${name}.java`]: JAVA };
}

const ROOT = '[package]\nname = "x"\n\n[workspace]\nmembers = ["part"]\n';
const TEST = '#[test]\nfn sums() {\n    assert_eq!(sum(1, 2), 3);\n}\n';
const CRATES: Files = {
  'Cargo.toml': ROOT,
  'src/lib.rs': 'pub fn sum() {}\n',
  'part/Cargo.toml': '[package]\nname = "part"\n',
  'part/src/lib.rs': TEST,
};

describe('a pipeline is not strong where a runner passes over all tests', () => {
  it.each<[string, Files]>([
    ['gradle test', gradle(JUPITER)],
    ['gradle build', gradle('test {\n  useJUnit()\n}\n' + JUPITER)],
    ['gradle test', gradle('', { 'settings.gradle': "include 'app'\n", 'app/build.gradle': JUPITER })],
    ['mvn verify', maven('SumIT')],
    ['mvn -B test', maven('SumSpec')],
    ['mvn test', maven('SumShould')],
    ['cargo test', CRATES],
    ['cargo test --all-features', CRATES],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('and strong where it finds some, or may be told of them', () => {
  it.each<[string, Files]>([
    ['gradle test', gradle(JUPITER + 'test {\n  useJUnitPlatform()\n}\n')],
    ['gradle test', gradle(JUPITER + 'testing { suites { test { useJUnitJupiter() } } }\n')],
    ['gradle test', gradle("plugins {\n  id 'io.quarkus'\n}\n" + JUPITER)],
    ['gradle test', gradle("dependencies {\n  testImplementation 'junit:junit:4.13.2'\n}\n")],
    [
      'gradle test',
      gradle('subprojects {\n  test { useJUnitPlatform() }\n}\n', {
        'settings.gradle': "include 'app'\n",
        'app/build.gradle': JUPITER,
      }),
    ],
    ['mvn verify', maven('SumTest')],
    ['mvn verify', maven('TestSum')],
    ['mvn verify', maven('SumTestCase')],
    ['mvn verify', maven('SumIT', '<project><artifactId>maven-failsafe-plugin</artifactId></project>')],
    ['mvn test', maven('SumSpec', '<project><include>**/*Spec.java</include></project>')],
    ['cargo test --workspace', CRATES],
    ['cargo test -p part', CRATES],
    ['cargo test', { ...CRATES, 'src/lib.rs': TEST }],
    ['cargo test', { ...CRATES, 'tests/sum.rs': TEST }],
    ['cargo test', { ...CRATES, 'Cargo.toml': '[workspace]\nmembers = ["part"]\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
