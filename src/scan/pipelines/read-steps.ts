import type { Work } from '../pace.ts';
import type { Source } from '../text/source.ts';
import { readJenkinsfile } from './jenkins/read-steps.ts';
import { readYamlSteps } from './yaml-steps/read-yaml-steps.ts';
import { MOST_STEPS, type Step, type Steps } from './step.ts';
import { ALONE, type Project } from './reuse/project.ts';

/**
 * What a file has a machine do, by its kind: a pipeline, a Makefile, the scripts of a package.json; none elsewhere.
 * What a pipeline calls by the name of a task is left out where that task does nothing.
 */
export function* readSteps(source: Source, project: Project = ALONE): Work<Steps> {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  if (/\.ya?ml$/.test(name)) return (yield* project.readPart(source.path)) ?? (yield* readYamlSteps(source, project));
  const steps = /jenkinsfile/i.test(name) ? yield* readJenkinsfile(source, project.judge) : readLines(source, name);
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
