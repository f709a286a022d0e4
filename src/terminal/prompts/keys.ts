import type { Keybinding, KeypressEvent } from '@inquirer/core';

/** Letters that move in a list beside the arrows: j and k, Ctrl-N and Ctrl-P. */
export const KEYBINDINGS: readonly Keybinding[] = ['vim', 'emacs'];

/** Whether a key asks for an explanation; what was typed so far tells `?`, which has no name among keys. */
export function isHelpKey({ name }: KeypressEvent, typed: string): boolean {
  return name === '?' || name === 'f1' || typed.endsWith('?');
}

/** Whether a key is one that people press to get out. */
export function isLeaveKey({ name, ctrl }: KeypressEvent): boolean {
  return name === 'escape' || (name === 'q' && !ctrl);
}
