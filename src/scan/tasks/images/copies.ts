import { enter } from '../../shell/folder.ts';

/** What of a folder that is handed over stands where in an image: a file or a folder, '' for all of it. */
export interface Copy {
  readonly from: string;
  readonly to: string;
}

/** A path in an image, from the folder that an instruction works in. */
export function pathFrom(folder: string, path: string): string {
  const whole = /^[/$]/.test(path) ? path : `${folder}/${path}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `${whole.startsWith('$') ? '' : '/'}${parts.join('/')}`;
}

/** The folder in which a script works that begins in one, and may go to another at once. */
export function workedIn(folder: string, script: string): string {
  const to = /^(?:(?:\S*\/)?(?:ba|da)?sh\s+-\w*c\s+)?["']?cd\s+([^\s"';&|]+)\s*(?:&&|;|$)/.exec(script)?.[1];
  return to === undefined ? folder : pathFrom(folder, to);
}

/** What stands below one path, from there; null where it does not stand below. */
export function below(path: string, above: string): string | null {
  if (path === above) return '';
  const whole = above === '/' || above === '' ? above : `${above}/`;
  return path.startsWith(whole) ? path.slice(whole.length) : null;
}

/** Copies of what is in another image, from a path there to one here. */
export function copyOn(copies: readonly Copy[], from: string, to: string): Copy[] {
  return copies.flatMap((one) => {
    const outer = below(one.to, from);
    if (outer !== null) return [{ from: one.from, to: pathFrom(to, outer) }];
    const inner = below(from, one.to);
    return inner === null ? [] : [{ from: within(one.from, inner), to }];
  });
}

/** The folder that was handed over of which a folder in an image has what stands in it; null where none is. */
export function cameFrom(copies: readonly Copy[], folder: string): string | null {
  const found = copies.flatMap(({ from, to }) => {
    const inner = below(folder, to);
    if (inner !== null) return [within(from, inner)];
    const outer = below(to, folder);
    // A folder that keeps its place below it stands for the one that it is in.
    if (outer === null || !(from === outer || from.endsWith(`/${outer}`))) return [];
    return [from.slice(0, Math.max(0, from.length - outer.length - 1))];
  });
  return found.at(-1) ?? null;
}

function within(folder: string, path: string): string {
  return enter(folder, path === '' ? '.' : path) ?? folder;
}
