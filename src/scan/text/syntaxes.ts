import type { Ending } from './find-end.ts';

/** A string that may go over several lines. */
export interface LongString extends Ending {
  readonly open: string;
}

/** How a language writes texts that begin on the next line and end at a word. */
export interface Heredoc {
  /** What on a line of code begins one; its group is the word. */
  readonly opens: RegExp;
  /** On what lines it is text alone: elsewhere it is what a program is told to do. */
  readonly isText: RegExp;
}

/** How a language writes strings in the quotes of one line that go over several. */
export interface PlainStrings {
  readonly strings: readonly LongString[];
  /** After what on its line such a string is text alone. */
  readonly isText: RegExp;
  /** Whether what follows a | reads the string as its input. */
  readonly pipes: boolean;
  /** Whether each line of it but the last ends with a backslash. */
  readonly joined: boolean;
}

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
  readonly long: readonly LongString[];
  readonly plain: PlainStrings | null;
  readonly heredoc: Heredoc | null;
  /** What stands before a string of several lines that only explains; null where none does. */
  readonly explains: RegExp | null;
  /** Regular expressions of what is passed over whole, since a mark in it is none. */
  readonly skips: readonly string[];
  /** What begins a line that takes names from elsewhere, at most; null where such a line does more. */
  readonly imports: RegExp | null;
}

const PLAIN: Syntax = {
  ...{ line: [], where: 'anywhere', block: [], nests: false, notBefore: '', end: null },
  ...{ quotes: '', long: [], plain: null, heredoc: null, explains: null, skips: [], imports: null },
};
const C: Syntax = { ...PLAIN, line: ['//'], block: [['/*', '*/']], quotes: `"'` };
const TRIPLE: LongString = { open: '"""', close: '"""' };
const TRIPLE_SINGLE: LongString = { open: "'''", close: "'''" };
const TEXT_BLOCKS: Syntax = { ...C, long: [TRIPLE] };
const [DOUBLE, SINGLE] = ['"', "'"].map((mark): LongString => ({ open: mark, close: mark, escape: '\\' }));
const OVER_LINES: PlainStrings = {
  strings: [DOUBLE, SINGLE].filter((one) => one !== undefined),
  ...{ isText: /^/, pipes: false, joined: false },
};
const JOINED: PlainStrings = { ...OVER_LINES, joined: true };
const HASH: Syntax = { ...PLAIN, line: ['#'], where: 'after a blank', quotes: `"'` };
const MARKUP: Syntax = { ...PLAIN, block: [['<!--', '-->']] };

