import { lessSure, type Standing } from '../pipelines/commands.ts';
import type { Folder } from '../pipelines/folder.ts';
import type { TaskFiles } from './find-files.ts';

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
  if (GRADLE.test(command)) return readIn(files, folder, ['build.gradle.kts', 'build.gradle'], isOffInGradle);
  if (!MAVEN.test(command)) return 'decides';
  const settings = readIn(files, folder, ['.mvn/maven.config'], (code) => code.some((line) => SKIPS.test(line)));
  return lessSure(settings, readIn(files, folder, ['pom.xml'], isOffInMaven));
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

function readIn(
  files: TaskFiles,
  folder: string,
  names: readonly string[],
  isOff: (code: readonly string[]) => boolean,
): Standing {
  const path = files.find(folder, names);
  const source = path === null ? null : files.read(path);
  return source !== null && isOff(source.code) ? 'not' : 'decides';
}

const OF_TESTS =
  /^\s*(?:tasks\.)?(?:test|withType\s?[<(]\s?Test\b.*|named\w*\s?[<(].*["']test["'].*)\s?(?:\)\s?)?(?:\.configureEach\s?)?\{/;
const OFF_ON_ONE = /\btest\.(?:enabled\s?=\s?false|ignoreFailures\s?=\s?true)\b|\bexcludedTaskNames\b.*["']test["']/;
const OFF = /\benabled\s?[=(]?\s?false\b|\bonlyIf\s?[{(]\s?\{?\s?false\b|\bignoreFailures\s?[=(]?\s?true\b/;

function isOffInGradle(code: readonly string[]): boolean {
  let depth = -1;
  for (const line of code) {
    if (OFF_ON_ONE.test(line)) return true;
    if (depth < 0 && OF_TESTS.test(line)) depth = 0;
    else if (depth < 0) continue;
    if (OFF.test(line)) return true;
    depth += line.split('{').length - line.split('}').length;
    if (depth <= 0) depth = -1;
  }
  return false;
}

const SKIPS = /-D(?:skipTests|maven\.test\.skip(?:\.exec)?|maven\.test\.failure\.ignore)(?!=false)|(?:^|\s)-fn\b/;
const SKIPPED = /<(?:skipTests|maven\.test\.skip|testFailureIgnore|maven\.test\.failure\.ignore)>\s*true\s*</;

/** Whether a pom.xml has no tests run, or their failures not count, unless a profile says so. */
function isOffInMaven(code: readonly string[]): boolean {
  let isProfile = false;
  return code.some((line) => {
    if (line.includes('<profiles>')) isProfile = true;
    if (line.includes('</profiles>')) isProfile = false;
    return !isProfile && SKIPPED.test(line);
  });
}
