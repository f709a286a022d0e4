import {
  isBacked,
  isOwnWork,
  type ResumeLine,
  type ResumeSkill,
  type ResumeWork,
  type ShownRung,
} from '../coaching/resume.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import { nameLevel } from '../terminal/phrases.ts';
import { renderRecords } from '../terminal/records.ts';
import { cleanText, countOf, formatDate, hang, placeAddress, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/** By skill: the work that backs a level, then what can be said of it, each line with the number to add. */
export function renderResume(resume: readonly ResumeSkill[], style: Style): string {
  const shown = resume.filter(({ rungs }) => rungs.length > 0);
  if (!style.terminal) return renderRecords(listRecords(shown), RECORDS);
  if (shown.length === 0) return '';
  const claimed = resume.filter((skill) => skill.claimed > 0);
  return [
    ...shown.map((skill) => renderSkill(skill, findAsked(shown), style)),
    ...(claimed.length === 0 ? [] : [describeClaimed(claimed, style)]),
    wrapProse(READ_FIRST, style.columns),
  ].join('\n\n');
}

const READ_FIRST =
  'A line stands under a work that is known to show it; the others are your own account. Read it before you send it. Where words stand in brackets, choose.';

/** What is asked of a work of the person's own, of one whose words hold a figure no other. */
function askOfOwn({ text, name }: ResumeWork): string {
  const hasFigure = /(?<![\p{L}\d])\d[\d.,]*\s?(?:\p{L}|%)/u.test((text ?? name).replace(/\S*[/\\]\S*/gu, ''));
  return hasFigure ? 'What does it do for whom?' : 'What does it do for whom, and what figure shows it?';
}

/** The works of the person's own that are asked about, each where it stands first. */
function findAsked(resume: readonly ResumeSkill[]): ReadonlySet<ResumeWork> {
  const works = resume.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.works)).filter(isOwnWork);
  return new Set(works.filter(({ key }, index) => works.findIndex((one) => one.key === key) === index));
}

function renderSkill(
  { name, level, standing, rungs }: ResumeSkill,
  asked: ReadonlySet<ResumeWork>,
  style: Style,
): string {
  const { paint, columns } = style;
  const own = standing === null ? nameLevel(level) : `${nameLevel(level)}, ${standing}`;
  const isPlain = rungs.length === 1 && rungs.every((rung) => rung.level === level && isBacked(rung));
  return [
    wrapProse(`${paint.heading(name)}  ${paint.quiet(own)}`, columns),
    ...rungs.flatMap((rung) => [...(isPlain ? [] : [renderHead(rung, style)]), ...renderRung(rung, asked, style)]),
  ].join('\n');
}

function renderHead(rung: ShownRung, { paint }: Style): string {
  const name = LEVEL_NAMES[rung.level];
  return `  ${paint.quiet(isBacked(rung) ? `Evidence of ${name}` : `${name}, with no work that shows it`)}`;
}

function renderRung(rung: ShownRung, asked: ReadonlySet<ResumeWork>, style: Style): string[] {
  const { level, works, lines, own } = rung;
  const { paint, columns } = style;
  const isSaid = own.length > 0 && isBacked(rung);
  return [
    ...works.flatMap((work) => [
      ...renderWork(work, style),
      ...(asked.has(work) ? [wrapProse(`${paint.warn('?')} ${askOfOwn(work)}`, columns, '    ')] : []),
      ...renderLines(work.lines, style),
    ]),
    ...(isSaid ? [`  ${paint.quiet('By your own account:')}`] : []),
    ...renderLines(own, style),
    ...(lines.length > 0 ? [] : [hang(`At ${LEVEL_NAMES[level]} nothing is answered as done alone yet.`, columns)]),
  ];
}

function renderLines(lines: readonly ResumeLine[], { paint, columns }: Style): string[] {
  return lines.flatMap(({ line, number }) => [
    hang(`• ${line}`, columns),
    wrapProse(`${paint.warn('?')} ${number}`, columns, '    '),
  ]);
}

function renderWork(work: ResumeWork, { paint, columns }: Style): string[] {
  const { name, text, project, day, backed, finished, url } = work;
  const said = [
    ...(project === null || project === name ? [] : [`of the step "${project}"`]),
    `${finished ? 'finished' : 'recorded'} ${formatDate(day)}`,
  ];
  return [
    hang(`${backed ? paint.good('✓') : '–'} ${cleanText(text ?? name)}, ${said.join(', ')}`, columns),
    ...(url === null ? [] : [placeAddress(url, columns, '    ')]),
  ];
}

/** "Only claimed, and left out: 5 lines (Cloud Services 3, ...)." */
function describeClaimed(skills: readonly ResumeSkill[], { columns }: Style): string {
  const all = skills.reduce((sum, { claimed }) => sum + claimed, 0);
  const named = skills.map(({ name, claimed }) => `${name} ${claimed}`).join(', ');
  return wrapProse(
    `Only claimed, and left out: ${countOf(all, 'line')} (${named}). With them: coach resume --claimed`,
    columns,
  );
}

interface ResumeRecord {
  readonly skill: string;
  readonly level: string;
  readonly kind: string;
  readonly text: string;
  readonly beside: string;
}

const RECORDS = (['skill', 'level', 'kind', 'text', 'beside'] as const).map((field) => ({
  title: field,
  value: (record: ResumeRecord) => record[field],
}));

function listRecords(resume: readonly ResumeSkill[]): ResumeRecord[] {
  return resume.flatMap(({ id, rungs }) =>
    rungs.flatMap(({ level, works, own }) => {
      const rung = { skill: id, level: String(level) };
      const toRecord = (kind: string, { line, number }: ResumeLine): ResumeRecord => ({
        ...rung,
        ...{ kind, text: line, beside: number },
      });
      return [
        ...works.flatMap((work) => [
          {
            ...{ ...rung, kind: work.backed ? 'work' : 'claimed', text: cleanText(work.name) },
            beside: work.url ?? work.day,
          },
          ...work.lines.map((line) => toRecord('line', line)),
        ]),
        ...own.map((line) => toRecord('own', line)),
      ];
    }),
  );
}
