import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The licences of installed packages: name, version, kind and text of each; throws where a package names none. */
export function describeLicences(packages: readonly string[], modules: string): string {
  const blocks = packages.map((name) => {
    const folder = join(modules, name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    if (manifest.license === undefined) throw new Error(`${name} does not say under which licence it is`);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
    return `${manifest.name} ${manifest.version} (${manifest.license})${text}`;
  });
  return ['These packages are part of the built program.', ...blocks].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}
