import { splitWords } from '../../shell/command-words.ts';
import { lessSure, moreSure, type Standing, standingByWords } from '../../shell/commands.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import { gradleTasks, maven } from '../../runners/java-builds.ts';
import type { Source } from '../../text/source.ts';
import { folderOf, nameOf } from '../../paths.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { readGradle } from './read-gradle.ts';
import { readPom } from './read-pom.ts';

const GRADLE = /^(?:\S{0,60}[/\\])?gradlew?(?:\.bat)?(?=\s|$)/;
const MAVEN = /^(?:\S{0,60}[/\\])?mvnw?(?:\.cmd)?(?=\s|$)/;

/** What takes up a script that is not read. */
const UNREAD = /^\s*apply\s*[({]?\s*(?:\(\s*)?from\b|\bapply\s*\{\s*from\(/;

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
    return place === null ? 'unsure' : judgeGradle(words, place, source?.code ?? [], files);
  }
  if (!MAVEN.test(command)) return 'decides';
  const config = ['.mvn/maven.config', '.mvn/jvm.config'].flatMap((name) => readIn(files, folder, [name])?.code ?? []);
  // What is loaded before a build may do anything with it.
  const isExtended = files.find(folder, ['.mvn/extensions.xml', '.mavenrc']) !== null;
  return lessSure(lessSure(judgeWords(config), isExtended ? 'unsure' : 'decides'), judgeMaven(words, folder, files));
}

/** How sure Gradle's tests are to run, by the file of a build and by what else it is made from. */
function judgeGradle(words: readonly string[], place: string, own: readonly string[], files: TaskFiles): Standing {
  const codeOf = (folder: string, names: readonly string[]): readonly string[] =>
    readIn(files, folder, names)?.code ?? [];
  const settings = codeOf(place, ['settings.gradle.kts', 'settings.gradle']);
  const shared = ['groovy', 'kotlin'].flatMap((name) => files.listIn(within(place, `buildSrc/src/main/${name}`)));
  const all = [own, settings, ...shared.map((path) => files.read(path)?.code ?? [])];
  const isOther =
    words.some((word) => /^(?:-I|--init-script|-c|-b)(?=$|=)/.test(word)) ||
    all.some((code) => code.some((line) => UNREAD.test(line)));
  const tasks = gradleTasks(words);
  const parts = settings
    .flatMap((line) => (/^\s*include\b/.test(line) ? [...line.matchAll(/["']:?([\w:.-]+)["']/g)] : []))
    .slice(0, MOST_PROJECTS)
    .map(([, name = '']) => codeOf(within(place, name.replaceAll(':', '/')), ['build.gradle.kts', 'build.gradle']));
  const judged = parts.filter((code) => code.length > 0).map((code) => readGradle(code, tasks));
  const best =
    judged.length === 0 || files.hasFolder(within(place, 'src'))
      ? 'decides'
      : judged.reduce((a, b) => moreSure(a, b) ?? a);
  const standings = all.map((code) => readGradle(code, tasks));
  return standings.reduce(lessSure, isOther ? 'unsure' : best);
}

function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** How sure Maven's tests are to run and to fail it with words that a project gives it each time. */
function judgeWords(lines: readonly string[]): Standing {
  const words = lines.flatMap(splitWords);
  // Another project may be built, or with other settings.
  if (words.some((word) => /^(?:-f|--file|-s|--settings|-pl|--projects|-rf|-D(?:test|groups)\b)/.test(word)))
    return 'unsure';
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
    const own = readPom(source.code);
    const above = own.parent === null ? null : enter(folderOf(path), own.parent);
    const inherited = above === null ? null : readIn(files, folderOf(above), [nameOf(above)]);
    const pom =
      inherited === null ? own : { ...own, standing: lessSure(own.standing, readPom(inherited.code).standing) };
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
