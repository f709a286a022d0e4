import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { makeTempFolder } from './temp.ts';

/** A commit to make; by Ada unless said, after the one before it. */
export interface Made {
  readonly message: string | Buffer;
  readonly by?: string;
  readonly name?: string;
  readonly committer?: string;
  /** How many new lines it brings; one unless said. */
  readonly lines?: number;
  /** Files it writes beside. */
  readonly files?: Readonly<Record<string, string>>;
  /** The place in the list of the commit it follows, and of the one it merges. */
  readonly after?: number;
  readonly merges?: number;
}

export const ADA = 'ada@example.org';

/** What git finds around it where a test uses it: none of the settings of whoever runs the test. */
export const PLAIN_GIT = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nowhere',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
};

/** Runs git in a folder and gives what it says. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: folder, env: PLAIN_GIT, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
}

/** A new repository with these commits, checked out; its path. */
export function makeRepository(commits: readonly Made[], folder = makeTempFolder(), ...init: string[]): string {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main', ...init);
  const input = Buffer.concat(commits.flatMap(describeCommit));
  execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: folder, env: PLAIN_GIT, input });
  if (commits.length > 0) git(folder, 'reset', '-q', '--hard');
  return folder;
}

function describeCommit(made: Made, index: number): Buffer[] {
  const { message, by = ADA, name = 'Somebody', committer = by, lines = 1, files = {}, after, merges } = made;
  const when = `${1_750_000_000 + index * 60} +0000`;
  const data = (content: string | Buffer): Buffer[] => {
    const bytes = Buffer.from(content);
    return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
  };
  const text = Array.from({ length: lines }, (_, line) => `${index}.${line}\n`).join('');
  const head = [
    `commit refs/heads/main\nmark :${index + 1}\n`,
    `author ${name} <${by}> ${when}\ncommitter ${name} <${committer}> ${when}\n`,
  ];
  return [
    ...head.map((line) => Buffer.from(line)),
    ...data(message),
    ...(index > 0 ? [Buffer.from(`from :${(after ?? index - 1) + 1}\n`)] : []),
    ...(merges === undefined ? [] : [Buffer.from(`merge :${merges + 1}\n`)]),
    ...Object.entries({ [`notes-${index}.txt`]: text, ...files }).flatMap(([path, content]) => [
      Buffer.from(`M 100644 inline ${path}\n`),
      ...data(content),
    ]),
  ];
}

/** Commits of one address, with messages that say what for. */
export function makeHabits(count: number, by = ADA): Made[] {
  return Array.from({ length: count }, (_, index) => ({ by, message: `Explain step number ${index} to the reader` }));
}
