import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeManual } from '../../scripts/manual.ts';
import { boldWithSlots, escapeRoff } from '../../scripts/roff.ts';
import { loadNeeded } from '../../src/cli/commands.ts';
import type { CommandDefinition } from '../../src/commands/command.ts';
import { makeTempFolder } from '../support/temp.ts';

const page = await writeManual('1.2.3', '2026-11-23');

/** What a reader sees of a line in roff. */
function read(text: string): string {
  return text
    .replaceAll(/\\f[BIR]/g, '')
    .replaceAll(/\\&|\\\(aq|\\\(ga|\\\(ha|\\\(ti|\\-|\\e/g, (mark) => SHOWN[mark] ?? '');
}
const SHOWN: Record<string, string> = {
  '\\(aq': "'",
  '\\(ga': '`',
  '\\(ha': '^',
  '\\(ti': '~',
  '\\-': '-',
  '\\e': '\\',
};

describe('the manual page', () => {
  it('has the sections that one looks for, its version and its day', () => {
    expect(page.split('\n')[0]).toBe('.TH COACH 1 "2026-11-23" "backend\\-coach 1.2.3" "User Commands"');
    expect([...page.matchAll(/^\.SH (.*)$/gm)].map(([, name]) => name)).toEqual([
      'NAME',
      'SYNOPSIS',
      'DESCRIPTION',
      'OPTIONS',
      'COMMANDS',
      'ENVIRONMENT',
      'EXIT STATUS',
      'FILES',
      'EXAMPLES',
    ]);
    expect(page).toMatch(/^\.SH NAME\ncoach \\- a career coach /m);
  });

  it('has every command, option and example as the help has them', async () => {
    const text = read(page);
    const visit = ({ name, options, examples, subcommands, summary }: CommandDefinition, parent: string): void => {
      const path = `${parent} ${name}`;
      expect(summary).not.toBe('');
      expect(text).toMatch(new RegExp(`^${path}( |$)`, 'm'));
      for (const { flags, description } of options ?? []) {
        expect(text).toContain(`\n${flags}\n`);
        expect(text).toContain(description);
      }
      for (const example of examples) expect(text).toContain(`\n${example}\n`);
      for (const subcommand of subcommands ?? []) visit(subcommand, path);
    };
    for (const command of await loadNeeded(undefined, true)) visit(command, 'coach');
  });

  it('is the same each time', async () => {
    expect(await writeManual('1.2.3', '2026-11-23')).toBe(page);
  });

  it('holds no order but those it means', () => {
    const orders = new Set([...page.matchAll(/^[.'](.*?)( |$)/gm)].map(([, order]) => order));
    expect([...orders].sort()).toEqual(['PP', 'RE', 'RS', 'SH', 'SS', 'TH', 'TP', 'br', 'fi', 'nf']);
    expect(page).toMatch(/^[\u0020-\u007e\n]*$/);
    expect(page.match(/^\.RS/gm)?.length).toBe(page.match(/^\.RE/gm)?.length);
  });

  it.skipIf(spawnSync('groff', ['--version']).status !== 0)('is read by groff without a warning', () => {
    const path = join(makeTempFolder(), 'coach.1');
    writeFileSync(path, page);
    const { status, stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Tascii', '-P-c', path], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('COACH(1)');
    expect(stdout).toContain('coach report --check found a must-have short.');
  });
});

describe('a text in roff', () => {
  it.each([
    ['.so /etc/passwd', '\\&.so /etc/passwd'],
    ["'br", '\\(aqbr'],
    ['a\n.b', 'a\n\\&.b'],
    ['a\\fBb', 'a\\efBb'],
    ['--x', '\\-\\-x'],
    ['~/`a`^', '\\(ti/\\(gaa\\(ga\\(ha'],
    ['ü😀', '\\[u00FC]\\[u1F600]'],
  ])('%j is %j', (text, escaped) => {
    expect(escapeRoff(text)).toBe(escaped);
  });

  it('shows what is to be filled in as such', () => {
    expect(boldWithSlots('-n, --count <number>')).toBe('\\fB\\-n, \\-\\-count \\fR\\fI<number>\\fR');
  });
});
