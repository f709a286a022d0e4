import { lessSure, moreSure, type Standing } from '../pipelines/commands.ts';
import { enter, type Folder } from '../pipelines/folder.ts';
import { type Command, createCommandReader } from '../pipelines/read-commands.ts';
import { standingOf, type TaskJudge } from '../pipelines/step.ts';
import { onceFor } from '../text/once-for.ts';
import type { Source } from '../text/source.ts';
import { type Call, findCall } from './find-call.ts';
import { findScript, isShell } from './find-script.ts';
import { type TaskFiles, upFrom } from './find-files.ts';
import { judgeBuild } from './judge-build.ts';
import { type Runner, RUNNERS, TESTY } from './runners.ts';
import { ANY_ENVIRONMENT } from './readers/tox.ts';
import { named } from './readers/taskfile.ts';
import { type Done, sum, worst } from './sum.ts';
import { type Task, type TaskFile, UNKNOWN_TASKS } from './task.ts';

/** Runners whose files are not understood. */
const NOT_UNDERSTOOD =
  /^(?:\S{0,60}\/)?(?:ant|inv|invoke|poe|earthly|moon|nx|hatch run|pdm run|doit|mage|rush|mise|grunt|gulp|npm-run-all2?|run-[sp]2?)(?=\s|$)/;

/** Nobody has tasks call each other through more. */
const DEEPEST = 20;

