import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Row = readonly [file: string, text: string, strength: string | null];

const AZURE = 'azure-pipelines.yml';
const STEP = 'steps:\n- script: pytest\n';
const steps = (keys: string): string => `on: push\njobs:\n  t:\n    steps:\n${keys}`;
const task = (name: string, inputs: string): string =>
  `trigger: [main]\nsteps:\n- task: ${name}\n  inputs:\n${inputs.replaceAll(/^/gm, '    ')}\n`;
const onAzure = (text: string, strength: string | null): Row => [AZURE, text, strength];
const onGitHub = (text: string, strength: string | null): Row => [WORKFLOW, text, strength];

async function holds([file, text, strength]: Row): Promise<void> {
  expect(await strengthOf('ci-pipeline', { [file]: text })).toBe(strength);
}

describe('what begins a pipeline of Azure', () => {
  const paths = (of: string): string => `trigger:\n  branches:\n    include: [main]\n  paths:\n    ${of}\n${STEP}`;
  it.each([
    onAzure(paths('include: [docs/*]'), 'fair'),
    onAzure(paths('exclude: [src]'), 'fair'),
    onAzure(paths("include: ['*']"), 'strong'),
    onAzure(paths('exclude: [docs, /README.md, "*.md"]'), 'strong'),
    onAzure(paths('exclude: [docs, app/*]'), 'fair'),
    onAzure(`trigger:\n  paths:\n    include:\n    - docs/*\n${STEP}`, 'fair'),
    onAzure(`trigger:\n  batch: true\n${STEP}`, 'strong'),
    onAzure(`trigger:\n  branches:\n    include: ['*']\n    exclude: [main]\n${STEP}`, 'fair'),
    onAzure(`trigger:\n  branches:\n    exclude: ['*']\n  tags:\n    include: ['*']\n${STEP}`, 'weak'),
    onAzure(`trigger:\n  branches:\n    exclude: [gh-pages]\n${STEP}`, 'strong'),
    onAzure(`trigger:\n  tags:\n    include: ['v*']\n${STEP}`, 'weak'),
    onAzure(`pr: none\ntrigger:\n  tags:\n    include: ['v*']\n${STEP}`, 'weak'),
    onAzure(`trigger: none\npr:\n  branches:\n    include: [main]\n${STEP}`, 'strong'),
  ])('%s %j is %s', (...row) => holds(row));
});

describe('what a pipeline of Azure runs', () => {
  it.each([
    onAzure(
      'trigger: [main]\njobs:\n- deployment: d\n  strategy:\n    runOnce:\n      on:\n        failure:\n          steps:\n          - script: pytest\n',
      'weak',
    ),
    onAzure(
      'trigger: [main]\njobs:\n- deployment: d\n  strategy:\n    runOnce:\n      on:\n        success:\n          steps:\n          - script: pytest\n',
      'strong',
    ),
    onAzure(task('Maven@4', 'goals: package'), 'strong'),
    onAzure(task('Maven@4', 'mavenPomFile: pom.xml'), 'strong'),
    onAzure(task('Maven@4', 'options: -DskipTests\ngoals: package'), 'fair'),
    onAzure(task('Gradle@3', 'tasks: build\noptions: -x test'), 'fair'),
    onAzure(task('Gradle@3', 'gradleWrapperFile: gradlew'), 'strong'),
    onAzure(task('DotNetCoreCLI@2', 'command: test'), 'strong'),
    onAzure(task('DotNetCoreCLI@2', 'command: test\narguments: --list-tests'), null),
    onAzure(task('DotNetCoreCLI@2', 'command: custom\ncustom: tool\narguments: install test'), null),
    onAzure(task('Npm@1', 'command: custom\ncustomCommand: run test'), 'strong'),
    onAzure(task('Bash@3', 'targetType: inline\nscript: |\n  pip install .\n  pytest'), 'strong'),
    onAzure(task('Bash@3', 'targetType: inline\nscript: |\n  pytest\n  echo done'), 'weak'),
  ])('%s %j is %s', (...row) => holds(row));
});

