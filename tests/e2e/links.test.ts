import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../support/program.ts';
import { startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';

const LUKE = 'https://use-the-index-luke.com';
const MARKED = `\u001b]8;;${LUKE}\u001b\\${LUKE}\u001b]8;;\u001b\\`;
const SHOWS = { TERM_PROGRAM: 'ghostty' };

async function show(call: string, env: Record<string, string>, rows = 100): Promise<string> {
  const program = startOnPty(`coach ${call}; printf '<%s>' "$?"; read -r _`, makeTempFolder(), { env, rows });
  await program.waitFor('<0>');
  program.type('\r');
  expect(await program.ended()).toBe(0);
  return program.raw();
}

describe('an address on a terminal', () => {
  it('is a link where the terminal shows links', async () => {
    expect(await show('open use-the-index-luke', SHOWS)).toContain(MARKED);
  });

  it.each([
    ['that shows none', {}],
    ['without colour', { ...SHOWS, NO_COLOR: '1' }],
    ['that is dumb', { ...SHOWS, TERM: 'dumb' }],
    ['for a build', { ...SHOWS, CI: '1' }],
  ])('is none on one %s', async (_which, env) => {
    const out = await show('open use-the-index-luke', env);
    expect(out).toContain(LUKE);
    expect(out).not.toContain(']8;;');
  });

  it.each([
    ['less 590', true],
    ['less 551', false],
    ['BusyBox v1.36', false],
  ])('is one in the pager %s: %s', async (version, expected) => {
    const folder = makeTempFolder();
    const less = join(folder, 'less');
    writeFileSync(
      less,
      `#!/bin/sh\nif [ "$1" = --version ]; then echo "${version} (regular)"; else exec /bin/cat; fi\n`,
    );
    chmodSync(less, 0o755);
    const out = await show('resources sql --search luke', { ...SHOWS, PATH: `${folder}:/usr/bin:/bin` }, 3);
    expect(out).toContain(LUKE);
    expect(out.includes(MARKED)).toBe(expected);
  });
});

it.each([{ FORCE_HYPERLINK: '1' }, { NETLIFY: '1' }, { ...SHOWS, FORCE_COLOR: '1' }])(
  'an address in a pipe is none, whatever %j says',
  async (env) => {
    const { out } = await runProgram(['open', 'use-the-index-luke'], { env });
    expect(out).toBe(`${LUKE}\n`);
  },
);
