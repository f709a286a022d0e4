import type { Source } from '../text/source.ts';
import { createCommandReader } from './read-commands.ts';
import { findJenkinsWhen } from './read-triggers.ts';
import { readYamlSteps } from './read-yaml-steps.ts';
import { MOST_STEPS, nameJob, type Step, type Steps } from './step.ts';

/** What a file has a machine do, by its kind: a pipeline, a Makefile, the scripts of a package.json; none elsewhere. */
export function readSteps(source: Source): Steps {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  if (/\.ya?ml$/.test(name)) return readYamlSteps(source);
  const steps = readLines(source, name);
  return { steps: steps.slice(0, MOST_STEPS), isCut: steps.length > MOST_STEPS };
}

function readLines(source: Source, name: string): Step[] {
  const { path, code } = source;
  if (/jenkinsfile/i.test(name)) return readJenkinsfile(source);
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
function readJenkinsfile({ path, code }: Source): Step[] {
  const read = createCommandReader();
  const job = nameJob(path, findJenkinsWhen(code));
  const forced = nameJob(path, 'not');
  return code.flatMap((line, index) => {
    const shell = SHELL.exec(line)?.[1];
    const text = shell === undefined ? line.trim() : shell.replace(/["']{1,3}[\s)}]*$/, '');
    return read(text).map((one) => ({
      line: index + 1,
      text: one.text,
      job: one.mayFail ? job : forced,
    }));
  });
}
