import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { LIMITS, type Scan, scanFolder } from '../../src/scan/scan.ts';

const HOME = fileURLToPath(new URL('../../tests/scan/repositories', import.meta.url));
const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const place = z.string().regex(/^[^:]+(:\d+(-\d+)?)?$/, 'not path, path:line or path:first-last');

const labels = z.array(z.strictObject({ detector: z.string().min(1), at: z.array(place).min(1) }));

/**
 * A small repository made by hand, with what a scan must find in it and what may be taken either way; it must find
 * nothing else.
 */
const repositorySchema = z.strictObject({
  manner: z.string().min(1),
  files: z.record(z.string().min(1), z.union([z.string(), z.array(z.string())])),
  expected: labels,
  arguable: labels.optional(),
  tricky: z.array(z.string()),
});
export type Repository = z.infer<typeof repositorySchema> & { readonly name: string };

/** Every repository of the set, in the order of their names. */
export function readRepositories(folder = HOME): Repository[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      ...repositorySchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    }));
}

/** What the scan sees in a repository, which stands on the disk for that long. */
export async function scanRepository({ files }: Repository): Promise<Scan> {
  const folder = mkdtempSync(join(tmpdir(), 'coach-set-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), typeof text === 'string' ? text : `${text.join('\n')}\n`);
    }
    const detectors = openKnowledge(DATA, { day: '2026-11-27' }).detectors();
    const signal = new AbortController().signal;
    return await scanFolder(folder, detectors, {
      limits: LIMITS,
      authors: [],
      surroundings: { platform: process.platform, env: {} },
      signal,
      onProgress: () => undefined,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
