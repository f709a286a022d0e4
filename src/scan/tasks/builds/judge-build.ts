import { splitWords } from '../../shell/command-words.ts';
import type { Standing } from '../../shell/commands.ts';
import type { Folder } from '../../shell/folder.ts';
import type { TaskFiles } from '../files/task-files.ts';
import { judgeGradle } from './judge-gradle.ts';
import { judgeKamal } from './judge-kamal.ts';
import { judgeMaven } from './judge-maven.ts';

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
  if (GRADLE.test(command)) return judgeGradle(words, folder, files);
  return MAVEN.test(command) ? judgeMaven(words, folder, files) : 'decides';
}