describe('what is only named', () => {
  const LOCAL = steps('      - uses: ./.github/actions/pytest\n');
  it.each<Row>([
    ['.gitlab-ci.yml', 't:\n  image: jest\n  script:\n    - echo hi\n', null],
    ['.gitlab-ci.yml', 't:\n  image:\n    name: x\n    entrypoint: [pytest]\n  script: [echo hi]\n', null],
    ['.gitlab-ci.yml', 't:\n  services:\n    - name: x\n      command: [pytest]\n  script: [echo hi]\n', null],
    ['.gitlab-ci.yml', 'docker:\n  script: [pytest]\n', 'strong'],
    onGitHub('on: push\njobs:\n  docker:\n    steps:\n      - run: pytest\n', 'strong'),
    onGitHub(LOCAL, 'fair'),
    onGitHub(steps('      - uses: acme/pytest\n'), 'fair'),
    ['.circleci/config.yml', 'jobs:\n  t:\n    docker:\n      - image: x\n        command: pytest\n', null],
  ])('%s %j is %s', (...row) => holds(row));
});

describe('what an action is given to run', () => {
  const given = (uses: string, keys: string): string =>
    steps(`      - uses: ${uses}\n        with:\n${keys.replaceAll(/^/gm, '          ')}\n`);
  it.each([
    onGitHub(given('nick-fields/retry@v3', 'command: pytest'), 'strong'),
    onGitHub(given('nick-fields/retry@v3', 'continue_on_error: true\ncommand: pytest'), 'weak'),
    onGitHub(given('nick-fields/retry@v3', 'command: |\n  pytest\n  echo done'), 'weak'),
    onGitHub(given('nick-fields/retry@v3', 'command: |\n  npm ci\n  npm test'), 'strong'),
    onGitHub(given('reactivecircus/android-emulator-runner@v2', 'script: |\n  pytest\n  echo done'), 'strong'),
    onGitHub(given('devcontainers/ci@v0.3', 'runCmd: make test'), 'strong'),
    onGitHub(given('docker://alpine', 'args: pytest'), 'strong'),
    onGitHub(given('docker://alpine', 'args: pytest\nentrypoint: /bin/echo'), 'fair'),
    onGitHub(given('acme/run-something@v1', 'script: pytest'), 'fair'),
    onGitHub(given('acme/label@v1', 'script: pytest'), null),
  ])('%s %j is %s', (...row) => holds(row));
});

describe('how YAML is written', () => {
  it.each<Row>([
    onGitHub(steps('      - run: pytest\n        run: echo ok\n'), 'fair'),
    onGitHub(`${steps('      - run: pytest\n')}  t:\n    steps:\n      - run: echo\n`, 'fair'),
    ['.gitlab-ci.yml', 't:\n  script: [pytest]\nt:\n  script: [echo ok]\n', 'fair'],
    [
      '.drone.yml',
      'kind: a\ntrigger:\n  event: [push]\nsteps:\n- commands: [x]\n---\nkind: b\ntrigger:\n  event: [push]\nsteps:\n- commands: [pytest]\n',
      'strong',
    ],
    onGitHub(steps('      - uses: acme/comment@v1\n        with:\n          body: |\n            run: pytest\n'), null),
    onGitHub('on: push\nname: "a\n  run: pytest"\njobs:\n  t:\n    steps:\n      - run: pytest\n', 'strong'),
    onGitHub('on: push\nname: "a\n  run: pytest"\n', null),
    onGitHub("on: push\nname: 'a''s'\njobs:\n  t:\n    steps:\n      - run: pytest\n", 'strong'),
    onGitHub(steps('      - run: &t pytest\n'), 'strong'),
    onGitHub(steps('      - run: &t |\n          pytest\n'), 'strong'),
    onGitHub(steps('      - run: "set +e\\npytest\\necho done"\n'), 'weak'),
    onGitHub(steps('      - run: "npm ci\\nnpm test"\n'), 'strong'),
    ['.gitlab-ci.yml', 't:\n  script:\n    - - pip install .\n      - pytest\n    - - pytest\n', 'strong'],
    ['.cirrus.yml', 'task:\n  test_script: pytest\n', 'fair'],
    onGitHub(workflow('pytest', { job: '    strategy:\n      matrix:\n        py: []\n' }), null),
    onGitHub(workflow('pytest', { job: "    strategy:\n      matrix:\n        py: ${{ fromJSON('[]') }}\n" }), null),
    onGitHub(
      workflow('pytest', { job: '    strategy:\n      matrix:\n        py: [1]\n        exclude: []\n' }),
      'strong',
    ),
    onGitHub(workflow('pytest', { job: '    env:\n      BASH_ENV: ./x\n' }), 'fair'),
    onGitHub(workflow('pytest', { job: '    env:\n      SHELLOPTS: noexec\n' }), 'fair'),
  ])('%s %j is %s', (...row) => holds(row));
});

