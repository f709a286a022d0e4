import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { LIMITS, type Scan, scanFolder, type ScanLimits } from '../../src/scan/scan.ts';
import { DATA } from '../support/data-folder.ts';
import { makeTempFolder } from '../support/temp.ts';

export const detectors = openKnowledge(DATA, { day: '2026-11-27' }).detectors();

/** A folder with these files, which is taken away when the test ends. */
export function makeRepository(files: Readonly<Record<string, string>>): string {
  const folder = makeTempFolder();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** What a scan with the detectors of data/ sees. */
export function scan(
  folder: string,
  limits: Partial<ScanLimits> = {},
  signal = new AbortController().signal,
): Promise<Scan> {
  return scanFolder(folder, detectors, {
    limits: { ...LIMITS, ...limits },
    authors: [],
    surroundings: { platform: process.platform, env: {} },
    signal,
    onProgress: () => undefined,
  });
}

/** The ids of what a scan finds in a folder with these files. */
export async function findIds(files: Readonly<Record<string, string>>): Promise<string[]> {
  return (await scan(makeRepository(files))).findings.map(({ id }) => id);
}
