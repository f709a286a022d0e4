import { lessSure, type Standing } from '../../shell/commands.ts';
import { lameBy } from '../../shell/settings.ts';
import { splitArguments } from './statements.ts';

/** What stands for a value that is not read: what would have most programs do nothing. */
const ANY = '--collect-only';
const SETS = /(?:^|\b(?:session|os)\.)(?:env|environ)\[\s*["'](\w+)["']\s*\]\s*=\s*(?!=)(.*)$/;
const CHANGES = /\benviron\.(?:update|setdefault|clear|pop)\(|\bputenv\(|\benviron\s*(?:\|?=)(?!=)/;

/** How sure programs are to do something by what statements of Python's set in their environment. */
export function settingsOf(statements: readonly string[]): Standing {
  return statements
    .map((text): Standing => {
      const [, name = '', value = ''] = SETS.exec(text) ?? [];
      return name === '' ? (CHANGES.test(text) ? 'unsure' : 'decides') : settingOf(name, value);
    })
    .reduce(lessSure, 'decides');
}

/** How sure they are by a table of names and values that a call is given. */
export function tableOf(text: string): Standing {
  const inner = /^\{(.*)\}$/.exec(text)?.[1];
  if (inner === undefined) return 'unsure';
  return splitArguments(inner)
    .map((pair): Standing => {
      const [, name = '', value = ''] = /^["'](\w+)["']\s*:\s*(.*)$/.exec(pair) ?? [];
      return name === '' ? 'unsure' : settingOf(name, value);
    })
    .reduce(lessSure, 'decides');
}

function settingOf(name: string, written: string): Standing {
  const value = /^["']([^"']*)["']$/.exec(written.trim())?.[1] ?? ANY;
  return lameBy('make tox nox', new Map([[name, value]]));
}