/** A pattern of JavaScript stands where a value may begin. */
const PATTERN = String.raw`(?<=(?:[=(,:;!&|?{}[]|\breturn)\s?)/(?![*/ ])(?:[^\\/[]|\\.|\[(?:[^\]\\]|\\.){0,200}\]){1,200}/`;
/** Commands of a shell that only show or keep what they are given, unless they hand it on. */
const SHOWS = /(?:^|[\s;&|({])(?:cat|tee|read|echo|printf|less|more|fold|fmt|:)\b[^|]*<<[^|]*$/;

/** After these a string of a shell is shown or kept; elsewhere a program is told to do it. */
const IS_SHOWN = /(?:^|[\s;&|({])(?:echo|printf|:|read)\b[^|;&]*$|(?:^|[\s;])\w+\+?=["']?$/;
/** A pattern of Ruby's, and a quote that is a letter. */
const RUBY_PATTERN = String.raw`(?<=(?:[=(,~!|&{;]|\b(?:if|unless|when|and|or|in))\s?)/(?![*/ =])(?:[^\\/]|\\.){1,200}/`;
const [RUBY_BRACES, LETTER] = [String.raw`%r\{[^}]{0,200}\}`, String.raw`\?["'](?!\w)`];
/** The texts and lists of words of Ruby's that have brackets for quotes. */
const RUBY_TEXTS = ['%q', '%Q', '%w', '%W', '%i'].flatMap((word) =>
  ['()', '{}', '[]'].map(([open = '', close = '']): LongString => ({ open: word + open, close, nests: open })),
);

const SYNTAXES: Readonly<Record<string, Syntax>> = {
  'js mjs cjs jsx ts mts cts tsx': {
    ...C,
    long: [{ open: '`', close: '`', escape: '\\', holes: true }],
    skips: [PATTERN],
    plain: JOINED,
    imports:
      /^\s*(?:import\s(?!.{0,200}\bfrom\b.{1,80};\s*\S)|export\s.{0,200}\sfrom\s|\}\s*from\s|(?:const|let|var)\s.{1,200}=\s*require\([^)]*\);?\s*$)/,
  },
  'css scss proto prisma mod dart c h cpp hpp m': { ...C, quotes: `"'\`` },
  go: { ...C, long: [{ open: '`', close: '`' }] },
  'gradle groovy jenkinsfile': { ...C, long: [TRIPLE, TRIPLE_SINGLE] },
  'java fs': { ...TEXT_BLOCKS, imports: /^\s*(import|package)\s/ },
  'kt kts scala swift': { ...TEXT_BLOCKS, nests: true, imports: /^\s*(import|package)\s/ },
  cs: {
    ...C,
    long: [TRIPLE, ...['@"', '@$"'].map((open) => ({ open, close: '"', escape: '"' }))],
    imports: /^\s*(global )?using\s[^(]*;/,
  },
  // A single quote may be the beginning of a lifetime.
  rs: {
    ...C,
    nests: true,
    quotes: '"',
    long: ['##', '#', ''].map((hashes) => ({ open: `r${hashes}"`, close: `"${hashes}` })),
    plain: OVER_LINES,
    skips: [String.raw`'(?:\\.[^']{0,8}|[^\\'])'`],
  },
  // An attribute begins with #[.
  php: {
    ...C,
    line: ['//', '#'],
    notBefore: '[',
    block: [
      ['/*', '*/'],
      ['{{--', '--}}'],
    ],
    // What stands outside of the program is only shown.
    long: [{ open: '?>', close: '<?' }],
    plain: OVER_LINES,
    heredoc: { opens: /<<<\s?["']?(\w+)/g, isText: /^/ },
    imports: /^use\s/,
  },
  'tf tofu hcl nomad tfvars bicep': {
    ...C,
    line: ['//', '#'],
    quotes: '"',
    heredoc: { opens: /<<-?(\w+)\s*$/g, isText: /^/ },
  },
  py: {
    ...HASH,
    where: 'anywhere',
    long: [TRIPLE, TRIPLE_SINGLE],
    plain: JOINED,
    explains: /^\s*[rRuUbBfF]{0,2}$/,
    imports: /^\s*(?:import|from\s+[\w.]+\s+import)\s/,
  },
  'ex exs': {
    ...HASH,
    where: 'anywhere',
    long: [TRIPLE, TRIPLE_SINGLE],
    plain: OVER_LINES,
    skips: [LETTER],
    explains: /^\s*@(module|type|short)?doc\s+(~[sS])?$/,
  },
  'rb rake gemspec ru gemfile rakefile': {
    ...HASH,
    block: [['=begin', '=end']],
    long: RUBY_TEXTS,
    plain: OVER_LINES,
    skips: [RUBY_PATTERN, RUBY_BRACES, LETTER],
    heredoc: { opens: /<<[~-]?["'`]?([A-Z_]\w*)/g, isText: /^/ },
    end: /^__END__\s*$/,
  },
  toml: { ...HASH, where: 'anywhere', long: [TRIPLE, TRIPLE_SINGLE] },
  'sh bash zsh': {
    ...HASH,
    heredoc: { opens: /(?<!<)<<-?\s?["'\\]?(\w+)/g, isText: SHOWS },
    plain: {
      strings: [...(DOUBLE === undefined ? [] : [DOUBLE]), { open: "'", close: "'" }],
      ...{ isText: IS_SHOWN, pipes: true, joined: false },
    },
  },
  'yml yaml makefile mk justfile r pl graphql gql conf txt in cfg ini pipfile': HASH,
  'dockerfile containerfile': {
    ...HASH,
    where: 'first',
    quotes: '',
    heredoc: { opens: /(?<!<)<<-?["']?(\w+)/g, isText: /^\s*(?:COPY|ADD)\s/i },
  },
  'gitignore properties crontab': { ...HASH, where: 'first', quotes: '' },
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
