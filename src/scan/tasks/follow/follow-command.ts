import { findCall } from '../../runners/find-call.ts';
import { runsTests } from '../../runners/runs-tests.ts';
import { lessSure } from '../../shell/commands.ts';
import { enter } from '../../shell/folder.ts';
import { judgeBuild } from '../builds/judge-build.ts';
import { findGroup } from '../commands/find-group.ts';
import { findInner } from '../commands/find-inner.ts';
import { findScript } from '../commands/find-script.ts';
import { findImage } from '../images/find-image.ts';
import { judgeContainer } from '../images/judge-container.ts';
import { isEmpty, judgeLanguage } from '../programs/is-empty.ts';
import { judgeChoice } from '../programs/judge-choice.ts';
import { judgeJavaScript } from '../programs/judge-javascript.ts';
import { judgeProgram } from '../programs/judge-program.ts';
import { judgeSettings } from '../programs/judge-settings.ts';
import { atMost, NOTHING, UNKNOWN, type Verdict } from '../verdict.ts';
import { followCall } from './follow-call.ts';
import { followGroup } from './follow-group.ts';
import { followImage } from './follow-image.ts';
import { followLines } from './follow-lines.ts';
import { followScript } from './follow-script.ts';
import { DEEPEST, type Follower, type Place } from './follower.ts';

/** Runners whose files are not understood. */
const NOT_UNDERSTOOD = /^(?:\S{0,60}\/)?(?:ant|earthly|moon|doit|mage|rush|mise|grunt|gulp)(?=\s|$)/;

/** What a command comes to, by what it has run and by the container that it is run in. */
export function followCommand(command: string, place: Place, follower: Follower): Verdict {
  if (place.depth > DEEPEST) return UNKNOWN;
  const verdict = isEmpty(command, place.folder, follower.files)
    ? NOTHING
    : (followOthers(command, place, follower) ?? judgeItself(command, place, follower));
  const follow = (inner: string): Verdict => followLines([inner], { folder: null, depth: place.depth }, follower);
  return atMost(verdict, judgeContainer(command, place.folder, { files: follower.files, follow }));
}

/** What a command comes to that has others run; null for one that does something itself. */
function followOthers(command: string, place: Place, follower: Follower): Verdict | null {
  const group = findGroup(command);
  if (group !== null) return followGroup(group, place, follower);
  const call = findCall(command);
  if (call !== null) return followCall(call, command, place, follower);
  if (NOT_UNDERSTOOD.test(command)) return UNKNOWN;
  const script = findScript(command);
  if (script !== null) {
    const verdict = followScript(enter(place.folder, script.path), place.depth, follower);
    if (script.isNamed || verdict.tests === 'tests') return verdict;
  }
  const image = findImage(command);
  const built = image === null ? null : followImage(image, place, follower);
  if (built !== null) return built;
  const inner = findInner(command);
  if (inner === null) return null;
  return followLines(inner.lines, inner.isElsewhere ? { ...place, folder: null } : place, follower);
}

/** What a command comes to by its own words, and by what the project has for its program. */
function judgeItself(command: string, { folder }: Place, { files }: Follower): Verdict {
  const program = judgeProgram(command, folder, files);
  if (program === null) return NOTHING;
  const build = judgeBuild(command, folder, files);
  const tests = runsTests(command);
  const choice = judgeChoice(command, folder, files);
  const standing = build === null ? null : [judgeLanguage(command, folder, files), choice].reduce(lessSure, build);
  const all = [
    program,
    judgeSettings(command, folder, files),
    tests === 'no' ? 'decides' : judgeJavaScript(command, folder, files),
  ] as const;
  return atMost({ standing, tests }, all.reduce(lessSure));
}
