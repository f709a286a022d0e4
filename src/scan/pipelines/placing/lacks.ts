import { lessSure, type Standing } from '../../shell/commands.ts';
import type { Settings } from '../../shell/settings.ts';
import type { Folder } from '../../shell/folder.ts';
import { inputName } from '../reuse/github.ts';
import type { Block, Open } from '../keys/block.ts';

/** What files of the project the steps of a pipeline need and do not find. */
export interface Lacking {
  /** Whether a command in a folder needs a file that is not there. */
  readonly file: (command: string, folder: Folder) => boolean;
  /** Whether what is kept by the lock of a manager of packages has none. */
  readonly lock: (manager: string) => boolean;
}

/** All is there, as far as is known. */
export const NOTHING_LACKS: Lacking = { file: () => false, lock: () => false };

/** A step, where it runs, and how sure it is to fail its job where it fails. */
export interface Tried {
  readonly text: string;
  readonly path: readonly Open[];
  readonly folder: Folder;
  readonly settings: Settings;
  readonly standing: Standing;
  readonly isAction: boolean;
}

/** What brings no file of the project's along: the usual steps before tests. */
const BRINGS_NONE =
  /^(?:cd|pwd|ls|set|export|which|chmod|java|node|uname|env|(?:sudo\s+)?apt(?:-get)?|source|\.|npm\s+(?:ci|run|test|t|config|audit)|(?:p?npm|yarn|corepack)\s+(?:-v|--version|enable)|pip[\d.]*\s+(?:install|--version|list)|python[\d.]*\s+(?:--version|-V|-m\s+(?:pip\s+install|venv))|uv\s+(?:pip\s+install|venv)|ruff|flake8|black|mypy|echo(?!.*>))(?=\s|$)/;
const USUAL_ACTION = /^(?:actions\/(?:checkout|setup-\w+|cache)|gradle\/actions\/[\w-]+|astral-sh\/setup-uv)@/;

/**
 * Tells, of steps in the order in which they run, how sure each is to be reached and to do what it says by the files
 * that it and those before it in its job need. What may have made such a file makes none of them be missed.
 */
export function createLacks(lacking: Lacking): (tried: Tried) => Standing {
  const open = new Set<Block>();
  const failed = new Set<Block>();
  return ({ text, path, folder, settings, standing, isAction }) => {
    const job = path.find(({ key }) => /^(?:steps|(?:before_)?script)$/.test(key))?.block;
    if (job === undefined) return 'decides';
    const given = (name: string): string => settings.get(inputName(name)) ?? '';
    if (isAction && !open.has(job)) {
      const isUnlocked =
        text.startsWith('actions/setup-node@') && given('cache-dependency-path') === '' && lacking.lock(given('cache'));
      if (isUnlocked && standing === 'decides') failed.add(job);
    } else if (!open.has(job) && standing === 'decides' && lacking.file(text, folder)) failed.add(job);
    const isPlain = isAction
      ? USUAL_ACTION.test(text) && given('repository') + given('path') === ''
      : BRINGS_NONE.test(text) && !text.includes('>');
    if (!isPlain) open.add(job);
    return failed.has(job) ? lessSure(standing, 'unsure') : 'decides';
  };
}
