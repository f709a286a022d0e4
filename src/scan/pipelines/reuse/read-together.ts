import type { Work } from '../../pace.ts';
import { listStarred } from '../../tasks/files/list-starred.ts';
import type { TaskFiles } from '../../tasks/files/task-files.ts';
import type { Source } from '../../text/source.ts';
import { readYamlSteps } from '../yaml-steps/read-yaml-steps.ts';
import type { Step, Steps } from '../step.ts';
import { GITLAB_ROOT, includedBy } from './gitlab.ts';
import type { Project } from './project.ts';

/** Nobody puts one pipeline together from more files. */
const MOST_FILES = 20;
/** Nobody writes more of them into one path, and many take long. */
const MOST_STARS = 5;

/** The files of a pipeline of GitLab's that includes others, itself first; none where it includes nothing of these. */
export function findTogether(files: Pick<TaskFiles, 'find' | 'read' | 'listLike'>): readonly Source[] {
  const found = new Map<string, Source>();
  const open = [GITLAB_ROOT];
  for (let path = open.shift(); path !== undefined && found.size < MOST_FILES; path = open.shift()) {
    const source = found.has(path) || files.find('', [path]) === null ? null : files.read(path);
    if (source === null) continue;
    found.set(path, source);
    const included = [...new Set(includedBy(source.code))].slice(0, MOST_FILES);
    open.push(
      ...included
        .map((one) => one.replace(/\*\*(?!\/)/g, '**/*'))
        .flatMap((one) => (one.includes('*') ? listStarred(one, MOST_STARS, files) : [one]))
        .slice(0, MOST_FILES),
    );
  }
  return found.size < 2 ? [] : [...found.values()];
}

/** The steps of some files that are one pipeline, by the paths of the files that they stand in. */
export function* readTogether(sources: readonly Source[], project: Project): Work<ReadonlyMap<string, Steps>> {
  const [root] = sources;
  const parts = new Map<string, Steps>();
  if (root === undefined) return parts;
  const whole = { ...root, code: sources.flatMap(({ code }) => code) };
  const ends: number[] = [];
  for (const { code } of sources) ends.push((ends.at(-1) ?? 0) + code.length);
  const { steps, isCut } = yield* readYamlSteps(whole, project, new Set(ends));
  const all = sources.map((): Step[] => []);
  for (const step of steps) {
    const place = ends.findIndex((end) => step.line <= end);
    const path = sources[place]?.path ?? '';
    const job = step.job.startsWith(root.path) ? path + step.job.slice(root.path.length) : step.job;
    all[place]?.push({ ...step, line: step.line - (ends[place - 1] ?? 0), job });
  }
  for (const [place, { path }] of sources.entries()) parts.set(path, { steps: all[place] ?? [], isCut });
  return parts;
}
