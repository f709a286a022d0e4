import { countDays } from '../../coaching/days.ts';
import type { Due } from '../../coaching/jobs.ts';
import { formatDate, formatNearDay } from '../../terminal/text.ts';

/** "interview tomorrow", "interview on Thu 3 Dec 2026, in 10 days": what is due on a job, seen from today. */
export function nameDue(due: Due, today: string): string {
  switch (due.kind) {
    case 'date':
      return `${due.what} ${nameAhead(due.day, today)}`;
    case 'passed': {
      const isDeadline = due.what.endsWith(' due');
      return `${due.what.replace(/ due$/, '')} was ${isDeadline ? 'due ' : ''}on ${formatNearDay(due.day)}`;
    }
    case 'follow-up': {
      const ask = due.number === 1 ? 'follow up' : 'follow up once more';
      if (due.day > today) return `${ask} ${nameAhead(due.day, today)}`;
      return `${ask}: nothing noted since ${formatDate(due.since)}`;
    }
    case 'offer':
      return `offer since ${formatDate(due.day)}, to be answered`;
    case 'saved':
      return `saved since ${formatDate(due.day)}; apply or drop it`;
    case 'quiet':
      return `nothing noted since ${formatDate(due.day)}`;
  }
}

/** "today", "tomorrow", else "on Thu 3 Dec 2026, in 10 days". */
function nameAhead(day: string, today: string): string {
  const days = countDays(today, day);
  if (days < 2) return days === 0 ? 'today' : 'tomorrow';
  return `on ${formatNearDay(day)}, in ${days} days`;
}
