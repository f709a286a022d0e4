import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW } from './pipeline.ts';
import { makeRepository, scan } from './support.ts';

const steps = (keys: string): string => `on: push\njobs:\n  t:\n    steps:\n${keys}`;

describe('when a pipeline runs a test, and whether it can fail', () => {
  it.each<[string, string, string | null]>([
    ['.gitlab-ci.yml', 'build:\n  script:\n    - ./compile\n  after_script:\n    - pytest\n', 'weak'],
    ['azure-pipelines.yml', 'trigger:\n- main\nsteps:\n- script: pytest\n  enabled: false\n', null],
    [
      'azure-pipelines.yml',
      'trigger:\n- main\nsteps:\n- ${{ if eq(parameters.x, true) }}:\n  - script: pytest\n',
      'fair',
    ],
    [
      'azure-pipelines.yml',
      'trigger:\n- main\nsteps:\n- ${{ if eq(parameters.x, true) }}:\n  - script: ./a\n- script: pytest\n',
      'strong',
    ],
    ['bitbucket-pipelines.yml', 'pipelines:\n  default:\n    - step:\n        script:\n          - pytest\n', 'strong'],
    [
      'bitbucket-pipelines.yml',
      'pipelines:\n  tags:\n    "v*":\n      - step:\n          script:\n            - pytest\n  default:\n    - step:\n        script:\n          - ./a\n',
      'weak',
    ],
    [
      'bitbucket-pipelines.yml',
      'pipelines:\n  branches:\n    release/*:\n      - step:\n          script:\n            - pytest\n',
      'fair',
    ],
    [
      'bitbucket-pipelines.yml',
      'pipelines:\n  branches:\n    main:\n      - step:\n          script:\n            - pytest\n',
      'strong',
    ],
    [
      'bitbucket-pipelines.yml',
      "pipelines:\n  pull-requests:\n    '**':\n      - step:\n          script:\n            - pytest\n",
      'strong',
    ],
    [
      'bitbucket-pipelines.yml',
      'definitions:\n  steps:\n    - step: &unit\n        script:\n          - pytest\npipelines:\n  default:\n    - step:\n        script:\n          - ./a\n  custom:\n    nightly:\n      - step: *unit\n',
      'weak',
    ],
    [
      'bitbucket-pipelines.yml',
      'definitions:\n  steps:\n    - step: &unit\n        script:\n          - pytest\npipelines:\n  default:\n    - step: *unit\n',
      'strong',
    ],
    [
      '.drone.yml',
      'trigger:\n  event: [push]\nsteps:\n- name: test\n  failure: ignore\n  commands:\n  - pytest\n',
      'weak',
    ],
    [
      '.woodpecker.yml',
      'when:\n  - event: [push, manual]\nsteps:\n  - name: test\n    commands:\n      - pytest\n    when:\n      - event: manual\n',
      'weak',
    ],
    [
      '.woodpecker.yml',
      'when:\n  - event: [push, manual]\nsteps:\n  - name: test\n    commands:\n      - pytest\n    when:\n      - event: push\n',
      'strong',
    ],
    ['Jenkinsfile', 'triggers { githubPush() }\nsh "./a"\ndef runTests() {\n  sh "pytest"\n}\n', null],
    ['Jenkinsfile', 'triggers { githubPush() }\nrunTests()\ndef runTests() {\n  sh "pytest"\n}\n', 'strong'],
    ['Jenkinsfile', 'triggers { githubPush() }\nsh(script: """\n  pytest\n""", returnStatus: true)\n', 'weak'],
    ['Jenkinsfile', 'triggers { githubPush() }\nsh(returnStatus: true, script: """\n  pytest\n""")\n', 'weak'],
    ['Jenkinsfile', 'triggers { githubPush() }\ninput "go on?"\nsh "pytest"\n', 'fair'],
    [WORKFLOW, "on:\n  push:\n    paths: ['**', '!src/**']\njobs:\n  t:\n    steps:\n      - run: pytest\n", 'fair'],
    [WORKFLOW, "on:\n  push:\n    paths: ['**', '!docs/**']\njobs:\n  t:\n    steps:\n      - run: pytest\n", 'strong'],
    [WORKFLOW, "on:\n  push:\n    paths: ['*']\njobs:\n  t:\n    steps:\n      - run: pytest\n", 'fair'],
    [
      WORKFLOW,
      steps('      - shell: bash --noprofile --norc {0}\n        run: |\n          pytest\n          echo ok\n'),
      'fair',
    ],
    [WORKFLOW, steps('      - shell: bash --noprofile --norc -eo pipefail {0}\n        run: pytest\n'), 'strong'],
    [
      WORKFLOW,
      'on: push\njobs:\n  t:\n    runs-on: windows-latest\n    steps:\n      - run: |\n          pytest\n          ./compile\n',
      'weak',
    ],
    [
      WORKFLOW,
      'on: push\njobs:\n  t:\n    runs-on: windows-latest\n    steps:\n      - run: |\n          pip install .\n          pytest\n',
      'strong',
    ],
    [
      WORKFLOW,
      'on: push\njobs:\n  t:\n    strategy:\n      matrix:\n        script:\n          - npm test\n    steps:\n      - run: ./a\n',
      null,
    ],
    [WORKFLOW, steps('      - uses: rtCamp/action-slack-notify@v2\n        with:\n          args: make test\n'), null],
    [WORKFLOW, steps('      - uses: nick-fields/retry@v3\n        with:\n          command: npm test\n'), 'strong'],
  ])('%s %j is %s', async (file, text, strength) => {
    expect(await strengthOf('ci-pipeline', { [file]: text })).toBe(strength);
  });

  it('is not what Maven is told in a file to leave out', async () => {
    const files = { [WORKFLOW]: steps('      - run: mvn -B verify\n'), '.mvn/maven.config': '-DskipTests\n' };
    expect(await strengthOf('ci-pipeline', files)).toBe('weak');
  });

  it('is no more than a part where the repository has no test', async () => {
    const files = { [WORKFLOW]: steps('      - run: go test ./...\n'), 'main.go': 'package main\n' };
    const { findings } = await scan(makeRepository(files));
    expect(findings.find(({ id }) => id === 'ci-pipeline')?.strength).toBe('fair');
    const test = 'package main\n\nfunc TestA(t *testing.T) {\n\tif a() != 1 {\n\t\tt.Fatal("a")\n\t}\n}\n';
    expect(await strengthOf('ci-pipeline', { ...files, 'main_test.go': test }, {})).toBe('strong');
  });
});
