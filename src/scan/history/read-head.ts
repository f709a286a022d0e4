import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from './find-repository.ts';
import { NotSeen } from './not-seen.ts';
import { readTextIn } from './read-text.ts';

/** The commit that is checked out. */
export interface Head {
  /** 40 hexadecimal digits, or 64 where the repository names its objects by SHA-256. */
  readonly id: string;
  /** The commits at which a shallow clone was cut off; empty for a whole one. */
  readonly cuts: readonly string[];
}

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** References lead to others, but not far. */
const MOST_STEPS = 5;

/** Reads HEAD, what it refers to and where history was cut off; throws a NotSeen where there is no commit. */
export function readHead({ gitFolder, commonFolder }: Repository): Head {
  if (existsSync(join(commonFolder, 'reftable'))) throw new NotSeen('format');
  let text = readTextIn(gitFolder, 'HEAD')?.trimEnd();
  for (let step = 0; step < MOST_STEPS && text !== undefined; step++) {
    if (ID.test(text)) return { id: text, cuts: readCuts(commonFolder, text.length) };
    const [, name] = /^ref: *(refs\/.+)$/.exec(text) ?? [];
    if (name === undefined || !isName(name)) break;
    text = readTextIn(commonFolder, name)?.trimEnd() ?? findPacked(commonFolder, name);
    if (text === undefined) throw new NotSeen('no-commits');
  }
  throw new NotSeen('damaged');
}

/** Whether a reference is named so that it can be a path under the repository's folder on every system. */
function isName(name: string): boolean {
  return !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|\/\.|\/\/|\/$/.test(name);
}

function findPacked(commonFolder: string, name: string): string | undefined {
  // Not by lines, of which a file of 16 MB may have as many million.
  const text = `\n${readTextIn(commonFolder, 'packed-refs') ?? ''}\n`;
  const end = text.indexOf(` ${name}\n`);
  return end < 0 ? undefined : text.slice(text.lastIndexOf('\n', end) + 1, end);
}

function readCuts(commonFolder: string, length: number): string[] {
  const found = readTextIn(commonFolder, 'shallow')?.matchAll(/^(?:[0-9a-f]{64}|[0-9a-f]{40})$/gm) ?? [];
  return Array.from(found, ([id]) => id).filter((id) => id.length === length);
}