/** Tells by the files of a project how sure a command is to do what the name of a task in it says. */
export function createTaskJudge(files: TaskFiles): TaskJudge {
  const known = new Map<string, Standing | null | 'open'>();
  const once = (key: string, find: () => Standing | null): Standing | null => {
    const found = known.get(key);
    if (found !== undefined) return found === 'open' ? null : found;
    if (known.size > MOST_KNOWN) return 'unsure';
    // What calls itself adds nothing.
    known.set(key, 'open');
    const standing = find();
    known.set(key, standing);
    return standing;
  };

  function judge(command: string, folder: Folder, depth: number): Standing | null {
    if (depth > DEEPEST) return 'unsure';
    if (/\s--pass-?with-?no-?tests\b/i.test(command) && !files.hasTests()) return null;
    const group = /^(?:run-[sp]|npm-run-all2?)\s+(.*)$/.exec(command)?.[1];
    if (group !== undefined) return judgeGroup(group.split(/\s+/), folder, depth);
    if (NOT_UNDERSTOOD.test(command)) return 'unsure';
    const call = findCall(command);
    if (call !== null) return judgeCall(call, folder, depth);
    const script = findScript(command);
    if (script !== null) return judgeScript(enter(folder, script), depth);
    return judgeBuild(command, folder, files);
  }

  /** Scripts of a package.json that are named after each other, with * for any part of a name. */
  function judgeGroup(words: readonly string[], folder: Folder, depth: number): Standing | null {
    const names = words.filter((word) => /^["']?[\w:*.-]+["']?$/.test(word) && !word.startsWith('-'));
    const plain = names.map((name) => name.replaceAll(/["']/g, ''));
    if (plain.length === 0 || plain.some((name) => name.includes('*'))) return 'unsure';
    return worst(plain.map((name) => judge(`npm run ${name}`, folder, depth + 1)));
  }

  function judgeCall(call: Call, from: Folder, depth: number): Standing | null {
    const runner = RUNNERS[call.runner];
    const folder = call.path === null ? null : enter(from, call.path);
    if (folder !== null && !call.isEverywhere && files.hasFolder(folder)) {
      const places = runner.looksUp ? upFrom(folder) : [folder];
      const path = places.map((place) => files.find(place, runner.files)).find((one) => one !== null) ?? null;
      if (path !== null) return judgeIn(path, call, depth);
      if (call.mayBeProgram) return 'decides';
      return files.find(folder, runner.madeFrom) === null ? null : 'unsure';
    }
    const { folders, isCut } = files.foldersWith(runner.files);
    const paths = folders.flatMap((one) => files.find(one, runner.files) ?? []);
    const all = paths.map((path) => (hasTask(path, call) ? judgeIn(path, call, depth) : null));
    const best = all.reduce((one, other) => moreSure(one, other), null);
    if (call.isEverywhere) return best ?? (isCut || folder === null ? 'unsure' : null);
    const isNowhere = !isCut && paths.length > 0 && paths.some((path) => hasTask(path, call)) && best === null;
    return isNowhere ? null : lessSure(best ?? 'unsure', 'unsure');
  }

  function hasTask(path: string, { runner, names }: Call): boolean {
    const { tasks } = fileOf(path, RUNNERS[runner]);
    return names.some((name) => tasks.has(name));
  }

  function fileOf(path: string, { read }: Runner): TaskFile {
    const source = files.read(path);
    return source === null ? UNKNOWN_TASKS : readOnce(read)(source);
  }

  /** The best of the tasks that are named: of those that are to test, where some are. */
  function judgeIn(path: string, { runner, names, mayBeProgram }: Call, depth: number): Standing | null {
    const file = fileOf(path, RUNNERS[runner]);
    const isOneOnly = runner === 'just' && !file.tasks.has(names[1] ?? '');
    const all = names.length === 0 ? file.first : isOneOnly ? names.slice(0, 1) : names;
    if (all.length === 0) return file.isOpen ? 'unsure' : null;
    const testy = all.filter((name) => TESTY.test(name));
    return (testy.length > 0 ? testy : all)
      .map((name): Standing | null => {
        const task = runner === 'task' ? named(name) : name;
        const isKnown = file.tasks.has(task) || file.tasks.has(ANY_ENVIRONMENT);
        if (!isKnown) return mayBeProgram ? 'decides' : file.isOpen ? 'unsure' : null;
        return judgeTask(path, file, task, depth);
      })
      .reduce(moreSure, null);
  }

  function judgeTask(path: string, file: TaskFile, name: string, depth: number): Standing | null {
    return once(`${path}\n${name}`, () => {
      const task = file.tasks.get(name) ?? file.tasks.get(ANY_ENVIRONMENT);
      if (task === undefined) return file.isOpen ? 'unsure' : null;
      if (depth > DEEPEST) return 'unsure';
      const needed = task.needs.map((need) => ({
        text: need,
        standing: file.tasks.has(need)
          ? judgeTask(path, file, need, depth + 1)
          : file.isOpen
            ? ('unsure' as const)
            : null,
      }));
      const done = runScripts(task, folderOf(path), depth);
      const own = task.doesMore ? [{ text: name, standing: 'decides' as const }] : [];
      return sum([...needed, ...done, ...own], name);
    });
  }

  function runScripts({ scripts }: Pick<Task, 'scripts'>, folder: string, depth: number): Done[] {
    return scripts.flatMap((lines) => {
      // Runners have a shell go on after what fails.
      const read = createCommandReader({ stops: false, hasPipefail: false });
      const commands = lines.flatMap((line) => read(line));
      return doAll(commands, folder, depth);
    });
  }

  function judgeScript(path: Folder, depth: number): Standing | null {
    if (path === null) return 'unsure';
    const folder = folderOf(path);
    if (files.find(folder, [path.slice(path.lastIndexOf('/') + 1)]) === null)
      return files.hasFolder(folder) ? null : 'unsure';
    const source = files.read(path);
    if (source === null || !isShell(source)) return 'unsure';
    return once(path, () => {
      const setsE = source.lines.slice(0, 30).some((line) => /^\s*set -\w*e|^#!.*sh\s.*-\w*e/.test(line));
      return sum(runScript(source, setsE, depth), 'test');
    });
  }

  /** The commands of a file for a shell, run from the root or from where the file stands. */
  function runScript({ code }: Source, stops: boolean, depth: number): Done[] {
    const read = createCommandReader({ stops, hasPipefail: false });
    const commands = code.flatMap((line) => read(line));
    return doAll(commands, '', depth);
  }

  function doAll(commands: readonly Command[], folder: string, depth: number): Done[] {
    const inner = deeper(depth);
    return commands
      .slice(0, MOST_COMMANDS)
      .map((command) => ({ text: command.text, standing: standingOf(command, folder, inner) }));
  }

  function deeper(depth: number): TaskJudge {
    return (command, folder) => judge(command, folder, depth + 1);
  }

  return deeper(-1);
}

const MOST_KNOWN = 5000;
const MOST_COMMANDS = 500;

const readOnce = (read: Runner['read']): ((source: Source) => TaskFile) => {
  const made = READ.get(read) ?? onceFor(read);
  READ.set(read, made);
  return made;
};
const READ = new Map<Runner['read'], (source: Source) => TaskFile>();

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
