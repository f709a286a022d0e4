import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { widthOf } from '../../src/terminal/text.ts';
import { runProgram } from '../support/program.ts';
import { startOnPty } from '../support/pty.ts';
import { makeTempFolder } from '../support/temp.ts';

const TITLES = ['plain', 'हिन्दी में एक कहानी', 'ภาษาไทยที่ดี', '⚡️ fast', '日本語の話', '👩‍💻 at work', 'עִבְרִית'];
const PARTS = ['--situation', 's', '--task', 't', '--action', 'a', '--result', 'r'];

it('a table lines up on a terminal whatever script its cells are in', async () => {
  const home = makeTempFolder();
  for (const title of TITLES) await runProgram(['story', 'add', '--title', title, ...PARTS], { home });
  const program = startOnPty(['story', '--no-color'], home, { columns: 100, env: { PAGER: '' } });
  await program.ended();
  const lines = stripVTControlCharacters(program.raw()).split('\r\n');
  const places = lines.flatMap((line) => {
    const at = line.search(/ALOUD|\d:\d\d/);
    return at === -1 ? [] : [widthOf(line.slice(0, at))];
  });
  expect(places).toHaveLength(TITLES.length + 1);
  expect(new Set(places).size).toBe(1);
});