describe('what runs before the script of a job of GitLab', () => {
  const T = 't:\n  script:\n    - pytest\n    - echo done\n';
  const JOB = 't:\n  script: [pytest]\n';
  it.each<[string, string | null]>([
    [`default:\n  before_script:\n    - exit 0\n${JOB}`, null],
    [`before_script:\n  - exit 0\n${JOB}`, null],
    [`default:\n  before_script: [set +e]\n${T}`, 'fair'],
    [`default:\n  before_script:\n    - |\n      set +e\n${T}`, 'fair'],
    [`default:\n  before_script: ["trap 'exit 0' EXIT"]\n${T}`, 'fair'],
    [`default:\n  before_script: ['pytest() { :; }']\n${T}`, 'fair'],
    [`default:\n  before_script: [pip install .]\n${T}`, 'strong'],
    [`default:\n  before_script: [exit 0]\nt:\n  before_script: [pip install .]\n  script: [pytest]\n`, 'strong'],
    [`t:\n  script: [pytest]\n  before_script: [exit 0]\n`, null],
    [`.base:\n  before_script: [exit 0]\nt:\n  extends: .base\n  script: [pytest]\n`, null],
    [`.base:\n  before_script: [pip install .]\nt:\n  extends: .base\n  script: [pytest]\n`, 'strong'],
  ])('%j is %s', (text, strength) => holds(['.gitlab-ci.yml', text, strength]));
});

describe('a stage of GitLab that waits for a person', () => {
  const gate = (keys: string): string => `stages: [a, b]\ngate:\n  stage: a\n${keys}  script: [x]\n`;
  const T = 't:\n  stage: b\n  script: [pytest]\n';
  const MANUAL = '  when: manual\n  allow_failure: false\n';
  it.each<[string, string | null]>([
    [`${gate(MANUAL)}${T}`, 'weak'],
    [`${gate('  rules:\n    - when: manual\n')}${T}`, 'weak'],
    [`${gate('  rules:\n    - if: $X\n      when: manual\n    - when: always\n')}${T}`, 'fair'],
    [`${gate('  rules:\n    - when: manual\n      allow_failure: true\n')}${T}`, 'strong'],
    [`${gate('  when: manual\n')}${T}`, 'strong'],
    [`${gate(MANUAL)}${T}  needs: []\n`, 'strong'],
    [`${gate(MANUAL)}${T.replace('stage: b', 'stage: a')}`, 'strong'],
    [`gate:\n  stage: build\n${MANUAL}  script: [x]\nt:\n  script: [pytest]\n`, 'weak'],
    [`gate:\n  stage: deploy\n${MANUAL}  script: [x]\nt:\n  script: [pytest]\n`, 'strong'],
  ])('%j is %s', (text, strength) => holds(['.gitlab-ci.yml', text, strength]));
});

describe('a script of GitLab that another takes the place of', () => {
  it.each<[string, string | null]>([
    ['.b: &b\n  script: [pytest]\nt:\n  <<: *b\n  script: [echo ok]\n', null],
    ['.b:\n  script: [pytest]\nt:\n  extends: .b\n  script: [echo ok]\n', null],
    ['.b: &b\n  script: [pytest]\nt:\n  <<: *b\n', 'strong'],
    ['.b: &b\n  script: [pytest]\nt:\n  <<: *b\n  script: [echo ok]\nu:\n  <<: *b\n', 'strong'],
    ['.a:\n  script: [pytest]\n.b:\n  script:\n    - !reference [.a, script]\nt:\n  extends: .b\n', 'strong'],
    ['.b:\n  script: &lines [pytest]\nt:\n  script: *lines\n', 'strong'],
  ])('%j is %s', (text, strength) => holds(['.gitlab-ci.yml', text, strength]));
});

