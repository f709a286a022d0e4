import { describe, expect, it } from 'vitest';
import { strengthOf } from './pipeline.ts';

const CONFIG = '.circleci/config.yml';
const ORBS = [
  ...['node', 'python', 'go', 'maven'].map((name) => `  ${name}: circleci/${name}@5.0\n`),
  '  own: mill/own@1.0\n',
].join('');

/** A file of CircleCI's whose workflow has these jobs. */
function jobs(items: string): string {
  return `version: 2.1\norbs:\n${ORBS}workflows:\n  main:\n    jobs:\n${items}`;
}

/** One whose job has these steps. */
function steps(items: string): string {
  return `version: 2.1\norbs:\n${ORBS}jobs:\n  build:\n    working_directory: ~/mill\n    steps:\n      - checkout\n${items}`;
}

describe('what CircleCI has an orb or its own program run', () => {
  it.each([
    jobs('      - node/test\n'),
    jobs('      - node/test:\n          version: "20.11"\n          pkg-manager: yarn\n'),
    jobs('      - python/test:\n          version: "3.12"\n'),
    jobs('      - python/test:\n          filters:\n            branches:\n              only: main\n'),
    jobs('      - maven/test\n'),
    steps('      - go/mod-download\n      - go/test:\n          covermode: atomic\n'),
    steps('      - run: npm test\n'),
    steps(
      '      - run: |\n          circleci tests glob "tests/*.py" | circleci tests run --command="xargs pytest" -v\n',
    ),
    steps('      - run: circleci tests glob "tests/*.py" | xargs pytest\n'),
  ])('%j', async (text) => {
    expect(await strengthOf('ci-pipeline', { [CONFIG]: text })).toBe('strong');
  });

  it.each<[string, string?]>([
    [jobs('      - own/test\n')],
    [jobs('      - node/install\n')],
    [jobs('      - node/test:\n          run-command: build\n')],
    [jobs('      - node/test:\n          app-dir: ./missing\n')],
    [jobs('      - node/test:\n          filters:\n            branches:\n              only: release\n')],
    [jobs('      - hold:\n          type: approval\n      - node/test:\n          requires: [hold]\n')],
    [`version: 2.1\nworkflows:\n  main:\n    jobs:\n      - node/test\n`],
    [jobs('      - node/test\n'), '.circleci/continued.yml'],
    [steps('      - run: circleci tests run --command="echo none"\n')],
    [steps('      - run: circleci tests glob "tests/*.py" | xargs grep pytest\n')],
    [steps('      - run: circleci config validate --command="pytest"\n')],
  ])('but not of %j', async (text, file = CONFIG) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).not.toBe('strong');
  });
});

describe('files that GitLab includes by a glob', () => {
  const job = 'pytest:\n  script: [pytest]\n';
  it.each([
    ['/ci/*.yml', 'ci/test.yml', 'strong'],
    ['ci/**/*.yml', 'ci/jobs/python/test.yml', 'strong'],
    ['.gitlab/ci/*.gitlab-ci.yml', '.gitlab/ci/test.gitlab-ci.yml', 'strong'],
    ['ci/*.yml', 'ci/jobs/test.yml', null],
    ['ci/*.yml', 'jobs/test.yml', null],
    [`ci/${'**/'.repeat(40)}*.yml`, 'ci/jobs/test.yml', null],
  ])('%s has %s, so that it is %s', async (glob, file, strength) => {
    const root = `include:\n  - local: "${glob}"\n`;
    expect(await strengthOf('ci-pipeline', { '.gitlab-ci.yml': root, [file]: job })).toBe(strength);
  });
});
