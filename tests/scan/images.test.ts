import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with these files. */
function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run), ...files }, {});
}

/** A Dockerfile whose first stage has the project, and more lines of it. */
function image(more: string, files: Files = {}): Files {
  return { Dockerfile: `FROM python:3 AS base\nCOPY . .\n${more}\n`, ...files };
}

/** A compose file with one service that is built, and the Dockerfile that it is built from. */
function service(keys: string, more = '', files: Files = {}): Files {
  const lines = keys.split('\n').map((line) => `    ${line}\n`);
  return { 'compose.yaml': `services:\n  app:\n${lines.join('')}`, ...image(more), ...files };
}

const OPTS = 'PYTEST_ADDOPTS';
const FAKE = { 'fake/pytest': '#!/bin/sh\nexit 0\n' };

describe('a pipeline is not strong where the building of an image may test nothing', () => {
  it.each<[string, Files]>([
    ['docker build .', image(`ENV ${OPTS}=--collect-only\nRUN pytest`)],
    ['docker build .', image(`ENV ${OPTS} --collect-only\nRUN pytest`)],
    ['docker build .', image(`ARG ${OPTS}=--co\nRUN pytest`)],
    ['docker build --build-arg ' + OPTS + '=--co .', image(`ARG ${OPTS}\nRUN pytest`)],
    ['docker build .', image('ENV PATH=/app/fake:$PATH\nRUN pytest')],
    ['docker build .', image('SHELL ["true"]\nRUN pytest')],
    ['docker build .', image('RUN ["bash", "-n", "-c", "pytest"]')],
    ['docker build .', image('RUN cat <<EOF\nRUN pytest\nEOF')],
    ['docker build .', image('COPY <<EOF /notes\nRUN pytest\nEOF')],
    ['docker build .', image('ONBUILD RUN pytest')],
    ['docker build .', image('COPY fake/pytest /usr/local/bin/\nRUN pytest', FAKE)],
    ['docker build .', image('RUN echo exit 0 > /usr/local/bin/pytest\nRUN pytest')],
    [
      'docker build .',
      { Dockerfile: 'FROM b AS a\nFROM python:3 AS b\nCOPY . .\nRUN pytest\nFROM x\nCOPY --from=a /x /x\n' },
    ],
    ['docker build .', image('RUN pytest\nFROM alpine\nCOPY --from=base/other /x /x')],
    ['docker build .', image('RUN pytest\nFROM alpine\nRUN echo --from=base')],
    ['docker build .', image('RUN pytest', { '.dockerignore': '**/test*\n*_test.go\n' })],
    ['docker build .', image('RUN pytest', { '.dockerignore': '*\n!setup.py\n' })],
    ['docker build .', image('RUN pytest', { 'Dockerfile.dockerignore': 'tests/\n*_test.go\n' })],
    ['docker build .', { Dockerfile: 'FROM python:3\nRUN pytest\nCOPY . .\n' }],
    ['docker build .', { Dockerfile: 'FROM golang:1\nCOPY go.mod .\nRUN go test ./...\n', 'go.mod': 'module x\n' }],
    [
      'docker build .',
      { Dockerfile: 'FROM golang:1\nCOPY . /a\nWORKDIR /b\nRUN go test ./...\n', 'go.mod': 'module x\n' },
    ],
    ['docker build .', { Dockerfile: '# escape=`\nFROM python:3\nCOPY . .\nRUN pytest\n' }],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('nor where a container may test nothing', () => {
  it.each<[string, Files]>([
    ['docker run app pytest', { Dockerfile: 'FROM python:3\n' }],
    ['docker run app pytest', image('ENTRYPOINT ["true"]\nFROM base')],
    ['docker run app pytest', image('', { 'other/Dockerfile': 'FROM python:3\nENTRYPOINT ["true"]\n' })],
    [`docker run -e ${OPTS}=--co app pytest`, image('')],
    ['docker run --env-file ci.txt app pytest', image('', { 'ci.txt': `${OPTS}=--co\n` })],
    ['docker run golang:1 go test ./...', {}],
    ['docker run -v $PWD:/a -v $PWD/fake/pytest:/usr/bin/pytest -w /a python:3 pytest', FAKE],
    ['docker compose run app pytest', service(`build: .\nenvironment:\n  ${OPTS}: --co`)],
    ['docker compose run app pytest', service(`build: .\nenvironment:\n  - ${OPTS}=--co`)],
    ['docker compose run app pytest', service('build: .\nenv_file: ci.txt', '', { 'ci.txt': `${OPTS}=--co\n` })],
    [`docker compose run -e ${OPTS}=--co app pytest`, service('build: .')],
    ['docker compose run app pytest', service('build:\n  context: .\n  target: base', 'ENTRYPOINT ["true"]\nFROM x')],
    ['docker compose run app pytest', service('build: .', `ENV ${OPTS}=--co\nFROM base`)],
    ['docker compose run app pytest', service('build: .\nvolumes:\n  - ./fake:/usr/local/bin')],
    ['docker compose run app pytest', service('build: .\nvolumes:\n  - none:/')],
    ['docker compose run app pytest', service('build: .\nconfigs:\n  - pytest')],
    ['docker compose run app pytest', service('build:\n  dockerfile_inline: |\n    FROM x')],
    ['docker compose run app go test ./...', service('image: golang:1')],
    ['docker compose run test', named('command: sh -c "pytest; true"')],
    ['docker compose run test', named('command: npm test')],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

/** The same for a service that is called like one that tests. */
function named(keys: string): Files {
  const files = service(`build: .\n${keys}`);
  return { ...files, 'compose.yaml': files['compose.yaml']?.replace('app:', 'test:') ?? '', 'package.json': '{}' };
}

const BASE =
  'FROM python:3.12 AS base\nENV A=1 \\\n    B=2\nWORKDIR /app\nCOPY setup.py ./\nRUN pip install .\nCOPY . .\n';

describe('and strong where each step to the tests is read', () => {
  it.each<[string, Files]>([
    ['docker build .', { Dockerfile: `${BASE}RUN pip install -e . && \\\n    # then\n    pytest\n` }],
    ['docker build .', { Dockerfile: `${BASE}RUN <<EOF\nset -e\npytest\nEOF\n` }],
    [
      'docker build .',
      { Dockerfile: `${BASE}FROM base AS test\nRUN pytest > out\nFROM alpine\nCOPY --from=test /app/out .\n` },
    ],
    ['docker build .', { Dockerfile: `${BASE}RUN pytest\n`, '.dockerignore': '.git\n**/__pycache__\n*.md\n' }],
    [
      'docker build .',
      { Dockerfile: 'FROM python:3\nCOPY src /srv/src\nCOPY tests /srv/tests\nWORKDIR /srv\nRUN pytest\n' },
    ],
    ['docker build .', { Dockerfile: 'FROM python:3\nWORKDIR /a\nRUN --mount=type=bind,target=. pytest\n' }],
    [
      'docker build .',
      { Dockerfile: 'FROM python:3\nENV PATH="/root/.local/bin:$PATH"\nCOPY . /a\nRUN cd /a && pytest\n' },
    ],
    ['docker build -f d/Dockerfile .', { 'd/Dockerfile': `${BASE}RUN pytest\n` }],
    ['docker run --rm -e CI -e A=b app python -m pytest', { Dockerfile: BASE }],
    ['docker run --rm -v "$PWD":/src -w /src golang:1.22 go test ./...', { 'go.mod': 'module x\n' }],
    ['docker run -v $(pwd):/src python:3 bash -c "cd /src && pytest"', {}],
    ['docker compose run app pytest', service('build: .\ncommand: serve\nenvironment:\n  A: b\nports:\n  - "80:80"')],
    ['docker compose run app pytest', service('build: .\nvolumes:\n  - .:/app\n  - data:/data\nenv_file:\n  - .env')],
    ['docker compose run app pytest', service('image: python:3\nworking_dir: /app\nvolumes:\n  - ./:/app')],
    [
      'docker compose run app pytest',
      service('build:\n  context: .\n  target: base', 'FROM base\nENTRYPOINT ["serve"]'),
    ],
    ['docker compose run test', named('command: ["sh", "-c", "migrate && pytest"]')],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
