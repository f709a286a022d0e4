import { countDays } from '../../coaching/days.ts';
import type { PlanRow } from '../../coaching/schedule.ts';
import { LEVEL_NAMES, type Skill } from '../../coaching/skills.ts';
import { formatDate } from '../../terminal/text.ts';

/** "Database Management, Guided", or "Database Management, prove Guided". */
export function nameRow({ id, kind, skill, to }: PlanRow, skills: readonly Skill[]): string {
  const name = skills.find((one) => one.id === skill)?.name;
  if (name === undefined) return id;
  return kind === 'prove' ? `${name}, prove ${LEVEL_NAMES[to]}` : `${name}, ${LEVEL_NAMES[to]}`;
}

/** Whether a step is still to be taken. */
export function isToTake({ state }: PlanRow): boolean {
  return state === 'open' || state === 'in-hand';
}

/** Whether it is put aside, or waits behind one that is. */
export function isHeld({ state }: PlanRow): boolean {
  return state === 'skipped' || state === 'waiting';
}

/** Whether a row only proves a level, which can be done at any time, so that no day of it says anything. */
export function isAnyTime({ kind }: Pick<PlanRow, 'kind'>): boolean {
  return kind === 'prove';
}

/** When a step was done, or why it is not to be expected; null where it is. */
export function describeEnd({ state, done }: PlanRow): string | null {
  if (state === 'done') return done === null ? 'done' : `done ${formatDate(done)}`;
  if (state === 'skipped') return 'put aside';
  if (state === 'waiting') return 'waits';
  return state === 'not-asked' ? 'not asked for' : null;
}

/** When a step ended or is to be expected, for a table: "done 2 Nov 2026", "Apr-Sep 2027", "any time". */
export function describeExpected(row: PlanRow, today: string): string {
  if (isAnyTime(row)) return describeEnd(row) ?? ANY_TIME;
  return describeEnd(row) ?? formatSpan(row.earliest ?? '', row.latest ?? '', today);
}

/** When a level can be proved. */
export const ANY_TIME = 'any time';

/** Days further off than these are not told to the day in a table, which would promise too much. */
const NEAR_DAYS = 90;

/** "24 Dec-28 Jan 2027" where near, "Apr-Sep 2027" where far: when something is to be expected, for a table. */
function formatSpan(earliest: string, latest: string, today: string): string {
  const isNear = countDays(today, latest) <= NEAR_DAYS;
  const [from, to] = [earliest, latest].map((day) => (isNear ? formatDate(day) : formatDate(day).replace(/^\d+ /, '')));
  if (from === to) return to ?? '';
  const isOneYear = isNear || earliest.slice(0, 4) === latest.slice(0, 4);
  return `${isOneYear ? (from ?? '').replace(/ \d+$/, '') : (from ?? '')}-${to ?? ''}`;
}

/** "67-118", "12.5 of 32-59" once it is done, "40-71 left" where some is ticked; `unit` stands behind a number. */
export function describeHours({ hours, left, spent, ticked }: PlanRow, unit: '' | ' h'): string {
  const { min, max } = left ?? hours;
  const range = `${min}-${max}${unit}`;
  if (spent !== null) return `${spent}${unit} of ${range}`;
  return left !== null && ticked > 0 ? `${range} left` : range;
}
