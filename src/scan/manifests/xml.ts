import type { Source } from '../text/source.ts';
import type { Dependency } from './dependency.ts';

const TAG = /<(\/?)([\w.-]+)[^<>]{0,400}>([^<]{0,200})/g;

/** What a pom.xml needs, its plugins included; its own name and its parent are none of these. */
export function readPom({ code }: Source): Dependency[] {
  const found: Dependency[] = [];
  let open: { group: string; artifact: string; scope: string; line: number } | null = null;
  // What is only managed, or shut out, is not needed.
  let passed: string | null = null;
  for (const [index, line] of code.entries()) {
    for (const [, slash, name = '', text = ''] of line.matchAll(TAG)) {
      if (passed !== null || name === 'exclusions' || name === 'dependencyManagement') {
        passed ??= slash === '' ? name : null;
        if (slash !== '' && name === passed) passed = null;
      } else if (name === 'dependency' || name === 'plugin') {
        if (slash === '') open = { group: '', artifact: '', scope: '', line: index + 1 };
        else {
          if (open !== null && open.artifact !== '') found.push(asDependency(open));
          open = null;
        }
      } else if (open !== null && slash === '') {
        if (name === 'groupId' && open.group === '') open.group = text.trim();
        if (name === 'scope') open.scope = text.trim();
        if (name === 'artifactId' && open.artifact === '')
          Object.assign(open, { artifact: text.trim(), line: index + 1 });
      }
    }
  }
  return found;
}

function asDependency({
  group,
  artifact,
  scope,
  line,
}: Record<'group' | 'artifact' | 'scope', string> & { line: number }): Dependency {
  return { ecosystem: 'maven', name: `${group}:${artifact}`.toLowerCase(), line, dev: scope === 'test' };
}

/** What a project file of .NET refers to. */
export function readProject({ path, code }: Source): Dependency[] {
  const dev = /tests?\.\w+$/i.test(path);
  return code.flatMap((line, index) => {
    const name = /<(?:PackageReference|PackageVersion)\s[^<>]{0,200}(?:Include|Update)\s?=\s?"([\w.-]+)"/.exec(
      line,
    )?.[1];
    return name === undefined ? [] : [{ ecosystem: 'nuget' as const, name: name.toLowerCase(), line: index + 1, dev }];
  });
}
