import { parse } from 'smol-toml';
import type { Source } from '../text/source.ts';
import { type Dependency, LONGEST_NAME, MOST_DECLARED } from './dependency.ts';
import { createFinder } from './find-name.ts';
import { DEV_NAMES, nameOfRequirement } from './python.ts';
import { asTable, asTexts } from './table.ts';

type Table = Readonly<Record<string, unknown>>;
/** A name as it stands in the file, and after what it stands there. */
interface Declared {
  readonly name: string;
  readonly written: string;
  readonly after: string;
  readonly dev: boolean;
}

/** What a Cargo.toml declares, features that are asked for included. */
export function readCargo(source: Source): Dependency[] {
  const manifest = parseToml(source);
  const tables = [manifest, asTable(manifest['workspace']), ...Object.values(asTable(manifest['target'])).map(asTable)];
  const declared = tables.flatMap((table) =>
    ['dependencies', 'dev-dependencies', 'build-dependencies'].flatMap((section) =>
      Object.entries(asTable(table[section])).flatMap(([written, value]): Declared[] => {
        const { package: renamed, features } = asTable(value);
        const name = typeof renamed === 'string' ? renamed : written;
        const one = { written, after: section, dev: section === 'dev-dependencies' };
        return [name, ...asTexts(features).map((feature) => `${name}/${feature}`)].map((each) => ({
          ...one,
          name: each,
        }));
      }),
    ),
  );
  return locate(source, 'cargo', declared);
}

/** What a pyproject.toml or a Pipfile declares: by the standard, by Poetry, uv, PDM or Pipenv. */
export function readPyproject(source: Source): Dependency[] {
  const manifest = parseToml(source);
  const project = asTable(manifest['project']);
  const tool = asTable(manifest['tool']);
  const [poetry, uv, pdm] = ['poetry', 'uv', 'pdm'].map((name) => asTable(tool[name])) as [Table, Table, Table];
  const list = (value: unknown, after: string, dev: boolean): Declared[] =>
    asTexts(value).flatMap((text) => declare(nameOfRequirement(text), after, dev));
  const groups = (value: unknown, after: string): Declared[] =>
    Object.entries(asTable(value)).flatMap(([group, texts]) =>
      list(texts, after, DEV_NAMES.test(group) || after.includes('dependency-groups')),
    );
  const keys = (value: unknown, after: string, dev: boolean): Declared[] =>
    Object.keys(asTable(value)).flatMap((name) => declare(name, after, dev));
  return locate(source, 'pypi', [
    ...list(project['dependencies'], 'dependencies', false),
    ...groups(project['optional-dependencies'], 'optional-dependencies'),
    ...groups(manifest['dependency-groups'], '[dependency-groups'),
    ...keys(poetry['dependencies'], '[tool.poetry.dependencies', false),
    ...keys(poetry['dev-dependencies'], '[tool.poetry.dev-dependencies', true),
    ...Object.entries(asTable(poetry['group'])).flatMap(([group, table]) =>
      keys(asTable(table)['dependencies'], `[tool.poetry.group.${group}`, DEV_NAMES.test(group)),
    ),
    ...list(uv['dev-dependencies'], 'dev-dependencies', true),
    ...groups(pdm['dev-dependencies'], '[tool.pdm.dev-dependencies'),
    ...keys(manifest['packages'], '[packages', false),
    ...keys(manifest['dev-packages'], '[dev-packages', true),
  ]);
}

/** The libraries and plugins that a version catalogue of Gradle names. */
export function readCatalogue(source: Source): Dependency[] {
  const { libraries, plugins } = parseToml(source);
  const declared = [libraries, plugins].flatMap((table) =>
    Object.values(asTable(table)).flatMap((value): Declared[] => {
      const { module, group, name, id } = asTable(value);
      const whole = [value, module, id, `${String(group)}:${String(name)}`].find((one) => typeof one === 'string');
      const [first = '', artifact] = String(whole).split(':');
      const called = artifact === undefined ? first : `${first}:${artifact}`;
      return [{ name: called, written: artifact ?? first, after: '', dev: false }];
    }),
  );
  return locate(source, 'maven', declared);
}

/** The tables of a file in TOML; none where it is not understood. */
export function parseToml({ lines }: Pick<Source, 'lines'>): Table {
  try {
    return parse(lines.join('\n'));
  } catch {
    return {};
  }
}

function declare(written: string, after: string, dev: boolean): Declared[] {
  const name = nameOfRequirement(written)
    .toLowerCase()
    .replaceAll(/[-_.]+/g, '-');
  return name === '' || name === 'python' ? [] : [{ name, written, after, dev }];
}

/** What is declared, with its place; an empty or endless name is none. */
function locate({ code }: Source, ecosystem: Dependency['ecosystem'], declared: readonly Declared[]): Dependency[] {
  const { findName, findText } = createFinder(code);
  // A feature is named after what it is of, so that one long name would be as long again in each of them.
  const isName = (text: string): boolean => text !== '' && text.length <= LONGEST_NAME;
  const named = declared.filter(({ name, written }) => isName(name) && isName(written));
  return named.slice(0, MOST_DECLARED + 1).map(({ name, written, after, dev }) => ({
    ecosystem,
    name: name.toLowerCase(),
    line: findName(written, findText(after)),
    dev,
  }));
}
