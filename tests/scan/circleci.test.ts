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

/** One whose job has these steps and no others. */
function whole(items: string, more = ''): string {
  return `version: 2.1\n${more}jobs:\n  build:\n    docker:\n      - image: cimg/node:20.1\n    steps:\n${items}`;
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
    jobs('      - node/test: { version: "20.11" }\n'),
    jobs('      - node/test:\n          pkg-manager: yarn-berry\n          override-ci-command: yarn install\n'),
    jobs('      - node/test:\n          matrix:\n            parameters:\n              version: ["20.1", "22.1"]\n'),
    jobs('      - node/test:\n          pre-steps:\n            - run: echo first\n'),
    whole('      - attach_workspace:\n          at: .\n      - run: npm test\n'),
    whole('      - checkout:\n          path: ~/project\n      - run: npm test\n'),
    whole('      - run: git clone "$CIRCLE_REPOSITORY_URL" .\n      - run: npm test\n'),
    whole('      - get\n      - run: npm test\n', 'commands:\n  get:\n    steps:\n      - checkout\n'),
    whole('      - *get\n      - run: npm test\n', 'x-get: &get\n  - checkout\n'),
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
    [jobs('      - node/test: { run-command: build }\n')],
    [jobs('      - node/test: *given\n')],
    [jobs('      - node/test:\n          <<: *given\n')],
    [jobs('      - node/test:\n          setup: false\n')],
    [jobs('      - node/test:\n          override-ci-command: npm ci; circleci-agent step halt\n')],
    [jobs('      - node/test:\n          pre-steps:\n            - run: circleci-agent step halt\n')],
    [
      jobs(
        '      - node/test:\n          matrix:\n            parameters:\n              run-command:\n                - build\n',
      ),
    ],
    [steps('      - run: circleci-agent step halt\n      - run: npm test\n')],
    [steps('      - run: |\n          if [ -z "$X" ]; then circleci step halt; fi\n      - run: npm test\n')],
    [whole('      - run: npm test\n')],
    [whole('      - checkout\n      - run: npm test\n').replace('    docker:', '    type: no-op\n    docker:')],
    [whole('      - run: npm test\n      - checkout\n')],
    [whole('      - checkout:\n          path: other\n      - run: npm test\n')],
    [
      whole(
        '      - when:\n          condition: false\n          steps:\n            - checkout\n      - run: npm test\n',
      ),
    ],
    [whole('      - get\n      - run: npm test\n', 'commands:\n  get:\n    steps:\n      - run: echo none\n')],
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
