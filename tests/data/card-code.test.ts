import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CodeLanguage } from '../../src/coaching/practice.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { makeTempFolder } from '../support/temp.ts';

const knowledge = openKnowledge(fileURLToPath(new URL('../../data/', import.meta.url)), { day: '2026-11-27' });

/** What runs a file of each language; a language that is not installed here is left out, but for that of Node. */
const RUNNERS: Partial<Record<CodeLanguage, { readonly command: string; readonly file: string }>> = {
  javascript: { command: process.execPath, file: 'main.js' },
  python: { command: 'python3', file: 'main.py' },
  java: { command: 'java', file: 'Main.java' },
};

const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

const samples = knowledge
  .wholeCards()
  .flatMap(({ id, code }) => (code?.prints === undefined ? [] : [{ id, ...code, prints: code.prints }]));

describe.each(Object.entries(RUNNERS))('code in %s on a card', (language, { command, file }) => {
  const own = samples.filter((sample) => sample.language === language);

  it('is there', () => {
    expect(own.length).toBeGreaterThan(2);
  });

  it.runIf(isThere(command)).each(own)('prints what the card says: $id', ({ lines, prints }) => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
    const out = execFileSync(command, [file], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
    expect(out.trimEnd().split('\n')).toEqual(prints);
  });
});

it('only claims an output in a language that is run here', () => {
  expect(samples.filter(({ language }) => !(language in RUNNERS))).toEqual([]);
});
