import type { Work } from '../../pace.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Source } from '../../text/source.ts';
import type { Block, Open } from '../keys/block.ts';
import { doesNothing, isIdle, lessSure, type Standing, standingByWords } from '../../shell/commands.ts';
import { enter, type Folder } from '../../shell/folder.ts';
import type { Command } from '../../shell/read-commands.ts';
import type { GitLabJobs } from '../gitlab/read-jobs.ts';
import { surestWhen, type When } from '../when.ts';
import { readKeys } from '../../yaml/read-keys.ts';
import type { MayHaveBranch } from '../triggers/pushes.ts';
import { createWhen } from '../triggers/read-triggers.ts';
import { lameBy, merge, readForLater, type Settings, withSettings } from '../../shell/settings.ts';
import { judgeHoles } from './holes.ts';
import { createLacks, type Lacking, type Tried } from './lacks.ts';
import { type Named, nameJob, reaching, type Step, whenBy } from '../step.ts';
import { judgeCommand, type TaskJudge } from '../../tasks/task-judge.ts';
import { runsTests } from '../../runners/runs-tests.ts';
import { NOTHING } from '../../tasks/verdict.ts';
import { isOfGitHub } from '../servers.ts';
import { calledBy } from '../reuse/github.ts';
import type { Called } from '../reuse/call.ts';

/** A command of a pipeline, and the keys that it stands under. */
export interface Found {
  readonly line: number;
  /** Of the pipeline. */
  readonly name: string;
  readonly path: readonly Open[];
  readonly command: Command;
  readonly names?: Named | undefined;
}

/** What a pipeline says of its commands. */
export interface Placing {
  readonly found: readonly Found[];
  /** What the jobs of GitLab's say of when they run; null elsewhere. */
  readonly gitLab: GitLabJobs | null;
  /** How sure a block is to run, by what it waits for; null where that never runs. */
  readonly runs: (block: Block) => Standing | null;
  /** How sure a command of the script of a job is to fail it, by what runs before; null where it is not reached. */
  readonly before: (job: string, command: string) => Standing | null;
  /** How sure the files of the repository are to be there for what stands under some keys on a line. */
  readonly filesFor: (path: readonly Open[], line: number) => Standing;
  readonly ofAll: Standing;
  /** How other pipelines call the file; null where none does. */
  readonly called: Called | null;
  readonly judge: TaskJudge;
  readonly mayHave: MayHaveBranch;
  readonly lacking: Lacking;
}

/** What the keys that a step stands under say of it. */
interface Place {
  readonly standing: Standing;
  readonly settings: Settings;
  readonly folder: Folder;
}

/** Nobody gives keys longer names: what is longer is not made longer by each step under it. */
const LONGEST = { key: 60, path: 300 };

