import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with these files. */
function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run), ...files }, {});
}

/** A tox.ini with one environment for all. */
function tox(keys: string, top = 'envlist = py27'): Files {
  return { 'tox.ini': `[tox]\n${top}\n[testenv]\n${keys}\n` };
}

/** A noxfile.py with one session. */
function nox(body: string, before = '', decorators = '@nox.session'): Files {
  const lines = body.split('\n').map((line) => `    ${line}\n`);
  return { 'noxfile.py': `import nox\n${before}\n\n${decorators}\ndef tests(session):\n${lines.join('')}` };
}

const SKIPS = 'envlist = py27, py38\nskip_missing_interpreters = true';
const RUN = 'session.run("pytest")';
const ENV = 'PYTEST_ADDOPTS';

/** A tox.toml whose commands run the tests, and more lines of it. */
function toml(more: string): Files {
  return { 'tox.toml': `env_list = ["py"]\n[env_run_base]\ncommands = [["pytest"]]\n${more}\n` };
}

describe('a pipeline is not strong where sessions for Python may be passed over, or run no tests', () => {
  it.each<[string, Files]>([
    ['tox', tox('commands = pytest', SKIPS)],
    ['tox -e py27', tox('commands = pytest', SKIPS)],
    ['tox -s', tox('commands = pytest')],
    ['TOXENV=lint tox', tox('commands = pytest')],
    ['TOX_SKIP_ENV=py tox', tox('commands = pytest')],
    ['NOXSESSION=lint nox', nox(RUN)],
    ['export TOXENV=lint\ntox', tox('commands = pytest')],
    ['tox --skip-missing-interpreters=true', tox('commands = pytest')],
    ['tox --override testenv.commands=', tox('commands = pytest')],
    ['tox', tox('platform = win32\ncommands = pytest')],
    ['tox', tox('unread_setting = 1\ncommands = pytest')],
    ['tox', tox('commands = flake8', 'envlist = lint')],
    [
      'tox',
      {
        'tox.toml': 'env_list = ["py27"]\nskip_missing_interpreters = true\n[env_run_base]\ncommands = [["pytest"]]\n',
      },
    ],
    ['tox', { 'tox.toml': 'env_list = ["py"]\n[env_run_base]\nplatform = "win32"\ncommands = [["pytest"]]\n' }],
    ['nox', nox(`session.skip("later")\n${RUN}`)],
    ['nox', nox(`if session.posargs:\n    ${RUN}`)],
    ['nox', nox(`return\n${RUN}`)],
    ['nox', nox(`try:\n    ${RUN}\nexcept Exception:\n    pass`)],
    ['nox', nox(RUN, 'nox.options.error_on_missing_interpreters = False')],
    ['nox --no-error-on-missing-interpreters', nox(RUN)],
    ['nox', nox(`session.posargs and ${RUN}`)],
    ['nox', nox(`${RUN} if session.posargs else None`)],
    ['nox', nox(`if session.posargs: ${RUN}`)],
    ['nox', nox(`for one in []: ${RUN}`)],
    ['nox', nox(`with suppress(Exception): ${RUN}`)],
    ['nox', nox(`with suppress(Exception):\n    ${RUN}`)],
    ['nox', nox(`def later():\n    ${RUN}`)],
    ['nox', nox(`later = lambda: ${RUN}`)],
    ['nox', nox(`[\n${RUN}\nfor one in []]`)],
    ['nox', nox(`session = Other()\n${RUN}`)],
    ['nox', nox(`session.run = print\n${RUN}`)],
    ['nox', nox(`session.env["${ENV}"] = "--collect-only"\n${RUN}`)],
    ['nox', nox(`os.environ["${ENV}"] = "--co"\n${RUN}`)],
    ['nox', nox(`session.run("pytest", env={"${ENV}": "-k none"})`)],
    ['nox', nox('session.run(command, "pytest")')],
    ['nox', nox(RUN, '', '@nox.session(python=[])')],
    ['nox', nox(RUN, 'PYTHONS = []', '@nox.session(python=PYTHONS)')],
    ['nox', nox(RUN, '', '@nox.session\n@nox.parametrize("x", [])')],
    ['nox', nox(RUN, '', '@nox.session\n@other')],
    ['nox', nox(RUN, '@nox.session\ndef tests(session):\n    session.run("ruff")')],
    ['tox', tox(`setenv = ${ENV}=--collect-only\ncommands = pytest`)],
    ['tox', tox(`setenv = ${ENV}=-k nothing\ncommands = pytest`)],
    ['tox', tox('setenv = file|.env\ncommands = pytest')],
    ['tox', tox('setenv = {[other]setenv}\ncommands = pytest')],
    ['tox', toml(`set_env = { ${ENV} = "--collect-only" }`)],
    ['tox', toml(`[env_run_base.set_env]\n${ENV} = "--co"`)],
    ['tox', toml(`set_env.${ENV} = "--co"`)],
    ['tox', toml('set_env = { file = ".env" }')],
    ['tox', toml('unread_setting = 1')],
    ['tox', toml('[env.py]\ncommands = [["true"]]')],
    ['hatch test', { 'pyproject.toml': '[tool.hatch.envs.hatch-test.scripts]\nrun = "echo none"\n' }],
    ['hatch run test', { 'pyproject.toml': '[tool.hatch.envs.default.scripts]\ntest = "echo none"\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('and strong where they are run', () => {
  it.each<[string, Files]>([
    ['tox', tox('deps = pytest\npassenv = *\nchangedir = .\ncommands = pytest {posargs}', 'envlist = py311,py312')],
    ['tox -e py', tox('commands = pytest', SKIPS)],
    ['tox', tox('platform = linux|darwin\ncommands = pytest')],
    ['tox', { 'tox.toml': 'env_list = ["py312"]\n[env_run_base]\ncommands = [["pytest"]]\n' }],
    ['nox', nox(`session.install("pytest")\n${RUN}`, 'nox.options.sessions = ["tests"]')],
    ['tox', toml('set_env = { COVERAGE_FILE = ".coverage", PYTEST_ADDOPTS = "-q" }\nbase_python = ["3.12"]')],
    ['tox', tox('setenv =\n    PYTHONPATH = {toxinidir}\n    LANG = C\ncommands = pytest')],
    ['tox', { 'pyproject.toml': '[tool.tox]\nenv_list = ["py"]\n[tool.tox.env_run_base]\ncommands = [["pytest"]]\n' }],
    [
      'nox',
      nox(
        'session.run(\n    "pytest", "-m", "not slow",\n    *session.posargs,\n    env={"COVERAGE_FILE": ".cov"},\n)',
      ),
    ],
    ['nox', nox(`if session.posargs:\n    session.run("mypy")\n${RUN}`)],
    ['nox', nox(RUN, 'PYTHONS = ["3.12", "3.13"]', '@nox.session(python=PYTHONS, name="tests", reuse_venv=True)')],
    ['nox', nox(RUN, '', '@nox.session(python="3.12")\n@nox.parametrize("django", ["4.2", "5.0"])')],
    ['nox -s tests', nox(`with session.chdir("api"):\n    ${RUN}`)],
    ['nox', nox(`if session.python == "3.12":\n    session.install("x")\n${RUN}`)],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