describe('the events and gates of others', () => {
  const drone = (event: string): string => `kind: a\ntrigger:\n  event: [${event}]\nsteps:\n- commands: `;
  const bitbucket = (lines: readonly string[]): string =>
    `pipelines:\n  default:\n${lines.map((line) => `    ${line}\n`).join('')}`;
  const GATE = ['- step:', '    trigger: manual', '    script: [x]'];
  const TEST = ['- step:', '    script:', '      - pytest'];
  it.each<Row>([
    ['.drone.yml', `${drone('push')}[x]\n---\n${drone('tag')}[pytest]\n`, 'weak'],
    ['.drone.yml', `${drone('tag')}[x]\n---\n${drone('push')}[pytest]\n`, 'strong'],
    ['.drone.yml', `${drone('tag')}[x]\n  when:\n    event: [push]\n- commands: [pytest]\n`, 'weak'],
    ['.drone.yml', 'trigger:\n  event:\n    exclude: [push]\nsteps:\n- commands: [pytest]\n', 'weak'],
    ['.drone.yml', `${drone('push')}[pytest]\n  detach: true\n`, 'weak'],
    ['.drone.yml', 'trigger:\n  event: [push]\nservices:\n- commands: [pytest]\nsteps:\n- commands: [x]\n', null],
    ['.woodpecker.yml', 'when:\n  event: push\nsteps:\n  test:\n    commands:\n      - pytest\n', 'strong'],
    ['bitbucket-pipelines.yml', bitbucket([...GATE, ...TEST]), 'weak'],
    ['bitbucket-pipelines.yml', bitbucket([...TEST, ...GATE]), 'strong'],
    [
      'bitbucket-pipelines.yml',
      `${bitbucket(GATE)}  pull-requests:\n    '**':\n${TEST.map((line) => `      ${line}\n`).join('')}`,
      'strong',
    ],
    [
      'bitbucket-pipelines.yml',
      `definitions:\n  steps:\n    - step: &t\n        script: [pytest]\n${bitbucket([...GATE, '- step: *t'])}`,
      'weak',
    ],
  ])('%s %j is %s', (...row) => holds(row));
});

describe('what a Jenkinsfile does with a failure', () => {
  const within = (block: string, then = ''): string =>
    `triggers { githubPush() }\nstage("t") {\n  steps {\n    ${block} {\n      sh "pytest"\n    }${then}\n  }\n}\n`;
  const stage = (keys: string): string => `triggers { githubPush() }\nstage("t") {\n  ${keys}\n}\n`;
  const sh = (call: string): string => stage(`steps {\n    ${call}\n  }`);
  it.each<[string, string | null]>([
    [within('script'), 'strong'],
    [within('timeout(5)'), 'strong'],
    [within('node("a")'), 'strong'],
    [within('catchError(buildResult: "SUCCESS", stageResult: "FAILURE")'), 'weak'],
    [within('catchError'), 'fair'],
    [within('warnError("x")'), 'weak'],
    [within('try', ' catch (e) {\n      echo "x"\n    }'), 'weak'],
    [within('try', '\n    catch (e) {\n      echo "x"\n    }'), 'weak'],
    [within('try', ' catch (e) {\n      throw e\n    }'), 'strong'],
    [within('try', ' catch (e) {\n      currentBuild.result = "FAILURE"\n    }'), 'strong'],
    [within('try', ' finally {\n      junit "a.xml"\n    }'), 'strong'],
    [within('if (params.RUN)'), 'fair'],
    [within('if (false)'), null],
    [stage('when { expression { false } }\n  steps { sh "pytest" }'), 'weak'],
    [stage('when { branch "release" }\n  steps { sh "pytest" }'), 'fair'],
    [stage('when { buildingTag() }\n  steps { sh "pytest" }'), 'weak'],
    [
      `${stage('when { expression { false } }\n  steps { sh "x" }')}stage("u") {\n  steps { sh "pytest" }\n}\n`,
      'strong',
    ],
    [stage('post {\n    failure {\n      sh "pytest"\n    }\n  }'), 'weak'],
    [stage('post {\n    always {\n      sh "pytest"\n    }\n  }'), 'fair'],
    [sh('sh(\n      returnStatus: true,\n      script: "pytest"\n    )'), 'weak'],
    [sh('def rc = sh(script: "pytest", returnStatus: true)\n    if (rc != 0) { error "no" }'), 'fair'],
    [sh('sh(\n      label: "x",\n      script: "pytest"\n    )'), 'strong'],
    [sh('sh label: "pytest", script: "echo hi"'), null],
    [sh('sh "pytest " + options'), 'fair'],
    [sh('sh "pytest " + "--co"'), 'fair'],
    [sh("sh '''#!/bin/bash\n      pytest\n      echo done\n    '''"), 'weak'],
    [sh("sh '''#!/bin/bash -e\n      pytest\n      echo done\n    '''"), 'strong'],
    [sh("bat '''\n      call pytest\n      echo done\n    '''"), 'weak'],
    [sh('bat "pytest & exit 0"'), 'weak'],
    [sh('bat "call pytest"'), 'strong'],
    [sh("writeFile file: 'run.sh', text: '''\n    pytest\n    '''"), null],
    [sh("emailext body: '''\n    pytest\n    ''', subject: 'x'"), null],
    [sh('withEnv(["PYTEST_ADDOPTS=--collect-only"]) {\n      sh "pytest"\n    }'), null],
    [`environment { PYTEST_ADDOPTS = "--co" }\n${sh('sh "pytest"')}`, null],
    [`def OPTIONS = "--co"\n${sh('sh "pytest ${OPTIONS}"')}`, null],
    [`${sh('sh "pytest"')}input "go on?"\n`, 'strong'],
  ])('%j is %s', (text, strength) => holds(['Jenkinsfile', text, strength]));
});

