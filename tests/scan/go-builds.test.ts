import { describe, expect, it } from 'vitest';
import { strengthOnly, WORKFLOW, workflow } from './pipeline.ts';

type Files = Readonly<Record<string, string>>;

const TEST = 'package sum\n\nfunc TestSum(t *testing.T) {\n\tcheck(t, Sum(1, 2), 3)\n}\n';
const TAGGED = `// Copyright\n\n//go:build integration\n\n${TEST}`;

/** How sure it is that a pipeline tests which runs these lines in a module of Go's with these files. */
function ofModule(run: string, files: Files): Promise<string | null> {
  return strengthOnly('ci-pipeline', { [WORKFLOW]: workflow(run), 'go.mod': 'module x\n', 'sum.go': '', ...files });
}

describe('a pipeline is not strong where Go builds none of the tests that are there', () => {
  it.each<[string, Files]>([
    ['go test ./...', { 'sum_test.go': TAGGED }],
    ['go test -tags e2e ./...', { 'sum_test.go': TAGGED }],
    ['gotestsum ./...', { 'sum_test.go': TAGGED }],
    ['make test', { Makefile: '.PHONY: test\ntest:\n\tgo test ./...\n', 'sum_test.go': TAGGED }],
    ['go test ./...', { 'sum_test.go': `//go:build windows || (integration && linux)\n\n${TEST}` }],
    ['go test ./...', { 'sum_test.go': `// +build integration\n\n${TEST}` }],
    ['go test ./...', { 'sum_windows_test.go': TEST }],
    ['go test ./...', { '_old/sum_test.go': TEST }],
    ['go test ./...', { '_sum_test.go': TEST }],
    ['go test ./...', { 'sum_test.go': 'package sum\n\nfunc TestMain(m *testing.M) {}\n' }],
    ['go test ./...', { 'sum_test.go': 'package sum\n\nfunc BenchmarkSum(b *testing.B) {}\n' }],
    ['go test ./...', { 'sum_test.go': `//go:build go1.99\n\n${TEST}` }],
    ['go test ./...', { 'sum_test.go': `//go:build cgo\n\n${TEST}` }],
    ['go test ./...', { 'sum_zos_test.go': TEST }],
    ['go test ./...', { 'sum_linux_arm64_test.go': TEST }],
    ['go test ./...', { 'sum_test.go': TEST.replace('TestSum', 'Testsum') }],
    ['go test ./...', { 'sum_test.go': TEST.replace('t *testing.T', '') }],
    ['go test ./...', { 'sum_test.go': `${TEST}\nfunc TestMain(m *testing.M) {\n\tos.Exit(code())\n}\n` }],
    ['go test ./...', { 'sum_test.go': `${TEST}\nfunc TestMain(_ *testing.M) {}\n` }],
    [
      'go test ./...',
      { 'sum_test.go': `${TEST}\nfunc TestMain(m *testing.M) {\n\t// m.Run()\n\tprint("m.Run()")\n}\n` },
    ],
    ['GOOS=windows go test ./...', { 'sum_test.go': TEST }],
    ['export GOARCH=wasm\ngo test ./...', { 'sum_test.go': TEST }],
    ['GOFLAGS=-tags=e2e go test ./...', { 'sum_test.go': `//go:build !e2e\n\n${TEST}` }],
    ['go env -w GOFLAGS=-tags=e2e\ngo test ./...', { 'sum_test.go': `//go:build !e2e\n\n${TEST}` }],
    ['go test ./...', { 'tools/go.mod': 'module x/tools\n', 'tools/sum_test.go': TEST }],
  ])('%j in %j', async (run, files) => {
    expect(['fair', null]).toContain(await ofModule(run, files));
  });

  it('a module below where none is around the tests', async () => {
    const files = { [WORKFLOW]: workflow('go test ./...'), 'api/go.mod': 'module x\n', 'api/sum_test.go': TEST };
    expect(await strengthOnly('ci-pipeline', files)).not.toBe('strong');
  });
});

it.each([
  ['GOFLAGS', '-tags=e2e', false],
  ['GOOS', 'windows', false],
  ['GOFLAGS', '-mod=readonly', true],
  ['CGO_ENABLED', '0', true],
])('a job that sets %s to %s', async (name, value, isSure) => {
  const job = `    env:\n      ${name}: ${value}\n`;
  const files = { [WORKFLOW]: workflow('go test ./...', { job }), 'go.mod': 'module x\n', 'sum_test.go': TEST };
  expect((await strengthOnly('ci-pipeline', files)) === 'strong').toBe(isSure);
});

describe('and strong where it builds some', () => {
  it.each<[string, Files]>([
    ['go test ./...', { 'sum_test.go': TEST, 'integration_test.go': TAGGED }],
    ['go test -tags=e2e,integration ./...', { 'sum_test.go': TAGGED }],
    ['go test -v -tags integration ./...', { 'sum_test.go': TAGGED }],
    ['go test ./...', { 'sum_test.go': TAGGED.replace('integration', '!integration && (linux || darwin)') }],
    ['go test ./...', { 'sum_test.go': `// +build linux,!race darwin\n\n${TEST}` }],
    ['go test ./...', { 'sum_linux_test.go': TEST }],
    ['go test ./...', { 'sum_test.go': `//go:build cgo || !cgo\n\n${TEST}` }],
    ['go test ./...', { 'sum_test.go': `//go:build go1.21\n\n${TEST}` }],
    ['go test ./...', { 'sum_test.go': `${TEST}\nfunc TestMain(m *testing.M) {\n\tgoleak.VerifyTestMain(m)\n}\n` }],
    ['GOFLAGS="-mod=vendor -race" go test ./...', { 'sum_test.go': TEST }],
    ['GOOS=linux GOARCH=amd64 CGO_ENABLED=0 go test ./...', { 'sum_test.go': TEST }],
    ['cd tools && go test ./...', { 'tools/go.mod': 'module x/tools\n', 'tools/sum_test.go': TEST }],
    ['go test ./...', { 'go.work': 'use ./api\n', 'api/go.mod': 'module x/api\n', 'api/sum_test.go': TEST }],
  ])('%j in %j', async (run, files) => {
    expect(await ofModule(run, files)).toBe('strong');
  });
});
