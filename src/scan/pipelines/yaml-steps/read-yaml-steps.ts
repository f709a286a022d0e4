import type { Work } from '../../pace.ts';
import { lessSure } from '../../shell/commands.ts';
import type { Source } from '../../text/source.ts';
import { withoutBraces } from '../../yaml/text.ts';
import { readGitLabJobs } from '../gitlab/read-jobs.ts';
import { createJobs } from '../jobs/jobs.ts';
import { placeSteps } from '../placing/place-steps.ts';
import type { Project } from '../reuse/project.ts';
import type { Steps } from '../step.ts';
import { createFindings } from './findings.ts';
import { createLineReader } from './line-reader.ts';

/**
 * The steps of a pipeline in YAML, by its lines: a library that builds the whole tree of a file that anybody may have
 * written can be made to run out of stack. What is switched off is left out; whether each push runs a step, and fails
 * by it, is the end of the name of its job, as far as the file says it. At some places, from 0, another file begins.
 */
export function* readYamlSteps(source: Source, project: Project, begins: ReadonlySet<number> = new Set()): Work<Steps> {
  const { path, code } = source;
  const called = yield* project.findCalled(source);
  const gitLab = path.includes('.gitlab') ? yield* readGitLabJobs(code, project.mayHave) : null;
  const jobs = createJobs(path, code, gitLab);
  const { failing, matrices } = jobs;
  const findings = createFindings();
  const lines = createLineReader(source, jobs, findings);
  for (const [place, line] of withoutBraces(code)) {
    yield;
    if (begins.has(place)) lines.beginFile();
    lines.take(line, place);
  }
  const steps = yield* placeSteps(source, {
    found: findings.found
      .filter((one) => !failing.isAfter(one.path, one.line) && !matrices.isEmpty(one.path))
      .flatMap((one) => matrices.expand(one.path, one.command).map((command) => ({ ...one, command }))),
    gitLab,
    runs: (block) => {
      const runs = jobs.waits.runs(block);
      return runs === null ? null : lessSure(runs, jobs.setups.standing(block));
    },
    before: jobs.befores.standing,
    filesFor: jobs.checkouts.standing,
    ofAll: jobs.isRefused() ? lessSure(lines.ofAll(), 'unsure') : lines.ofAll(),
    called,
    judge: project.judge,
    mayHave: project.mayHave,
    lacking: project.lacking,
  });
  return { steps, isCut: findings.isCut() };
}
