import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';

interface Packed {
  readonly filename: string;
  readonly version: string;
  readonly size: number;
  readonly files: { readonly path: string }[];
}

describe('the package', () => {
  it('installs globally from its tarball, offline, and answers', () => {
    const folder = makeTempFolder();
    const npm = (...args: string[]): string =>
      execFileSync('npm', args, {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { ...process.env, npm_config_cache: join(folder, 'cache') },
      });
    const [packed] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as [Packed];
    expect(
      packed.files.map(({ path }) => path).filter((path) => /^(src|tests|scripts|data\/schema)\//.test(path)),
    ).toEqual([]);
    expect(packed.size).toBeLessThan(400_000);
    npm('install', '--global', '--offline', '--prefix', folder, join(folder, packed.filename));
    const coach = (...args: string[]): string =>
      execFileSync(join(folder, 'bin', 'coach'), args, {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', HOME: folder },
      });
    expect(coach('--version')).toBe(`${packed.version}\n`);
    expect(coach('checklist', 'interview-prep')).toMatch(/^# Interview preparation/);
    expect(coach('assess', '--set', 'sql=1')).toContain('Guided');
  }, 120_000);
});
