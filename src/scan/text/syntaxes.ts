/** How a family of languages writes what a program passes over. */
export interface Syntax {
  /** What begins a comment that ends with its line. */
  readonly line: readonly string[];
  /** Where such a comment may begin: anywhere, after a blank, or as the first thing on a line. */
  readonly where: 'anywhere' | 'after a blank' | 'first';
  readonly block: readonly (readonly [open: string, close: string])[];
  /** Whether such a comment may hold another, which ends first. */
  readonly nests: boolean;
  /** What stands after the mark of a comment where it begins none; empty where nothing does. */
  readonly notBefore: string;
  /** The line that ends the program; null where none does. */
  readonly end: RegExp | null;
  /** What strings stand in, on one line. */
  readonly quotes: string;
  /** What strings of several lines stand in. */
  readonly long: readonly string[];
  /** What stands before a string of several lines that only explains; null where none does. */
  readonly explains: RegExp | null;
  /** What begins a line that takes names from elsewhere, at most; null where such a line does more. */
  readonly imports: RegExp | null;
}

const PLAIN: Syntax = {
  ...{ line: [], where: 'anywhere', block: [], nests: false, notBefore: '', end: null },
  ...{ quotes: '', long: [], explains: null, imports: null },
};
const C: Syntax = { ...PLAIN, line: ['//'], block: [['/*', '*/']], quotes: `"'` };
const TEXT_BLOCKS: Syntax = { ...C, long: ['"""'] };
const HASH: Syntax = { ...PLAIN, line: ['#'], where: 'after a blank', quotes: `"'` };
const MARKUP: Syntax = { ...PLAIN, block: [['<!--', '-->']] };

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  'js mjs cjs jsx ts mts cts tsx css scss proto prisma': { ...C, quotes: `"'\`` },
  'go mod gradle groovy jenkinsfile dart c h cpp hpp m': { ...C, quotes: `"'\`` },
  'java fs': { ...TEXT_BLOCKS, imports: /^\s*(import|package)\s/ },
  'kt kts scala swift': { ...TEXT_BLOCKS, nests: true, imports: /^\s*(import|package)\s/ },
  cs: { ...TEXT_BLOCKS, imports: /^\s*(global )?using\s[^(]*;/ },
  // A single quote may be the beginning of a lifetime.
  rs: { ...C, nests: true, quotes: '"' },
  // An attribute begins with #[.
  php: {
    ...C,
    line: ['//', '#'],
    notBefore: '[',
    block: [
      ['/*', '*/'],
      ['{{--', '--}}'],
    ],
    imports: /^use\s/,
  },
  'tf hcl nomad tfvars bicep': { ...C, line: ['//', '#'], quotes: '"' },
  py: {
    ...HASH,
    where: 'anywhere',
    long: ['"""', "'''"],
    explains: /^\s*[rRuUbBfF]{0,2}$/,
  },
  'ex exs': { ...HASH, where: 'anywhere', long: ['"""'], explains: /^\s*@(module|type|short)?doc\s+(~[sS])?$/ },
  'rb rake gemspec ru gemfile rakefile': { ...HASH, block: [['=begin', '=end']], end: /^__END__\s*$/ },
  toml: { ...HASH, where: 'anywhere', long: ['"""', "'''"] },
  'yml yaml sh bash zsh makefile mk justfile r pl graphql gql conf txt in cfg ini pipfile': HASH,
  'dockerfile containerfile gitignore properties crontab': { ...HASH, where: 'first', quotes: '' },
  sql: { ...C, line: ['--', '# '] },
  'xml html htm csproj fsproj props targets vue svelte': MARKUP,
  'md markdown mdx': { ...MARKUP, line: [] },
};

const BY_ENDING = new Map(
  Object.entries(SYNTAXES).flatMap(([endings, syntax]) => endings.split(' ').map((ending) => [ending, syntax])),
);

/** How the language of a file writes comments, by its name; a syntax without any where that is not known. */
export function findSyntax(path: string): Syntax {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const [stem = ''] = name.split('.');
  return BY_ENDING.get(name.slice(name.lastIndexOf('.') + 1)) ?? BY_ENDING.get(stem) ?? PLAIN;
}
