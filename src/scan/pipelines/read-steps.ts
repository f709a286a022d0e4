import type { Work } from '../pace.ts';
import type { Source } from '../text/source.ts';
import { lessSure, type Standing } from './commands.ts';
import type { Folder } from './folder.ts';
import { type Command, type CommandReader, createCommandReader } from './read-commands.ts';
import { findJenkinsWhen } from './read-triggers.ts';
import { readYamlSteps } from './read-yaml-steps.ts';
import { MOST_STEPS, nameJob, standingOf, type Step, type Steps, type TaskJudge, TRUSTING, whenBy } from './step.ts';

/**
 * What a file has a machine do, by its kind: a pipeline, a Makefile, the scripts of a package.json; none elsewhere.
 * What a pipeline calls by the name of a task is left out where that task does nothing.
 */
export function* readSteps(source: Source, judge: TaskJudge = TRUSTING): Work<Steps> {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  if (/\.ya?ml$/.test(name)) return yield* readYamlSteps(source, judge);
  const steps = /jenkinsfile/i.test(name) ? yield* readJenkinsfile(source, judge) : readLines(source, name);
  return { steps: steps.slice(0, MOST_STEPS), isCut: steps.length > MOST_STEPS };
}

function readLines(source: Source, name: string): Step[] {
  const { path, code } = source;
  const lines = code.map((text, index) => ({ line: index + 1, text: text.trim(), job: path }));
  if (name === 'package.json') return readScripts(code, path);
  if (/makefile|\.mk$/i.test(name)) return lines.filter((_, index) => code[index]?.startsWith('\t') === true);
  return lines.filter(({ text }) => text !== '');
}

/** The scripts of a package.json, one a line. */
function readScripts(code: readonly string[], path: string): Step[] {
  const from = code.findIndex((line) => /^\s*"scripts"\s?:/.test(line));
  if (from < 0) return [];
  const length = code.slice(from).findIndex((line) => line.includes('}'));
  return code
    .slice(from, length < 0 ? undefined : from + length + 1)
    .map((text, index) => ({ line: from + index + 1, text: text.trim(), job: path }));
}

const SHELL = /(?:^|\{)\s{0,40}(?:sh|bat|pwsh|powershell)\b[\s(]{0,9}(?:.{0,80}\bscript\s?:\s?)?["']{1,3}(.*)$/;

/** The commands of a Jenkinsfile, whose shell is given a text of one line or of several. */
function* readJenkinsfile({ path, code }: Source, judge: TaskJudge): Work<Step[]> {
  const from: Folder = code.some((line) => /\bdir\s?\(/.test(line)) ? null : '';
  const when = findJenkinsWhen(code);
  const isUncalled = findUncalled(code);
  let isKept = false;
  let script: { readonly read: CommandReader; readonly quote: string; readonly from: number } | null = null;
  const found: Found[] = [];
  for (const [index, line] of code.entries()) {
    yield;
    if (found.length > MOST_STEPS) break;
    const shell = SHELL.exec(line)?.[1];
    const isWithin = script !== null;
    let text = line.trim();
    if (script === null) {
      const quote = /'''|"""/.exec(line)?.[0];
      if (quote !== undefined && line.split(quote).length === 2)
        script = { read: createCommandReader(), quote, from: found.length };
      if (shell !== undefined) text = shell.replace(/["']{1,3}[\s)}]*$/, '');
    }
    const read = script?.read ?? createCommandReader();
    if (isWithin && script !== null && line.includes(script.quote)) {
      text = line.slice(0, line.indexOf(script.quote)).trim();
      // What a call is told after its text is of all in it.
      if (KEEPS.test(line)) for (const one of found.slice(script.from)) one.place = 'not';
      script = null;
    }
    if (KEEPS.test(line)) isKept = true;
    const place: Standing = isKept ? 'not' : isWithin || shell !== undefined ? 'decides' : 'unsure';
    for (const command of read(text)) if (!isUncalled(index)) found.push({ line: index + 1, command, place });
    if (script === null) isKept = false;
  }
  const steps: Step[] = [];
  for (const { line, command, place } of found) {
    yield;
    const standing = standingOf(command, from, judge);
    if (standing === null) continue;
    steps.push({ line, text: command.text, job: nameJob(path, whenBy(when, lessSure(standing, place))) });
  }
  return steps;
}

interface Found {
  readonly line: number;
  readonly command: Command;
  place: Standing;
}

const KEEPS = /\breturnStatus\s?:\s?true\b/;
const FUNCTION = /^\s*(?:def|void)\s+(\w+)\s*\([^)]*\)\s*\{/;

/** Tells of a line whether it stands in a function that nothing in the file calls. */
function findUncalled(code: readonly string[]): (index: number) => boolean {
  const counts = new Map<string, number>();
  for (const line of code) for (const [name] of line.matchAll(/\w+/g)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const within = new Set<number>();
  let depth = 0;
  for (const [index, line] of code.entries()) {
    const name = FUNCTION.exec(line)?.[1];
    if (depth === 0 && (name === undefined || name === 'call' || (counts.get(name) ?? 0) > 1)) continue;
    depth = Math.max(0, depth + line.split('{').length - line.split('}').length);
    within.add(index);
  }
  return (index) => within.has(index);
}
