import { enter } from '../../shell/folder.ts';
import { isFile } from '../files/read-first.ts';
import { runsOf } from '../images/dockerfile.ts';
import type { Image } from '../images/find-image.ts';
import { sumAll, type Verdict } from '../verdict.ts';
import { followLines } from './follow-lines.ts';
import type { Follower, Place } from './follower.ts';

/** What building an image comes to, where its stages have tests run; null where they do not, or are not known. */
export function followImage({ context, file, target }: Image, place: Place, follower: Follower): Verdict | null {
  const { files, once } = follower;
  const from = place.folder === null ? null : enter(place.folder, context);
  const path = from === null ? null : enter(file === null ? from : place.folder, file ?? 'Dockerfile');
  const source = path !== null && isFile(files, path) ? files.read(path) : null;
  if (source === null) return null;
  const verdict = once(`${source.path}\n${from ?? ''}\n--target ${target ?? ''}`, () =>
    // A step that fails ends the building, and each is a shell of its own.
    sumAll(
      (runsOf(source, target) ?? []).map((run) => followLines([run], { folder: from, depth: place.depth }, follower)),
    ),
  );
  return verdict.tests === 'tests' ? verdict : null;
}