/** The commands of a pipeline as steps, each with the name of its job, without those that do nothing or never run. */
export function* placeSteps({ path, code }: Pick<Source, 'path' | 'code'>, placing: Placing): Work<Step[]> {
  const { found, gitLab, runs: runsOf, before, filesFor, ofAll, called, judge, mayHave, lacking } = placing;
  const whenOf = createWhen(path, code, mayHave);
  const isTemplate = findTemplates(code);
  const start = findStart(path, code);
  const given = merge(called?.settings ?? new Map(), [...readForLater(code)]);
  const placeOf = onceFor((keys: readonly Open[]): Place | null => {
    if (keys.some(({ block }) => block.isOff) || isTemplate(keys)) return null;
    if (gitLab?.get(keys[0]?.key ?? '')?.when === 'never') return null;
    const runs = keys.map(({ block }) => runsOf(block));
    const standings = [...keys.map(({ block }) => block.standing), ...runs];
    // What comes after a job cannot fail it.
    const isAside =
      keys.at(-1)?.key === 'after_script' ||
      keys.some(({ key, block }, index) => isForOthers(block.events) || isAfterFailure(key, keys[index - 1]?.key));
    const folder = keys.findLast(({ block }) => block.folder !== undefined)?.block.folder;
    const settings = merge(
      given,
      keys.flatMap(({ block }) => [...(block.settings ?? [])]),
    );
    if (standings.includes(null)) return null;
    const standing = standings.reduce<Standing>((all, one) => lessSure(all, one ?? 'not'), isAside ? 'not' : ofAll);
    return { standing, settings, folder: folder === undefined ? start : folder };
  });
  // One text for all steps under the same keys: in a text for each, a small file would become very large.
  const jobs = new Map<string, string>();
  const nameOnce = ({ name: pipeline, path: keys }: Found, when: When, cannotFail: boolean): string => {
    const shown = keys.map(({ key }) => key.slice(0, LONGEST.key)).join(' ');
    const job = `${path.slice(-LONGEST.path)} ${pipeline.slice(0, LONGEST.key)} ${shown}`;
    const whole = nameJob(job, when, cannotFail);
    const known = jobs.get(whole) ?? whole;
    jobs.set(whole, known);
    return known;
  };
  const lacks = createLacks(lacking);
  const steps: Step[] = [];
  for (const one of found) {
    yield;
    const place = placeOf(one.path);
    const byFiles = place === null ? 'decides' : lacks(tryOut(one, place));
    if (one.names === undefined && isIdle(one.command.text)) continue;
    const { standing, tests } = place === null ? NOTHING : judgeCommand(one.command, place.folder, judge);
    const isScript = one.path.at(-1)?.key === 'script';
    const after = isScript ? before(one.path[0]?.key ?? '', one.command.text) : 'decides';
    const own = whenOf(one.path, one.line);
    const ofFile = called === null ? own : surestWhen([own, called.when]);
    if (place === null || standing === null || after === null || ofFile === null || ofFile === 'never') continue;
    const text = withSettings(one.command.text, place.settings);
    if (doesNothing(text)) continue;
    const needsFiles = tests !== 'no' || runsTests(text) !== 'no';
    const least = [
      standingByWords(text, ''),
      lameBy(text, place.settings),
      judgeHoles(one.command.text, place.settings),
      needsFiles ? filesFor(one.path, one.line) : 'decides',
      after,
      byFiles,
    ].reduce(lessSure, standing);
    const ofJob = gitLab?.get(one.path[0]?.key ?? '')?.when ?? 'each';
    const when = whenBy(ofJob === 'each' || ofJob === 'never' ? ofFile : ofJob, lessSure(place.standing, least));
    const to =
      one.names === 'action'
        ? calledBy(
            one.path.map(({ key }) => key),
            text,
          )
        : null;
    const call = to === null ? {} : { call: { to, when, settings: place.settings } };
    steps.push({
      line: one.line,
      text,
      job: nameOnce(one, when, least === 'not'),
      names: one.names,
      ...reaching(tests),
      ...call,
    });
  }
  return steps;
}

/** What is tried by a command that stands in some place. */
function tryOut({ command, path, names }: Found, { folder, settings, standing }: Place): Tried {
  const own = command.isAway === true ? null : command.folder;
  return {
    text: withSettings(command.text, settings),
    path,
    settings,
    folder: own === null ? null : enter(folder, own === '' ? '.' : own),
    standing: command.standing === null ? 'not' : lessSure(standing, command.standing),
    isAction: names === 'action',
  };
}

/** Where scripts begin, as far as no other part of the file may have gone elsewhere first. */
function findStart(path: string, code: readonly string[]): Folder {
  if (isOfGitHub(path) || path.includes('azure')) return '';
  const before = path.includes('.gitlab') ? [...readKeys(code, 'before_script'), ...readKeys(code, 'default')] : null;
  const texts = before === null ? code : before.flatMap(({ values }) => values);
  return texts.some((text) => /(?:^|[\s;&"'-])(?:cd|pushd)\s/.test(text)) ? null : '';
}

/** Whether a key of Azure's holds what runs once something failed. */
function isAfterFailure(key: string, above: string | undefined): boolean {
  return key === 'failure' && above === 'on';
}

/** Whether a step names events, and none of them is of pushes. */
function isForOthers(events: ReadonlySet<string> | null): boolean {
  return events !== null && !['push', 'pull_request'].some((event) => events.has(event));
}

const NAME = /[\w./@-]+/g;

/** Tells whether a step is of a hidden job of GitLab's that nothing else in a file takes up. */
function findTemplates(code: readonly string[]): (path: readonly Open[]) => boolean {
  if (code.some((line) => /\*\w/.test(line))) return () => false;
  const counts = new Map<string, number>();
  for (const line of code)
    for (const [name] of line.matchAll(NAME)) if (name.startsWith('.')) counts.set(name, (counts.get(name) ?? 0) + 1);
  return ([top]) => top?.indent === 0 && top.key.startsWith('.') && (counts.get(top.key) ?? 0) < 2;
}
