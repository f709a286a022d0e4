import { nameProgram, splitWords } from '../shell/command-words.ts';
import { enter, type Folder } from '../shell/folder.ts';
import { createCommandReader } from '../shell/read-commands.ts';
import { leftByWords } from '../runners/idle-words.ts';
import { runsTests } from '../runners/runs-tests.ts';
import { leastSureOf } from '../runners/test-names.ts';
import { lessSure } from '../shell/commands.ts';
import { judgeCommand, type TaskJudge } from './task-judge.ts';
import { onceFor } from '../text/once-for.ts';
import type { Source } from '../text/source.ts';
import { type Call, findCall } from '../runners/find-call.ts';
import { folderOf, nameOf, type TaskFiles, upFrom } from './find-files.ts';
import { findImage, type Image, runsOf } from './find-image.ts';
import { findGroup, type Group, namesLike } from './find-group.ts';
import { findInner } from './find-inner.ts';
import { isEmpty, judgeLanguage } from './is-empty.ts';
import { findScript, isShell } from './find-script.ts';
import { judgeBuild } from './judge-build.ts';
import { judgeContainer } from './judge-container.ts';
import { judgeInferred } from './judge-nx.ts';
import { judgeProgram } from './judge-program.ts';
import { judgeSettings } from './judge-settings.ts';
import { isPicked } from './pick-packages.ts';
import { named } from './readers/taskfile.ts';
import { judgeWords, type Runner, RUNNERS, TESTY } from './runners.ts';
import { type TaskFile, taskIn, UNKNOWN_TASKS } from './task.ts';
import { atMost, NOTHING, sumAll, surest, UNKNOWN, type Verdict } from './verdict.ts';

/** Runners whose files are not understood. */
const NOT_UNDERSTOOD = /^(?:\S{0,60}\/)?(?:ant|earthly|moon|doit|mage|rush|mise|grunt|gulp)(?=\s|$)/;

/** Nobody has tasks call each other through more. */
const DEEPEST = 20;

/**
 * Tells by the files of a project how sure a command is to do what it says. One that is to test, by its name, is sure
 * only where a command is reached that is known to run tests.
 */
