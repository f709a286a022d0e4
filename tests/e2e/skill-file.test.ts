import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runShell } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';

const TEXT = readFileSync(join(ROOT, 'SKILL.md'), 'utf8');
/** The whole command lines in it, in their order; shapes such as `summary.notAssessed` are none. */
const CALLS = [...TEXT.matchAll(/`(coach [^`]+)`/g)].map(([, call = '']) => call);
/** So many characters are about a token of such a text; it is to stay under two thousand tokens. */
const CHARACTERS_A_TOKEN = 4;

/** Answers the first statement of a blank answers file or sheet. */
function answer(file: string): void {
  const fill = (text: string): string => text.replace(': null', ': "alone"').replace('[ ] alone', '[x] alone');
  // Two of the three statements of a level decide it.
  writeFileSync(file, fill(fill(readFileSync(file, 'utf8'))));
}

describe('the skill file for assistants', () => {
  it('names itself as its folder, and says in a line what it is for', () => {
    const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(TEXT) ?? [];
    expect(head.split('\n').map((line) => line.split(':')[0])).toEqual(['name', 'description']);
    expect(head).toMatch(/^name: backend-coach\ndescription: .{50,1024}$/);
  });

  it('is short', () => {
    expect(TEXT.length / CHARACTERS_A_TOKEN).toBeLessThan(2000);
    expect(CALLS.length).toBeGreaterThan(30);
  });

  it('runs as printed, one call after another', async () => {
    const home = makeTempFolder();
    writeFileSync(join(home, 'posting.txt'), 'Backend developer\n\nRequirements\n- SQL and Git\n');
    await runShell('coach target mid', home);
    for (const call of CALLS) {
      if (call.startsWith('coach offer compare'))
        await runShell('coach job add globex && coach offer add globex --currency EUR --pay 66000', home);
      const { code, err } = await runShell(call, home);
      expect([call, code, err]).toEqual([call, 0, err]);
      // What the person answers in between.
      const [, template] = /--template.* (?:>|--output) (\S+)$/.exec(call) ?? [];
      if (template !== undefined) answer(join(home, template));
    }
  }, 120_000);
});
