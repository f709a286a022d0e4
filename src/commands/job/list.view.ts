import { type JobList, type JobRow, JOB_STAGES, type JobStage, type Reached } from '../../coaching/jobs.ts';
import type { Column } from '../../terminal/column.ts';
import { renderList } from '../../terminal/table.ts';
import { cleanText, countOf, formatDate, wrapProse } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';
import { nameDue } from '../say/name-due.ts';

/** The jobs: counts by stage and a row each; in a pipe the rows alone. */
export function renderJobs(list: JobList, today: string, style: Style): string {
  const rows = renderList(list.jobs, listColumns(today), style);
  if (!style.terminal) return rows;
  return [
    wrapProse(describeStages(list), style.columns),
    ...(list.reached === null ? [] : [wrapProse(describeReached(list.reached), style.columns)]),
    '',
    rows,
  ].join('\n');
}

/** Stages that are no words of a job itself: one is at an offer. */
const AT: readonly JobStage[] = ['screening', 'interview', 'task', 'offer'];

/** "4 jobs: 1 saved, 2 applied, 1 at interview. 1 dropped." */
function describeStages({ stages, dropped }: JobList): string {
  const counts = JOB_STAGES.flatMap((stage) => {
    const count = stages[stage] ?? 0;
    return count === 0 ? [] : [{ stage, count }];
  });
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const each = counts.map(({ stage, count }) => `${count} ${AT.includes(stage) ? `at ${stage}` : stage}`).join(', ');
  return `${countOf(all, 'job')}${each === '' ? '' : `: ${each}`}.${dropped === 0 ? '' : ` ${dropped} dropped.`}`;
}

/** "24 applications since 3 Sep 2026: 9 of 24 came to a screening or further, ..." */
function describeReached({ applications, since, screening, interview, offer }: Reached): string {
  const of = (count: number): string => `${count} of ${applications}`;
  return `${applications} applications since ${formatDate(since)}: ${of(screening)} came to a screening or further, ${of(interview)} to an interview, ${of(offer)} to an offer.`;
}

function listColumns(today: string): Column<JobRow>[] {
  return [
    { title: 'Job', value: ({ id }) => id },
    { title: 'Stage', value: ({ stage, dropped }) => (dropped === null ? stage : 'dropped') },
    { title: 'Since', value: ({ since }) => since, pipeOnly: true },
    {
      title: 'Wait',
      value: ({ sinceTheyMoved: days }) => (days === null ? '' : String(days)),
      show: ({ sinceTheyMoved: days }) => (days === null ? '' : days === 0 ? 'today' : countOf(days, 'day')),
    },
    {
      title: 'Next',
      value: ({ due }) => (due === null ? '' : `${due.kind} ${due.day}`),
      show: ({ due }) => (due === null ? '' : nameDue(due, today)),
      wraps: true,
    },
    { title: 'Name', value: ({ name }) => cleanText(name), pipeOnly: true },
    { title: 'Role', value: ({ role }) => cleanText(role ?? ''), wraps: true, drops: 1 },
  ];
}
