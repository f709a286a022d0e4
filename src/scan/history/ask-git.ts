import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ASKED, findAddress } from './find-address.ts';
import type { Surroundings } from './find-git.ts';
import { NotSeen } from './not-seen.ts';
import type { Head } from './read-head.ts';
import { type GitAnswer, type GitCall, runGit } from './run-git.ts';

/** Asks git about the objects of a repository, and about what the person has told it of themselves. */
export interface Asker {
  /** What a command of git says, as text or with a letter for each byte. */
  ask(args: readonly string[], input?: string, encoding?: GitCall['encoding']): Promise<GitAnswer>;
  /**
   * The address that the person's own settings of git have, or undefined. Those of the scanned repository are not
   * asked: one that was unpacked from an archive brings its own, and could say that all its commits are the person's.
   */
  findAddress(gitFolder: string): Promise<string | undefined>;
}

/** What an asker works with. */
export interface AskOptions {
  readonly git: string;
  readonly surroundings: Surroundings;
  readonly deadline: number;
  readonly signal: AbortSignal;
}

const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Lends an asker that git answers from an empty repository of ours, which borrows no more than the objects from the
 * scanned one: nothing that stands there as a setting, hook, attribute or replacement is ever read. Throws a NotSeen
 * where no temporary folder can be made.
 */
export async function withAsker<Result>(
  objects: string,
  head: Head,
  options: AskOptions,
  use: (asker: Asker) => Promise<Result>,
): Promise<Result> {
  const folder = makeEmptyRepository(head);
  const { git, surroundings, deadline, signal } = options;
  const run = (
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    input = '',
    encoding: GitCall['encoding'] = 'utf8',
  ): Promise<GitAnswer> =>
    runGit({
      ...{ git, folder, input, encoding, signal, args: ['--no-pager', '--no-replace-objects', ...args] },
      env: { ...harmless(git, folder, surroundings), ...env },
      mostMilliseconds: Math.max(1, deadline - performance.now()),
      mostBytes: MOST_BYTES,
    });
  const list = async (file: string | null): Promise<string> => {
    const where = file === null ? [] : ['--file', file];
    const asked = ['config', ...where, '--no-includes', '--null', '--show-origin', '--get-regexp', ASKED];
    return (await run(asked, pick(surroundings, HOMES))).text;
  };
  try {
    return await use({
      ask: (args, input, encoding) =>
        run(args, { ...NO_SETTINGS, HOME: join(folder, 'no-home'), GIT_OBJECT_DIRECTORY: objects }, input, encoding),
      findAddress: (gitFolder) => findAddress({ list, home: findHome(surroundings), gitFolder }),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As much memory as git may ask for at once. */
const LARGEST_PIECE = '128m';
const NO_SETTINGS = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_ALLOC_LIMIT: LARGEST_PIECE };
/** As git on Windows puts one together where HOME is not set. */
function findHome({ env }: Surroundings): string {
  const { HOME, HOMEDRIVE = '', HOMEPATH = '', USERPROFILE = '' } = env;
  return HOME ?? (HOMEPATH === '' ? USERPROFILE : HOMEDRIVE + HOMEPATH);
}

const HOMES = ['HOME', 'XDG_CONFIG_HOME', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH'];

/** All that git finds around it: nothing comes from outside but what Windows starts no program without. */
function harmless(git: string, folder: string, surroundings: Surroundings): Record<string, string> {
  return {
    ...pick(surroundings, ['SystemRoot']),
    PATH: dirname(git),
    LC_ALL: 'C',
    GIT_DIR: folder,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

function pick({ env }: Surroundings, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** What a commit graph says of commits is not checked by git, so it is not asked. */
const SETTINGS = `
[core]
	bare = true
	commitGraph = false
	packedGitWindowSize = 16m
	packedGitLimit = 256m
	deltaBaseCacheLimit = 32m
	bigFileThreshold = 1m
`;

/** A folder that git takes for a repository; only its owner may look in. */
function makeEmptyRepository({ id, cuts }: Head): string {
  const format = id.length === 64 ? '1\n[extensions]\n\tobjectFormat = sha256' : '0';
  // Git runs in it, where what is no full path would name something else.
  const temporary = resolve(tmpdir());
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(temporary, 'coach-git-'));
    mkdirSync(join(folder, 'refs'));
    // Of a branch that is not there: git would look at what is checked out for attributes.
    writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/none\n');
    writeFileSync(join(folder, 'config'), `[core]\n\trepositoryFormatVersion = ${format}${SETTINGS}`);
    if (cuts.length > 0) writeFileSync(join(folder, 'shallow'), `${cuts.join('\n')}\n`);
    return folder;
  } catch {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
    throw new NotSeen('no-temporary', null, temporary);
  }
}
