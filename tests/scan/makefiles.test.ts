import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

/** How sure it is that a pipeline tests which runs this with a Makefile of these lines, and a job of these keys. */
function ofMake(run: string, makefile: string, { files = {}, job = '' } = {}): Promise<string | null> {
  const all: Files = { [WORKFLOW]: workflow(run, { job }), Makefile: `.PHONY: test\n${makefile}\n`, ...files };
  return strengthOf('ci-pipeline', all, {});
}

const TEST = 'test:\n\tgo test ./...';
const BY_NAME = 'test:\n\t$(GO) test ./...';
const NONE = 'test:\n\techo none\n';

describe('a pipeline is not strong where a Makefile has something else done', () => {
  it.each([
    ['make test', `${TEST}\n${NONE}`],
    ['make test', `GO = true\n${BY_NAME}`],
    ['make test GO=true', `GO = go\n${BY_NAME}`],
    ['make test', `GO = go\ntest: GO = true\n${BY_NAME}`],
    ['make test', `SHELL = /bin/true\n${TEST}`],
    ['make test', `SHELL := echo\n${TEST}`],
    ['make test', `SHELL := ./ci/sh\n${TEST}`],
    ['make test', `SHELL = /bin/sh -n\n${TEST}`],
    ['make test', `test: SHELL = /bin/true\n${TEST}`],
    ['make test', `.SHELLFLAGS = -n\n${TEST}`],
    ['make test', `.SHELLFLAGS = -nc\n${TEST}`],
    ['make test SHELL=/bin/true', TEST],
    ['make --eval "test: ; @true" test', TEST],
    ['make test', `include $(wildcard *.mk)\n${TEST}`],
    ['make test', `include gone.mk\n${TEST}`],
    ['make test', `-include build/gone.mk\n${TEST}`],
    ['make test', `-include .env\nGO ?= go\n${BY_NAME}`],
    ['make test', `GOFLAGS = -tags=none\nexport GOFLAGS\n${TEST}`],
    ['make test', `export\nGOFLAGS = -tags=none\n${TEST}`],
    ['make test', `.EXPORT_ALL_VARIABLES:\nGOOS = windows\n${TEST}`],
    ['make test', `PATH := $(PWD)/fake:$(PATH)\n${TEST}`],
  ])('%j in %j', async (run, makefile) => {
    expect(await ofMake(run, makefile)).not.toBe('strong');
  });

  it.each([
    ['include other.mk', NONE],
    ['-include other.mk', 'GO = true\n'],
    ['include other.mk', 'include other.mk\nSHELL = true\n'],
  ])('%j with %j in it', async (line, other) => {
    expect(await ofMake('make test', `GO = go\n${BY_NAME}\n${line}`, { files: { 'other.mk': other } })).not.toBe(
      'strong',
    );
  });

  it('a file of variables that is there and is not read', async () => {
    const files = { '.env': 'PYTEST_ADDOPTS=--collect-only\n' };
    expect(await ofMake('make test', `-include .env\nexport\ntest:\n\tpytest`, { files })).not.toBe('strong');
  });

  it('a variable of the job in the place of a program', async () => {
    const job = '    env:\n      GO: "true"\n';
    expect(await ofMake('make test', `GO ?= go\n${BY_NAME}`, { job })).not.toBe('strong');
  });
});

describe('and strong where it has the tests run', () => {
  it.each([
    ['make test', `SHELL := /bin/bash\n.SHELLFLAGS := -eu -o pipefail -c\nGO ?= go\n${BY_NAME}`],
    ['make test', `SHELL = /usr/bin/env bash\n${TEST}`],
    ['make test', `export GOFLAGS := -mod=vendor\nexport CGO_ENABLED = 0\n${TEST}`],
    ['make test', `export\nVERSION = 1\nPATH := $(HOME)/.local/bin:$(PATH)\n${TEST}`],
    ['make test VERBOSE=true', `GO ?= go\n${BY_NAME}`],
    ['make test', `test: build\n\n${TEST}\nbuild:\n\tgo build`],
    ['make test', `${TEST}\n-include .env\n-include $(DEPS)\n-include local.mk`],
    ['make test', `test::\n\tgo test ./...\ntest::\n\techo done`],
  ])('%j in %j', async (run, makefile) => {
    expect(await ofMake(run, makefile)).toBe('strong');
  });

  it('with a file in the place of the line that takes it up', async () => {
    const files = { 'help.mk': 'help:\n\techo help\n', 'ci/test.mk': `${TEST}\n` };
    expect(await ofMake('make test', 'include help.mk ci/test.mk', { files })).toBe('strong');
  });
});
