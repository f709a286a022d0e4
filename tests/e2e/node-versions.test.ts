import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { BIN, ROOT, runProgram } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';

/** What the program prints where Node says that it is of this version. */
async function runOn(version: string): Promise<{ code: number | null; out: string; err: string }> {
  const preload = join(makeTempFolder(), 'preload.cjs');
  writeFileSync(
    preload,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  return runProgram(['--version'], { env: { NODE_OPTIONS: `--require=${preload}` } });
}

describe('the versions of Node', () => {
  it('that package.json admits are those that the program runs on', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('^20.19.0 || >=22.12.0');
  });

  it.each(['20.19.0', '20.99.0', '22.12.0', '22.99.1', '23.0.0', '24.0.0', '100.1.0'])(
    '%s runs it',
    async (version) => {
      expect(await runOn(version)).toMatchObject({ code: 0, out: expect.stringMatching(/^\d/) as string, err: '' });
    },
  );

  it.each(['8.17.0', '18.20.8', '20.18.3', '21.7.3', '22.0.0', '22.11.0'])('%s is told why not', async (version) => {
    expect(await runOn(version)).toEqual({
      code: 1,
      out: '',
      err: `coach needs Node 20.19 or a later 20, or Node 22.12 or later; this is Node ${version}.\n`,
    });
  });

  it('from 8 on can read the file that tells them', () => {
    const faults = new Linter().verify(readFileSync(BIN, 'utf8').replace(/^#!/, '//'), {
      languageOptions: { ecmaVersion: 2017, sourceType: 'script' },
    });
    expect(faults).toEqual([]);
  });
});
