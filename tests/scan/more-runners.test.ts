import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run), ...files }, {});
}

const hatch = (env: string, scripts: string): Files => ({
  'pyproject.toml': `[project]\nname = "a"\n\n[tool.hatch.envs.${env}.scripts]\n${scripts}`,
});
const invoke = (text: string): Files => ({ 'tasks.py': `from invoke import task\n\n\n${text}` });
const npm = (test: string): Files => ({
  'package.json': JSON.stringify({ scripts: { test, 'test:unit': 'jest', 'test:lint': 'eslint .', lint: 'eslint .' } }),
});
const RUN = 'def test(c):\n    """All tests."""\n    c.run("pytest -q", pty=True)\n';

describe('a task is followed to the tests that it runs', () => {
  it.each<[string, Files]>([
    ['hatch run test', hatch('default', 'test = "pytest {args:tests}"\n')],
    ['hatch run cov', hatch('default', 'test = "pytest"\ncov = [\n  "test --cov",\n  "coverage xml",\n]\n')],
    ['hatch run unit:run', hatch('unit', 'run = "pytest"\n')],
    ['hatch -e unit run run', hatch('unit', 'run = "pytest"\n')],
    ['hatch run +py=3.12 test', hatch('default', 'test = "pytest"\n')],
    ['hatch run pytest tests', hatch('default', 'lint = "ruff check"\n')],
    ['hatch run qa', { 'hatch.toml': '[envs.default.scripts]\nqa = "pytest"\n' }],
    ['hatch test --all', {}],
    ['mise run qa', { 'mise.toml': '[tasks.qa]\nrun = "pytest"\n' }],
    ['mise r qa', { '.mise.toml': '[tasks]\nqa = "pytest"\n' }],
    ['mise run ci', { 'mise.toml': '[tasks.ci]\ndepends = ["u"]\n\n[tasks.u]\nrun = ["pip list", "pytest"]\n' }],
    ['mise run qa', { 'mise.toml': '[tasks.qa]\nrun = """\npytest\nruff check\n"""\n' }],
    ['invoke test', invoke(`@task\n${RUN}`)],
    ['inv test', invoke(`@task\ndef clean(c):\n    c.run("rm -r x")\n\n\n@task(pre=[clean])\n${RUN}`)],
    ['inv run-unit', invoke('@task\ndef run_unit(ctx):\n    ctx.run("pytest")\n')],
    ['inv qa', invoke(`@task\n${RUN}\n\n@task(pre=[test])\ndef qa(c):\n    c.run("ruff check")\n`)],
    ['npm test', npm('concurrently "npm:test:*"')],
    ['npm test', npm('concurrently -n a,b --kill-others-on-fail "npm run lint" "npm run test:unit"')],
    ['npm test', npm('run-p test:*')],
    ['make test', { Makefile: 'include make/test.mk\n', 'make/test.mk': 'test:\n\tpytest\n' }],
    ['make test', { Makefile: '-include make/*.mk\nX = 1\n', 'make/test.mk': 'test:\n\tpytest\n' }],
  ])('%j with %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});

describe('and is no test, or none that is sure, where it does not come to some', () => {
  it.each<[string, Files]>([
    ['hatch run test', hatch('default', 'test = "echo none"\n')],
    ['hatch run test', hatch('default', 'test = "- pytest"\n')],
    ['hatch run test', hatch('docs', 'test = "pytest"\n')],
    ['hatch run lint:test', hatch('lint', 'test = "ruff check"\n')],
    ['hatch run echo pytest', hatch('default', 'test = "pytest"\n')],
    ['mise run test', { 'mise.toml': '[tasks.test]\nrun = "echo none"\n' }],
    ['mise run test', { 'mise.toml': '[tasks.test]\nrun = "pytest || true"\n' }],
    ['mise run test', { 'mise.toml': '[tasks.test]\nrun = "pytest"\ndir = "web"\n' }],
    ['mise run test', {}],
    ['mise run -n test', { 'mise.toml': '[tasks.test]\nrun = "pytest"\n' }],
    ['invoke test', invoke('@task\ndef test(c):\n    c.run("echo none")\n')],
    ['invoke test', invoke('@task\ndef test(c):\n    c.run("pytest", warn=True)\n')],
    ['invoke test', invoke('@task\ndef test(c):\n    if c.ci:\n        c.run("pytest")\n')],
    ['invoke test', invoke(RUN)],
    ['invoke -l test', invoke(`@task\n${RUN}`)],
    ['npm test', npm('concurrently "npm:lint" "echo pytest"')],
    ['npm test', npm('concurrently --success first "npm:test:*"')],
    ['npm test', npm('concurrently "npm:unit:*"')],
    ['npm test', npm('concurrently "jest || true"')],
    ['npm test', npm('run-s unit:*')],
    ['make test', { Makefile: 'include make/test.mk\n', 'make/test.mk': 'test:\n\techo none\n' }],
    ['make test', { Makefile: 'include make/more.mk\n', 'make/test.mk': 'test:\n\tpytest\n' }],
    ['make test', { Makefile: `include ${'*'.repeat(40)}x.mk\n`, 'make/test.mk': 'test:\n\tpytest\n' }],
    ['make test', { Makefile: 'include a.mk\n', 'a.mk': 'include Makefile\nother:\n\tpytest\n' }],
  ])('%j with %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});
