import { createGlob } from '../../glob.ts';
import { fitsStars } from '../commands/fits-stars.ts';

/** Nobody writes longer patterns, or more stars and braces into one. */
const LONGEST = 120;
const MOST_SIGNS = 12;

/** Whether a path from where a runner of tests looks fits what it is told. */
export type FitsPath = (path: string) => boolean;

/** What a word tells a runner of files by: a part of their paths, a glob or a plain pattern; null where it is none. */
export function createFitsPath(written: string): FitsPath | null {
  const word = written.replace(/^(?:<rootDir>\/?|\.\/)+/, '');
  if (word.length > LONGEST) return null;
  if (word === '' || word === '.') return () => true;
  if (/^[\w@+., /-]+$/.test(word)) {
    const part = word.replace(/\/$/, '').toLowerCase();
    return (path) => path.toLowerCase().includes(part);
  }
  // A pattern, of which only what stands for any letters, for one dot and for the ends is read.
  if (/\.\*|\\[./]|\$$|^\^/.test(word)) {
    const plain = word
      .replaceAll(/\.\*/g, '*')
      .replaceAll(/\\([./])/g, '$1')
      .replaceAll(/^\^|\$$/g, '');
    if (!/^[\w@+/*.-]+$/.test(plain)) return null;
    const isWhole = word.endsWith('$');
    return (path) => fitsStars(`*${plain}${isWhole ? '' : '*'}`, path);
  }
  return createFitsGlob(word);
}

/** Whether a path fits a glob; null where the glob is not one that is read. */
export function createFitsGlob(written: string): FitsPath | null {
  const glob = written.replace(/^(?:<rootDir>\/?|\.\/)+/, '');
  if (glob.length > LONGEST || (glob.match(/[*?{([]/g) ?? []).length > MOST_SIGNS || /^!|\$\{/.test(glob)) return null;
  return createGlob(glob);
}
