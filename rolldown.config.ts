import { defineConfig, type Plugin } from 'rolldown';

const NO_CHILD_PROCESS = '\0no-child-process';

/** Commander can start other programs as subcommands; we have none, and loading what it needs for them costs a sixth of an empty Node. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  resolveId: {
    filter: { id: /^node:child_process$/ },
    handler: (_id, importer) => (importer?.includes('commander') === true ? NO_CHILD_PROCESS : null),
  },
  load: { filter: { id: /no-child-process$/ }, handler: () => 'export {};' },
};

export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  preserveEntrySignatures: false,
  plugins: [withoutChildProcess],
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    cleanDir: true,
  },
});
