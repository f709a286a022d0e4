import { splitWords } from '../shell/command-words.ts';
import { lessSure, moreSure, type Standing, standingByWords } from '../shell/commands.ts';
import { enter, type Folder } from '../shell/folder.ts';
import { gradleTasks, maven } from '../runners/java-builds.ts';
import type { Source } from '../text/source.ts';
import { folderOf, nameOf, type TaskFiles } from './find-files.ts';
import { readGradle } from './read-gradle.ts';
import { readPom } from './read-pom.ts';

const GRADLE = /^(?:\S{0,60}[/\\])?gradlew?(?:\.bat)?(?=\s|$)/;
const MAVEN = /^(?:\S{0,60}[/\\])?mvnw?(?:\.cmd)?(?=\s|$)/;

const KAMAL = /^(?:\S{0,60}\/)?kamal(?=\s)/;

/**
 * How sure a build is to run its tests, by what its file says of them; null for a deployment whose settings are not
 * there, or name no machine but that of the example.
 */
export function judgeBuild(command: string, folder: Folder, files: TaskFiles): Standing | null {
  if (folder === null || !files.hasFolder(folder)) return 'decides';
  if (KAMAL.test(command)) return judgeKamal(command, folder, files);
  const words = splitWords(command).slice(1);
  if (GRADLE.test(command)) {
    const place = enter(folder, valueOf(words, /^(?:-p|--project-dir)$/) ?? '.');
    const source = place === null ? null : readIn(files, place, ['build.gradle.kts', 'build.gradle']);
    return source === null ? 'decides' : readGradle(source.code, gradleTasks(words));
  }
  if (!MAVEN.test(command)) return 'decides';
  const settings = readIn(files, folder, ['.mvn/maven.config']);
  return lessSure(settings === null ? 'decides' : judgeWords(settings.code), judgeMaven(words, folder, files));
}

/** How sure Maven's tests are to run and to fail it with words that a project gives it each time. */
function judgeWords(lines: readonly string[]): Standing {
  const words = lines.flatMap(splitWords);
  const left = maven(['verify', ...words]);
  return lessSure(standingByWords(['mvn', ...words].join(' '), ''), left === 'tests' ? 'decides' : 'not');
}

function valueOf(words: readonly string[], option: RegExp): string | undefined {
  const place = words.findIndex((word) => option.test(word));
  return place < 0 ? undefined : words[place + 1];
}

/** What Kamal writes for whoever begins with it. */
const EXAMPLE = /\b(?:192\.168\.0\.1|your-user)\b/;

function judgeKamal(command: string, folder: string, files: TaskFiles): Standing | null {
  const [, named, destination] = /\s(?:-c|--config-file)[ =](\S+)|\s(?:-d|--destination)[ =](\w+)/.exec(command) ?? [];
  const all = [
    named ?? 'config/deploy.yml',
    ...(destination === undefined ? [] : [`config/deploy.${destination}.yml`]),
  ];
  const paths = all.flatMap((path) => files.find(folder, [path]) ?? []);
  if (paths.length === 0) return null;
  const sources = paths.map((path) => files.read(path));
  return sources.every((source) => source?.code.some((line) => EXAMPLE.test(line)) === true) ? null : 'decides';
}

function readIn(files: TaskFiles, folder: string, names: readonly string[]): Source | null {
  const path = files.find(folder, names);
  return path === null ? null : files.read(path);
}

/** Nobody looks through more projects of one build for one that tests. */
const MOST_PROJECTS = 40;

/** How sure Maven's tests are to run, by the pom.xml and by those of the projects that it holds together. */
function judgeMaven(words: readonly string[], from: string, files: TaskFiles): Standing {
  const asked = enter(from, valueOf(words, /^(?:-f|--file)$/) ?? '.');
  if (asked === null) return 'unsure';
  const isPart = words.some((word) => /^(?:-pl|--projects)(?:=|$)/.test(word));
  const seen = new Set<string>();
  const judge = (place: string): Standing | null => {
    const path = place.endsWith('.xml') ? files.find(folderOf(place), [nameOf(place)]) : files.find(place, ['pom.xml']);
    if (path === null || seen.has(path)) return path === null ? 'unsure' : null;
    seen.add(path);
    const source = seen.size > MOST_PROJECTS ? null : files.read(path);
    if (source === null) return 'decides';
    const pom = readPom(source.code);
    if (pom.standing !== 'decides' || pom.hasCode || isPart) return pom.standing;
    let best: Standing | null = pom.mayHaveMore ? 'unsure' : null;
    for (const module of pom.modules) {
      if (best === 'decides') break;
      const within = enter(folderOf(path), module);
      best = moreSure(best, within === null ? 'unsure' : judge(within));
    }
    return best;
  };
  if (!asked.endsWith('.xml') && files.find(asked, ['pom.xml']) === null) return 'decides';
  return judge(asked) ?? 'not';
}
