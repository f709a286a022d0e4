import {
  ANSWER_STANDS_DAYS,
  ANSWER_WORDS,
  type AnswerCount,
  type AnsweredStatement,
  type AnswerEdit,
  type SkillAnswers,
} from '../coaching/assessment.ts';
import { daysSince } from '../coaching/days.ts';
import { LEVEL_NAMES, parseStatementId, type Skill } from '../coaching/skills.ts';
import { formatRater, nameLevel } from '../terminal/phrases.ts';
import { renderRecords } from '../terminal/records.ts';
import { renderList } from '../terminal/table.ts';
import { countOf, formatAge, formatDay, hang, spread, wrapProse } from '../terminal/text.ts';
import type { Paint, Style } from '../terminal/theme.ts';

/** A line on each skill: how much of it is answered, and from when the answers are. */
export function renderAnswerCounts(
  counts: readonly AnswerCount[],
  { now }: { readonly now: Date },
  style: Style,
): string {
  const day = (at: string | null, paint: Paint): string =>
    at === null ? '-' : dayWithAge(at, daysSince(at, now), paint);
  return renderList(
    counts,
    [
      { title: 'Skill', value: ({ skill }) => skill, show: ({ name }) => name },
      {
        title: 'Answered',
        value: ({ answered }) => String(answered),
        show: ({ answered, statements }) => `${answered} of ${statements}`,
      },
      { title: 'Statements', value: ({ statements }) => String(statements), pipeOnly: true },
      { title: 'Newest', value: ({ newest }) => newest ?? '', show: ({ newest }, paint) => day(newest, paint) },
      {
        title: 'Oldest',
        value: ({ oldest }) => oldest ?? '',
        show: ({ oldest }, paint) => day(oldest, paint),
        drops: 1,
      },
    ],
    style,
  );
}

/** "20 Nov 2026", with its age where an answer of that day no longer stands. */
function dayWithAge(at: string, ageDays: number, paint: Paint): string {
  const day = formatDay(at);
  return ageDays > ANSWER_STANDS_DAYS ? `${day} ${paint.warn(`(${formatAge(ageDays)})`)}` : day;
}

/** Each statement of a skill, level by level, with what each rater said last of it; one a line in a pipe. */
export function renderSkillAnswers(answers: SkillAnswers, self: string, style: Style): string {
  if (!style.terminal) return renderRecords(listRecords(answers), RECORD_COLUMNS);
  const { paint, columns } = style;
  const levels = answers.raters.map(({ by, level }) => `${formatRater(by, self)}: ${nameLevel(level)}`).join(', ');
  const heading = spread(paint.heading(answers.name), levels === '' ? 'not assessed' : levels, Math.min(columns, 96));
  return [
    heading,
    ...answers.levels.map(({ name, statements }) =>
      [paint.heading(name), ...statements.map((one) => renderStatement(one, self, style))].join('\n'),
    ),
  ].join('\n\n');
}

function renderStatement({ id, text, answers }: AnsweredStatement, self: string, { paint, columns }: Style): string {
  const { level, letter } = parseStatementId(id);
  const given = answers.map(
    ({ by, answer, at, ageDays }) =>
      `${formatRater(by, self)}: ${paint.command(ANSWER_WORDS[answer])}, ${dayWithAge(at, ageDays, paint)}`,
  );
  const line = given.length === 0 ? paint.quiet('not asked') : given.join(' · ');
  return [hang(`${level}${letter}  ${text}`, columns, 4), wrapProse(line, columns, '      ')].join('\n');
}

/** A statement with one answer to it, or none. */
interface Row {
  readonly statement: AnsweredStatement;
  readonly level: string;
  readonly answer: AnsweredStatement['answers'][number] | null;
}

function listRecords({ levels }: SkillAnswers): Row[] {
  return levels.flatMap(({ name, statements }) =>
    statements.flatMap((statement): Row[] => {
      const { answers } = statement;
      return (answers.length === 0 ? [null] : answers).map((answer) => ({ statement, level: name, answer }));
    }),
  );
}

const RECORD_COLUMNS = [
  { title: 'Id', value: ({ statement }: Row) => statement.id },
  { title: 'Level', value: ({ level }: Row) => level },
  { title: 'By', value: ({ answer }: Row) => answer?.by ?? '' },
  { title: 'Answer', value: ({ answer }: Row) => (answer === null ? 'not asked' : ANSWER_WORDS[answer.answer]) },
  { title: 'Date', value: ({ answer }: Row) => answer?.at ?? '' },
  { title: 'Statement', value: ({ statement }: Row) => statement.text },
];

/** What was changed of the answers to a skill, and what that made of its level. */
export function renderAnswerEdit({ changed, level }: AnswerEdit, skill: Skill, { paint, columns }: Style): string {
  const texts = new Map(skill.levels.flatMap(({ statements }) => statements).map(({ id, text }) => [id, text]));
  const lines = changed.map(({ id, from, to }) => {
    const { level: rung, letter } = parseStatementId(id);
    const words = `${from === null ? 'not asked' : ANSWER_WORDS[from]} → ${ANSWER_WORDS[to]}`;
    return hang(`${rung}${letter}  ${paint.command(words)}: ${texts.get(id) ?? ''}`, columns, 4);
  });
  const moved =
    level.from === level.to
      ? `${LEVEL_NAMES[level.to]}, as before`
      : `${nameLevel(level.from)} → ${LEVEL_NAMES[level.to]}`;
  return [
    paint.heading(`${skill.name}: ${countOf(changed.length, 'answer')} changed`),
    ...lines,
    `Level: ${moved}`,
  ].join('\n');
}
