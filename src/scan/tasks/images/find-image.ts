import { plainWords, splitWords } from '../../shell/command-words.ts';
import { valueOf } from '../../shell/option-value.ts';

/** An image that a command has built. */
export interface ImageBuild {
  /** The folder that is handed over, and the file in it that says how; null for that of the usual name. */
  readonly context: string;
  readonly file: string | null;
  /** The stage that is built, with those that it needs; null for the last. */
  readonly target: string | null;
  /** What is given for its arguments. */
  readonly given: ReadonlyMap<string, string>;
}

const BUILDS = /^(?:docker|podman|nerdctl|buildah)\s+(?:buildx\s+|image\s+)?(?:build|bud)\s/;
const WITH_WORD =
  /^(?:-[tfo]|--(?:tag|file|target|build-arg|platform|cache-from|cache-to|label|network|secret|ssh|output|progress|build-context|builder|iidfile|metadata-file|memory|shm-size|add-host|ulimit))$/;

/** The image that a command builds; null where it builds none, or nothing that the project holds. */
export function findImage(command: string): ImageBuild | null {
  if (!BUILDS.test(command)) return null;
  const words = splitWords(command);
  // It looks over the file, or writes down what it would do.
  if (words.some((word) => /^--(?:check|print|call)\b/.test(word))) return null;
  const from = words.findIndex((word) => /^(?:build|bud)$/.test(word));
  const [context, ...others] = plainWords(words.slice(from + 1), WITH_WORD);
  if (context === undefined || others.length > 0 || /^(?:-$|\w+:)/.test(context)) return null;
  const target = valueOf(words, /^--target(?:=|$)/);
  return { context, file: valueOf(words, /^(?:-f|--file)(?:=|$)/), target, given: givenBy(words) };
}

/** What the words of a command give for arguments. */
function givenBy(words: readonly string[]): Map<string, string> {
  const texts = words.flatMap((word, place) =>
    word.startsWith('--build-arg=') ? [word.slice(12)] : words[place - 1] === '--build-arg' ? [word] : [],
  );
  return new Map(
    texts.flatMap((text): [string, string][] => {
      const [, name, value = ''] = /^(\w+)=(.*)$/.exec(text) ?? [];
      return name === undefined ? [] : [[name, value]];
    }),
  );
}
