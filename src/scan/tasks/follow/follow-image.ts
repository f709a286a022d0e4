import { enter } from '../../shell/folder.ts';
import { isFile } from '../files/read-first.ts';
import { cameFrom, workedIn } from '../images/copies.ts';
import type { ImageBuild } from '../images/find-image.ts';
import { readIgnoreFile } from '../images/ignore-file.ts';
import { readImage } from '../images/read-image.ts';
import type { Run } from '../images/stages.ts';
import { hasTestsWithin, fromRoot } from '../images/tests-within.ts';
import { atMost, sumAll, type Verdict } from '../verdict.ts';
import { followLines } from './follow-lines.ts';
import { type Follower, MOST_COMMANDS, type Place } from './follower.ts';

/** What building an image comes to, where its stages have tests run; null where they do not, or are not known. */
export function followImage(build: ImageBuild, place: Place, follower: Follower): Verdict | null {
  const { files, once } = follower;
  const { context, file, target, given } = build;
  const from = place.folder === null ? null : enter(place.folder, context);
  const path = from === null ? null : enter(file === null ? from : place.folder, file ?? 'Dockerfile');
  const source = path !== null && isFile(files, path) ? files.read(path) : null;
  if (source === null || from === null) return null;
  const key = `${source.path}\n${from}\n--target ${target ?? ''}\n${JSON.stringify([...given])}`;
  const verdict = once(key, () => {
    const rules = readIgnoreFile(from, source.path, files);
    const isOut = (one: string): boolean => rules?.isOut(from === '' ? one : one.slice(from.length + 1)) !== false;
    // A step that fails ends the building, and each is a shell of its own.
    const verdicts = (readImage(source, target, given)?.runs ?? []).slice(0, MOST_COMMANDS).map((run) => {
      const content = { copies: fromRoot(run.state.copies, from), isOut, hasRules: rules?.hasRules !== false };
      const works = workedIn(run.state.folder, run.lines[0] ?? '');
      const folder = works === run.state.folder ? cameFrom(content.copies, works) : null;
      const own = followLines(linesOf(run), { folder, depth: place.depth }, follower);
      const isSure = own.tests === 'tests' && run.state.isUsual && hasTestsWithin([content], works, files);
      return atMost(own, isSure ? 'decides' : 'unsure');
    });
    return sumAll(verdicts);
  });
  return verdict.tests === 'tests' ? verdict : null;
}

/** The lines of a script that does what a stage runs, with what the stage has set before. */
function linesOf({ lines, state }: Run): string[] {
  const set = [...state.set].map(
    ([name, value]) => `export ${name}=${value.includes('"') ? `'${value}'` : `"${value}"`}`,
  );
  const put = state.put.map((name) => (/^[\w.-]+$/.test(name) ? `cp x /usr/local/bin/${name}` : 'eval "$PROGRAMS"'));
  return [...set, ...put, ...lines];
}
