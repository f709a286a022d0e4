import { within } from '../../paths.ts';
import { gradleTasks } from '../../runners/java-builds.ts';
import { lessSure, moreSure, type Standing } from '../../shell/commands.ts';
import { enter } from '../../shell/folder.ts';
import { readFirst } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { askedPath } from './asked-places.ts';
import { readGradle } from './read-gradle.ts';

/** What takes up a script that is not read. */
const UNREAD = /^\s*apply\s*[({]?\s*(?:\(\s*)?from\b|\bapply\s*\{\s*from\(/;
const BUILD = ['build.gradle.kts', 'build.gradle'];
const SETTINGS = ['settings.gradle.kts', 'settings.gradle'];

/** Nobody looks through more projects of one build for one that tests. */
const MOST_PROJECTS = 40;

/** How sure Gradle's tests are to run, by the words after its name, in the folder that these name or another one. */
export function judgeGradle(words: readonly string[], from: string, files: TaskFiles): Standing {
  const place = enter(from, askedPath(words, 'p'));
  return place === null ? 'unsure' : judgeIn(place, words, files);
}

/** How sure they are by the file of a build in a folder, and by what else it is made from. */
function judgeIn(place: string, words: readonly string[], files: TaskFiles): Standing {
  const settings = codeOf(place, SETTINGS, files);
  const shared = ['groovy', 'kotlin'].flatMap((name) => files.listIn(within(place, `buildSrc/src/main/${name}`)));
  const all = [codeOf(place, BUILD, files), settings, ...shared.map((path) => files.read(path)?.code ?? [])];
  const isOther =
    words.some((word) => /^(?:-I|--init-script|-c|-b)(?=$|=)/.test(word)) ||
    all.some((code) => code.some((line) => UNREAD.test(line)));
  const tasks = gradleTasks(words);
  const parts = partsOf(settings)
    .map((path) => codeOf(within(place, path), BUILD, files))
    .filter((code) => code.length > 0);
  const judged = parts.map((code) => readGradle(code, tasks));
  const isUnfound = leavesJupiterOut([...all, ...parts].flat());
  const best =
    judged.length === 0 || files.hasFolder(within(place, 'src'))
      ? 'decides'
      : judged.reduce((a, b) => moreSure(a, b) ?? a);
  return all.map((code) => readGradle(code, tasks)).reduce(lessSure, isOther || isUnfound ? 'unsure' : best);
}

const JUPITER = /\bjunit[.:-]jupiter\b/;
/** What has Gradle look for tests of Jupiter, itself or by a plug-in that is known to say so. */
const LOOKS_FOR_JUPITER = /\b(?:useJUnitPlatform|useJUnitJupiter|useSpock|useKotlinTest|io\.(?:quarkus|micronaut))\b/;

/** Whether some builds depend on Jupiter, and none has Gradle look for its tests: it finds none, and succeeds. */
function leavesJupiterOut(code: readonly string[]): boolean {
  return code.some((line) => JUPITER.test(line)) && !code.some((line) => LOOKS_FOR_JUPITER.test(line));
}

/** The folders of the projects that the settings of a build hold together. */
function partsOf(settings: readonly string[]): string[] {
  return settings
    .flatMap((line) => (/^\s*include\b/.test(line) ? [...line.matchAll(/["']:?([\w:.-]+)["']/g)] : []))
    .slice(0, MOST_PROJECTS)
    .map(([, name = '']) => name.replaceAll(':', '/'));
}

function codeOf(folder: string, names: readonly string[], files: TaskFiles): readonly string[] {
  return readFirst(files, folder, names)?.code ?? [];
}
