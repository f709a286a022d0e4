import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with these files. */
function ofRun(run: string, files: Files, job = ''): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run, { job }), ...files });
}

function taskfile(test: string, before = ''): Files {
  return { 'Taskfile.yml': `version: '3'\n${before}tasks:\n  test:\n    cmds:\n${test}\n` };
}

describe('a pipeline is not strong where something stands in the way that is not read', () => {
  it.each<[string, Files]>([
    ['. ci/own.sh\npytest', { 'ci/own.sh': 'pytest() { true; }\n' }],
    ['source ./own.sh\npytest', { 'own.sh': 'exit 0\n' }],
    ['. "$OWN"\npytest', {}],
    ['./ci/test.sh', { 'ci/test.sh': '#!/bin/sh\nset -e\n. ./ci/own.sh\npytest\n', 'ci/own.sh': 'set +e\n' }],
    ['python -m pytest', { 'pytest.py': 'print("ok")\n' }],
    ['python3 -W error -m unittest', { 'unittest.py': 'print("ok")\n' }],
    ['python -m pytest', { 'pytest/__main__.py': 'print("ok")\n' }],
    ['npm --script-shell=/bin/true test', {}],
    ['just test', { justfile: '[windows]\ntest:\n  pytest\n' }],
    ['just test', { justfile: '[confirm]\ntest:\n  pytest\n' }],
    ['just test', { justfile: '[windows]\ntest:\n  pytest\n\n[linux]\ntest:\n  echo none\n' }],
    ['just test', { justfile: 'set shell := ["true"]\ntest:\n  pytest\n' }],
    ['just test', { justfile: 'set shell := ["bash", "-nc"]\ntest:\n  pytest\n' }],
    ['task test', taskfile('      - for: []\n        cmd: pytest')],
    ['task test', taskfile('      - for: { var: NONE }\n        cmd: pytest')],
    ['task test', taskfile('      - pytest', 'set: [noexec]\n')],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });

  it('a variable that has npm take another shell', async () => {
    expect(await ofRun('npm test', {}, '    env:\n      npm_config_script_shell: /bin/true\n')).not.toBe('strong');
  });
});

describe('and strong where nothing does', () => {
  it.each<[string, Files]>([
    ['python -m venv .venv\n. .venv/bin/activate\npytest', {}],
    ['source $HOME/.cargo/env\ncargo test', {}],
    ['source .env\npytest', {}],
    ['. "$NVM_DIR/nvm.sh"\nnpm test', {}],
    ['python -m pytest', { 'app/pytest.py': '' }],
    ['just test', { justfile: '[windows]\ntest:\n  echo\n\n[linux]\ntest:\n  pytest\n' }],
    ['just test', { justfile: 'set shell := ["bash", "-uc"]\n[group("dev"), no-cd]\ntest:\n  pytest\n' }],
    ['task test', taskfile('      - for: [unit, api]\n        cmd: pytest tests/{{.ITEM}}')],
    ['task test', taskfile('      - pytest', 'set: [errexit]\n')],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