export function createTaskJudge(files: TaskFiles): TaskJudge {
  const known = new Map<string, Verdict | 'open'>();
  /** The files of tasks, with those that they take up. */
  const made = new Map<string, Source>();
  const once = (key: string, find: () => Verdict): Verdict => {
    const found = known.get(key);
    // What calls itself adds nothing.
    if (found !== undefined) return found === 'open' ? NOTHING : found;
    if (known.size > MOST_KNOWN) return UNKNOWN;
    known.set(key, 'open');
    const verdict = find();
    known.set(key, verdict);
    return verdict;
  };

  function judge(command: string, folder: Folder, depth: number): Verdict {
    return atMost(judgeWhole(command, folder, depth), judgeContainer(command, folder, files));
  }

  function judgeWhole(command: string, folder: Folder, depth: number): Verdict {
    if (depth > DEEPEST) return UNKNOWN;
    if (isEmpty(command, folder, files)) return NOTHING;
    const group = findGroup(command);
    if (group !== null) return judgeGroup(group, folder, depth);
    const call = findCall(command);
    if (call === null && NOT_UNDERSTOOD.test(command)) return UNKNOWN;
    if (call !== null) return judgeCall(call, command, folder, depth);
    const script = findScript(command);
    if (script !== null) {
      const verdict = judgeScript(enter(folder, script.path), depth);
      if (script.isNamed || verdict.tests === 'tests') return verdict;
    }
    const image = judgeImage(findImage(command), folder, depth);
    if (image !== null) return image;
    const inner = findInner(command);
    if (inner !== null) return judgeLines(inner.lines, inner.isElsewhere ? null : folder, depth);
    const program = judgeProgram(command, folder, files);
    if (program === null) return NOTHING;
    const build = judgeBuild(command, folder, files);
    const standing = build === null ? null : lessSure(build, judgeLanguage(command, folder, files));
    return atMost(atMost({ standing, tests: runsTests(command) }, judgeSettings(command, folder, files)), program);
  }

  /** What commands come to that are all done, and scripts of the package.json. */
  function judgeGroup({ scripts, commands, standing }: Group, folder: Folder, depth: number): Verdict {
    const path = folder === null ? null : files.find(folder, RUNNERS.npm.files);
    const names = path === null ? [] : [...fileOf(path, RUNNERS.npm).tasks.keys()];
    const named = scripts.map((one) => namesLike(one, names));
    if (scripts.length + commands.length === 0 || named.some((all) => all.length === 0)) return UNKNOWN;
    const all = [...commands, ...named.flat().map((name) => `npm run ${name}`)].slice(0, MOST_COMMANDS);
    return atMost(sumAll(all.map((one) => judgeLines([one], folder, depth + 1))), standing);
  }

  /** What building an image comes to, where its stages have tests run; null where they do not, or are not known. */
  function judgeImage(image: Image | null, folder: Folder, depth: number): Verdict | null {
    const context = image === null || folder === null ? null : enter(folder, image.context);
    const path =
      context === null ? null : enter(typeof image?.file === 'string' ? folder : context, image?.file ?? 'Dockerfile');
    const isThere = path !== null && files.find(folderOf(path), [nameOf(path)]) !== null;
    const source = isThere ? files.read(path) : null;
    if (source === null) return null;
    const target = image?.target ?? null;
    const verdict = once(`${source.path}\n${context ?? ''}\n--target ${target ?? ''}`, () =>
      judgeLines(runsOf(source, target) ?? [], context, depth, true),
    );
    return verdict.tests === 'tests' ? verdict : null;
  }

  function judgeCall(call: Call, command: string, from: Folder, depth: number): Verdict {
    const most = judgeWords(call.runner, command);
    return most === 'decides'
      ? judgeNamed(call, command, from, depth)
      : atMost(judgeNamed(call, command, from, depth), most);
  }

  function judgeNamed(call: Call, command: string, from: Folder, depth: number): Verdict {
    const runner = RUNNERS[call.runner];
    const folder = call.path === null ? null : enter(from, call.path);
    const program = programOf(call, command);
    if (folder !== null && !call.isEverywhere && files.hasFolder(folder)) {
      const places = runner.looksUp ? upFrom(folder) : [folder];
      const path = places.map((place) => files.find(place, runner.files)).find((one) => one !== null) ?? null;
      if (path !== null) {
        const given = (word: string): boolean => fileOf(path, runner).programs?.has(word.split('=')[0] ?? '') === true;
        const most = splitWords(command).some((word) => word.includes('=') && given(word)) ? 'unsure' : 'decides';
        return atMost(judgeIn(path, call, program, depth), most);
      }
      return program ?? (files.find(folder, runner.madeFrom) === null ? NOTHING : UNKNOWN);
    }
    const { folders, isCut } = files.foldersWith(runner.files);
    const paths = folders.flatMap((one) => runner.files.flatMap((name) => files.find(one, [name]) ?? []));
    const picked = call.packages.length === 0 ? paths : paths.filter((path) => isAsked(path, call) !== false);
    const having = picked.filter((path) => hasTask(path, call));
    const best = surest(having.map((path) => judgeIn(path, call, program, depth)));
    if (call.runner === 'nx' && best.tests !== 'tests') return judgeInferred(call.names, files);
    const isSaid = call.packages.length > 0 && having.every((path) => isAsked(path, call) === true);
    if (best.standing !== null && isSaid) return best;
    if (best.standing !== null) return call.isEverywhere ? best : atMost(best, 'unsure');
    const isNowhere = call.isEverywhere ? !isCut && folder !== null : !isCut && having.length > 0;
    return isNowhere ? NOTHING : UNKNOWN;
  }

  /** What a word comes to that is no task: the program of that name, where it may be one. */
  function programOf({ mayBeProgram, names: [name = ''] }: Call, command: string): Verdict | null {
    if (!mayBeProgram) return null;
    return { standing: 'decides', tests: runsTests(command.slice(Math.max(0, command.indexOf(` ${name}`) + 1))) };
  }

  function hasTask(path: string, { runner, names }: Call): boolean {
    const file = fileOf(path, RUNNERS[runner]);
    return names.some((name) => taskIn(file, name) !== undefined);
  }

  /** Whether a file describes one of the packages that are asked; null where it is not told which these are. */
  function isAsked(path: string, { runner, packages }: Call): boolean | null {
    return isPicked(packages, { folder: folderOf(path), name: fileOf(path, RUNNERS[runner]).of ?? '' });
  }

  function fileOf(path: string, { read, readsMore }: Runner): TaskFile {
    const known = made.get(path);
    const source = known ?? files.read(path);
    if (source === null) return UNKNOWN_TASKS;
    const whole = known ?? readsMore?.(source, files) ?? source;
    if (made.size < MOST_KNOWN) made.set(path, whole);
    return readOnce(read)(whole);
  }

  /** The surest of the tasks that are named; where none is known to test, of those that are to, if some are. */
  function judgeIn(path: string, { runner, names }: Call, program: Verdict | null, depth: number): Verdict {
    const file = fileOf(path, RUNNERS[runner]);
    const isOneOnly = runner === 'just' && !file.tasks.has(names[1] ?? '');
    const all = names.length === 0 ? file.first : isOneOnly ? names.slice(0, 1) : names;
    if (all.length === 0) return file.isOpen ? UNKNOWN : NOTHING;
    const judged = all.map((name) => {
      const task = runner === 'task' ? named(name) : name;
      const verdict = taskIn(file, task) === undefined ? program : null;
      return { isTesty: TESTY.test(name), verdict: verdict ?? judgeTask(path, file, task, depth) };
    });
    const best = surest(judged.map(({ verdict }) => verdict));
    const testy = judged.filter(({ isTesty }) => isTesty);
    return best.tests === 'tests' || testy.length === 0 ? best : surest(testy.map(({ verdict }) => verdict));
  }

  function judgeTask(path: string, file: TaskFile, name: string, depth: number): Verdict {
    return once(`${path}\n${name}`, () => {
      const task = taskIn(file, name);
      if (task === undefined) return file.isOpen ? UNKNOWN : NOTHING;
      if (depth > DEEPEST) return UNKNOWN;
      const needed = task.needs.map((need) => judgeTask(path, file, need, depth + 1));
      const isMade = file.upToDate?.(name, (one) => isThere(enter(folderOf(path), one))) ?? 'no';
      const scripts = isMade === 'yes' && !file.isOpen ? [] : task.scripts;
      const most = isMade === 'no' ? 'decides' : 'unsure';
      const done = scripts.map((lines) => atMost(judgeLines(lines, folderOf(path), depth), most));
      const own = task.hasLibrary ? [BY_LIBRARY] : task.doesMore ? [MORE] : [];
      return atMost(sumAll([...needed, ...done, ...own]), task.standing);
    });
  }

  /** Whether a file or a folder of the project has a path. */
  function isThere(path: Folder): boolean {
    return (
      path !== null && path !== '' && (files.hasFolder(path) || files.find(folderOf(path), [nameOf(path)]) !== null)
    );
  }

  /** What the lines of a script come to; a shell that is not told to stop goes on after what fails. */
  function judgeLines(lines: readonly string[], folder: Folder, depth: number, stops = false): Verdict {
    const read = createCommandReader({ stops, hasPipefail: false });
    const commands = lines.flatMap((line) => read(line)).slice(0, MOST_COMMANDS);
    return sumAll(
      commands.map((command) => judgeCommand(command, folder, (text, place) => judge(text, place, depth + 1))),
    );
  }

  function judgeScript(path: Folder, depth: number): Verdict {
    if (path === null) return UNKNOWN;
    const folder = folderOf(path);
    if (files.find(folder, [nameOf(path)]) === null)
      // What has no ending may be a program that is built first.
      return files.hasFolder(folder) && /\.\w+$/.test(path) ? NOTHING : UNKNOWN;
    const source = files.read(path);
    if (source === null || !isShell(source)) return UNKNOWN;
    // It is run from the root or from where it stands.
    return once(path, () => {
      const setsE = source.lines.slice(0, 30).some((line) => /^\s*set -\w*e|^#!.*sh\s.*-\w*e/.test(line));
      return judgeLines(source.code, '', depth, setsE);
    });
  }

  return (command, folder) => {
    const verdict = judge(command, folder, 0);
    // What says that it tests is taken at its word, with what else is said of it.
    if (runsTests(command) !== 'no')
      return { ...atMost(verdict, verdict.tests === 'tests' ? 'decides' : 'unsure'), tests: 'no' };
    const [first = '', ...rest] = splitWords(command);
    return { ...verdict, tests: leastSureOf([verdict.tests, leftByWords(nameProgram(first), rest)]) };
  };
}

const MOST_KNOWN = 5000;
const MOST_COMMANDS = 500;
const BY_LIBRARY: Verdict = { standing: 'decides', tests: 'tests' };
const MORE: Verdict = { standing: 'decides', tests: 'perhaps' };

const readOnce = (read: Runner['read']): ((source: Source) => TaskFile) => {
  const made = READ.get(read) ?? onceFor(read);
  READ.set(read, made);
  return made;
};
const READ = new Map<Runner['read'], (source: Source) => TaskFile>();
