/** What the words after the name of a runner say, as most runners understand them. */
export interface CallWords {
  readonly names: readonly string[];
  /** Where among the words each of these stands. */
  readonly places: readonly number[];
  /** A path from where the command runs; null where it is not told which folder. */
  readonly path: string | null;
  readonly isEverywhere: boolean;
  readonly packages: readonly string[];
  readonly leftOut: readonly string[];
  /** The values of options that name environments or sessions. */
  readonly chosen: readonly string[];
  /** The options, without what they are given. */
  readonly options: readonly string[];
  /** What stands after a word that ends the options, as it is written. */
  readonly after: readonly string[];
}

/** Options that take the next word with them, by what they do with it. */
const FOLDER = /^(?:-C|--prefix|--dir|--cwd|--directory|--working-dir|-d|--working-directory)(?:=(.*))?$/;
const PACKAGES = /^(?:-w|--workspace|--filter|-F|--scope|--include)(?:=(.*))?$/;
const LEFT_OUT = /^(?:--ignore|--exclude)(?:=(.*))?$/;
const SOMEWHERE = /^(?:-f|--file|--makefile|--justfile|--taskfile|-t|--noxfile|-c|--conf|--project)(?:=(.*))?$/;
const EVERYWHERE = /^(?:-r|--recursive|-ws|--workspaces)$/;
const WITH_WORD =
  /^(?:-j|-l|-o|-I|--set|-x|--loglevel|--concurrency|--workspace-concurrency|--jobs|--cache-dir|--log-order|--output-logs|--env-mode)$/;

/** What some words after the name of a runner say. */
export function readCallWords(words: readonly string[]): CallWords {
  const names: string[] = [];
  const places: number[] = [];
  const chosen: string[] = [];
  const packages: string[] = [];
  const leftOut: string[] = [];
  const options: string[] = [];
  let after: readonly string[] = [];
  let path: string | null = '.';
  let isEverywhere = false;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const [folder, somewhere] = [FOLDER.exec(word), SOMEWHERE.exec(word)];
    const [ofPackage, ofOthers] = [PACKAGES.exec(word), LEFT_OUT.exec(word)];
    if (word === '--') after = words.slice(place + 1);
    if (word === '--' || /^\d?>|^</.test(word)) break;
    if (word.startsWith('-')) options.push(word);
    if (folder !== null) path = folder[1] ?? words[(place += 1)] ?? null;
    else if (ofPackage !== null) packages.push(unquote(ofPackage[1] ?? words[(place += 1)] ?? ''));
    else if (ofOthers !== null) leftOut.push(unquote(ofOthers[1] ?? words[(place += 1)] ?? ''));
    else if (somewhere !== null) {
      path = null;
      if (somewhere[1] === undefined) place += 1;
    } else if (/^(?:-e|-s|-m|--env|--session|--sessions)$/.test(word))
      chosen.push(...(words[(place += 1)] ?? '').replaceAll(/^["']|["']$/g, '').split(','));
    else if (/^(?:-e|-s|--session)=?\w/.test(word))
      chosen.push(...word.replace(/^-+(?:e|sessions?|s)=?/, '').split(','));
    else if (EVERYWHERE.test(word)) isEverywhere = true;
    else if (WITH_WORD.test(word)) place += /^\d*$|^[^-]/.test(words[place + 1] ?? '-') ? 1 : 0;
    else if (/^["'$]|^[\w@.][^=]*$/.test(word)) {
      names.push(word);
      places.push(place);
    }
  }
  return { names, places, path, isEverywhere, packages, leftOut, chosen, options, after };
}

function unquote(word: string): string {
  return word.replaceAll(/^["']|["']$/g, '');
}
