import { describe, expect, it } from 'vitest';
import { SHELL_NAMES, SHELL_SCRIPTS } from '../../src/commands/completion/scripts.ts';
import { coach } from '../support/context.ts';

describe('coach completion', () => {
  it.each(SHELL_NAMES)('prints the script for %s and how to load it, and nothing beside it', async (shell) => {
    const { load } = SHELL_SCRIPTS[shell];
    const piped = await coach(['completion', shell]);
    expect(piped).toMatchObject({ code: 0, err: '' });
    expect(piped.out).toContain('coach __complete');
    expect(piped.out).toMatch(/\n# For .*: .*\n$/);
    expect(piped.out.endsWith(`: ${load}\n`)).toBe(true);
    expect(await coach(['completion', shell.toUpperCase()], { terminal: 80 })).toMatchObject({
      out: piped.out,
      err: '',
    });
    const { out } = await coach(['completion', '--help']);
    expect(out).toContain(`  ${load}\n`);
    expect(out).toContain(`  $ coach completion ${shell}\n`);
  });

  it('is the same as a value', async () => {
    const { out } = await coach(['completion', 'fish', '--json']);
    expect(JSON.parse(out)).toEqual({ shell: 'fish', ...SHELL_SCRIPTS.fish });
  });

  it.each(['tcsh', '', '__proto__', 'constructor'])('knows no shell "%s", and names those it knows', async (shell) => {
    const { code, out, err } = await coach(['completion', shell]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`There is no script for "${shell}".\nThere is one for bash, zsh, fish, powershell.\n`);
  });

  it('asks for a shell', async () => {
    const { code, err } = await coach(['completion']);
    expect([code, err]).toEqual([2, "Missing required argument 'shell'.\nSuch as: coach completion bash\n"]);
  });
});

describe('a script', () => {
  it.each(SHELL_NAMES)('for %s has nothing that would run a text', (shell) => {
    const { script } = SHELL_SCRIPTS[shell];
    expect(script).not.toMatch(/\b(eval|iex|Invoke-Expression|Invoke-Command|compgen|Start-Process)\b/i);
  });

  it('for PowerShell calls the program with no word of the line, and nothing by a name that it was given', () => {
    const { script } = SHELL_SCRIPTS.powershell;
    expect(script.match(/coach __complete.*/g)).toEqual(['coach __complete 2>$null)']);
    expect(script).not.toMatch(/&\s*[$({'"]|^\s*\.\s|ScriptBlock\]|ExpandString|ToScriptBlock/im);
    expect(script).toContain('$_.Extent.Text');
  });

  it.each(['bash', 'zsh', 'fish'] as const)('for %s hands each word over in quotes or as a list', (shell) => {
    const calls = SHELL_SCRIPTS[shell].script.match(/command coach .*/g);
    expect(calls).toHaveLength(1);
    // Fish makes no more of what a variable holds than its words.
    const bare = shell === 'fish' ? (calls?.[0] ?? '').replace(' $words ', ' ') : (calls?.[0] ?? '');
    expect(bare.replaceAll(/"[^"]*"/g, '')).not.toContain('$');
  });
});
