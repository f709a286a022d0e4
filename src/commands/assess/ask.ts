import { startLevel } from '../../coaching/about.ts';
import {
  type Answer,
  type Answers,
  askedStatements,
  type AskMode,
  type GivenAnswer,
  knownBeside,
  newestGiven,
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
import { answerScreen, dropUnfinished, type PersonRecord } from '../../coaching/record.ts';
import { LEVEL_NAMES, rungAt, SKILL_IDS, type SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { Interrupted } from '../../errors.ts';
import { type CountedBeside, foldRung } from '../../terminal/fold-rung.ts';
import { nameAssess, noteOldAnswer } from '../../terminal/phrases.ts';
import type { Prompts, RungQuestion } from '../../terminal/prompts/prompts.ts';
import { cleanText, countOf, formatDay } from '../../terminal/text.ts';
import { introduce, welcomeBack } from './introduce.ts';
import { meetPerson } from './meet.ts';
import { storeAssessment } from './store.ts';
import { askWhom } from './whom.ts';

/** What was asked for on the command line; null where nothing was said. */
export interface AskOptions {
  readonly skills: readonly SkillId[] | null;
  readonly mode: AskMode | null;
  readonly by: string | null;
  readonly restart: boolean;
}

const INSTEAD = 'Pass --answers <file> (a blank one: coach assess --template) or --set <skill>=<level>.';

/**
 * Asks an assessment screen by screen, saves each finished one at once, and stores the levels at the end. What another
 * terminal answers of the same assessment meanwhile counts too.
 */
export async function askAssessment(context: Context, options: AskOptions): Promise<void> {
  const prompts = await context.prompts(INSTEAD);
  const store = context.progress();
  const found = await context.record();
  const alike = findBegun(found.unfinished, options);
  const begun = options.restart ? null : await chooseBegun(prompts, alike);
  const whom =
    options.by === null ? null : await askWhom(context, prompts, found, { ...options, by: options.by, begun });
  const record = begun === null && options.by === null ? await meetPerson(context, prompts, found) : found;
  const plan: Unfinished = begun ?? {
    id: context.newId(),
    startedAt: context.now().toISOString(),
    by: options.by ?? SELF,
    mode: options.mode ?? 'adaptive',
    skills: options.skills ?? SKILL_IDS,
    start: options.by === null ? startLevel(record.about) : 2,
    answers: {},
  };
  const replaced = options.restart ? alike : [];
  const dropAll = (one: PersonRecord): PersonRecord => replaced.reduce((left, { id }) => dropUnfinished(left, id), one);
  const skills = context.knowledge.skills().filter(({ id }) => plan.skills.includes(id));
  const walk = planWalk({ ...plan, skills }, record.assessments, new Date(plan.startedAt));
  let { answers } = plan;
  /** Answers of screens that were gone back to and not answered again. */
  let draft: Answers = {};
  const earlier = newestGiven(record.assessments, plan.by);
  const goOn = nameAssess(plan, context.profile);
  const introduced = { plan, whom, goOn, isAgain: earlier.size > 0 };
  context.note(begun === null ? introduce(walk, store.path, introduced) : welcomeBack(walk, introduced));
  const asks = whom === null ? {} : { asks: `Has ${cleanText(whom)} done this?` };
  let saved: Saved = begun === null ? 'nothing' : 'all';
  try {
    for (let screen = nextScreen(walk, answers); screen !== null; screen = nextScreen(walk, answers)) {
      const known = { answers, draft, earlier, now: context.now() };
      const reply = await prompts.askRung({ ...describeScreen(walk, screen, known), ...asks });
      if (reply === 'back') {
        const back = takeBack(answers);
        answers = back.answers;
        draft = { ...draft, ...back.taken };
      } else {
        const given = pairUp(walk, screen, reply.answers);
        const own = { ...plan, answers };
        if (saved === 'all') saved = 'all but the last';
        const { after } = await store.update((before) => dropAll(answerScreen(before, own, given)));
        draft = without(draft, given);
        answers = without(after.unfinished.find(({ id }) => id === plan.id)?.answers ?? {}, draft);
        saved = 'all';
      }
    }
  } catch (error) {
    if (error instanceof Interrupted)
      context.note(saved === 'nothing' ? STOPPED[saved] : `${STOPPED[saved]} Go on: ${goOn}`);
    throw error;
  }
  await storeAssessment(context, {
    by: plan.by,
    mode: plan.mode,
    rate: () => walkedLevels(walk, answers),
    answers,
    finishes: plan.id,
  });
}

/** Which of the finished screens are stored: a signal can come while the last of them waits for another program. */
type Saved = 'nothing' | 'all but the last' | 'all';

const STOPPED: Readonly<Record<Saved, string>> = {
  nothing: 'Stopped.',
  'all but the last': 'Stopped before the last screen was saved; those before it are.',
  all: 'Stopped; every finished screen is saved.',
};

/** Those under way that a call may mean, newest first: of its rater, and of the skills and mode that it names. */
function findBegun(unfinished: readonly Unfinished[], { skills, mode, by }: AskOptions): Unfinished[] {
  return unfinished
    .filter(
      (one) =>
        one.by === (by ?? SELF) &&
        (skills === null || skills.join() === one.skills.join()) &&
        (mode === null || mode === one.mode),
    )
    .toReversed();
}

const ANEW = 'anew';

/** The one of several to go on with, or null to begin another. */
async function chooseBegun(prompts: Prompts, begun: readonly Unfinished[]): Promise<Unfinished | null> {
  if (begun.length < 2) return begun[0] ?? null;
  const chosen = await prompts.choose('Several assessments are under way. Which one goes on?', [
    ...begun.map((one) => ({
      value: one.id,
      label: `${nameSkills(one)}, begun on ${formatDay(one.startedAt)}, ${countOf(Object.keys(one.answers).length, 'answer')} so far`,
    })),
    { value: ANEW, label: 'none of these: begin anew' },
  ]);
  return begun.find(({ id }) => id === chosen) ?? null;
}

function nameSkills({ skills }: Unfinished): string {
  if (skills.length === SKILL_IDS.length) return 'All skills';
  return skills.length > 3 ? countOf(skills.length, 'skill') : skills.join(', ');
}

function without(answers: Answers, others: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => others[id] === undefined));
}

