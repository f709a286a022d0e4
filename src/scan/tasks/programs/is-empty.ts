import { lessSure, type Standing } from '../../shell/commands.ts';
import type { Folder } from '../../shell/folder.ts';
import { within } from '../../paths.ts';
import { runsTests } from '../../runners/runs-tests.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { readFirst } from '../files/read-first.ts';
import { listAsked } from '../builds/asked-places.ts';
import { judgeGo } from './judge-go.ts';
import type { TestLanguage } from '../files/test-files.ts';

/** Has a runner of tests succeed where there are none. */
const PERMITS =
  /^(?:npx\s|pnpm\s|yarn\s|bunx\s|npm\s|bun\s|deno\s|\S{0,60}(?:jest|vitest|playwright)\b).*\s--(?:pass-?with-?no-?tests|permit-no-files)\b/i;

/** Runners that succeed where there are no tests of their language. */
const QUIET: readonly (readonly [by: RegExp, language: TestLanguage])[] = [
  [/^cargo\s/, 'Rust'],
  // It fails where a file that it is told is not there.
  [/^node\s(?:.*\s)?--test(?=\s|$)(?!.*\s(?!-)\S)/, 'JavaScript'],
  [/^dotnet\s/, '.NET'],
  [/^(?:\S{0,60}[/\\])?(?:mvnw?(?:\.cmd)?|gradlew?(?:\.bat)?)(?=\s|$)/, 'Java'],
];

/** How sure a command is to find tests, by whether a project has any of the language of its runner where it looks. */
export function judgeLanguage(command: string, folder: Folder, files: TaskFiles): Standing {
  const language = QUIET.find(([by]) => by.test(command))?.[1];
  const go = judgeGo(command, folder, files) ?? 'not';
  if (language === undefined || runsTests(command) === 'no') return go;
  const hasTests = listAsked(command, folder).some(
    (place) =>
      placesOf(command, place.folder ?? '', files).some((one) => files.hasTests(language, one, place.without)) &&
      !isPassedOver(command, place.folder ?? '', files),
  );
  return lessSure(go, hasTests ? 'decides' : 'unsure');
}

/** Whether a command succeeds without tests, and a project that may have some has none where it looks for them. */
export function isEmpty(command: string, folder: Folder, files: TaskFiles): boolean {
  return PERMITS.test(command) ? !files.hasTests('JavaScript') : judgeGo(command, folder, files) === null;
}

/** The folders in which the tests that a command runs may stand: of a crate with others in it, its own alone. */
function placesOf(command: string, folder: string, files: TaskFiles): string[] {
  if (!command.startsWith('cargo ')) return [folder];
  if (/\s--(?:lib|doc)(?=\s|$)/.test(command)) return [within(folder, 'src')];
  const named = /\s(?:--workspace|--all|-p|--package|--exclude)(?=[\s=]|$)/.test(command);
  const code = named ? [] : (readFirst(files, folder, ['Cargo.toml'])?.code ?? []);
  const has = (table: string): boolean => code.some((line) => line.trim() === `[${table}]`);
  return has('package') && has('workspace') ? ['src', 'tests'].map((one) => within(folder, one)) : [folder];
}

/** Files with tests by the names that Maven looks for, where nobody tells it others. */
const OF_MAVEN = /(?:^|\/)Test\w*\.(?:java|kt|groovy|scala)$|(?:Tests?|TestCase)\.(?:java|kt|groovy|scala)$/;
/** And by those that it leaves to what it is told of them. */
const OF_OTHERS = /(?:^|\/)test\/.*(?:IT|ITCase|Spec|Should)\.(?:java|kt|groovy|scala)$/;
const TOLD_OTHERS =
  /<includes?>|<test>|<parent>|\b(?:failsafe|gmavenplus|gmaven|scalatest|specs2|kotest|cucumber|clojure)\b/;

/** Whether Maven passes over all tests of a project, as none is named as it looks for them. */
function isPassedOver(command: string, folder: string, files: TaskFiles): boolean {
  if (!/^(?:\S{0,60}[/\\])?mvnw?(?:\.cmd)?\s/.test(command) || /\s-D(?:it\.)?test=/.test(command)) return false;
  const has = (names: RegExp): boolean => files.listLike(folder, (path) => names.test(path)).length > 0;
  if (has(OF_MAVEN) || !has(OF_OTHERS)) return false;
  const poms = files.foldersWith(['pom.xml']).folders.map((one) => readFirst(files, one, ['pom.xml']));
  return poms.length > 0 && poms.every((pom) => pom?.code.some((line) => TOLD_OTHERS.test(line)) === false);
}
