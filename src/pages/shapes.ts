import { areaRadial, curveLinearClosed, curveStepAfter, line, lineRadial } from 'd3-shape';
import { utcTicks } from 'd3-time';

/** A point around a centre: an angle from the top on, clockwise in radians, and a distance; null for none. */
export interface RadialPoint {
  readonly angle: number;
  readonly radius: number | null;
}

const DIGITS = 1;

/** The outline of a closed shape around a centre at 0,0. */
export function drawOutline(points: readonly RadialPoint[]): string {
  const draw = lineRadial<RadialPoint>()
    .angle(({ angle }) => angle)
    .radius(({ radius }) => radius ?? 0)
    .curve(curveLinearClosed)
    .digits(DIGITS);
  return draw(points) ?? '';
}

/** The area of a shape around a centre at 0,0, with a gap where a point has no distance. */
export function drawArea(points: readonly RadialPoint[]): string {
  const draw = areaRadial<RadialPoint>()
    .angle(({ angle }) => angle)
    .innerRadius(0)
    .outerRadius(({ radius }) => radius ?? 0)
    .defined(({ radius }) => radius !== null)
    .digits(DIGITS);
  return draw([...points, ...points.slice(0, 1)]) ?? '';
}

/** A point on a plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line that keeps each height until the next point. */
export function drawSteps(points: readonly Point[]): string {
  const draw = line<Point>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .curve(curveStepAfter)
    .digits(DIGITS);
  return draw(points) ?? '';
}

/** Days between two, all as 2026-11-23, that are easy to read on an axis: about so many. */
export function findTicks(from: string, to: string, about: number): string[] {
  return utcTicks(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), about).map((tick) =>
    tick.toISOString().slice(0, 10),
  );
}

/** Where a value stands between two, as a share from 0 to 1; the middle where both are one. */
export function placeBetween(value: number, from: number, to: number): number {
  return from === to ? 0.5 : Math.min(1, Math.max(0, (value - from) / (to - from)));
}