describe('which jobs CircleCI runs', () => {
  const job = (name: string, run: string): string => `  ${name}:\n    steps:\n      - checkout\n      - run: ${run}\n`;
  const JOBS = `jobs:\n${job('build', 'x')}${job('t', 'pytest')}`;
  const run = (keys: string): string => `${JOBS}workflows:\n  w:\n${keys}`;
  it.each<[string, string | null]>([
    [run('    jobs: [build, t]\n'), 'strong'],
    [run('    jobs:\n      - build\n      - t:\n          requires: [build]\n'), 'strong'],
    [run('    jobs:\n      - build\n'), null],
    [run('    jobs: *jobs\n'), 'fair'],
    [JOBS, null],
    [`jobs:\n${job('build', 'pytest')}`, 'strong'],
    [run('    triggers:\n      - schedule:\n          cron: "0 0 * * *"\n    jobs: [t]\n'), 'weak'],
    [
      `${run('    triggers:\n      - schedule:\n          cron: "0 0 * * *"\n    jobs: [t]\n')}  v:\n    jobs: [t]\n`,
      'strong',
    ],
    [run('    jobs:\n      - hold:\n          type: approval\n      - t:\n          requires: [hold]\n'), 'weak'],
    [run('    jobs:\n      - t:\n          filters:\n            branches:\n              ignore: /.*/\n'), 'weak'],
    [
      run('    jobs:\n      - t:\n          filters:\n            branches:\n              ignore: gh-pages\n'),
      'strong',
    ],
    [
      run('    jobs:\n      - t:\n          filters:\n            branches:\n              only: [main, dev]\n'),
      'strong',
    ],
    [run('    jobs:\n      - t:\n          filters:\n            branches:\n              only: /.*/\n'), 'strong'],
    [run('    jobs:\n      - t:\n          filters:\n            branches:\n              only: release\n'), 'fair'],
    [run('    jobs:\n      - t:\n          filters:\n            branches:\n              ignore: main\n'), 'fair'],
    [run('    jobs:\n      - t:\n          filters: pipeline.git.branch == "x"\n'), 'fair'],
    [run('    when: << pipeline.git.tag >>\n    jobs: [t]\n'), 'fair'],
    [run('    when: false\n    jobs: [t]\n'), null],
    [
      `parameters:\n  go:\n    type: boolean\n    default: false\n${run('    when: << pipeline.parameters.go >>\n    jobs: [t]\n')}`,
      'weak',
    ],
    [
      `parameters:\n  go:\n    type: boolean\n    default: true\n${run('    when: << pipeline.parameters.go >>\n    jobs: [t]\n')}`,
      'fair',
    ],
    [`commands:\n${job('unit', 'pytest')}${run('    jobs: [build]\n')}`, null],
    [
      `commands:\n${job('unit', 'pytest')}jobs:\n  t:\n    steps:\n      - unit\nworkflows:\n  w:\n    jobs: [t]\n`,
      'fair',
    ],
  ])('%j is %s', (text, strength) => holds(['.circleci/config.yml', `version: 2.1\n${text}`, strength]));
});

