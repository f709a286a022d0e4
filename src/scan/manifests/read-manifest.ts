import type { Source } from '../text/source.ts';
import { readGems, readGo, readGradle, readMix } from './by-line.ts';
import { type Dependency, MOST_DECLARED } from './dependency.ts';
import { readJson } from './json.ts';
import { readRequirements, readSetup } from './python.ts';
import { readCargo, readCatalogue, readPyproject } from './toml.ts';
import { readPom, readProject } from './xml.ts';

const READERS: readonly (readonly [name: RegExp, read: (source: Source) => Dependency[]])[] = [
  [/^package\.json$/, (source) => readJson(source, 'npm')],
  [/^composer\.json$/, (source) => readJson(source, 'composer')],
  [/^requirements[\w.-]*\.(?:txt|in)$|^(?:base|prod|production|common|main|dev|test|local)\.txt$/, readRequirements],
  [/^(?:pyproject\.toml|Pipfile)$/, readPyproject],
  [/^setup\.(?:py|cfg)$/, readSetup],
  [/^go\.mod$/, readGo],
  [/^Cargo\.toml$/, readCargo],
  [/^(?:Gemfile|gems\.rb|[\w.-]+\.gemspec)$/, readGems],
  [/^pom\.xml$/, readPom],
  [/^[\w.-]+\.gradle(?:\.kts)?$/, readGradle],
  [/^[\w.-]+\.versions\.toml$/, readCatalogue],
  [/^(?:[\w. -]+\.(?:cs|fs|vb)proj|Directory\.(?:Packages|Build)\.props)$/, readProject],
  [/^mix\.exs$/, readMix],
];

/** What a manifest declares, by its format; nothing where it cannot be parsed, or is none. */
export function readManifest(source: Source): Dependency[] {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const read = READERS.find(([pattern]) => pattern.test(name))?.[1];
  return read === undefined ? [] : read(source).slice(0, MOST_DECLARED + 1);
}
