import type { Source } from '../text/source.ts';
import type { Dependency } from './dependency.ts';

/** Names of groups and files for those who work on a program alone. */
export const DEV_NAMES = /dev|test|lint|docs|typing|bench|ci\b/i;

/** The name that a requirement such as `Django[argon2]>=5` begins with; empty where there is none. */
export function nameOfRequirement(text: string): string {
  return /^\s*([A-Za-z0-9][\w.-]*)/.exec(text)?.[1] ?? '';
}

/** What a list of requirements names; what others need, by the words of pip-compile, is left out. */
export function readRequirements({ path, code, lines }: Source): Dependency[] {
  const dev = DEV_NAMES.test(path.slice(path.lastIndexOf('/') + 1));
  return code.flatMap((text, index) => {
    const isIndirect = /^\s+# via (?!-r |-c |.{0,60}\.(?:in|toml)\b)./.test(lines[index + 1] ?? '');
    return isIndirect ? [] : asDependency(nameOfRequirement(text), index, dev);
  });
}

/** What a setup.py or setup.cfg needs. */
export function readSetup({ code }: Source): Dependency[] {
  let open = false;
  return code.flatMap((text, index) => {
    const [, begun] = /install_requires\s?=(.*)/.exec(text) ?? [];
    if (begun !== undefined) open = true;
    else if (/^(?:\[|\w+\s?=|\s*\]|\s+\w+\s?=(?!=))/.test(text)) open = false;
    if (!open) return [];
    const [needs = ''] = (begun ?? text).split(/\]\s*,/);
    if (needs !== (begun ?? text)) open = false;
    const quoted = [...needs.matchAll(/["']([A-Za-z][\w.-]*)/g)].map(([, name = '']) => name);
    const plain = quoted.length === 0 && begun === undefined ? [nameOfRequirement(text)] : [];
    return [...quoted, ...plain].flatMap((name) => asDependency(name, index, false));
  });
}

function asDependency(written: string, index: number, dev: boolean): Dependency[] {
  const name = written.toLowerCase().replaceAll(/[-_.]+/g, '-');
  return name === '' ? [] : [{ ecosystem: 'pypi', name, line: index + 1, dev }];
}
