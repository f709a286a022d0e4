/** Why no trend is drawn: none goes from one day to another, in the time that is looked at or at all. */
export function sayNoTrend(when: 'yet' | 'in this time'): string {
  return `No skill was assessed on two days ${when}, so there is no trend to draw.`;
}
