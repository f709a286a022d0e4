import {
  countAnswers,
  type GivenAnswer,
  listRaters,
  listSkillAnswers,
  newestGiven,
  SELF,
} from '../coaching/assessment.ts';
import type { PersonRecord } from '../coaching/record.ts';
import type { Skill } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { formatRater, THEMSELVES, YOU } from '../terminal/phrases.ts';
import { nameSelf, nameSelfAsObject } from './say/name-self.ts';
import { renderAnswerCounts, renderSkillAnswers } from './answers.view.ts';
import { changeAnswers } from './answers/change.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { findNamedSkill } from './find/find-step.ts';

export interface AnswersOptions {
  readonly by?: string;
  readonly edit?: true;
}

export const answersCommand: CommandDefinition<AnswersOptions> = {
  name: 'answers',
  group: GROUPS.assess,
  summary: 'see and change what was answered',
  description:
    'Shows what was answered: a line a skill, or each statement of one with its newest answers. What you change is kept as a new assessment; the old answers stay in the history.',
  arguments: [{ name: '[skill]', description: 'a skill, or another name for it', takes: 'skill' }],
  options: [
    { flags: '--by <name>', description: 'the answers of this rater alone', takes: 'rater' },
    { flags: '--edit', description: 'go through the answers to this skill and change them' },
  ],
  examples: ['coach answers', 'coach answers sql', 'coach answers sql --edit'],
  run: (context, [skill], options) => runAnswers(context, skill, options),
};

async function runAnswers(context: Context, name: string | undefined, options: AnswersOptions): Promise<void> {
  const skill = name === undefined ? null : findNamedSkill(context, name);
  const record = await context.record();
  const by = options.by === undefined ? null : findRater(record, options.by, nameSelf(context, record));
  if (options.edit === true) {
    if (skill === null)
      throw new UserError('Say which skill to change.', { hint: 'Such as: coach answers sql --edit' });
    await changeAnswers(context, skill, by ?? SELF);
  } else if (skill === null) showCounts(context, record, by);
  else showSkill(context, record, { skill, by, self: nameSelf(context, record) });
}

/** The name of a rater as it is stored; throws a UserError where nobody of that name has rated. */
function findRater({ assessments }: PersonRecord, name: string, self: string): string {
  const raters = [SELF, ...listRaters(assessments).map(({ by }) => by)];
  const found = raters.find((by) =>
    [by, formatRater(by, self)].some((one) => one.toLowerCase() === name.trim().toLowerCase()),
  );
  if (found !== undefined) return found;
  throw new UserError(`Nobody called "${name}" has rated here.`, {
    hint: `Raters: ${raters.map((by) => formatRater(by, self)).join(', ')}.`,
  });
}

const OWN_POSSESSIVES: ReadonlyMap<string, string> = new Map([
  [YOU, 'yours'],
  [THEMSELVES, 'theirs'],
]);

function showCounts(context: Context, record: PersonRecord, by: string | null): void {
  const { assessments } = record;
  const self = nameSelf(context, record);
  const counts = countAnswers(context.knowledge.skills(), assessments, by ?? SELF);
  context.show(counts, (value, style) => renderAnswerCounts(value, { now: context.now() }, style));
  const others = listRaters(assessments).filter((one) => one.by !== by);
  if (counts.every(({ answered }) => answered === 0) && by === null)
    context.hint(`No answers of ${OWN_POSSESSIVES.get(self) ?? self} yet: coach assess`);
  else context.hint('Each statement of one skill: coach answers <skill>');
  const [other] = others;
  if (other !== undefined && by === null)
    context.hint(
      `Others rated ${nameSelfAsObject(self)} too: ${others.map((one) => formatRater(one.by, self)).join(', ')}. See theirs: --by`,
    );
}

function showSkill(
  context: Context,
  { assessments }: PersonRecord,
  { skill, by, self }: { readonly skill: Skill; readonly by: string | null; readonly self: string },
): void {
  const raters = by === null ? [SELF, ...listRaters(assessments).map((one) => one.by)] : [by];
  const answers = listSkillAnswers(skill, assessments, { raters, now: context.now() });
  context.show(answers, (value, style) => renderSkillAnswers(value, self, style));
  const given = raters.flatMap((rater): GivenAnswer[] => [...newestGiven(assessments, rater).values()]);
  context.hint(
    given.length === 0 ? `Answer them: coach assess ${skill.id}` : `Change them: coach answers ${skill.id} --edit`,
  );
}