/** What is known of the answers to a screen: of this assessment, of screens gone back to, and of those before. */
interface Known {
  readonly answers: Answers;
  readonly draft: Answers;
  readonly earlier: ReadonlyMap<string, GivenAnswer>;
  readonly now: Date;
}

function describeScreen(walk: Walk, { skill, level }: Screen, { answers, draft, earlier, now }: Known): RungQuestion {
  const asked = askedStatements(rungAt(skill, level), walk.mode);
  const heading = `${skill.name} · ${LEVEL_NAMES[level]}`;
  const place = `skill ${walk.skills.indexOf(skill) + 1} of ${walk.skills.length}`;
  return {
    heading,
    progress: `${place} · about ${countOf(screensLeft(walk, answers), 'screen')} left`,
    level,
    statements: asked.map(({ text }) => text),
    given: asked.map(({ id }) => draft[id] ?? earlier.get(id)?.answer),
    notes: asked.map(({ id }) => {
      const before = draft[id] === undefined ? earlier.get(id) : undefined;
      return before === undefined ? undefined : noteOldAnswer(before.at, now);
    }),
    canGoBack: !hasNone(answers),
    leaving: 'stop and save',
    fold: (given) => foldRung(heading, level, given, findBeside(walk, { skill, level }, earlier)),
  };
}

/** What counts beside the answers to a screen, with when it was given. */
function findBeside(walk: Walk, { skill, level }: Screen, earlier: Known['earlier']): CountedBeside {
  const rung = rungAt(skill, level);
  const others = knownBeside(rung, walk.mode, walk.beside);
  return {
    given: others.flatMap(({ id }) => earlier.get(id) ?? []),
    unasked: rung.statements.length - askedStatements(rung, walk.mode).length - others.length,
  };
}

function pairUp(walk: Walk, { skill, level }: Screen, given: readonly Answer[]): Answers {
  const asked = askedStatements(rungAt(skill, level), walk.mode);
  return Object.fromEntries(asked.flatMap(({ id }, index) => (given[index] === undefined ? [] : [[id, given[index]]])));
}

function hasNone(answers: Answers): boolean {
  return Object.keys(answers).length === 0;
}
