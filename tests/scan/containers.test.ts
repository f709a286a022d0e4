import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs these lines in a repository with these files. */
function ofRun(run: string, files: Files): Promise<string | null> {
  return strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run), ...files }, {});
}

/** A compose file with one service, and the Dockerfile that it is built from. */
function service(name: string, keys: string, dockerfile = ''): Files {
  const lines = ['build: .', ...keys.split('\n')].map((line) => `    ${line}\n`).join('');
  return { 'compose.yaml': `services:\n  ${name}:\n${lines}`, Dockerfile: `FROM python:3\nCOPY . .\n${dockerfile}\n` };
}

const SCRIPT = 'ENTRYPOINT ["./begin.sh"]';

describe('a pipeline is not strong where a container runs something else than the tests', () => {
  it.each<[string, Files]>([
    ['docker compose run app pytest', service('app', 'entrypoint: ["true"]')],
    ['docker compose run app pytest', service('app', 'entrypoint:\n  - echo')],
    ['docker compose run app pytest', service('app', '', 'ENTRYPOINT ["echo"]')],
    ['docker compose run app pytest', service('app', 'extends: other')],
    ['docker compose run app npm test', { ...service('app', '', 'ENTRYPOINT echo'), 'package.json': '{}' }],
    ['docker compose run app pytest', { ...service('app', '', SCRIPT), 'begin.sh': '#!/bin/sh\npython app.py\n' }],
    [
      'docker compose run app pytest',
      { ...service('app', '', SCRIPT), 'begin.sh': '#!/bin/sh\necho "args: $@"\nexec uvicorn app\n' },
    ],
    ['docker compose run app pytest', { ...service('app', '', SCRIPT), 'begin.sh': '#!/bin/sh\n"$@"\nexit 0\n' }],
    ['docker compose run app pytest', { ...service('app', '', SCRIPT), 'begin.sh': '#!/bin/sh\n"$@" || true\n' }],
    ['docker compose run app pytest', { ...service('app', '', SCRIPT), 'begin.sh': '#!/bin/sh\necho "$@"\n' }],
    ['docker run --rm app pytest', { Dockerfile: 'FROM python:3\nENTRYPOINT ["true"]\n' }],
    [
      'docker compose run app pytest',
      { ...service('app', 'image: x'), 'docker-compose.override.yml': 'services:\n  app:\n    entrypoint: ["true"]\n' },
    ],
    [
      'docker compose -f compose.yaml -f b.yml run app pytest',
      { ...service('app', 'image: x'), 'b.yml': 'services:\n  app:\n    entrypoint: ["true"]\n' },
    ],
    [
      'docker compose run app pytest',
      { 'compose.yaml': 'include:\n  - b.yml\n', 'b.yml': 'services:\n  app:\n    entrypoint: "true"\n' },
    ],
    [
      'docker compose run app pytest',
      { 'compose.yaml': 'x-a: &a\n  entrypoint: "true"\nservices:\n  app:\n    <<: *a\n    build: .\n' },
    ],
    ['docker compose run test', service('test', 'command: echo none')],
    ['docker compose run test', service('test', 'entrypoint: "true"\ncommand: pytest')],
    ['docker compose run test', service('test', '', 'CMD ["gunicorn"]')],
    ['docker compose up --exit-code-from test', service('test', 'command: echo none')],
    [
      'docker compose -f ci.yml up --exit-code-from=sut',
      { 'ci.yml': 'services:\n  sut:\n    image: x\n    command: echo\n' },
    ],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).not.toBe('strong');
  });
});

describe('and strong where it runs them', () => {
  it.each<[string, Files]>([
    ['docker compose run --rm app pytest', service('app', 'command: gunicorn app', 'CMD ["gunicorn"]')],
    ['docker compose run app pytest', { ...service('app', '', SCRIPT), 'begin.sh': '#!/bin/sh\nexec "$@"\n' }],
    ['docker compose run app pytest', service('app', '', 'ENTRYPOINT ["/usr/bin/tini", "--"]')],
    ['docker compose run app pytest', service('app', '', 'ENTRYPOINT ["echo"]\nFROM python:3\nCOPY . .')],
    ['docker compose exec -T app pytest', service('app', 'entrypoint: ./start.sh')],
    ['docker compose run --entrypoint pytest app', service('app', 'entrypoint: ./start.sh')],
    ['docker run -v $PWD:/app -w /app python:3.12 pytest', { Dockerfile: 'FROM python:3\nENTRYPOINT ["app"]\n' }],
    ['docker compose run test', service('test', 'command: pytest -q')],
    ['docker compose run test', service('test', 'command:\n  - pytest\n  - -q')],
    ['docker compose up --exit-code-from test', service('test', '', 'CMD ["pytest"]')],
    ['docker compose up --exit-code-from test', service('test', '', 'ENTRYPOINT ["pytest"]')],
  ])('%j in %j', async (run, files) => {
    expect(await ofRun(run, files)).toBe('strong');
  });
});
