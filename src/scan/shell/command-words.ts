import { valueOf } from './option-value.ts';
import { isTaskOfProject } from './project-tasks.ts';

/** The words of a command, without the quotes around them and what goes to files. */
export function splitWords(command: string): string[] {
  const words: string[] = [];
  let word = '';
  let isOpen = false;
  let quote = '';
  const end = (): void => {
    if (isOpen) words.push(word);
    word = '';
    isOpen = false;
  };
  for (const letter of command.replaceAll(/\$\{\{[^{}]{0,200}\}\}/g, (one) => one.replaceAll(/\s/g, ''))) {
    if (quote !== '' && letter === quote) quote = '';
    else if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (quote === '' && /\s/.test(letter)) {
      end();
      continue;
    } else word += letter;
    isOpen = true;
  }
  end();
  const redirection = words.findIndex((one) => /^\d?>|^<|^&>/.test(one));
  return redirection < 0 ? words : words.slice(0, redirection);
}

/** The name of a program without its folder and what Windows or PHP add to it. */
export function nameProgram(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1).replace(/\.(?:exe|cmd|bat|phar)$/, '');
}

/** What no word is. */
export const NONE = /(?!)/;

/** Words from the first on that is no option, where those that are named take the next word with them. */
export function skipOptions(words: readonly string[], withWord: RegExp = NONE): readonly string[] {
  let place = 0;
  for (; place < words.length; place += 1) {
    const word = words[place] ?? '';
    if (word === '--') return words.slice(place + 1);
    if (!/^[-+]./.test(word)) break;
    if (withWord.test(word)) place += 1;
  }
  return words.slice(place);
}

/** The words that are no options and belong to none. */
export function plainWords(words: readonly string[], withWord: RegExp = NONE): string[] {
  return words.filter((word, place) => !/^-./.test(word) && !withWord.test(words[place - 1] ?? ''));
}

const SETS = /^\w+=/;
const IN_CONTAINER =
  /^(?:-[evuwplhm]|--(?:env|env-file|volume|user|workdir|name|network|net|mount|publish|label|entrypoint|platform|add-host|memory|cpus|link|pull|volumes-from|shm-size|hostname|cap-add|gpus|tmpfs|index))$/;
const OF_COMPOSE = /^(?:-[fp]|--(?:file|project-name|profile|env-file|project-directory|ansi|progress|parallel))$/;
const OF_UVX = /^(?:-[pcw]|--(?:with|with-requirements|with-editable|from|python|constraints|index|index-url))$/;
const OF_NPX = /^(?:-p|--package)$/;
const OF_RUN =
  /^(?:-[np]|--(?:extra|group|with|python|package|project|name|prefix|only-group|env-file|directory|cwd))$/;

/** What programs leave of the words after them when all they do is to have these run; null for another program. */
export function takeOffWrapper([first = '', ...rest]: readonly string[]): readonly string[] | null {
  const name = nameProgram(first);
  const [second = '', ...others] = rest;
  if (SETS.test(first)) return rest;
  if (
    /^(?:time|env|exec|nohup|nice|cross-env|dotenv|env-cmd|c8|nyc|catchsegv|stdbuf|dbus-run-session|bunx)$/.test(name)
  )
    return skipOptions(rest, /^(?:-[efr]|--file|--reporter|--check-coverage)$/);
  if (name === 'uvx') return skipOptions(rest, OF_UVX);
  if (name === 'uv' && second === 'tool' && others[0] === 'run') return skipOptions(others.slice(1), OF_UVX);
  if (isTaskOfProject([name, ...rest])) return null;
  if (name === 'sudo') return skipOptions(rest, /^-[ugE]$/);
  if (name === 'xvfb-run') return skipOptions(rest, /^-[sn]$/);
  if (name === 'xargs') return skipOptions(rest, /^-[nPILsdEa]$/);
  if (name === 'timeout') return skipOptions(rest, /^-[sk]$/).slice(1);
  if (name === 'npx') return skipOptions(rest, OF_NPX);
  if (/^(?:npm|pnpm|yarn|bun)$/.test(name) && /^(?:exec|dlx|x)$/.test(second)) return skipOptions(others, OF_NPX);
  if (name === 'bundle' && second === 'exec') return skipOptions(others);
  if (/^(?:poetry|uv|pdm|pipenv|rye|pixi|conda|mamba|pipx|doppler|op|dotenvx)$/.test(name) && second === 'run')
    return skipOptions(others, OF_RUN);
  if (name === 'nix') {
    const from = rest.findIndex((word) => /^(?:-c|--command)$/.test(word));
    return from < 0 ? null : rest.slice(from + 1);
  }
  if (!/^(?:ba|z|da)?sh$/.test(name)) return null;
  // A shell that is only to read a script runs nothing of it.
  return rest.some((word, place) => /^-\w*n\w*$/.test(word) && skipOptions(rest.slice(0, place)).length === 0)
    ? []
    : byPath(skipOptions(rest, /^-\w*o$/));
}

