import { extname } from 'node:path';
import type { Language } from '../coaching/stacks.ts';

const ENDINGS: Readonly<Record<string, Language>> = {
  '.py': 'python',
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.ts': 'javascript',
  '.java': 'java',
  '.cs': 'csharp',
  '.go': 'go',
  '.php': 'php',
  '.rb': 'ruby',
  '.kt': 'kotlin',
  '.rs': 'rust',
};

/** Languages of programs that no detector has patterns for, by the endings of their files. */
const UNKNOWN: Readonly<Record<string, string>> = {
  '.hs': 'Haskell',
  '.scala': 'Scala',
  '.swift': 'Swift',
  '.clj': 'Clojure',
  '.erl': 'Erlang',
  '.ml': 'OCaml',
  '.fs': 'F#',
  '.vb': 'Visual Basic',
  '.dart': 'Dart',
  '.lua': 'Lua',
  '.pl': 'Perl',
  '.pm': 'Perl',
  '.r': 'R',
  '.jl': 'Julia',
  '.zig': 'Zig',
  '.nim': 'Nim',
  '.cr': 'Crystal',
  '.groovy': 'Groovy',
  '.gleam': 'Gleam',
  '.c': 'C',
  '.cc': 'C++',
  '.cpp': 'C++',
  '.cxx': 'C++',
  '.pas': 'Pascal',
  '.cob': 'COBOL',
  '.cbl': 'COBOL',
  '.lisp': 'Lisp',
  '.rkt': 'Racket',
  '.d': 'D',
  '.v': 'V',
};

const LEAST_FILES = 3;

/** The language that most files of a repository are in, by their endings; null where fewer than three are in any. */
export function findLanguage(files: readonly string[]): Language | null {
  const [most] = countEndings(files, ENDINGS);
  return most === undefined || most.files < LEAST_FILES ? null : most.name;
}

/** A language that a scan cannot judge, and how many files are in it. */
export interface UnknownLanguage {
  readonly name: string;
  readonly files: number;
}

/** The languages of three files or more that no detector has patterns for, those of the most files first. */
export function countUnknown(files: readonly string[]): UnknownLanguage[] {
  return countEndings(files, UNKNOWN).filter((one) => one.files >= LEAST_FILES);
}

function countEndings<Name extends string>(
  files: readonly string[],
  endings: Readonly<Record<string, Name>>,
): { readonly name: Name; readonly files: number }[] {
  const known = new Map(Object.entries(endings));
  const counts = new Map<Name, number>();
  for (const file of files) {
    const name = known.get(extname(file).toLowerCase());
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, files: count })).sort((a, b) => b.files - a.files);
}
