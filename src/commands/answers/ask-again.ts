import { type Answer, findUnasked, type GivenAnswer, SELF } from '../../coaching/assessment.ts';
import { LEVEL_NAMES, type RungLevel, type Skill, type Statement } from '../../coaching/skills.ts';
import { foldRung } from '../../terminal/fold-rung.ts';
import { formatRater, noteOldAnswer } from '../../terminal/phrases.ts';
import type { Prompts, RungQuestion } from '../../terminal/prompts/prompts.ts';
import { countOf } from '../../terminal/text.ts';

/** What a rater answered of a skill before. */
export interface Earlier {
  readonly skill: Skill;
  readonly by: string;
  readonly known: ReadonlyMap<string, GivenAnswer>;
  readonly now: Date;
}

interface Screen {
  readonly level: RungLevel;
  readonly statements: readonly Statement[];
}

/**
 * Asks each level that has an answer again, filled in, then offers what has none; each finished screen is added to
 * `given` at once, so that it holds them where the person stops.
 */
export async function askAgain(prompts: Prompts, earlier: Earlier, given: Map<string, Answer>): Promise<void> {
  const { skill, known } = earlier;
  const screens: readonly Screen[] = skill.levels
    .map(({ level, statements }) => ({ level, statements: statements.filter(({ id }) => known.has(id)) }))
    .filter(({ statements }) => statements.length > 0);
  for (let place = 0; place < screens.length;) {
    const screen = screens[place];
    if (screen === undefined) break;
    const progress = `screen ${place + 1} of ${screens.length}`;
    const isBack = await askScreen(prompts, earlier, { screen, progress, canGoBack: place > 0, given });
    place += isBack ? -1 : 1;
  }
  for (;;) {
    const open = findUnasked(
      skill,
      Object.fromEntries([...known.keys(), ...given.keys()].map((id) => [id, 'no'] as const)),
    );
    if (open.length === 0) return;
    const chosen = await prompts.choose('Answer more of it?', [
      { value: '', label: 'no, that is all' },
      ...open.map(({ level, statements }) => ({ value: String(level), label: nameOpen(level, statements.length) })),
    ]);
    const screen = open.find(({ level }) => String(level) === chosen);
    if (screen === undefined) return;
    await askScreen(prompts, earlier, { screen, progress: 'not asked before', canGoBack: true, given });
  }
}

function nameOpen(level: RungLevel, statements: number): string {
  return `${LEVEL_NAMES[level]}, ${countOf(statements, 'statement')} not asked yet`;
}

/** Asks one screen; gives whether the person went back from it instead. */
async function askScreen(
  prompts: Prompts,
  { skill, by, known, now }: Earlier,
  {
    screen: { level, statements },
    progress,
    canGoBack,
    given,
  }: {
    readonly screen: Screen;
    readonly progress: string;
    readonly canGoBack: boolean;
    readonly given: Map<string, Answer>;
  },
): Promise<boolean> {
  const heading = `${skill.name} · ${LEVEL_NAMES[level]}`;
  const question: RungQuestion = {
    heading,
    progress: by === SELF ? progress : `${progress}, rated by ${formatRater(by)}`,
    level,
    statements: statements.map(({ text }) => text),
    given: statements.map(({ id }) => given.get(id) ?? known.get(id)?.answer),
    notes: statements.map(({ id }) => {
      const before = given.has(id) ? undefined : known.get(id);
      return before === undefined ? undefined : noteOldAnswer(before.at, now);
    }),
    canGoBack,
    leaving: 'stop and save',
    fold: (answers) => foldRung(heading, level, answers),
  };
  const reply = await prompts.askRung(question);
  if (reply === 'back') return true;
  statements.forEach(({ id }, index) => {
    const answer = reply.answers[index];
    if (answer !== undefined) given.set(id, answer);
  });
  return false;
}
