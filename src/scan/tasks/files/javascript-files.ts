import { isTestPath } from './test-files.ts';

/** Whether a folder holds files of JavaScript's that fit something; null where too much was asked already. */
export type HasJavaScript = (folder: string, fits: (path: string) => boolean, isTestsOnly: boolean) => boolean | null;

const JAVASCRIPT = /\.[cm]?[jt]sx?$/;
/** Nobody has more runs of tests. */
const MOST_ASKED = 200;

/** Looks among some files by their paths, which it is asked of from the folder on that they stand in. */
export function createHasJavaScript(files: readonly string[]): HasJavaScript {
  let known: { readonly all: readonly string[]; readonly tests: readonly string[] } | null = null;
  let asked = 0;
  return (folder, fits, isTestsOnly) => {
    if ((asked += 1) > MOST_ASKED) return null;
    known ??= listJavaScript(files);
    const start = folder === '' ? '' : `${folder}/`;
    return known[isTestsOnly ? 'tests' : 'all'].some(
      (file) => file.startsWith(start) && fits(file.slice(start.length)),
    );
  };
}

function listJavaScript(files: readonly string[]): { all: readonly string[]; tests: readonly string[] } {
  const all = files.filter((file) => JAVASCRIPT.test(file));
  return { all, tests: all.filter((file) => isTestPath(file, 'JavaScript')) };
}
