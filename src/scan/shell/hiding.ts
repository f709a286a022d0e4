import { nameProgram, splitWords } from './command-words.ts';
import { valueOf } from './option-value.ts';

/** What a command of a shell's puts in the place of programs. */
export interface Hidden {
  /** The names that may stand for something else from there on. */
  readonly names: readonly string[];
  /** Whether any name may. */
  readonly isAll: boolean;
}

/** Programs that print what a shell is to set for them, and hide none. */
const KNOWN =
  /^(?:\S{0,60}\/)?(?:pyenv|rbenv|nodenv|goenv|jenv|plenv|phpenv|tfenv|luaenv|direnv|conda|mamba|micromamba|ssh-agent|gpg-agent|keychain|brew|opam|fnm|volta|mise|rtx|asdf|docker-machine|minikube|luarocks|dbus-launch|starship|spack|gimme|poetry|pdm|hatch|pipx|register-python-argcomplete|perl|ruby|go|swiftenv|sdk|dircolors|lesspipe|nix|guix|devbox|proto|pkgx|cpanm|stack|ghcup)(?=\s|$)/;
const EVAL = /^eval\s+(?:"\s*)?(?:\$\(|`)\s*([^)`]*)[)`](?:\s*")?\s*$/;
/** What a shell takes up that was installed, or that holds no more than variables. */
const INSTALLED =
  /^(?:\/|~\/|\$\{?(?:HOME|NVM_DIR|SDKMAN_DIR|CONDA|IDF_PATH|CARGO_HOME|ROS_\w+|VIRTUAL_ENV|RUNNER_\w+)\b|\$\()|(?:^|\/)(?:activate(?:\.\w+)?|\.env[\w.-]*|[\w-]+\.env|install\/(?:local_)?setup\.(?:ba|z)?sh)$/;
/** Names that others may stand for. */
const ALIAS = /(?:^|\s)([\w.-]+)=/g;
const PUTS = /^(?:ln|cp|mv|install)(?=\s)/;
/** What writes a file that it names. */
const KEEPS =
  /^(?:(?:curl|wget)\s(?:.*\s)?(?:-\w*[oO]|--output|--output-document)[ =]?|tee\s(?:-a\s+)?)["']?([~$/\w][^\s"'<>|&;]*)/;
/** Programs that are one file, which is often fetched. */
const FETCHED =
  /^(?:composer|phpunit|pest|just|task|bats|gotestsum|docker(?:-compose)?|uv|uvx|deno|bun|lein|sbt|mill|bazel|bazelisk|forge|k3d|kind|kubectl|helm)$/;
/** Folders that programs are looked for in. */
const BINARY =
  /^(?:[/~$].*)?\/s?bin(?:\/[^/]*)?$|^(?:\S*\/)?(?:node_modules\/\.bin|vendor\/bin|\.?v?env\/(?:bin|Scripts))(?:\/[^/]*)?$/;
const FOLDER = /(?:^|\/)(?:\.?s?bin|Scripts)\/?$|\/$/;
const NEAR = /\b(?:bin|Scripts)\b/;
const WRITES = />{1,2}\s*["']?([^\s"'<>|&;]+)["']?/;

/** What a command has stand for something else, by its words. */
export function hiddenBy(command: string): Hidden {
  if (/^eval\b/.test(command)) return { names: [], isAll: !KNOWN.test(EVAL.exec(command)?.[1] ?? '') };
  if (/^(?:source|\.)\s+<\(|^enable\s+-/.test(command)) return { names: [], isAll: true };
  const sourced = /^(?:source|\.)\s+["']?([^\s"']+)/.exec(command)?.[1];
  if (sourced !== undefined) return { names: [], isAll: !INSTALLED.test(sourced) };
  if (/^alias\s/.test(command)) return named([...command.matchAll(ALIAS)].map(([, name = '']) => name));
  const hashed = /^hash -p \S+ ([\w.-]+)/.exec(command)?.[1];
  if (hashed !== undefined) return named([hashed]);
  const written = WRITES.exec(command)?.[1];
  if (PUTS.test(command)) return namesPut(splitWords(command));
  const kept = KEEPS.exec(command)?.[1];
  if (kept !== undefined) return named(isBinary(kept) && !FETCHED.test(nameProgram(kept)) ? [nameProgram(kept)] : []);
  return named(written === undefined || written.startsWith('/dev/') ? [] : [nameProgram(written)]);
}

function named(names: readonly string[]): Hidden {
  return { names: names.filter((name) => /^[\w.-]+$/.test(name)), isAll: false };
}

/** What files are put in the place of: not what one is a version of, unless it is called the same. */
function namesPut(words: readonly string[]): Hidden {
  const into = valueOf(words, /^(?:-t|--target-directory)(?:=|$)/);
  const plain = words.slice(1).filter((word) => !word.startsWith('-') && word !== into);
  const to = into === null ? (plain.at(-1) ?? '') : `${into}/`;
  const sources = into === null ? plain.slice(0, -1) : plain;
  if (isBinary(to) && FOLDER.test(to)) {
    const isAll = sources.some((source) => /[*?]|\/$|(?:^|\/)\.$/.test(source));
    return { ...named(sources.map(nameProgram)), isAll };
  }
  const [from, name] = [nameProgram(sources.at(-1) ?? ''), nameProgram(to)];
  const isVersion = from.startsWith(name) && !(from === name && isBinary(to));
  return named(name === '' || isVersion ? [] : [name]);
}

/** Whether a path is one of a folder that programs are looked for in, or in such a folder. */
export function isBinary(path: string): boolean {
  return BINARY.test(path);
}

/** The programs that a line of a script or a pipeline puts where they are looked for, by their names. */
export function hiddenIn(line: string): string[] {
  if (!NEAR.test(line)) return [];
  return line.split(/&&|\|\|?|;/).flatMap((part) => {
    const command = part.trim().replace(/^(?:-\s+)?(?:["']?[\w-]+["']?:\s+)?["']?(?:sudo\s+(?:-\w+\s+)*)?/, '');
    const target = WRITES.exec(command)?.[1] ?? splitWords(command).find(isBinary) ?? '';
    const { names, isAll } = isBinary(target) ? hiddenBy(command) : { names: [], isAll: false };
    return isAll ? [...names, ANY] : names;
  });
}

/** What stands for any program. */
export const ANY = '*';
