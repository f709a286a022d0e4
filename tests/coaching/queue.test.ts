import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PriorityQueue } from '../../src/coaching/queue.ts';

describe('a priority queue', () => {
  it('gives what it holds in order, whatever the order it came in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const queue = new PriorityQueue<number>((a, b) => a - b);
        for (const number of numbers) queue.add(number);
        const taken = numbers.map(() => queue.take());
        expect(taken).toEqual([...numbers].sort((a, b) => a - b));
        expect(queue.take()).toBeUndefined();
      }),
    );
  });

  it('gives the smallest of what is left when adding and taking alternate', () => {
    const queue = new PriorityQueue<number>((a, b) => a - b);
    queue.add(5);
    queue.add(3);
    expect(queue.take()).toBe(3);
    queue.add(1);
    queue.add(7);
    expect([queue.take(), queue.take(), queue.take(), queue.take()]).toEqual([1, 5, 7, undefined]);
  });
});
