import { dirname, isAbsolute, join, resolve } from 'node:path';
import { createGlob } from '../glob.ts';
import { realPathOf } from './read-text.ts';

/** Whose settings of git are asked, and about which repository. */
export interface AddressOptions {
  /**
   * What git lists of a file of settings, or of all that are the person's: places and settings, each ended by a NUL; of
   * what these include it lists nothing.
   */
  readonly list: (file: string | null) => Promise<string>;
  readonly home: string;
  /** Where the repository keeps its HEAD, with links followed: some settings hold for repositories in a folder. */
  readonly gitFolder: string;
}

/** The settings that are asked for. */
export const ASKED = String.raw`^(user\.email|include\.path|includeif\..*\.path)$`;

/** As deep as git goes, and as many files. */
const MOST = { depth: 10, files: 100 };

/**
 * The address in the person's own settings, the last that holds for a repository, or undefined. Git would tell which
 * hold for ours alone, so that they are taken in here: those for all, and those for repositories in a folder.
 */
export async function findAddress({ list, home, gitFolder }: AddressOptions): Promise<string | undefined> {
  let left = MOST.files;
  const find = async (file: string | null, depth: number): Promise<string | undefined> => {
    if (depth > MOST.depth || (left -= 1) < 0) return undefined;
    let address: string | undefined;
    for (const { origin, key, value } of parse(await list(file))) {
      if (key === 'user.email') address = value;
      else if (key === 'include.path' || holds(key, { origin, home, gitFolder }))
        address = (await find(expand(value, { origin, home }), depth + 1)) ?? address;
    }
    return address;
  };
  const address = await find(null, 0);
  return address?.includes('@') === true ? address.trim() : undefined;
}

interface Setting {
  /** The file that it stands in. */
  readonly origin: string;
  readonly key: string;
  readonly value: string;
}

function parse(text: string): Setting[] {
  const parts = text.split('\0');
  return parts.flatMap((setting, index) => {
    const origin = /^file:(.*)$/s.exec(parts[index - 1] ?? '')?.[1];
    const [key = '', ...value] = setting.split('\n');
    return index % 2 === 0 || origin === undefined ? [] : [{ origin, key, value: value.join('\n') }];
  });
}

type Around = Pick<AddressOptions, 'home' | 'gitFolder'> & Pick<Setting, 'origin'>;

/** Whether an includeIf holds for a repository: of those by a branch or a remote, that is not told. */
function holds(key: string, { origin, home, gitFolder }: Around): boolean {
  const [, anyCase, pattern] = /^includeif\.gitdir(\/i)?:(.*)\.path$/s.exec(key) ?? [];
  if (pattern === undefined) return false;
  const isHere = pattern.startsWith('./');
  const whole =
    isHere || pattern.startsWith('~/') ? expand(pattern, { origin, home: realPathOf(home) ?? home }) : pattern;
  const anywhere = isAbsolute(whole) ? '' : '**/';
  const glob = `${anywhere}${whole}${/[\\/]$/.test(pattern) ? '/**' : ''}`;
  return createGlob(slashed(glob), { isGit: true, anyCase: anyCase !== undefined })(slashed(gitFolder));
}

/** A path in settings as a full one. */
function expand(path: string, { origin, home }: Omit<Around, 'gitFolder'>): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : resolve(dirname(origin), path);
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/').replaceAll(/\/{2,}/g, '/');
}
