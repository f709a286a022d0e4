import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

const STAGES =
  'FROM python:3.12 AS base\nCOPY . .\n\nFROM base AS test\nRUN pytest\n\nFROM base AS final\nCMD ["app"]\n';
const GO =
  'FROM golang:1.22 AS build\nCOPY . .\nRUN go vet ./... && \\\n    go test ./...\n\nFROM scratch\nCOPY --from=build /a /a\n';

describe('what the building of an image runs', () => {
  it.each<[string, string, string]>([
    ['docker build --target test .', STAGES, 'strong'],
    ['docker build -t app --target=test .', STAGES, 'strong'],
    ['docker buildx build --target test --build-arg A=1 .', STAGES, 'strong'],
    ['docker build .', GO, 'strong'],
    ['docker build .', STAGES, 'fair'],
    ['docker build --target final .', STAGES, 'fair'],
    ['docker build --target missing .', STAGES, 'fair'],
    ['docker build --target test .', STAGES.replace('RUN pytest', 'CMD ["pytest"]'), 'fair'],
    ['docker build --target test .', STAGES.replace('RUN pytest', 'RUN pytest || true'), 'weak'],
    ['docker build --target test .', STAGES.replace('RUN pytest', 'RUN pytest; exit 0'), 'weak'],
    ['docker build --target test .', STAGES.replace('RUN pytest', 'RUN pip install . && pytest'), 'strong'],
    ['docker build --target test .', STAGES.replace('RUN pytest', 'RUN pytest\nRUN echo done'), 'strong'],
    ['docker build -f other.Dockerfile --target test .', STAGES, 'fair'],
    ['docker build --target test --check .', STAGES, 'fair'],
  ])('%j with %j is %s', async (run, Dockerfile, strength) => {
    expect(await strengthOf('ci-pipeline', { [WORKFLOW]: workflow(run), Dockerfile })).toBe(strength);
  });
});

describe('what an action for Gradle is given', () => {
  const step = (uses: string, given: string): string =>
    `on: [push]\njobs:\n  a:\n    steps:\n      - uses: ${uses}\n        with:\n          arguments: ${given}\n`;
  it.each([
    ['gradle/gradle-build-action@v2', 'test', true],
    ['gradle/gradle-build-action@v2', 'clean check --stacktrace', true],
    ['gradle/gradle-build-action@v2', 'build -x test', false],
    ['gradle/gradle-build-action@v2', 'assemble', false],
    ['mill/gradle-action@v2', 'test', false],
  ])('%s with %s is sure: %s', async (uses, given, is) => {
    const found = await strengthOf('ci-pipeline', { [WORKFLOW]: step(uses, given) });
    expect(found === 'strong').toBe(is);
  });
});

describe('what Travis runs where no script is named', () => {
  it.each<[string, string | null]>([
    ['language: node_js\nnode_js: 20\n', 'fair'],
    ['language: go\n', 'fair'],
    ['language: python\n', null],
    ['language: go\nscript: true\n', null],
    ['language: go\nmatrix:\n  include:\n    - os: linux\n', null],
  ])('%j is %s', async (text, strength) => {
    expect(await strengthOf('ci-pipeline', { '.travis.yml': text })).toBe(strength);
  });
});
