import { addDays, countDays } from '../coaching/days.ts';
import type { PlannedWeek } from '../coaching/path.ts';
import type { PlanRow } from '../coaching/schedule.ts';
import { formatDate, MONTHS } from '../coaching/wording.ts';
import { fitInto, type Markup, markup, type Part } from './markup.ts';
import { noteLeft } from './page.ts';
import { findTicks, placeBetween } from './shapes.ts';

/** A plan as bars over its weeks. */
export interface TimelineText {
  readonly rows: readonly { readonly row: PlanRow; readonly name: string; readonly when: readonly string[] }[];
  readonly weeks: readonly PlannedWeek[];
  readonly today: string;
  /** Whether the rows have due dates of a plan that was kept before. */
  readonly isCompared: boolean;
}

/** What is said of a plan, a sentence a line. */
export function writeSentences(sentences: readonly string[]): Markup {
  return markup`<ul class="said">${sentences.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`;
}

/**
 * A row a step: when it was due as an outline, when it is worked on as bars, when it was done as a tick; as many rows
 * as `room` bytes hold.
 */
export function writeTimeline(plan: TimelineText, room: number): Part {
  const scale = makeScale(plan);
  const runs = findRuns(plan.weeks);
  const { shown, left } = fitInto(
    room,
    plan.rows.map(({ row, name, when }) => {
      const bars = drawRow(row, runs.get(row.id) ?? [], { scale, isCompared: plan.isCompared });
      return markup`
        <li>
          <div class="name">${name}</div>
          <svg class="bar" aria-hidden="true">${bars}</svg>
          <div class="when">${when.map((part, index) => markup`<span>${part}${index < when.length - 1 && ','}</span> `)}</div>
        </li>
      `;
    }),
  );
  return [
    writeKey(plan, scale),
    markup`
      <div class="chart">
        <svg class="axis" aria-hidden="true">${drawTicks(scale)}${drawToday(plan.today, scale)}</svg>
        <ol class="steps">
          ${shown}
        </ol>
      </div>
    `,
    noteLeft(left, left === 1 ? 'step' : 'steps', 'coach plan'),
  ];
}

function writeKey({ isCompared, rows, today }: TimelineText, scale: Scale): Markup {
  const key = (mark: Markup): Markup => markup`<svg width="28" height="14" aria-hidden="true">${mark}</svg>`;
  const isDone = rows.some(({ row }) => row.done !== null);
  return markup`
    <ul class="legend">
      <li>
        ${key(markup`<rect class="work" y="3" width="28" height="8" rx="2" />`)}weeks of work, at the upper estimates
      </li>
      ${isCompared && markup`<li>${key(markup`<rect class="due" x="1" y="1" width="26" height="12" rx="2" />`)}as planned</li>`}
      ${isWithin(today, scale) && markup`<li class="today">${key(markup`<path class="now" d="M14 0V14" />`)}today</li>`}
      ${isDone && markup`<li>${key(drawDone('14'))}done</li>`}
    </ul>
  `;
}

interface Scale {
  readonly from: string;
  readonly to: string;
}

/** From the first to the last day that any row names, whole weeks at the least. */
function makeScale({ rows, weeks, today }: TimelineText): Scale {
  const named = rows.flatMap(({ row }) => [row.from, row.due, row.done]);
  const days = [...named, weeks[0]?.from, weeks.at(-1)?.to, today].filter((day) => typeof day === 'string').sort();
  const [from, to] = [days[0] ?? today, days.at(-1) ?? today];
  return { from, to: to > addDays(from, 6) ? addDays(to, 1) : addDays(from, 7) };
}

/** Where a day begins, in percent of the width. */
function percentOf(day: string, { from, to }: Scale): number {
  return Math.round(placeBetween(countDays(from, day), 0, countDays(from, to)) * 1000) / 10;
}

/** About so many ticks; where there are more, a narrow screen leaves out every other name. */
const TICKS = 5;

