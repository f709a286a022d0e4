const DAY = 24 * 60 * 60 * 1000;

/** Whole days from one instant to a later one, rounded down; negative when the order is reversed. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY);
}
