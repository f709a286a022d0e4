import { type Level, LEVEL_NAMES } from '../coaching/skills.ts';
import type { Paint } from './theme.ts';

/** A level as a block, 0 the lowest. */
const BLOCKS: readonly string[] = ['▁', '▂', '▄', '▆', '█'];

/** Levels over time as a block each, oldest first; of more than fit the newest, after a sign that some came before. */
export function drawTrend(levels: readonly Level[], most: number): string {
  const blocks = levels.map((level) => BLOCKS[level] ?? '');
  return blocks.length <= most ? blocks.join('') : `…${blocks.slice(1 - most).join('')}`;
}

/** What the blocks of a trend mean. */
export const TREND_LEGEND = LEVEL_NAMES.map((name, level) => `${BLOCKS[level] ?? ''} ${name}`).join('  ');

/** A level against the one that is needed as a bar from None to Lead, so many blocks a level. */
export function drawLevel(level: Level | null, required: Level, blocks: number, paint: Paint): string {
  const reached = level ?? 0;
  const missing = Math.max(0, required - reached);
  return [
    paint.good('█'.repeat(reached * blocks)),
    paint.warn('░'.repeat(missing * blocks)),
    paint.quiet('·'.repeat((4 - reached - missing) * blocks)),
  ].join('');
}

/** What the blocks of such a bar mean. */
export const LEVEL_LEGEND = '█ reached  ░ still to the target  · beyond it';
