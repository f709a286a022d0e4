import type { Said } from './said.ts';

const NONE = /^(?:\[\s*\]|\$\{\{\s*fromJSON\(\s*'\[\s*\]'\s*\)\s*\}\})$/i;

/** Takes up that a job is to run once for each of none, which is refused. */
export function noteRounds({ open, own: { key }, above, text }: Said): void {
  if (key === 'matrix' && text === '{}' && above?.key === 'strategy') above.block.isOff = true;
  if (above?.key === 'matrix' && !/^(?:include|exclude)$/.test(key) && NONE.test(text))
    for (const one of open) if (one.key === 'strategy') one.block.isOff = true;
}
