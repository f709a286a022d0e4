import { casual } from 'chrono-node/en';
import { isBefore, type NamedDay } from '../../coaching/days.ts';

/** Whether a day that the words leave open, such as a Thursday, is the next one or the last one. */
export type Towards = 'future' | 'past';

type Parts = ReturnType<typeof casual.parse>[number]['start'];

/** The day that English words name, seen from today; null where not all of the words are about one day. */
export function findSpokenDay(text: string, today: NamedDay, towards: Towards): NamedDay | null {
  const reference = new Date(today.year, today.month - 1, today.day, 12);
  const isForward = towards === 'future' && !/\blast\b/i.test(text);
  const [found, ...others] = casual.parse(text, reference, { forwardDate: isForward });
  if (found === undefined || others.length > 0 || found.text.length !== text.length) return null;
  const { start, end } = found;
  if (end) return null;
  if (!(['year', 'month', 'day', 'weekday'] as const).some((part) => start.isCertain(part))) return null;
  const day = dayOf(start);
  if (towards === 'future' || !isBefore(today, day) || /\b(next|this)\b/i.test(text)) return day;
  return moveBack(start, day);
}

function dayOf(parts: Parts): NamedDay {
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

/** The last day of that name before today, where the words leave open which: a week or a year before. */
function moveBack(parts: Parts, { year, month, day }: NamedDay): NamedDay {
  if (parts.isCertain('year')) return { year, month, day };
  if (parts.isCertain('month')) return { year: year - 1, month, day };
  const before = new Date(year, month - 1, day - 7, 12);
  return { year: before.getFullYear(), month: before.getMonth() + 1, day: before.getDate() };
}
