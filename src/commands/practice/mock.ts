import { localDay } from '../../coaching/days.ts';
import {
  chooseMock,
  gradeCard,
  gradeFromTicks,
  MINUTES,
  MOCK_KINDS,
  MOCK_MINUTES,
  type MockKind,
} from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import type { RungLevel, SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { UserError } from '../../errors.ts';
import type { Prompts } from '../../terminal/prompts/prompts.ts';
import { countOf, wrapProse } from '../../terminal/text.ts';
import type { PracticeOptions } from './options.ts';
import { tellWhatIsKept } from '../say/tell-what-is-kept.ts';
import { findReading, type ReadOn } from '../find/find-reading.ts';
import { findAskedCards } from './asked-cards.ts';
import { renderBeforePoints, renderGiven, renderMock, renderMockQuestion, renderSheets } from './mock.view.ts';
import { scheduler } from './scheduler.ts';
import { type Answered, countMinutes, makeSheet, type Sheet } from './sheet.ts';

/** So long is the longest mock interview, in minutes. */
const LONGEST = 240;

/** Holds a mock interview, or prints the sheet for somebody who asks. */
export async function runMock(context: Context, skills: readonly SkillId[], options: PracticeOptions): Promise<void> {
  const kind = MOCK_KINDS.find((one) => one === options.kind) ?? 'mixed';
  const minutes = options.minutes ?? MOCK_MINUTES[kind];
  if (minutes > LONGEST)
    throw new UserError(`--minutes ${minutes} is longer than ${LONGEST}.`, {
      hint: `An interview like that: coach practice --mock --minutes ${MOCK_MINUTES[kind]}`,
    });
  const least = kind === 'mixed' ? Math.min(...Object.values(MINUTES)) : MINUTES[kind];
  if (minutes < least)
    throw new UserError(
      `A ${kind === 'mixed' ? '' : `${kind} `}question takes ${least} minutes; asked for ${minutes}.`,
      {
        hint: nameLonger(kind, minutes, least),
      },
    );
  const record = await context.record();
  const sheets = await drawSheets(context, record, { kind, minutes, skills, job: options.for });
  if (options.interviewer === true) {
    context.show(sheets, (value, style) => renderSheets(value, style));
    return;
  }
  const prompts = await context.prompts('The sheet for a friend who asks: coach practice --mock --interviewer');
  await prompts.tell(({ columns }) => wrapProse(describeMock(sheets, options), columns));
  const stopped = 'Stopped; nothing of the mock interview is stored.';
  const seconds = await tellWhatIsKept(context, stopped, () => askAll(prompts, sheets));
  const answered = await tellWhatIsKept(context, 'Stopped; what is ticked so far is kept.', () =>
    tickAll(context, prompts, sheets, seconds),
  );
  context.show(answered.map(describeAnswered), (_value, style) => renderMock(answered, style));
  if (answered.some(({ sheet, said }) => sheet.kind === 'behavioural' && said.length < sheet.points.length))
    context.hint('A story told once is at hand for such a question: coach story add');
}

/** The calls that have room: this kind for longer, and one of shorter questions where it fits. */
function nameLonger(kind: MockKind, minutes: number, least: number): string {
  const shorter = kind === 'design' && minutes >= MINUTES.technical;
  return `In ${least} minutes: coach practice --mock --kind ${kind} --minutes ${least}${
    shorter ? `\nShorter questions: coach practice --mock --kind technical --minutes ${minutes}` : ''
  }`;
}

async function drawSheets(
  context: Context,
  record: PersonRecord,
  {
    kind,
    minutes,
    skills,
    job,
  }: {
    readonly kind: MockKind;
    readonly minutes: number;
    readonly skills: readonly SkillId[];
    readonly job: string | undefined;
  },
): Promise<Sheet[]> {
  const { knowledge } = context;
  const { cards, skills: all } = await findAskedCards(context, record, { skills, until: null, job });
  const required = Object.values(context.targetOf(record).skills).map(({ level }) => level);
  const questions = chooseMock(kind, minutes, {
    cards,
    exercises: knowledge.exercises(),
    behavioural: knowledge.behavioural(),
    states: record.cards,
    today: localDay(context.now()),
    level: Math.max(1, ...required) as RungLevel,
  });
  const parts = {
    skills: all,
    findReading: (asked: ReadOn) => findReading(context, record, asked),
    stories: record.stories,
  };
  return questions.flatMap((question) => {
    if (question.kind !== 'technical') return [makeSheet(question, parts)];
    const card = knowledge.card(question.card.id);
    return card === undefined ? [] : [makeSheet({ ...question, card }, parts)];
  });
}

function describeMock(sheets: readonly Sheet[], { output }: PracticeOptions): string {
  const copy = output === undefined ? ' To have it as Markdown in a file, begin with --output mock.md.' : '';
  return `${countOf(sheets.length, 'question')}, about ${countOf(countMinutes(sheets), 'minute')}. Answer aloud, Enter when you are done; one follow-up each. What a good answer says comes at the end.${copy}`;
}

/** Asks one question after another with a clock, and a follow-up each; gives the seconds that each took. */
async function askAll(prompts: Prompts, sheets: readonly Sheet[]): Promise<number[]> {
  const seconds: number[] = [];
  for (const [index, sheet] of sheets.entries()) {
    await prompts.tell((style) => renderMockQuestion(sheet, `question ${index + 1} of ${sheets.length}`, style));
    const asked = await askFirst(prompts, sheet);
    const [followUp] = sheet.followUps;
    const took = await prompts.clock(
      'Your answer, then Enter:',
      sheet.minutes - (followUp === undefined ? 0 : FOLLOW_UP) - (sheet.given.length === 0 ? 0 : ASKING),
    );
    if (followUp !== undefined) await prompts.tell(({ columns }) => `\n${wrapProse(followUp, columns)}\n`);
    seconds.push(
      asked + took + (followUp === undefined ? 0 : await prompts.clock('And to that, then Enter:', FOLLOW_UP)),
    );
  }
  return seconds;
}

/** Where an interviewer would answer, what they do once the person has asked aloud; gives the seconds that took. */
async function askFirst(prompts: Prompts, sheet: Sheet): Promise<number> {
  if (sheet.given.length === 0) return 0;
  const took = await prompts.clock('Ask aloud first, then Enter for the answers:', ASKING);
  await prompts.tell((style) => renderGiven(sheet, style));
  return took;
}

/** Minutes to ask in, of those that a design has. */
const ASKING = 5;

/** Minutes for a follow-up, of those that its question has. */
const FOLLOW_UP = 2;

/** Has the points of each question ticked; a card gets the grade that follows, once a day. */
async function tickAll(
  context: Context,
  prompts: Prompts,
  sheets: readonly Sheet[],
  seconds: readonly number[],
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const [index, sheet] of sheets.entries()) {
    await prompts.tell((style) => renderBeforePoints(sheet, style));
    const said = await prompts.check(
      'Which of these did you say?',
      sheet.points.map(({ text, part }, place) => ({
        value: String(place),
        label: text,
        checked: false,
        ...(part === null ? {} : { group: part }),
      })),
      { leaving: 'stop, ticks so far kept' },
    );
    answered.push({ sheet, seconds: seconds[index] ?? 0, said: said.map(Number) });
    if (sheet.kind === 'technical') await keepGrade(context, sheet, said.length);
  }
  return answered;
}

async function keepGrade(context: Context, { id, points }: Sheet, said: number): Promise<void> {
  const day = localDay(context.now());
  const grade = gradeFromTicks(said, points.length);
  await context.progress().update((before) => gradeCard(before, scheduler, { card: id, grade, day, answer: null }));
}

/** An answered question as it is given as JSON. */
function describeAnswered({ sheet: { id, kind, points }, seconds, said }: Answered) {
  return { id, kind, seconds, said: said.length, points: points.length };
}
