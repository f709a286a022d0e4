import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
    // A list up to npm 11, from 12 on an object by the names of the packages.
    const [packed] = Object.values(
      JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as object,
    ) as [Packed];
    expect(
      packed.files.map(({ path }) => path).filter((path) => /^(src|tests|scripts|data\/schema)\//.test(path)),
    ).toEqual([]);
    // Of it the JSON Schemas and their page take 50 kB, pages 22, completion, manual and skill file 15, places 14,
    // skills and cards packed 52, cards about languages 50.
    expect(packed.size).toBeLessThan(1_520_000);
    expect(packed.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ...['dist/THIRD-PARTY.txt', 'dist/coach.1', 'dist/completion.json', 'SKILL.md'],
        ...['docs/json.md', 'docs/schemas/report.json'],
      ]),
    );
    npm('install', '--global', '--offline', '--prefix', folder, join(folder, packed.filename));
    const installed = join(folder, 'lib', 'node_modules', 'backend-coach');
    expect(readdirSync(join(folder, 'lib', 'node_modules'))).toEqual(['backend-coach']);
    expect(existsSync(join(installed, 'node_modules'))).toBe(false);
    const coach = (...args: string[]): string =>
      execFileSync(join(folder, 'bin', 'coach'), args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { PATH: process.env['PATH'] ?? '', HOME: folder },
      });
    const manual = join(folder, 'share', 'man', 'man1');
    expect(readFileSync(join(manual, 'coach.1'), 'utf8')).toContain(`backend\\-coach ${packed.version}`);
    expect(readFileSync(join(manual, 'backend-coach.1'), 'utf8')).toBe('.so man1/coach.1\n');
    expect(coach('__complete', '--', 'rep')).toContain('\nreport\t');
    expect(coach('--version')).toBe(`${packed.version}\n`);
    expect(coach('checklist', 'interview-prep')).toMatch(/^# Interview preparation/);
    expect(coach('assess', '--set', 'sql=1')).toContain('Guided');
    expect(coach('resources', 'sql')).toContain('https://');
    expect(coach('search', 'idempotency')).toContain('coach resources');
  }, 120_000);

  it('names every package that is bundled in it, with its licence', () => {
    const bundled = readBuilt('packages.json') as Record<string, string[]>;
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
    const text = readFileSync(join(ROOT, 'dist', 'THIRD-PARTY.txt'), 'utf8');
    const packages = new Set(Object.values(bundled).flat());
    expect([...packages]).toEqual(expect.arrayContaining(['commander', 'conf', 'zod', 'cli-table3', '@inquirer/core']));
    for (const name of packages) {
      const version = devDependencies[name] ?? '.*';
      expect(text).toMatch(
        new RegExp(`^${name} ${version} \\((MIT|ISC|BSD-2-Clause|BSD-3-Clause)\\)\n\n(?=.*\\S)`, 'm'),
      );
    }
  });

  it('asks for no package at run time, runs no script of its own when it is installed, and pins the others', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
    expect(manifest.dependencies).toBeUndefined();
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
    expect(Object.values(manifest.devDependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toContain('engine-strict=true');
  });
});

interface Manifest {
  readonly dependencies?: object;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: object;
}

function readBuilt(file: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'dist', file), 'utf8'));
}
