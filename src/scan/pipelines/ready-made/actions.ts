import type { Standing } from '../../shell/commands.ts';
import type { Open } from '../keys/block.ts';

/** Actions that run what they are given, and fail where that fails. */
const WRAPS =
  /^(?:docker:|cypress-io\/|actions-rs\/|devcontainers\/|vmactions\/|azure\/cli)|retry|xvfb|headless|emulator|docker-run|run-on-arch|cross-platform|actions-yarn|nix-(?:shell|develop)|gradle-build|composer|poetry/i;
/** Actions that may do so. */
const RUNS =
  /ssh|scp|azure|cli@|docker|nix|vm|run|container|kubectl|helm|terraform|wrangler|heroku|exec|cargo|gradle|maven|python|ansible|aws|gcloud|deploy|rsync|pulumi|kamal|command|script/i;
const TALKS = /github-script|slack|discord|telegram|teams|notif|mail|comment|mattermost|matrix-/i;

/** How sure an action is to run what it is given under its last key; null where that is a name or a text for it. */
export function standingInAction(open: readonly Open[]): Standing | null {
  const above = open.at(-2);
  const action = above?.key === 'with' ? above.block.uses : '';
  if (action === '') return 'decides';
  if (TALKS.test(action)) return null;
  return WRAPS.test(action) ? 'decides' : RUNS.test(action) ? 'unsure' : null;
}

/** Whether the last key that is open is of what an action is given, whose shell goes on after what fails. */
export function goesOnInAction(open: readonly Open[]): boolean {
  const above = open.at(-2);
  return above?.key === 'with' && above.block.uses !== '' && !above.block.uses.includes('emulator');
}
