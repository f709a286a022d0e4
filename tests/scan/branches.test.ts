import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

const ID = `${'a1'.repeat(20)}\n`;
const ON_MAIN: Files = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': ID };
const ON_FEATURE: Files = { '.git/HEAD': 'ref: refs/heads/feature/x\n', '.git/refs/heads/feature/x': ID };

function onGitHub(on: string): Files {
  return { [WORKFLOW]: workflow('pytest', { on: `\n  ${on}` }) };
}

function onCircle(branch: string): Files {
  const job = '  check:\n    docker:\n      - image: python\n    steps:\n      - checkout\n      - run: pytest\n';
  const filters = `          filters:\n            branches:\n              only: ${branch}\n`;
  return {
    '.circleci/config.yml': `version: 2.1\njobs:\n${job}workflows:\n  all:\n    jobs:\n      - check:\n${filters}`,
  };
}

const GITLAB = 'check:\n  script: pytest\n';
const BITBUCKET = 'pipelines:\n  branches:\n    master:\n      - step:\n          script:\n            - pytest\n';
const DRONE = 'kind: pipeline\ntrigger:\n  branch: [master]\n  event: [push]\nsteps:\n  - commands:\n      - pytest\n';

const FOR_MASTER: readonly Files[] = [
  onGitHub('push:\n    branches: [master]'),
  onGitHub('push:\n    branches: [refs/heads/master, dev]'),
  onGitHub('pull_request:\n    branches:\n      - master\n      - develop'),
  { '.gitlab-ci.yml': `${GITLAB}  only: [master]\n` },
  { '.gitlab-ci.yml': `${GITLAB}  rules:\n    - if: $CI_COMMIT_BRANCH == "master"\n` },
  { '.gitlab-ci.yml': `workflow:\n  rules:\n    - if: $CI_COMMIT_BRANCH == "master"\n${GITLAB}` },
  onCircle('master'),
  { 'bitbucket-pipelines.yml': BITBUCKET },
  { 'azure-pipelines.yml': 'trigger:\n  - master\nsteps:\n  - script: pytest\n' },
  {
    'azure-pipelines.yml': 'trigger:\n  branches:\n    include: [refs/heads/master]\nsteps:\n  - script: pytest\n',
  },
  { '.drone.yml': DRONE },
];

describe('a pipeline of branches that the repository does not have is not strong', () => {
  it.each([...FOR_MASTER, onGitHub('push:\n    branches: [$default-branch]')])('%j', async (files) => {
    expect(await strengthOf('ci-pipeline', { ...files, ...ON_MAIN })).not.toBe('strong');
  });
});

describe('and strong where a branch of that name is known, or none is', () => {
  it.each(FOR_MASTER)('%j', async (files) => {
    expect(await strengthOf('ci-pipeline', files)).toBe('strong');
    expect(await strengthOf('ci-pipeline', { ...files, ...ON_FEATURE, '.git/refs/heads/master': ID })).toBe('strong');
  });

  it.each<[string, Files]>([
    ['one that is checked out', ON_MAIN],
    ['one of a remote', { ...ON_FEATURE, '.git/refs/remotes/origin/main': ID }],
    [
      'the usual one of a remote',
      { ...ON_FEATURE, '.git/refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/main\n' },
    ],
    [
      'one that is packed',
      { ...ON_FEATURE, '.git/packed-refs': `# pack-refs\n${ID.trim()} refs/remotes/origin/main\n` },
    ],
    ['a commit, and no branch', { '.git/HEAD': ID, '.git/refs/heads/x': ID }],
    ['nothing committed yet', { '.git/HEAD': 'ref: refs/heads/x\n' }],
    ['a clone of a part', { ...ON_FEATURE, '.git/shallow': ID }],
    ['names in a form that is not read', { ...ON_FEATURE, '.git/reftable/tables.list': '' }],
  ])('%s', async (_what, git) => {
    expect(await strengthOf('ci-pipeline', { ...onGitHub('push:\n    branches: [main]'), ...git })).toBe('strong');
  });

  it.each([
    'push:\n    branches: ["**"]',
    'push:\n    branches-ignore: [gh-pages]',
    'push:\n    branches: [dev, main]',
  ])('%j', async (on) => {
    expect(await strengthOf('ci-pipeline', { ...onGitHub(on), ...ON_MAIN })).toBe('strong');
  });
});

it('a pipeline is not strong for main where another branch alone is there', async () => {
  const files = { ...onGitHub('push:\n    branches: [main]'), ...ON_FEATURE };
  expect(await strengthOf('ci-pipeline', files)).not.toBe('strong');
});
