import { splitWords, takeContainer, takeServices } from '../../shell/command-words.ts';
import { lessSure, type Standing } from '../../shell/commands.ts';
import type { Folder } from '../../shell/folder.ts';
import { valueOf } from '../../shell/option-value.ts';
import { HIDDEN, lameBy } from '../../shell/settings.ts';
import { folderOf } from '../../paths.ts';
import { readAt } from '../files/read-first.ts';
import type { TaskFiles } from '../files/task-files.ts';
import type { Verdict } from '../verdict.ts';
import { isOverridden, readCompose, readService } from './compose.ts';
import { workedIn } from './copies.ts';
import { handsOn } from './hands-on.ts';
import { readIgnoreFile } from './ignore-file.ts';
import { readImage } from './read-image.ts';
import { isHiddenBy, type Setup, setupOf } from './setup.ts';
import { EMPTY, type State } from './state.ts';
import { hasTestsWithin, fromRoot } from './tests-within.ts';

/** Images of everybody's, which run what they are given. */
const USUAL =
  /^(?:docker\.io\/)?(?:library\/)?(?:node|python|golang|ruby|rust|php|composer|maven|gradle|openjdk|eclipse-temurin|elixir|erlang|swift|perl|haskell|alpine|ubuntu|debian|fedora|mcr\.microsoft\.com\/\S+|cimg\/\S+|ghcr\.io\/astral-sh\/\S+)(?:[:@]\S*)?$/;

/** What it takes to judge a container: the files of the project, and what a command comes to within it. */
export interface Around {
  readonly files: TaskFiles;
  readonly follow: (command: string) => Verdict;
}

/** How sure a container is to run the command that it is given, or one that tests, by how it is built and set up. */
export function judgeContainer(command: string, folder: Folder, around: Around): Standing {
  if (!/\b(?:docker|podman|nerdctl)\b/.test(command)) return 'decides';
  const { files } = around;
  const words = splitWords(command);
  const container = takeContainer(words);
  const services = container === null ? servicesOf(takeServices(words) ?? []) : container.words.slice(0, 1);
  if (services.length === 0) return 'decides';
  const given = (container?.words.slice(1) ?? []).map(quoted).join(' ');
  const own = setupOf(command, folder, files);
  if (own === null || words.some((word) => word.startsWith('--project-directory'))) return 'unsure';
  // What runs beside a container's own command does not go through it.
  const isBeside = !words.includes('run') || words.some((word) => word.startsWith('--entrypoint'));
  const most = { given: container === null ? '' : given, isBeside: container !== null && isBeside };
  if (container?.isService === false) return judgeAlone(services[0] ?? '', own, most, around);
  const compose = readCompose(words, folder, files);
  if (compose === null) return lame(given, own.set);
  if (isOverridden(compose, words, files)) return 'unsure';
  const all = services.map((name): Standing => {
    const service = readService(compose, name, files);
    if (service === null) return 'unsure';
    const { build, image, entrypoint, command: usual } = service;
    const setup: Setup = {
      set: [...service.set, ...own.set],
      copies: [...service.copies, ...own.copies],
      hides: [...service.hides, ...own.hides],
      folder: own.folder ?? service.folder,
    };
    const state =
      build === null ? (USUAL.test(image) ? EMPTY : null) : stateOf(build.file, build.target, service.given, files);
    if (state === null) return 'unsure';
    const begun = {
      ...state,
      entrypoint: entrypoint ?? state.entrypoint,
      // What begins it anew leaves out what its image ran.
      command: usual ?? (entrypoint === null ? state.command : ''),
    };
    return judgeWithin(
      { state: begun, setup, ...most, context: build?.context ?? null, file: build?.file ?? '' },
      around,
    );
  });
  return all.reduce(lessSure);
}

function quoted(word: string): string {
  return /[\s|&;<>()]/.test(word) ? `"${word}"` : word;
}

/** The services whose ends count. */
function servicesOf(words: readonly string[]): string[] {
  const named = valueOf(words, /^--exit-code-from/);
  return named === null ? words.filter((word) => !word.startsWith('-')) : [named];
}

/** What a container is given to run, and whether it is run whatever begins the container. */
interface Asked {
  readonly given: string;
  readonly isBeside: boolean;
}

/** How sure a container is of an image of everybody's, or of the only one that the project builds. */
function judgeAlone(image: string, setup: Setup, asked: Asked, around: Around): Standing {
  const { files } = around;
  if (USUAL.test(image)) return judgeWithin({ state: EMPTY, setup, ...asked, context: null, file: '' }, around);
  const paths = files.listLike('', (path) =>
    /(?:^|\/)(?:Docker|Container)file(?:\.[\w-]+)?$|\.[Dd]ockerfile$/.test(path),
  );
  const [file = ''] = paths.filter((path) => !path.endsWith('.dockerignore'));
  const state = paths.length === 1 ? stateOf(file, null, new Map(), files) : null;
  if (state === null) return 'unsure';
  const all = [folderOf(file), ''].map((context) => judgeWithin({ state, setup, ...asked, context, file }, around));
  return all.includes('decides') ? 'decides' : 'unsure';
}

function stateOf(
  file: string,
  target: string | null,
  given: ReadonlyMap<string, string>,
  files: TaskFiles,
): State | null {
  const source = readAt(files, file);
  return source === null ? null : (readImage(source, target, given)?.state ?? null);
}

/** A container: how its image stands, and the folder that this was built from; null for one of everybody's. */
interface Within extends Asked {
  readonly state: State;
  readonly setup: Setup;
  readonly context: string | null;
  readonly file: string;
}

/** How sure a container is to have the tests, and to run what it is given or by itself what tests. */
function judgeWithin({ state, setup, given, isBeside, context, file }: Within, { files, follow }: Around): Standing {
  const folder = workedIn(setup.folder ?? state.folder, given);
  const rules = context === null ? null : readIgnoreFile(context, file, files);
  const isOut = (path: string): boolean =>
    rules?.isOut(context === '' || context === null ? path : path.slice(context.length + 1)) !== false;
  const ofImage = { copies: fromRoot(state.copies, context ?? ''), isOut, hasRules: rules?.hasRules !== false };
  const ofSetup = { copies: setup.copies, isOut: () => false, hasRules: false };
  if (isHiddenBy(setup.hides, folder) || !hasTestsWithin([ofImage, ofSetup], folder, files)) return 'unsure';
  const runs = isBeside || handsOn(state.entrypoint, files) ? given || state.command : `${state.entrypoint} ${given}`;
  const { tests, standing } = given !== '' && runs === given ? GIVEN : follow(runs.trim());
  return tests === 'tests' && standing === 'decides'
    ? lame(runs, [...state.set, ...setup.set, [HIDDEN, state.put.join(' ')]])
    : 'unsure';
}

/** What is given is judged where it is read. */
const GIVEN: Verdict = { standing: 'decides', tests: 'tests' };

function lame(command: string, set: readonly (readonly [name: string, value: string])[]): Standing {
  return lameBy(`make ${command}`, new Map(set));
}
