import { countDays } from '../../coaching/days.ts';
import { CLOSING_DAY, type Due } from '../../coaching/jobs.ts';
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
      if (due.day <= today) return `${ask}: ${nameSilence(due)}`;
      const isOpen = due.after === CLOSING_DAY && due.since >= today;
      return `${ask} ${nameAhead(due.day, today)}${isOpen ? `; the ad closes ${formatDate(due.since)}` : ''}`;
    }
    case 'offer':
      return `offer since ${formatDate(due.day)}, to be answered`;
    case 'saved':
      return `saved since ${formatDate(due.day)}; apply or drop it`;
    case 'quiet':
      return nameSilence(due);
  }
}

/** "nothing noted since 2 Nov 2026", or "the task was due 5 Feb 2027; nothing noted since 29 Jan 2027". */
export function nameSilence(due: Extract<Due, { readonly kind: 'follow-up' | 'quiet' }>): string {
  const { after, noted } = due;
  const day = formatDate(due.kind === 'quiet' ? due.day : due.since);
  const silence = `nothing noted since ${formatDate(noted)}`;
  if (after === null) return silence;
  if (after === CLOSING_DAY) return `the ad closed ${day}; ${silence}`;
  return `the ${after.replace(/ due$/, '')} was ${after.endsWith(' due') ? 'due' : 'on'} ${day}; ${silence}`;
}

/** "today", "tomorrow", else "on Thu 3 Dec 2026, in 10 days". */
function nameAhead(day: string, today: string): string {
  const days = countDays(today, day);
  if (days < 2) return days === 0 ? 'today' : 'tomorrow';
  return `on ${formatNearDay(day)}, in ${days} days`;
}
