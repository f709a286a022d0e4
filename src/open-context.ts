import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, type GlobalFlags, makeContext } from './context.ts';
import { openIo } from './terminal/io.ts';
import type { Prompts } from './terminal/prompts/prompts.ts';
import type { Style } from './terminal/style.ts';

/** The context of this process; flags are read when they are needed, after the command line is parsed. */
export function openContext(flags: () => GlobalFlags, version: string, signal: AbortSignal): Context {
  return makeContext({
    version,
    nodeVersion: process.versions.node,
    flags,
    io: once(() => openIo(flags().color)),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    signal,
    knowledge: once(async () => {
      const { openKnowledge, PACKED } = await import('./knowledge/load.ts');
      const here = import.meta.dirname;
      return openKnowledge(join(here, '../data'), existsSync(join(here, PACKED.search)) ? here : undefined);
    }),
    progress: once(async () => {
      const [{ createConfStore }, { locateProgress }] = await Promise.all([
        import('./progress/conf-store.ts'),
        import('./progress/location.ts'),
      ]);
      // With SNAP set, the library under conf writes in place, which a crash can tear.
      delete process.env['SNAP'];
      return createConfStore(locateProgress(process, flags().profile));
    }),
    openPrompts: (style, plain) => openPrompts(style, plain, signal),
  });
}

async function openPrompts(style: Style, plain: boolean, signal: AbortSignal): Promise<Prompts> {
  const columns = (): number => process.stderr.columns || style.columns;
  if (plain) {
    const { createPlainPrompts } = await import('./terminal/prompts/plain-prompts.ts');
    return createPlainPrompts({ input: process.stdin, output: process.stderr, columns }, signal);
  }
  const { createScreenPrompts } = await import('./terminal/prompts/screen-prompts.ts');
  return createScreenPrompts(style.paint, columns, signal);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
