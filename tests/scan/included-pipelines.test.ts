import { describe, expect, it } from 'vitest';
import { strengthOf, TASKS } from './pipeline.ts';
import { makeRepository, scan } from './support.ts';

const ROOT = '.gitlab-ci.yml';
const PART = 'ci/test.yml';
const TEST = 'test:\n  script:\n    - pytest\n';

function strengthBy(
  root: string,
  part = TEST,
  more: Readonly<Record<string, string>> = {},
): ReturnType<typeof strengthOf> {
  return strengthOf('ci-pipeline', { [ROOT]: root, [PART]: part, ...more });
}

describe('what a pipeline of GitLab includes from the project is of the pipeline', () => {
  it.each<[string, string]>([
    [`include: ${PART}\n`, TEST],
    [`include: '/${PART}'\n`, TEST],
    ['include: "/ci/**.yml"\n', TEST],
    ['include: "**.yml"\n', TEST],
    [`include:\n  - ${PART}\n`, TEST],
    [`include:\n  - /${PART}\n  - template: Security/SAST.gitlab-ci.yml\n`, TEST],
    [`include:\n  - local: '/${PART}'\n`, TEST],
    [`include:\n  local: ${PART}\n`, TEST],
    [`include:\n  - project: me/it\n    file: x.yml\n  - local: ${PART}\n`, TEST],
    [`include:\n  - local: ${PART}\nstages: [build, test]\nvariables:\n  A: b\n`, `variables:\n  C: d\n${TEST}`],
    [`include:\n  - local: ci/other.yml\n    rules:\n      - if: $RELEASE\n  - local: ${PART}\n`, TEST],
    [`include: ${PART}\ntest:\n  extends: .test\n`, '.test:\n  script: pytest\n'],
    [`include: ${PART}\ntest:\n  extends: .base\n  script: pytest\n`, '.base:\n  image: python\n'],
    [`include: ${PART}\n.base:\n  image: python\n`, 'test:\n  extends: .base\n  script: pytest\n'],
    [`include: ${PART}\nworkflow:\n  rules:\n    - if: $CI_COMMIT_BRANCH\n`, TEST],
  ])('%j %j', async (root, part) => {
    expect(await strengthBy(root, part)).toBe('strong');
  });

  it('by two stars, from every folder below', async () => {
    for (const path of ['/ci/**.yml', '**.yml'])
      expect(await strengthBy(`include: "${path}"\n`, 'lint:\n  script: x\n', { 'ci/a/t.yml': TEST })).toBe('strong');
  });

  it('through a file that is included itself', async () => {
    expect(await strengthBy('include: ci/all.yml\n', TEST, { 'ci/all.yml': `include:\n  - local: ${PART}\n` })).toBe(
      'strong',
    );
  });

  it('and the line is that which tests, in the file that is included', async () => {
    const files = { ...TASKS, 'tests/test_a.py': 'def test_a():\n    assert 1 == 1\n' };
    const root = `include: ${PART}\nbuild:\n  script: make build\n`;
    const { findings } = await scan(makeRepository({ ...files, [ROOT]: root, [PART]: TEST }));
    expect(findings.find(({ id }) => id === 'ci-pipeline')).toMatchObject({ file: PART, line: 3, strength: 'strong' });
    const other = await scan(
      makeRepository({ ...files, [ROOT]: `include: ${PART}\n${TEST}`, [PART]: 'lint:\n  script: flake8\n' }),
    );
    expect(other.findings.find(({ id }) => id === 'ci-pipeline')).toMatchObject({
      file: ROOT,
      line: 4,
      strength: 'strong',
    });
  });
});

describe('what is included shows no more than the whole allows', () => {
  it.each<[string, string]>([
    [`include: ${PART}\nworkflow:\n  rules:\n    - if: $RELEASE\n`, TEST],
    [`include: ${PART}\ntest:\n  allow_failure: true\n`, TEST],
    [`include: ${PART}\ntest:\n  when: manual\n`, TEST],
    [`include: ${PART}\nvariables:\n  PYTEST_ADDOPTS: --collect-only\n`, TEST],
    [`include: ${PART}\ntest:\n  extends: .test\n  when: manual\n`, '.test:\n  script: pytest\n'],
    [`include: ${PART}\n`, `${TEST}  when: manual\n`],
    [`include: ${PART}\n`, '.test:\n  script: pytest\n'],
    [`include: ${PART}\nbuild:\n  stage: build\n  script: make\n  when: manual\n  allow_failure: false\n`, TEST],
    [`include:\n  - local: ${PART}\n    rules:\n      - if: $RELEASE\n`, TEST],
    ['include: ci/other.yml\n', TEST],
    ['include: "../ci/test.yml"\n', TEST],
    [`include: https://example.org/${PART}\n`, TEST],
    [`include:\n  - project: me/it\n    file: ${PART}\n`, TEST],
    [`include:\n  - template: ${PART}\n`, TEST],
    [`# include: ${PART}\n`, TEST],
    [`build:\n  script: ls\n  include: ${PART}\n`, TEST],
    [`include: ${PART}\n`, TEST.replace('pytest', 'pytest || true')],
  ])('%j %j', async (root, part) => {
    expect(await strengthBy(root, part)).not.toBe('strong');
  });

  it('and files that include each other end', async () => {
    expect(await strengthBy(`include: ${PART}\n`, `include: [${PART}, ${ROOT}]\n${TEST}`)).toBe('strong');
  });

  it('and one that is named like a secret is not opened', async () => {
    const files = { [ROOT]: 'include: ci/secrets.yml\n', 'ci/secrets.yml': TEST };
    expect(await strengthOf('ci-pipeline', files)).toBeNull();
  });
});
