import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runShell } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';

const TEXT = readFileSync(join(ROOT, 'SKILL.md'), 'utf8');
/** The whole command lines in it, in their order; shapes such as `summary.notAssessed` are none. */
const CALLS = [...TEXT.matchAll(/`(coach [^`]+)`/g)].map(([, call = '']) => call);
/** So many characters are about a token of such a text; it is to stay under two thousand tokens. */
const CHARACTERS_A_TOKEN = 4;

describe('the skill file for assistants', () => {
  const home = makeTempFolder();

  beforeAll(() => {
    writeFileSync(join(home, 'posting.txt'), 'Backend developer\n\nRequirements\n- SQL and Git\n');
  });

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
    for (const call of CALLS) {
      if (call === 'coach offer compare acme globex --json')
        await runShell('coach job add globex && coach offer add globex --currency EUR --pay 66000', home);
      const { code, err } = await runShell(call, home);
      expect([call, code, err]).toEqual([call, call.includes('report --check') ? 3 : 0, err]);
    }
  }, 120_000);
});