/** What a shell is given to read is a file, whatever it is called. */
function byPath([script = '', ...rest]: readonly string[]): readonly string[] {
  return script === '' ? rest : [/^[\w.-]+$/.test(script) ? `./${script}` : script, ...rest];
}

/** What a container is to run. */
export interface Container {
  /** Its service or image, and the command. */
  readonly words: readonly string[];
  readonly isService: boolean;
  /** Whether nobody waits for what it runs. */
  readonly isLeft: boolean;
}

/** What a container is to run; null where none is started. */
export function takeContainer([first = '', ...rest]: readonly string[]): Container | null {
  const name = nameProgram(first);
  const isService = name === 'docker-compose' || (/^(?:docker|podman)$/.test(name) && rest[0] === 'compose');
  if (!isService && !/^(?:docker|podman|nerdctl)$/.test(name)) return null;
  const from = isService ? skipOptions(name === 'docker-compose' ? rest : rest.slice(1), OF_COMPOSE) : rest;
  const [verb, ...others] = from[0] === 'container' ? from.slice(1) : from;
  if (verb !== 'run' && verb !== 'exec') return null;
  const words = skipOptions(others, IN_CONTAINER);
  const options = others.slice(0, others.length - words.length);
  const entry = valueOf(options, /^--entrypoint(?:=|$)/) ?? '';
  return {
    words: entry === '' ? words : [...words.slice(0, 1), entry, ...words.slice(1)],
    isService,
    isLeft: options.some((word) => /^(?:-[itPq]*d[itpPq]*|--detach(?!=false).*)$/.test(word)),
  };
}

/** The services that compose starts and waits for; null where a command is another one. */
export function takeServices([first = '', ...rest]: readonly string[]): readonly string[] | null {
  const from = nameProgram(first) === 'docker-compose' ? rest : rest[0] === 'compose' ? rest.slice(1) : null;
  const [verb, ...others] = from === null ? [] : skipOptions(from, OF_COMPOSE);
  return verb === 'up' && !others.some((word) => /^(?:-d|--detach|--wait|--no-start)$/.test(word)) ? others : null;
}

/** The script that a shell is given as one of its words; null where there is none. */
export function takeScript([first = '', ...rest]: readonly string[]): string | null {
  if (nameProgram(first) === 'circleci')
    return rest[0] === 'tests' && rest[1] === 'run' ? (valueOf(rest, /^--command(?:=|$)/) ?? '') : null;
  const option = /^(?:ba|z|da)?sh$/.test(nameProgram(first))
    ? /^-\w*c$/
    : first === 'nix-shell'
      ? /^--(?:run|command)$/
      : null;
  const from = option === null ? -1 : rest.findIndex((word) => option.test(word));
  // A shell that is only to read runs nothing of it.
  if (first !== 'nix-shell' && rest.slice(0, from + 1).some((word) => /^-\w*n/.test(word))) return '';
  return from < 0 ? null : (rest[from + 1] ?? '');
}
