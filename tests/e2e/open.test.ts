import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runProgram } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';

it('coach open hands the address to the program that shows what is opened', async () => {
  const folder = makeTempFolder();
  const path = join(folder, 'browser.sh');
  writeFileSync(path, `#!/bin/sh\nprintf '<%s>' "$@" > "${join(folder, 'given')}"\n`);
  chmodSync(path, 0o755);
  const { code, out, err } = await runProgram(['open', 'use-the-index-luke'], { env: { BROWSER: path } });
  expect([code, out, err]).toEqual([0, 'https://use-the-index-luke.com\n', 'Opened beside this window.\n']);
  expect(readFileSync(join(folder, 'given'), 'utf8')).toBe('<https://use-the-index-luke.com>');
});

it('over SSH it gives the address, and nothing is started', async () => {
  const { code, out, err } = await runProgram(['open', 'use-the-index-luke'], {
    env: { DISPLAY: ':10', SSH_TTY: '', SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' },
  });
  expect([code, out, err]).toEqual([
    0,
    'https://use-the-index-luke.com\n',
    'Nothing here can open it: copy the address.\n',
  ]);
});
