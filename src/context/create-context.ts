import { resolve } from 'node:path';
import { ownStack } from '../coaching/about.ts';
import { LARGEST_SHEET } from '../coaching/plain-text.ts';
import { believeDates, type PersonRecord } from '../coaching/record.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { findFolder, readNamedFile } from '../files/named-input.ts';
import { refuseOutput, writeNamedFile, type WriteOptions } from '../files/named-output.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { createRememberingStore } from '../progress/remembering-store.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { Sink } from '../terminal/io.ts';
import { createOutput, styleOf } from '../terminal/output.ts';
import { askAfter } from '../terminal/prompts/prompts.ts';
import type { Call, Environment } from './call.ts';
import { doWithout, findStack, findStoredTarget } from './own-choices.ts';
import { readFolder, readStandardInput } from './read-input.ts';

/** The context of a call in an environment. */
export function createContext(call: Call, env: Environment): Context {
  const { now, newId } = env;
  const io = call.collect === undefined ? env.io : { ...env.io, out: collector(call.collect) };
  const json = call.flags.json === true;
  const interactive = call.flags.input && io.interactive;
  const output = createOutput(io, { json, interactive });
  const note = (text: string): void => {
    output.note(text);
  };
  const progress = (profile?: string | null): ProgressStore =>
    createRememberingStore(env.progress(note, profile), { command: call.command || 'coach', now, newId });
  const record = async (): Promise<PersonRecord> => believeDates(await progress().read(), now());
  const outputRules = (force: boolean): WriteOptions => ({ force, isTaken: env.isOwnFile });
  const written = new Set<string>();
  let without: PersonRecord | null = null;
  return {
    ...output,
    version: call.version,
    nodeVersion: env.nodeVersion,
    now,
    newId,
    json,
    interactive,
    knowledge: env.knowledge,
    profile: call.flags.profile ?? null,
    stack: call.flags.stack ?? null,
    progress,
    profiles: env.profiles,
    ownStack: ({ about }) => ownStack(about, findStack(env.knowledge, call.flags.stack)),
    targetOf: ({ target }) => findStoredTarget(env.knowledge, target, output),
    record,
    // It is said once in a call that the record cannot be read, however often it is looked at.
    glance: () => record().catch((error: unknown) => (without ??= doWithout(error, output))),
    scan: async (folder, detectors, authors) => {
      const { LIMITS, scanFolder } = await import('../scan/scan.ts');
      const path = findFolder(folder);
      output.lookAt(path);
      const onProgress = (files: number): void => {
        output.progress(`Looking through ${path}: ${files} files`);
      };
      try {
        const { surroundings } = env;
        const options = { limits: LIMITS, authors, surroundings, signal: call.signal, onProgress };
        return { path, scan: await scanFolder(path, detectors, options) };
      } finally {
        output.progress('');
      }
    },
    prompts: async (instead) => {
      if (!interactive) throw new UserError('There is no terminal to ask at.', { hint: instead });
      return askAfter(
        () => output.flush(),
        await env.openPrompts(styleOf(io.err), call.flags.plain === true || io.plain),
      );
    },
    readFolder: (path) => readFolder(path, call.signal),
    readInput: async (path, most = LARGEST_SHEET) =>
      path === '-' ? readStandardInput(io, most) : readNamedFile(path, most),
    writeOutput: (path, text, force) => {
      writeNamedFile(path, text, outputRules(force));
      written.add(path);
    },
    checkOutput: (path, force) => {
      refuseOutput(path, outputRules(force));
    },
    open: async (address) => {
      if (written.has(address) && isPage(address)) return env.open(resolve(address));
      if (isOfKnowledge(env.knowledge, address)) return env.open(address);
      throw new Error(`${address} is not ours to open`);
    },
  };
}

/** What a browser shows; by another ending a file could be one that is run. */
function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** Whether an address is just that of a resource, or of a page of one that a card names. */
function isOfKnowledge(knowledge: KnowledgeBase, address: string): boolean {
  if (!/^https?:\/\//.test(address)) return false;
  if (knowledge.resources().some(({ url }) => url === address)) return true;
  return [...knowledge.wholeCards(), ...knowledge.exercises()].some(({ page }) => page?.url === address);
}

/** A stream that takes a result for a file: as a pipe does. */
function collector(collect: (text: string) => void): Sink {
  return { write: collect, terminal: false, columns: 80, rows: Infinity, colour: false };
}
