import { lessSure, type Standing } from '../../shell/commands.ts';
import type { Folder } from '../../shell/folder.ts';
import { within } from '../../paths.ts';
import { runsTests } from '../../runners/runs-tests.ts';
import type { TaskFiles } from '../files/task-files.ts';
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
  const hasTests = listAsked(command, folder).some((place) =>
    files.hasTests(language, ofLibrary(command, place.folder ?? ''), place.without),
  );
  return lessSure(go, hasTests ? 'decides' : 'unsure');
}

/** Whether a command succeeds without tests, and a project that may have some has none where it looks for them. */
export function isEmpty(command: string, folder: Folder, files: TaskFiles): boolean {
  return PERMITS.test(command) ? !files.hasTests('JavaScript') : judgeGo(command, folder, files) === null;
}

/** Where the tests of a crate stand that has only those of its library run, or its examples. */
function ofLibrary(command: string, folder: string): string {
  return /^cargo\s.*\s--(?:lib|doc)(?=\s|$)/.test(command) ? within(folder, 'src') : folder;
}
