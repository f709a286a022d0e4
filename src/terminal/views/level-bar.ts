import { type Level, LEVEL_NAMES } from '../../coaching/skills.ts';
import type { Paint } from '../theme.ts';

/** A level as four boxes: ■ reached, □ required and not reached, · beyond the target; then its name. */
export function renderLevel(level: Level | null, required: Level, paint: Paint): string {
  const reached = level ?? 0;
  const missing = Math.max(0, required - reached);
  const bar = [
    paint.good('■'.repeat(reached)),
    paint.warn('□'.repeat(missing)),
    paint.quiet('·'.repeat(4 - reached - missing)),
  ];
  return `${bar.join('')} ${nameLevel(level)}`;
}

/** The name of a level, or that it is not assessed. */
export function nameLevel(level: Level | null): string {
  return level === null ? 'not assessed' : LEVEL_NAMES[level];
}
