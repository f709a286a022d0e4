import type { Source } from '../text/source.ts';
import type { Dependency } from './dependency.ts';

/** What a go.mod asks for itself; what comes with that says "// indirect". */
export function readGo({ lines }: Source): Dependency[] {
  let block = '';
  return lines.flatMap((line, index) => {
    const opened = /^(\w+)\s*\($/.exec(line.trim())?.[1];
    if (opened !== undefined) block = opened;
    if (line.startsWith(')')) block = '';
    const [, word, path = ''] = /^\s*(?:(require|tool)\s+)?([\w.-]+\.[\w.-]+(?:\/\S+)?)(?=\s|$)/.exec(line) ?? [];
    const kind = word ?? block;
    if (path === '' || line.includes('// indirect') || (kind !== 'require' && kind !== 'tool')) return [];
    return [{ ecosystem: 'go' as const, name: path.toLowerCase(), line: index + 1, dev: kind === 'tool' }];
  });
}

/** What a Gemfile or a gem's specification names. */
export function readGems({ code }: Source): Dependency[] {
  let group = false;
  return code.flatMap((line, index) => {
    if (/^\s*group\b.*\bdo\s*$/.test(line)) group = /:(?:development|test)\b/.test(line) && !/:production\b/.test(line);
    else if (/^end\b/.test(line)) group = false;
    const name = /^\s*(?:gem|\w+\.add_(?:runtime_|development_)?dependency)[\s(]{1,3}['"]([\w.-]+)['"]/.exec(line)?.[1];
    if (name === undefined) return [];
    const dev = group || /group:\s?\[?:(?:development|test)|add_development/.test(line);
    return [{ ecosystem: 'gems' as const, name: name.toLowerCase(), line: index + 1, dev }];
  });
}

/** What a mix.exs names. */
export function readMix({ code }: Source): Dependency[] {
  return code.flatMap((line, index) => {
    const name = /^[\s[]*\{:(\w+),/.exec(line)?.[1];
    if (name === undefined) return [];
    const dev = /\bonly:/.test(line) && !/:prod\b/.test(line);
    return [{ ecosystem: 'hex' as const, name: name.toLowerCase(), line: index + 1, dev }];
  });
}

const COORDINATES = /^\s*(\w+)\s*\(?\s*(?:\w+\(\s*)?["']([\w.-]+):([\w.-]+)/;
const NAMED = /^\s*(\w+)\s*\(?\s*group\s?[:=]\s?["']([\w.-]+)["'],\s?name\s?[:=]\s?["']([\w.-]+)/;
const PLUGIN = /^\s*(?:id|apply plugin:)\s*\(?\s*["']([\w.-]+)["']/;

/** What a build.gradle or build.gradle.kts names, plugins too. */
export function readGradle({ code }: Source): Dependency[] {
  return code.flatMap((line, index) => {
    const plugin = PLUGIN.exec(line)?.[1];
    if (plugin !== undefined)
      return [{ ecosystem: 'maven' as const, name: plugin.toLowerCase(), line: index + 1, dev: false }];
    const [, use = '', group = '', artifact = ''] = COORDINATES.exec(line) ?? NAMED.exec(line) ?? [];
    if (artifact === '' || use === 'exclude') return [];
    const name = `${group}:${artifact}`.toLowerCase();
    return [{ ecosystem: 'maven' as const, name, line: index + 1, dev: /^(?:\w*[tT]est|jmh)/.test(use) }];
  });
}
