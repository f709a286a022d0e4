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

const LEAST_FILES = 3;

/** The language that most files of a repository are in, by their endings; null where fewer than three are in any. */
export function findLanguage(files: readonly string[]): Language | null {
  const counts = new Map<Language, number>();
  for (const file of files) {
    const language = ENDINGS[extname(file).toLowerCase()];
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined || most[1] < LEAST_FILES ? null : most[0];
}
