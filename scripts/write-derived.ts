import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { COMMAND_NAMES } from '../src/cli/commands.ts';
import { runCli } from '../src/cli.ts';
import { localDay } from '../src/coaching/days.ts';
import type { Context, GlobalFlags } from '../src/context.ts';
import { openContext } from '../src/environment.ts';
import { WIDEST_HELP } from '../src/terminal/columns.ts';
import { describeLicences } from './licences.ts';
import { writeManual } from './manual.ts';
import { packKnowledge } from './pack-knowledge.ts';

/**
 * Writes beside the built program what it would else make anew at each call: the help of the program, under an empty
 * name, and of each command; the manual page; the search index and what a shell can complete; and the licences of what
 * is bundled.
 */
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = manifest;
const { signal } = new AbortController();
const texts: Record<string, string> = {};
for (const name of ['', ...COMMAND_NAMES]) {
  const out = (text: string): void => void (texts[name] = (texts[name] ?? '') + text);
  const argv = [...(name === '' ? [] : [name]), '--help'];
  const open = (command: string, flags: GlobalFlags): Promise<Context> =>
    openContext({ version, command, flags, signal });
  await runCli(argv, { version, debug: false, open, helpWidth: WIDEST_HELP, out, err: out });
}
writeFileSync(at('../dist/help.json'), JSON.stringify(texts));
writeFileSync(at('../dist/coach.1'), await writeManual(version, findDay(version)));
// The other name of the program: the page of the first.
writeFileSync(at('../dist/backend-coach.1'), '.so man1/coach.1\n');
await packKnowledge(at('../data/'), at('../dist/'), localDay(new Date()));
const bundled = JSON.parse(readFileSync(at('../dist/packages.json'), 'utf8')) as Record<string, string[]>;
const packages = [...new Set(Object.values(bundled).flat())].sort();
writeFileSync(at('../dist/THIRD-PARTY.txt'), describeLicences(packages, at('../node_modules/')));

/** The day of a version, as the list of changes has it. */
function findDay(of: string): string {
  const heading = `## ${of} - `;
  const line = readFileSync(at('../CHANGELOG.md'), 'utf8')
    .split('\n')
    .find((one) => one.startsWith(heading));
  return line?.slice(heading.length) ?? '';
}
