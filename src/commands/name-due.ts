import { countDays } from '../coaching/days.ts';
import type { Due } from '../coaching/jobs.ts';
import { formatDate, formatNearDay } from '../terminal/text.ts';

/** "interview on Thu 3 Dec 2026, in 10 days": what is due on a job, in words, seen from today. */
export function nameDue(due: Due, today: string): string {
  switch (due.kind) {
    case 'date':
      return `${due.what} on ${nameAhead(due.day, today)}`;
    case 'passed': {
      const isDeadline = due.what.endsWith(' due');
      return `${due.what.replace(/ due$/, '')} was ${isDeadline ? 'due ' : ''}on ${formatNearDay(due.day)}`;
    }
    case 'follow-up': {
      const ask = due.number === 1 ? 'follow up' : 'follow up once more';
      if (due.day > today) return `${ask} on ${nameAhead(due.day, today)}`;
      return `${ask}: nothing noted since ${formatDate(due.since)}`;
    }
    case 'quiet':
      return `nothing noted since ${formatDate(due.day)}`;
  }
}

/** A day from today on and how far off it is. */
function nameAhead(day: string, today: string): string {
  const days = countDays(today, day);
  const far = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return `${formatNearDay(day)}, ${far}`;
}
