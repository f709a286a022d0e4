import { describe, expect, it } from 'vitest';
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