function drawTicks(scale: Scale): Markup[] {
  const days = findTicks(scale.from, scale.to, TICKS);
  return days.map((day, index) => {
    const x = percentOf(day, scale);
    const spare = days.length > TICKS && index % 2 === 1 && markup` class="spare"`;
    return markup`
      <line x1="${x}%" x2="${x}%" y1="22" y2="100%" />
      <text x="${x}%" y="14" text-anchor="${anchorAt(x)}"${spare}>${nameTick(day, scale)}</text>
    `;
  });
}

function anchorAt(x: number): string {
  return x < 6 ? 'start' : x > 94 ? 'end' : 'middle';
}

/** "Dec", "Jan 2027", "2028", or with the day where the axis is of a few weeks. */
function nameTick(day: string, { from, to }: Scale): string {
  const [year = '', month, date] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  if (countDays(from, to) > 3 * 366) return year;
  if (date !== '01' || countDays(from, to) < 62) return `${Number(date)} ${name}`;
  return month === '01' ? `${name} ${year}` : name;
}

function drawToday(today: string, scale: Scale): Markup | null {
  if (!isWithin(today, scale)) return null;
  const x = percentOf(today, scale);
  return markup`<g class="today"><line x1="${x}%" x2="${x}%" y1="22" y2="100%" /></g>`;
}

/** Whether a day stands inside, and not at the beginning, where a line would say nothing. */
function isWithin(day: string, scale: Scale): boolean {
  return percentOf(day, scale) > 2;
}

interface Run {
  from: string;
  to: string;
}

/** The stretches of weeks without a break in which each step is worked on or waited for. */
function findRuns(weeks: readonly PlannedWeek[]): ReadonlyMap<string, readonly Run[]> {
  const runs = new Map<string, Run[]>();
  for (const { from, to, steps } of weeks)
    for (const { id } of steps) {
      const own = runs.get(id) ?? [];
      const last = own.at(-1);
      if (last !== undefined && addDays(last.to, 1) >= from) last.to = to;
      else own.push({ from, to });
      runs.set(id, own);
    }
  return runs;
}

function drawRow(
  { kind, from, due, done }: PlanRow,
  runs: readonly Run[],
  { scale, isCompared }: { readonly scale: Scale; readonly isCompared: boolean },
): Part {
  return [
    markup`<line class="base" x2="100%" y1="7" y2="7" />`,
    done === null && runs.map((run) => drawBar('work', run, 3, 8, scale)),
    // A level can be proved at any time, so that no days of it were planned.
    isCompared && kind !== 'prove' && from !== null && due !== null && drawBar('due', { from, to: due }, 1, 12, scale),
    done !== null && drawDone(`${percentOf(done, scale)}%`),
  ];
}

function drawBar(kind: string, { from, to }: Run, y: number, height: number, scale: Scale): Markup {
  const [x, end] = [percentOf(from, scale), percentOf(addDays(to, 1), scale)];
  const width = Math.max(0.5, Math.round((end - x) * 10) / 10);
  return markup`<rect class="${kind}" x="${x}%" y="${y}" width="${width}%" height="${height}" rx="2" />`;
}

/** A tick at a place: nested, as a path knows no percent. */
function drawDone(x: string): Markup {
  return markup`<svg x="${x}" overflow="visible"><path class="done" d="M-5 7l4 4 7-8" /></svg>`;
}

/** A week as a line of text: its days and what stands in it. */
export function writeWeeks(weeks: readonly PlannedWeek[], nameOf: (id: string) => string): Markup {
  return markup`
    <table class="rows" role="table">
      <caption>
        Each week and what stands in it
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${['Week', 'From', 'Steps'].map((title) => markup`<th role="columnheader" scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${weeks.map(
          ({ week, from, steps }) => markup`
            <tr role="row">
              <th role="rowheader" scope="row">${week}</th>
              <td role="cell">${formatDate(from)}</td>
              <td role="cell">
                ${steps.map(({ id, hours }) => markup`<div>${nameOf(id)}, ${hours === 0 ? 'ends' : `${hours} h`}</div>`)}
              </td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}
