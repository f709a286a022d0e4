import { describe, expect, it } from 'vitest';
import { strengthOf, WORKFLOW } from './pipeline.ts';

/** How sure a workflow is to test whose job begins with these lines, and whose Python is set up with another. */
function ofJob(lines: readonly string[], version = '"3.12"', file = WORKFLOW): Promise<string | null> {
  const python = `      - uses: actions/setup-python@v5\n        with:\n          python-version: ${version}\n`;
  const job = lines.map((line) => `    ${line}\n`).join('');
  const text = `on: [push]\njobs:\n  check:\n${job}    steps:\n      - uses: actions/checkout@v4\n${python}      - run: pytest\n`;
  return strengthOf('ci-pipeline', { [file]: text });
}

function ofAzure(image: string): Promise<string | null> {
  const text = `trigger:\n  - main\npool:\n  vmImage: ${image}\nsteps:\n  - script: pytest\n`;
  return strengthOf('ci-pipeline', { 'azure-pipelines.yml': text });
}

const BY_MATRIX = 'runs-on: ${{ matrix.os }}';

describe('a pipeline is not strong that asks for a machine which nobody lends', () => {
  it.each([
    ['runs-on: ubuntu-20.04'],
    ['runs-on: "ubuntu-18.04"'],
    ['runs-on: [ubuntu-16.04]'],
    ['runs-on:', '  - windows-2019'],
    ['runs-on: windows-2016'],
    ['runs-on: macos-13'],
    ['runs-on: macos-10.15'],
    ['runs-on: ubuntu-lates'],
    ['runs-on: ubuntu-24-04'],
    [BY_MATRIX, 'strategy:', '  matrix:', '    os: [ubuntu-20.04]'],
    [BY_MATRIX, 'strategy:', '  matrix:', '    os:', '      - ubuntu-18.04', '      - "ubuntu-20.04"'],
  ])('%j', async (...lines) => {
    expect(await ofJob(lines)).not.toBe('strong');
  });

  it.each(['ubuntu-20.04', 'vs2017-win2016', 'windows-2019', "'macOS-12'", 'Ubuntu-16.04'])(
    '%s of Azure',
    async (image) => {
      expect(await ofAzure(image)).not.toBe('strong');
    },
  );
});

describe('and strong where it is lent, or is their own', () => {
  it.each([
    ['runs-on: ubuntu-latest'],
    ['runs-on: ubuntu-22.04-arm'],
    ['runs-on: ubuntu-26.04'],
    ['runs-on: ubuntu-slim'],
    ['runs-on: ubuntu-latest-8-cores'],
    ['runs-on: macos-15-intel'],
    ['runs-on: macos-26-xlarge'],
    ['runs-on: [self-hosted, ubuntu-20.04]'],
    ['runs-on:', '  - self-hosted', '  - ubuntu-20.04'],
    ['runs-on: our-machine'],
    [BY_MATRIX, 'strategy:', '  matrix:', '    os: [ubuntu-20.04, ubuntu-24.04]'],
    [BY_MATRIX, 'strategy:', '  matrix:', '    os: [ubuntu-20.04]', '    include:', '      - os: ubuntu-24.04'],
  ])('%j', async (...lines) => {
    expect(await ofJob(lines)).toBe('strong');
  });

  it.each(['ubuntu-latest', 'ubuntu-24.04', "'windows-2022'", 'macOS-latest'])('%s of Azure', async (image) => {
    expect(await ofAzure(image)).toBe('strong');
  });

  it('ubuntu-20.04 of a server of their own', async () => {
    expect(await ofJob(['runs-on: ubuntu-20.04'], '"3.12"', '.forgejo/workflows/ci.yml')).toBe('strong');
  });
});

describe('a version of Python that YAML takes for a number', () => {
  const LATEST = 'runs-on: ubuntu-latest';
  const matrix = (...lines: readonly string[]): string[] => [LATEST, 'strategy:', '  matrix:', ...lines];

  it.each([
    [[LATEST], '3.10'],
    [matrix('    python-version: [3.10]'), '${{ matrix.python-version }}'],
    [matrix('    python:', '      - 3.10'), '${{ matrix.python }}'],
  ])('is none that there is: %j, %s', async (lines, version) => {
    expect(await ofJob(lines, version)).not.toBe('strong');
  });

  it.each([
    [[LATEST], '"3.10"'],
    [[LATEST], "'3.10'"],
    [[LATEST], '3.11'],
    [[LATEST], '3.10.4'],
    [matrix('    python-version: ["3.10"]'), '${{ matrix.python-version }}'],
    [matrix('    python-version: [3.10, 3.11]'), '${{ matrix.python-version }}'],
    [matrix('    python:', '      - "3.10"'), '${{ matrix.python }}'],
  ])('is right: %j, %s', async (lines, version) => {
    expect(await ofJob(lines, version)).toBe('strong');
  });
});
