import { expect, it } from 'vitest';
import { drawArea, drawOutline, drawSteps, findTicks, placeBetween } from '../../src/pages/shapes.ts';

const square = [0, 1, 2, 3].map((turn) => ({ angle: (turn * Math.PI) / 2, radius: 10 }));

it('draws closed shapes around a centre, the first point at the top', () => {
  expect(drawOutline(square)).toBe('M0,-10L10,0L0,10L-10,0Z');
});

it('leaves a gap where a point is unknown, and does not draw it at the centre', () => {
  const [top, right, , left] = square;
  if (top === undefined || right === undefined || left === undefined) throw new Error('no square');
  const area = drawArea([top, right, { angle: Math.PI, radius: null }, left]);
  expect(area.match(/M/g)).toHaveLength(2);
  expect(area).not.toContain('0,10');
});

it('keeps each height until the next point', () => {
  expect(
    drawSteps([
      { x: 0, y: 3 },
      { x: 10, y: 1 },
      { x: 20, y: 1 },
    ]),
  ).toBe('M0,3L10,3L10,1L20,1L20,1');
});

it('places between two values, within them, and in the middle of one', () => {
  expect([placeBetween(5, 0, 10), placeBetween(-1, 0, 10), placeBetween(11, 0, 10), placeBetween(3, 3, 3)]).toEqual([
    0.5, 0, 1, 0.5,
  ]);
});

it('finds days that are easy to read on an axis', () => {
  expect(findTicks('2026-11-23', '2027-10-01', 4)).toEqual(['2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01']);
  expect(findTicks('2026-11-23', '2026-12-21', 4)).toEqual(['2026-11-29', '2026-12-06', '2026-12-13', '2026-12-20']);
});
