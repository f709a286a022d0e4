import {
  type Answer,
  type AnswerEdit,
  editAnswers,
  newestAnswers,
  newestGiven,
  SELF,
} from '../../coaching/assessment.ts';
import { addAssessment } from '../../coaching/record.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { Interrupted, UserError } from '../../errors.ts';
import { renderAnswerEdit } from '../answers.view.ts';
import { tellReached } from '../say/tell-reached.ts';
import { askAgain, type Earlier } from './ask-again.ts';

/**
 * Goes through what a rater answered of a skill, and stores what they change as a new assessment; where they stop
 * before the end, the screens they finished count.
 */
export async function changeAnswers(context: Context, skill: Skill, by: string): Promise<void> {
  const prompts = await context.prompts(`Pass them as a file: coach assess ${skill.id} --answers <file>.`);
  const own = newestGiven((await context.record()).assessments, by);
  const known = new Map(
    skill.levels
      .flatMap((rung) => rung.statements)
      .flatMap(({ id }) => {
        const one = own.get(id);
        return one === undefined ? [] : [[id, one] as const];
      }),
  );
  if (known.size === 0)
    throw new UserError(`Nothing of ${skill.id} is answered yet.`, { hint: `Answer it: coach assess ${skill.id}` });
  const given = new Map<string, Answer>();
  try {
    await askAgain(prompts, { skill, by, known, now: context.now() }, given);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const kept = await store(context, { skill, by, known, given });
    context.note(
      kept === null ? 'Stopped; nothing was changed.' : 'Stopped; what you changed on finished screens is stored.',
    );
    throw error;
  }
  const edit = await store(context, { skill, by, known, given });
  const shown = {
    skill: skill.id,
    by,
    changed: edit?.changed ?? [],
    level: edit?.level ?? null,
    assessment: edit?.assessment ?? null,
  };
  context.show(shown, (_value, style) =>
    edit === null ? 'Nothing was changed, so nothing is stored.' : renderAnswerEdit(edit, skill, style),
  );
  if (edit !== null)
    context.hint(
      `${by === SELF ? 'Your gaps: coach report' : 'Both opinions: coach report'}. Take it back: coach undo`,
    );
}

/** Appends what the answers change against those stored now; null where they change nothing. */
async function store(
  context: Context,
  {
    skill,
    by,
    known,
    given,
  }: Pick<Earlier, 'skill' | 'by' | 'known'> & { readonly given: ReadonlyMap<string, Answer> },
): Promise<(AnswerEdit & { readonly assessment: string }) | null> {
  const [id, at] = [context.newId(), context.now().toISOString()];
  let stored: AnswerEdit | null = null;
  const { before, after } = await context.progress().update((record) => {
    const now = newestAnswers(record.assessments, by);
    // What is left as it was shown may be another by now, and stands.
    const told = [...given].map(([one, to]) => [one, known.get(one)?.answer === to ? (now[one] ?? to) : to] as const);
    const edit = editAnswers(record.assessments, { skill, by, given: Object.fromEntries(told) });
    stored = edit;
    if (edit === null) return record;
    const { mode, answers, level } = edit;
    return addAssessment(record, { id, at, by, mode, levels: { [skill.id]: level.to }, answers });
  });
  tellReached(context, before, after);
  const edit = stored as AnswerEdit | null;
  return edit === null ? null : { ...edit, assessment: id };
}
