import type { Trend } from '../coaching/assessment.ts';
import type { Level, SkillId } from '../coaching/skills.ts';
import { countOf, formatDay, nameLevel } from '../coaching/wording.ts';
import { markup, type Markup, type Part } from './markup.ts';
import { drawSteps, placeBetween, type Point } from './shapes.ts';

/** What the trends are set beside. */
export interface TrendsAbout {
  readonly nameOf: (skill: SkillId) => string;
  /** What the target needs; null where none is shown. */
  readonly requiredOf: (skill: SkillId) => Level | null;
}

/** How each skill went that was rated more than once: small charts on one scale, in days and levels. */
export function writeTrends(trends: readonly Trend[], about: TrendsAbout): Part {
  const times = trends.flatMap(({ at }) => at.map((one) => Date.parse(one)));
  const span = {
    from: times.reduce((a, b) => Math.min(a, b), Infinity),
    to: times.reduce((a, b) => Math.max(a, b), -Infinity),
  };
  return markup`<div class="trends">${trends.map((trend) => writeTrend(trend, about, span))}</div>`;
}

/** "from 20 Oct 2026 to 25 Nov 2026": over which time these ratings were made. */
export function describeSpan(trends: readonly Trend[]): string {
  const days = trends.flatMap(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b));
  return `from ${formatDay(days[0] ?? '')} to ${formatDay(days.at(-1) ?? '')}`;
}

const [WIDTH, LEVEL, TOP] = [120, 10, 3];
/** More ratings than these would be a smear, and are drawn at so many pixels as one. */
const [MANY, COARSE] = [30, 6];
const LEVELS = [0, 1, 2, 3, 4] as const;

interface Span {
  readonly from: number;
  readonly to: number;
}

function writeTrend({ skill, levels, at }: Trend, { nameOf, requiredOf }: TrendsAbout, span: Span): Markup {
  const grain = levels.length > MANY ? COARSE : 1;
  const points = thin(levels.map((level, index) => ({ x: placeAt(at[index] ?? '', span, grain), y: heightOf(level) })));
  const last = points.at(-1) ?? { x: 0, y: 0 };
  const [first, now] = [levels[0] ?? null, levels.at(-1) ?? null];
  const required = requiredOf(skill);
  const went = first === now ? `${nameLevel(now)} throughout` : `${nameLevel(first)} → ${nameLevel(now)}`;
  const aim = required === null ? '' : `; the target needs ${nameLevel(required)}`;
  return markup`
    <figure>
      <svg
        viewBox="0 0 ${WIDTH} ${TOP * 2 + LEVEL * 4}"
        role="img"
        preserveAspectRatio="none"
        aria-label="${nameOf(skill)}: ${went}, ${countOf(levels.length, 'rating')}${aim}"
      >
        <path class="trend-grid" d="${LEVELS.map(drawAcross).join('')}" />
        ${required !== null && markup`<path class="trend-aim" d="${drawAcross(required)}" />`}
        <path class="trend-line" d="${drawSteps(points)}" />
        <path class="trend-line trend-end" d="M${last.x} ${last.y}h0" />
      </svg>
      <figcaption>
        <h3>${nameOf(skill)}</h3>
        ${went}
      </figcaption>
    </figure>
  `;
}

function drawAcross(level: Level): string {
  return `M0 ${heightOf(level)}H${WIDTH}`;
}

function placeAt(at: string, { from, to }: Span, grain: number): number {
  return Math.round(placeBetween(Date.parse(at), from, to) * (WIDTH / grain)) * grain;
}

function heightOf(level: Level): number {
  return TOP + (4 - level) * LEVEL;
}

/** The points that change the picture: the last at each place, and of equal heights the ends. */
function thin(points: readonly Point[]): Point[] {
  const lasts = points.filter(({ x }, index) => points[index + 1]?.x !== x);
  return lasts.filter(({ y }, index) => index === lasts.length - 1 || lasts[index - 1]?.y !== y);
}
