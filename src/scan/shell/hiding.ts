import { nameProgram, splitWords } from './command-words.ts';

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
  if (PUTS.test(command)) return named(namesPut(splitWords(command)));
  return named(written === undefined || written.startsWith('/dev/') ? [] : [nameProgram(written)]);
}

function named(names: readonly string[]): Hidden {
  return { names: names.filter((name) => /^[\w.-]+$/.test(name)), isAll: false };
}

/** What a file is put in the place of: not what it is a version of. */
function namesPut(words: readonly string[]): string[] {
  const [from = '', to = ''] = words.slice(-2).map(nameProgram);
  return to === '' || from.startsWith(to) ? [] : [to];
}
