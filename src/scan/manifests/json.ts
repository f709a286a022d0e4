import type { Source } from '../text/source.ts';
import { type Dependency, MOST_DECLARED } from './dependency.ts';
import { createFinder } from './find-name.ts';
import { parseJson } from './parse-json.ts';
import { asTable } from './table.ts';

const SECTIONS = {
  npm: { dependencies: false, optionalDependencies: false, devDependencies: true },
  composer: { require: false, 'require-dev': true },
} as const;

/** What a package.json or a composer.json declares; what it is called, or says of itself, is no dependency. */
export function readJson({ lines }: Source, ecosystem: 'npm' | 'composer'): Dependency[] {
  const manifest = asTable(parseJson(lines));
  const { findName, findText } = createFinder(lines);
  return Object.entries(SECTIONS[ecosystem]).flatMap(([section, dev]) => {
    const from = findText(`"${section}"`);
    const names = Object.keys(asTable(manifest[section]))
      .filter((name) => name !== '')
      .slice(0, MOST_DECLARED + 1);
    return names.map((name) => ({
      ecosystem,
      name: name.toLowerCase(),
      line: findName(name, from),
      dev,
    }));
  });
}