describe('what stands beside the steps', () => {
  const azure = (keys: string): string => `trigger: [main]\n${keys}`;
  const TEST = 'steps:\n- script: pytest\n';
  it.each<Row>([
    onAzure(azure(`${TEST}  enabled: \${{ false }}\n`), null),
    onAzure(azure('parameters:\n- name: s\n  default:\n  - script: pytest\nsteps:\n- script: ls\n'), null),
    onAzure(azure('resources:\n  containers:\n  - container: x\n    command: pytest\nsteps:\n- script: ls\n'), null),
    onAzure(
      azure(
        'jobs:\n- job: w\n  steps:\n  - task: ManualValidation@0\n- job: t\n  dependsOn: w\n  steps:\n  - script: pytest\n',
      ),
      'weak',
    ),
    ['.drone.yml', 'trigger:\n  event: [push]\nsteps:\n- image: x\n  settings:\n    script: [pytest]\n', null],
    ['.drone.yml', 'trigger:\n  event: [push]\nsteps:\n- entrypoint: [echo]\n  commands: [pytest]\n', 'fair'],
    [
      '.drone.yml',
      'trigger:\n  event: [push]\nsteps:\n- commands: [pytest]\n  when:\n    event:\n      exclude: [push]\n',
      'weak',
    ],
    [
      'bitbucket-pipelines.yml',
      'pipelines:\n  default:\n    - step:\n        on-fail:\n          strategy: ignore\n        script: [pytest]\n',
      'weak',
    ],
    onGitHub(workflow('pytest', { job: '    strategy:\n      matrix: {}\n' }), null),
    onGitHub(workflow('pytest', { step: '        shell: bash -en {0}\n' }), 'fair'),
    onGitHub(workflow('pytest', { step: '        shell: bash -e -c true {0}\n' }), 'fair'),
    onGitHub(workflow('pytest', { step: '        shell: bash --norc -eo pipefail {0}\n' }), 'strong'),
    onGitHub(workflow('echo "BASH_ENV=./x" >> $GITHUB_ENV\npytest'), 'fair'),
    onGitHub(workflow('pytest', { job: '    env:\n      PATH: /fake\n' }), 'fair'),
    onGitHub(workflow('pytest', { job: '    env:\n      PATH: /opt/x/bin:${{ env.PATH }}\n' }), 'strong'),
    onGitHub(steps('      - { name: a, run: pytest }\n'), 'strong'),
    onGitHub(steps('      - { run: pytest, if: false }\n'), null),
    ['Jenkinsfile', 'triggers { githubPush() }\ndef later = { sh "pytest" }\n', null],
    ['Jenkinsfile', 'triggers { githubPush() }\ndef later = { sh "pytest" }\nlater()\n', 'strong'],
  ])('%s %j is %s', (...row) => holds(row));
});

describe('lists of GitLab that others take up', () => {
  it.each<[string, string | null]>([
    ['.s: &s\n  - pytest\nt:\n  script: *s\n', 'strong'],
    ['.s: &s\n  - pip install .\n  - pytest\nt:\n  script:\n    - *s\n', 'strong'],
    ['.s: &s\n  - set +e\nt:\n  script:\n    - *s\n    - pytest\n    - echo\n', 'weak'],
    ['.s: &s\n  - exit 0\nt:\n  script:\n    - *s\n    - pytest\n', null],
    ['.s: &s\n  - exit 0\nt:\n  before_script: *s\n  script: [pytest]\n', null],
    [
      '.s:\n  before_script: [exit 0]\nt:\n  before_script:\n    - !reference [.s, before_script]\n  script: [pytest]\n',
      null,
    ],
    ['.b: &b\n  script: [pytest]\nt:\n  <<:\n    - *b\n  script: [echo]\n', null],
    ['.a: &a\n  image: x\n.b: &b\n  script: [pytest]\nt:\n  <<:\n    - *a\n    - *b\n', 'strong'],
  ])('%j is %s', (text, strength) => holds(['.gitlab-ci.yml', text, strength]));
});

describe('steps within brackets and braces on one line', () => {
  const steps = (list: string): string => `on: push\njobs:\n  a:\n    runs-on: x\n    steps: ${list}\n`;

  it.each([
    '[{uses: actions/checkout@v4}, {run: pytest}]',
    '[{ uses: actions/checkout@v4 }, { name: Test, run: pytest }]',
    '[ {uses: actions/checkout@v4}, {run: pytest}, ]',
  ])('are steps: %s', async (list) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: steps(list) })).toBe('strong');
  });

  it.each([
    '[{uses: actions/checkout@v4}, {run: echo pytest}]',
    '[{uses: actions/checkout@v4}, {run: pytest, continue-on-error: true}]',
    '[{uses: actions/checkout@v4}, {run: pytest, if: false}]',
    '[{uses: actions/checkout@v4}, {name: pytest}]',
    '[{uses: a/b@v1, with: {run: pytest}}]',
    '[pytest]',
    '[{uses: actions/checkout@v4}, {run: pytest}, {with: {a: b}}]',
  ])('are no more than they say: %s', async (list) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: steps(list) })).not.toBe('strong');
  });
});
