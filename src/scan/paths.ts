/** The last part of a path with / between its parts. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder that a path stands in, empty for that which all paths begin from. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path within a folder. */
export function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** The folders above one, it first. */
export function upFrom(folder: string): string[] {
  const all = [folder];
  for (let above = folder; above !== '';) all.push((above = folderOf(above)));
  return all.slice(0, MOST_UP);
}

const MOST_UP = 30;
