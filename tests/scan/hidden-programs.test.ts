import { describe, expect, it } from 'vitest';
import { isUsualPath } from '../../src/scan/shell/search-path.ts';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

function ofRun(run: string): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run) });
}

describe('a test whose program may be another one is not strong', () => {
  it.each([
    'eval "pytest(){ :; }"\npytest',
    'eval "$X"\npytest',
    'eval `cat setup`\npytest',
    'builtin eval "alias pytest=true"\npytest',
    'source <(echo "pytest(){ :; }")\npytest',
    '. <(cat hide)\npytest',
    'enable -f ./x.so pytest\npytest',
    'alias x=y pytest=true\npytest',
    'ln -sf /bin/true /usr/local/bin/pytest\npytest',
    'cp /bin/true ./pytest\n./pytest',
    'echo "exit 0" > fake/pytest\npytest',
  ])('%j', async (run) => {
    expect(await ofRun(run)).not.toBe('strong');
  });
});

describe('what is set up as usual hides no program', () => {
  it.each([
    'eval "$(pyenv init -)"\npytest',
    'eval $(ssh-agent -s)\npytest',
    'eval "`conda shell.bash hook`"\npytest',
    'source .venv/bin/activate\npytest',
    '. $HOME/.cargo/env\npytest',
    'alias ll=ls\npytest',
    'cp pytest-8.1 /usr/local/bin/pytest\npytest',
    'echo "debug" > pytest.log\npytest',
    'pytest && eval "$X"',
  ])('%j', async (run) => {
    expect(await ofRun(run)).toBe('strong');
  });
});

/** How sure a workflow is to test that does this in a step before. */
function after(line: string): Promise<string | null> {
  const text = `on: [push]\njobs:\n  check:\n    steps:\n      - run: |\n          ${line}\n      - run: pytest\n`;
  return strengthOf('ci-pipeline', { [WORKFLOW]: text });
}

describe('a test whose program may be found elsewhere first is not strong', () => {
  it.each([
    'echo "$PWD/fake" >> $GITHUB_PATH',
    'echo fake | tee -a "$GITHUB_PATH"',
    'echo "${{ github.workspace }}/bin" >> ${GITHUB_PATH}',
    'printf "%s\\n" fake >> $GITHUB_PATH',
    'pwd >> $GITHUB_PATH',
    'cat places >> $GITHUB_PATH',
    'echo "$GITHUB_WORKSPACE/../fake/.venv/bin" >> $GITHUB_PATH',
    'echo "::add-path::fake"',
    'echo "PATH=fake:$PATH" >> $GITHUB_ENV',
    "echo 'export PATH=fake:$PATH' >> $BASH_ENV",
    'cp fake/pytest /usr/local/bin/pytest',
    'sudo cp fake/pytest /usr/local/bin/',
    'sudo install -m 755 fake/pytest /usr/local/bin',
    'cp -t /usr/local/bin fake/pytest',
    'sudo cp fake/* /usr/local/bin/',
    'ln -sf /bin/true $HOME/.local/bin/pytest',
    'echo "exit 0" | sudo tee /usr/local/bin/pytest',
    'echo "exit 0" > ~/.local/bin/pytest',
    'curl -o /usr/local/bin/pytest https://example.org/x',
  ])('a step of %j', async (line) => {
    expect(await after(line)).not.toBe('strong');
  });

  it.each([
    'PATH=/tmp/x:$PATH\npytest',
    'CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUNNER=true cargo test',
    'export PATH=$PWD/fake:$PATH\npytest',
    'PATH=fake:$PATH pytest',
    'export PATH=fake:$PATH\nexport PATH=$HOME/.local/bin:$PATH\npytest',
  ])('%j', async (run) => {
    expect(await ofRun(run)).not.toBe('strong');
  });

  it('in what a Jenkinsfile sets for a block', async () => {
    const file = (value: string): string =>
      `pipeline {\n agent any\n triggers { githubPush() }\n stages {\n  stage("t") {\n   steps {\n    withEnv(['PATH+X=${value}']) {\n     sh 'pytest'\n    }\n   }\n  }\n }\n}\n`;
    expect(await strengthOf('ci-pipeline', { Jenkinsfile: file('fake') })).not.toBe('strong');
    expect(await strengthOf('ci-pipeline', { Jenkinsfile: file('/opt/python/bin') })).toBe('strong');
  });

  it.each([
    'echo "$HOME/.local/bin" >> $GITHUB_PATH',
    'echo ~/.cargo/bin >> $GITHUB_PATH',
    'echo "$(go env GOPATH)/bin" >> "$GITHUB_PATH"',
    'echo "$HOME/go/bin" | tee -a $GITHUB_PATH',
    'echo "$PWD/node_modules/.bin" >> $GITHUB_PATH',
    'echo ".venv/bin" >> $GITHUB_PATH',
    'echo "$JAVA_HOME/bin" >> $GITHUB_PATH',
    'echo "/usr/local/go/bin" >> $GITHUB_PATH',
    'sudo mv kubectl /usr/local/bin/kubectl',
    'sudo install -m 755 helm /usr/local/bin/',
    'curl -Lo /usr/local/bin/docker-compose https://example.org/x',
    'cp fake/pytest tools/pytest',
    "echo 'export PATH=$HOME/.local/bin:$PATH' >> $BASH_ENV",
  ])('a usual place stays strong: %j', async (line) => {
    expect(await after(line)).toBe('strong');
  });

  it.each([
    ['$PATH:$PWD/late', true],
    ['"$HOME/.local/bin:$PATH"', true],
    ['$(go env GOPATH)/bin:${PATH}', true],
    ['${{ env.PATH }}:x', true],
    ['/fake', false],
    ['', false],
  ])('%j', (value, isUsual) => {
    expect(isUsualPath(value)).toBe(isUsual);
  });
});
