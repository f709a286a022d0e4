import { startLevel } from '../../coaching/about.ts';
import {
  type Answer,
  type Answers,
  askedStatements,
  countScreens,
  estimateMinutes,
  isMet,
  type Mode,
  nextScreen,
  planWalk,
  type Screen,
  screensLeft,
  SELF,
  takeBack,
  type Unfinished,
  type Walk,
  walkedLevels,
} from '../../coaching/assessment.ts';
import { type PersonRecord, setUnfinished } from '../../coaching/record.ts';
import { LEVEL_NAMES, rungAt, SKILL_IDS, type SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { Interrupted, UserError } from '../../errors.ts';
import { formatRater } from '../../terminal/phrases.ts';
import type { RungQuestion } from '../../terminal/prompts/prompts.ts';
import { countOf, formatDay } from '../../terminal/text.ts';
import { meetPerson } from './meet.ts';
import { storeAssessment } from './store.ts';

/** What was asked for on the command line; null where nothing was said. */
export interface AskOptions {
  readonly skills: readonly SkillId[] | null;
  readonly mode: Exclude<Mode, 'set'> | null;
  readonly by: string | null;
  readonly restart: boolean;
  readonly plain: boolean;
}

const INSTEAD = 'Pass --answers <file> (a blank one: coach assess --template) or --set <skill>=<level>.';

/** Asks an assessment screen by screen, saves each finished one at once, and stores the levels at the end. */
export async function askAssessment(context: Context, options: AskOptions): Promise<void> {
  const prompts = await context.prompts(INSTEAD, options.plain);
  const store = context.progress();
  const found = await store.read();
  const begun = options.restart ? null : findBegun(found, options);
  const record = begun === null && options.by === null ? await meetPerson(context, prompts, found) : found;
  const plan: Unfinished = begun ?? {
    startedAt: context.now().toISOString(),
    by: options.by ?? SELF,
    mode: options.mode ?? 'adaptive',
    skills: options.skills ?? SKILL_IDS,
    start: options.by === null ? startLevel(record.about) : 2,
    answers: {},
  };
  const skills = context.knowledge.skills().filter(({ id }) => plan.skills.includes(id));
  const walk = planWalk({ ...plan, skills }, record.assessments, new Date(plan.startedAt));
  let { answers } = plan;
  let draft: Answers = {};
  context.note(begun === null ? introduce(walk, store.path) : welcomeBack(walk, plan));
  let isSaved = begun !== null;
  try {
    for (let screen = nextScreen(walk, answers); screen !== null; screen = nextScreen(walk, answers)) {
      const reply = await prompts.askRung(describeScreen(walk, screen, answers, draft));
      if (reply === 'back') {
        const back = takeBack(answers);
        answers = back.answers;
        draft = { ...draft, ...back.taken };
      } else {
        answers = { ...answers, ...pairUp(walk, screen, reply.answers) };
        const saved = { ...plan, answers };
        await store.update((before) => setUnfinished(before, saved));
        isSaved = true;
      }
    }
  } catch (error) {
    if (error instanceof Interrupted)
      context.note(isSaved ? 'Stopped; every finished screen is saved. Go on: coach assess' : 'Stopped.');
    throw error;
  }
  await storeAssessment(context, {
    by: plan.by,
    mode: plan.mode,
    levels: walkedLevels(walk, answers),
    answers,
    wasUnfinished: true,
  });
}

/**
 * The unfinished assessment to go on with, or null; throws a UserError where another one was asked for than the one
 * begun.
 */
function findBegun({ unfinished }: PersonRecord, { skills, mode, by }: AskOptions): Unfinished | null {
  if (unfinished === null) return null;
  const isSame =
    (skills === null || skills.join() === unfinished.skills.join()) &&
    (mode === null || mode === unfinished.mode) &&
    (by === null || by === unfinished.by);
  if (isSame) return unfinished;
  throw new UserError(`Another assessment, begun on ${formatDay(unfinished.startedAt)}, is unfinished.`, {
    hint: 'Finish it: coach assess\nOr drop it: the same command with --restart',
  });
}

function introduce(walk: Walk, path: string): string {
  const { min, max } = countScreens(walk, {});
  const screens = min === max ? String(min) : `${min} to ${max}`;
  return [
    `Where do you stand? ${countOf(walk.skills.length, 'skill')}, ${screens} short screens, about ${countOf(estimateMinutes(walk), 'minute')}.`,
    `For your own plan only: it stays in ${path}. Stop any time with Ctrl-C; coach assess goes on there.`,
    '',
  ].join('\n');
}

function welcomeBack(walk: Walk, plan: Unfinished): string {
  const who = plan.by === SELF ? '' : `, rated by ${formatRater(plan.by)}`;
  const left = countOf(screensLeft(walk, plan.answers), 'screen');
  return `Going on with the assessment of ${formatDay(plan.startedAt)}${who}, about ${left} left. Begin anew: coach assess --restart\n`;
}

function describeScreen(walk: Walk, { skill, level }: Screen, answers: Answers, draft: Answers): RungQuestion {
  const asked = askedStatements(rungAt(skill, level), walk.mode);
  const heading = `${skill.name} · ${LEVEL_NAMES[level]}`;
  const place = `skill ${walk.skills.indexOf(skill) + 1} of ${walk.skills.length}`;
  return {
    heading,
    progress: `${place} · about ${countOf(screensLeft(walk, answers), 'screen')} left`,
    statements: asked.map(({ text }) => text),
    given: asked.map(({ id }) => draft[id]),
    canGoBack: !hasNone(answers),
    fold: (given) => {
      const met = given.filter((answer) => isMet(answer, level)).length;
      return `${heading}   ${met} of ${asked.length} met`;
    },
  };
}

function pairUp(walk: Walk, { skill, level }: Screen, given: readonly Answer[]): Answers {
  const asked = askedStatements(rungAt(skill, level), walk.mode);
  return Object.fromEntries(asked.flatMap(({ id }, index) => (given[index] === undefined ? [] : [[id, given[index]]])));
}

function hasNone(answers: Answers): boolean {
  return Object.keys(answers).length === 0;
}
