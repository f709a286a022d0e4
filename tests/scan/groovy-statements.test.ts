import { describe, expect, it } from 'vitest';
import { strengthOf } from './pipeline.ts';

/** How sure a Jenkinsfile is to test whose stage does these steps. */
function ofSteps(steps: string, stage = ''): Promise<string | null> {
  const text = `pipeline {\n  agent any\n  triggers { githubPush() }\n  stages {\n    stage("t") {\n${stage}      steps {\n${steps}\n      }\n    }\n  }\n}\n`;
  return strengthOf('ci-pipeline', { Jenkinsfile: text });
}

describe('a test that a statement of Groovy may leave out is not strong', () => {
  it.each([
    "script { false && sh('pytest') }",
    "script { false\n && sh('pytest') }",
    "script { params.X &&\n sh('pytest') }",
    "script { true || sh('pytest') }",
    "script { false ? sh('pytest') : echo('x') }",
    "script { if (false) sh 'pytest' }",
    "script { if (false)\n sh 'pytest'\n }",
    "script { if (params.X) sh 'pytest' }",
    "script { if (true) echo('x')\n else sh 'pytest' }",
    "script { [].each { sh 'pytest' } }",
    "script { 0.times { sh 'pytest' } }",
    "script { null?.with { sh 'pytest' } }",
    "script { return\n sh 'pytest' }",
    "script {\n if (params.X) {\n return\n }\n sh 'pytest'\n }",
    "timeout(time: 0, unit: 'SECONDS') { sh 'pytest' }",
  ])('%j', async (steps) => {
    expect(await ofSteps(steps)).not.toBe('strong');
  });

  it('in a stage that has no time', async () => {
    expect(await ofSteps("sh 'pytest'", '      options {\n timeout(time: 0)\n }\n')).not.toBe('strong');
  });
});

describe('a test after what always fails is none', () => {
  it.each([
    "error 'no'\nsh 'pytest'",
    "script { error('no')\n sh 'pytest' }",
    "script { throw new Exception('no')\n sh 'pytest' }",
    "script { assert false\n sh 'pytest' }",
    "sh 'exit 1'\nsh 'pytest'",
    "dir('a') { error 'no' }\nsh 'pytest'",
  ])('%j', async (steps) => {
    expect(['weak', null]).toContain(await ofSteps(steps));
  });
});

describe('a test in an ordinary statement of Groovy stays strong', () => {
  it.each([
    "script { def out = sh(script: 'pytest', returnStdout: true) }",
    "script { out = sh(script: 'pytest', returnStdout: true)\n echo out }",
    "script { return sh('pytest') }",
    "script { steps.sh 'pytest' }",
    "script { if (params.X) { echo 'x' }\n sh 'pytest' }",
    "script { if (params.X) echo 'x'\n sh 'pytest' }",
    "script { if (params.X)\n echo 'x'\n sh 'pytest' }",
    "script { if (params.X) { error 'no' }\n sh 'pytest' }",
    "script { try { error 'no' } catch (e) { echo 'x' }\n sh 'pytest' }",
    "catchError { error 'no' }\nsh 'pytest'",
    "script { docker.image('python:3').inside { sh 'pytest' } }",
    "script { docker.withRegistry('x') { docker.image('y').inside { sh 'pytest' } } }",
    "timeout(time: 10, unit: 'MINUTES') { sh 'pytest' }",
    "sh 'pytest'\nerror 'no'",
  ])('%j', async (steps) => {
    expect(await ofSteps(steps)).toBe('strong');
  });
});
