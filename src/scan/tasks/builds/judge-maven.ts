import { folderOf } from '../../paths.ts';
import { maven } from '../../runners/java-builds.ts';
import { splitWords } from '../../shell/command-words.ts';
import { lessSure, moreSure, type Standing, standingByWords } from '../../shell/commands.ts';
import { enter } from '../../shell/folder.ts';
import { readAt, readFirst } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { askedPath } from './asked-places.ts';
import { type Pom, readPom } from './read-pom.ts';

/** Nobody looks through more projects of one build for one that tests. */
const MOST_PROJECTS = 40;

/** How sure Maven's tests are to run, by the words after its name and by the files of a project in a folder. */
export function judgeMaven(words: readonly string[], folder: string, files: TaskFiles): Standing {
  const config = ['.mvn/maven.config', '.mvn/jvm.config'].flatMap(
    (name) => readFirst(files, folder, [name])?.code ?? [],
  );
  // What is loaded before a build may do anything with it.
  const isExtended = files.find(folder, ['.mvn/extensions.xml', '.mavenrc']) !== null;
  return [judgeConfig(config), judgePoms(words, folder, files)].reduce(lessSure, isExtended ? 'unsure' : 'decides');
}

/** How sure they are to run and to fail it with words that a project gives it each time. */
function judgeConfig(lines: readonly string[]): Standing {
  const words = lines.flatMap(splitWords);
  // Another project may be built, or with other settings.
  if (words.some((word) => /^(?:-f|--file|-s|--settings|-pl|--projects|-rf|-D(?:test|groups)\b)/.test(word)))
    return 'unsure';
  const left = maven(['verify', ...words]);
  return lessSure(standingByWords(['mvn', ...words].join(' '), ''), left === 'tests' ? 'decides' : 'not');
}

/** How sure they are to run by the pom.xml that is named, and by those of the projects that it holds together. */
function judgePoms(words: readonly string[], from: string, files: TaskFiles): Standing {
  const asked = enter(from, askedPath(words, 'f'));
  if (asked === null) return 'unsure';
  const isPart = words.some((word) => /^(?:-pl|--projects)(?:=|$)/.test(word));
  const seen = new Set<string>();
  const judge = (place: string): Standing | null => {
    const path = pomAt(place, files);
    if (path === null || seen.has(path)) return path === null ? 'unsure' : null;
    seen.add(path);
    const source = seen.size > MOST_PROJECTS ? null : files.read(path);
    if (source === null) return 'decides';
    const pom = withParent(readPom(source.code), folderOf(path), files);
    if (pom.standing !== 'decides' || pom.hasCode || isPart) return pom.standing;
    let best: Standing | null = pom.mayHaveMore ? 'unsure' : null;
    for (const module of pom.modules) {
      if (best === 'decides') break;
      const within = enter(folderOf(path), module);
      best = moreSure(best, within === null ? 'unsure' : judge(within));
    }
    return best;
  };
  if (!asked.endsWith('.xml') && pomAt(asked, files) === null) return 'decides';
  return judge(asked) ?? 'not';
}

/** The path of the file that describes a project, by that path or by its folder; null where there is none. */
function pomAt(place: string, files: TaskFiles): string | null {
  return place.endsWith('.xml') ? files.find('', [place]) : files.find(place, ['pom.xml']);
}

/** A project in a folder that is no surer to test than the one that it takes more from. */
function withParent(own: Pom, folder: string, files: TaskFiles): Pom {
  const above = own.parent === null ? null : readAt(files, enter(folder, own.parent));
  return above === null ? own : { ...own, standing: lessSure(own.standing, readPom(above.code).standing) };
}
