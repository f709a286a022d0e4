import type { Standing } from '../../shell/commands.ts';
import type { TaskFiles } from '../files/task-files.ts';

/** What Kamal writes for whoever begins with it. */
const EXAMPLE = /\b(?:192\.168\.0\.1|your-user)\b/;

/**
 * How sure Kamal is to deploy what a project has settings for; null where these are not there, or name no machine but
 * that of the example.
 */
export function judgeKamal(command: string, folder: string, files: TaskFiles): Standing | null {
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
