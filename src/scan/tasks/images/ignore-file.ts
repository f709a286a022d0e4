import { createGlob } from '../../glob.ts';
import { readAt } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { within } from '../../paths.ts';

const MOST_RULES = 60;
const MOST_STARS = 6;

/** Tells whether a path of what is handed over is left out of it; null where its rules are not understood. */
export function readIgnoreFile(
  context: string,
  dockerfile: string,
  files: Pick<TaskFiles, 'find' | 'read'>,
): { readonly isOut: (path: string) => boolean; readonly hasRules: boolean } | null {
  const own = `${dockerfile}.dockerignore`;
  const path = [own, within(context, '.dockerignore')].find((one) => isThere(one, files));
  if (path === undefined) return { isOut: () => false, hasRules: false };
  const source = readAt(files, path);
  const lines = source?.lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  if (lines === undefined || lines.length > MOST_RULES) return null;
  if (lines.some((line) => line.length > 200 || line.split('*').length > MOST_STARS)) return null;
  const rules = lines.map((line) => {
    const glob = line.replace(/^!/, '').replaceAll(/^(?:\.?\/)+|\/+$/g, '');
    return { isBack: line.startsWith('!'), fits: glob === '.' ? () => true : createGlob(glob, { isGit: true }) };
  });
  const known = new Map<string, boolean>();
  const isOut = (file: string): boolean => {
    const before = known.get(file);
    if (before !== undefined) return before;
    const parts = file.split('/');
    const all = parts.map((_, place) => parts.slice(0, place + 1).join('/'));
    const isLeft = rules.findLast(({ fits }) => all.some((one) => fits(one)))?.isBack === false;
    known.set(file, isLeft);
    return isLeft;
  };
  return { isOut, hasRules: lines.length > 0 };
}

function isThere(path: string, { find }: Pick<TaskFiles, 'find'>): boolean {
  return find('', [path]) !== null;
}
