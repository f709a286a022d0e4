import type { SkillId } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { parseCount } from './read/parse.ts';
import { findSkills, nameOtherStacks } from './practice/find-skills.ts';
import type { PracticeOptions } from './practice/options.ts';

const DAILY = ['any', 'new', 'due', 'until', 'keep'];
const MOCK = ['mock', 'kind', 'minutes', 'interviewer'];
const OWN = ['asked', 'drop', 'deck'];

export const practiceCommand: CommandDefinition<PracticeOptions> = {
  name: 'practice',
  group: GROUPS.practise,
  summary: "answer the day's interview questions",
  description:
    'Asks the cards of today: a question, then the points of a good answer to tick. What you know well comes back later, what you do not know soon. Known cards never count as a level.',
  arguments: [
    {
      name: '[skills...]',
      description: 'skills to practise; what your target asks for unless you name some',
      takes: 'skill',
    },
  ],
  options: [
    {
      flags: '--for <job>',
      description: 'for the interview of this job; with --asked, where it was asked',
      takes: 'job',
      conflicts: ['until', 'drop'],
    },
    { flags: '--any', description: 'go on when nothing is due', conflicts: [...MOCK, ...OWN] },
    {
      flags: '--new <number>',
      description: 'at most so many new cards',
      parse: parseCount,
      conflicts: [...MOCK, ...OWN],
    },
    { flags: '--due', description: 'count what is due, and ask nothing', conflicts: [...MOCK, ...OWN] },
    {
      flags: '--until <day>',
      description: 'practise for a day, such as "thursday"; "none" forgets it',
      conflicts: [...MOCK, ...OWN],
    },
    { flags: '--keep', description: 'keep the answers that you type', conflicts: [...MOCK, ...OWN] },
    { flags: '--mock', description: 'a mock interview: no points until the end', conflicts: [...DAILY, ...OWN] },
    {
      flags: '--kind <kind>',
      description: 'with --mock: what it asks (default: mixed)',
      choices: ['technical', 'design', 'behavioural', 'mixed'],
    },
    { flags: '--minutes <number>', description: 'with --mock: how long it is', parse: parseCount },
    { flags: '--interviewer', description: 'with --mock: print the sheet for a friend who asks' },
    {
      flags: '--asked <question>',
      description: 'keep a question you were asked, due tomorrow',
      conflicts: ['drop', 'deck'],
    },
    { flags: '--drop <id>', description: 'forget such a question', takes: 'question', conflicts: ['deck'] },
    { flags: '--deck <file>', description: 'write the cards as a Markdown deck to this file, or -', takes: 'file' },
  ],
  prints: true,
  examples: [
    'coach practice --due',
    'coach practice sql git --due',
    'coach practice --mock --kind behavioural --interviewer',
    'coach practice --asked "How would you shard this?"',
    'coach practice sql --deck -',
  ],
  run: (context, words, options) => runPractice(context, words, options),
};

async function runPractice(context: Context, words: readonly string[], options: PracticeOptions): Promise<void> {
  refuseAlone(options);
  const { skills, until } = await findAsked(context, words, options);
  if (options.mock === true || options.interviewer === true) {
    const { runMock } = await import('./practice/mock.ts');
    await runMock(context, skills, options);
  } else if (options.asked !== undefined || options.drop !== undefined) {
    const { changeOwnCards } = await import('./practice/own.ts');
    await changeOwnCards(context, options);
  } else if (options.deck !== undefined) {
    const { writeDeck } = await import('./practice/deck.ts');
    await writeDeck(context, await context.glance(), {
      ...{ skills, job: options.for },
      ...{ file: options.deck, force: options.force === true },
    });
  } else {
    const { practise } = await import('./practice/daily.ts');
    await practise(context, skills, until === null ? options : { ...options, until });
  }
}

/** What says something of a mock interview alone is not passed over in silence. */
function refuseAlone({ mock, interviewer, kind, minutes }: PracticeOptions): void {
  if (mock === true || interviewer === true) return;
  const [flag] = [...(kind === undefined ? [] : ['--kind']), ...(minutes === undefined ? [] : ['--minutes'])];
  if (flag !== undefined)
    throw new UserError(`${flag} is for --mock.`, { hint: 'A mock interview: coach practice --mock' });
}

/**
 * The skills to practise, and the day to practise for where the call or the job that it names has one; a question that
 * was asked at a job is of no skill and no day.
 */
async function findAsked(
  context: Context,
  words: readonly string[],
  options: PracticeOptions,
): Promise<{ readonly skills: readonly SkillId[]; readonly until: string | null }> {
  const named = await findSkills(context, words);
  if (named.includes('programming')) nameOtherStacks(context, await context.record(), words);
  if (options.for === undefined || options.asked !== undefined) return { skills: named, until: options.until ?? null };
  const { findPractice } = await import('./practice/for-job.ts');
  const { until, skills } = await findPractice(context, options.for);
  return { skills: named.length > 0 ? named : skills, until };
}
