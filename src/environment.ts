import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localDay } from './coaching/days.ts';
import type { Context } from './context.ts';
import type { Call, Environment } from './context/call.ts';
import { createContext } from './context/create-context.ts';
import { openKnowledge, SEARCH_INDEX } from './knowledge/load.ts';
import { findPlatformFolders, listFolders, locateProgress, type PlatformFolders } from './progress/disk/location.ts';
import { isOwnFile } from './progress/disk/own-files.ts';
import { createFileStore } from './progress/file-store.ts';
import { findProfile, listProfiles } from './progress/profiles.ts';
import { openIo } from './terminal/io.ts';
import { askWith, type Prompts, type Questions } from './terminal/prompts/prompts.ts';
import type { Style } from './terminal/theme.ts';

/** The context of a call in the environment of this process. */
export async function openContext(call: Call): Promise<Context> {
  return createContext(call, await findEnvironment(call));
}

async function findEnvironment({ flags, signal }: Call): Promise<Environment> {
  const here = import.meta.dirname;
  const folders = await findPlatformFolders(process);
  return {
    nodeVersion: process.versions.node,
    surroundings: process,
    io: await openIo(flags.color),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    knowledge: openKnowledge(join(here, '../data'), {
      day: localDay(new Date()),
      built: existsSync(join(here, SEARCH_INDEX)) ? here : undefined,
    }),
    progress: (note, profile = findProfile(process.env, flags.profile)) => {
      // With SNAP set, the library under conf writes in place, which a crash can tear.
      delete process.env['SNAP'];
      return createFileStore(locateProgress(folders, process.env, profile ?? undefined), { signal, note });
    },
    profiles: () => {
      const location = locateProgress(folders, process.env, undefined);
      return listProfiles(listFolders(location, folders));
    },
    isOwnFile: (path) => isOwnFile(path, listStoreFolders(folders)),
    open: async (address) => (await import('./terminal/opener.ts')).openAddress(address, process),
    openPrompts: (style, plain) => openPrompts(style, plain, signal),
  };
}

/** The folders of every record; of no profile in particular, and none where there is no place for one. */
function listStoreFolders(folders: PlatformFolders): readonly string[] {
  try {
    return listFolders(locateProgress(folders, process.env, undefined), folders);
  } catch {
    return [];
  }
}

async function openPrompts(style: Style, plain: boolean, signal: AbortSignal): Promise<Prompts> {
  const columns = (): number => process.stderr.columns || style.columns;
  if (plain) {
    const { createPlainPrompts } = await import('./terminal/prompts/plain-prompts.ts');
    const onContinue = (listener: () => void): void => void process.on('SIGCONT', listener);
    return createPlainPrompts({ input: process.stdin, output: process.stderr, columns, onContinue }, signal);
  }
  const tell: Prompts['tell'] = (view) => {
    process.stderr.write(`${view({ terminal: true, columns: columns(), paint: style.paint })}\n`);
    return Promise.resolve();
  };
  // Loaded with the first question, so that what it is about is on the screen meanwhile.
  let opened: Promise<Questions> | undefined;
  const open = async (): Promise<Questions> => {
    const { createScreenPrompts } = await import('./terminal/prompts/screen-prompts.ts');
    return createScreenPrompts(style.paint, columns, signal);
  };
  return askWith(() => (opened ??= open()), tell);
}
