import { findSkillStand } from '../../coaching/people.ts';
import { LEVEL_NAMES, parseStepId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import type { Made } from '../../pages/page.ts';
import { type PersonText, writePeoplePage } from '../../pages/people-page.ts';
import { describeStep, type Listed, nameListed, placeOf } from '../people.view.ts';
import type { Place } from './find-records.ts';

/** The people as they are listed, and where their records were found. */
interface Cohort {
  readonly people: readonly Listed[];
  readonly found: readonly Place[];
  readonly made: Made;
}

/** People as a page: what is listed of each, and where each stands in every skill. */
export function renderPeoplePage(context: Context, { people, found, made }: Cohort): string {
  const { knowledge } = context;
  const skills = knowledge.skills();
  const records = new Map(found.map((place) => [placeOf(place), place.record]));
  const rows = people.map((one, index): PersonText => {
    const target = knowledge.findTarget(one.target);
    const record = records.get(placeOf(one));
    return {
      name: made.redacted ? `Person ${index + 1}` : nameListed(one),
      target: target.name,
      by: one.by,
      rungs: one.rungs,
      moved: one.moved,
      step: one.step === null ? null : { name: nameStep(one.step.id), stands: describeStep(one.step) },
      lastSeen: one.lastSeen,
      stands: record === undefined ? [] : skills.map(({ id }) => findSkillStand(record, id, target, context.now())),
    };
  });
  return writePeoplePage({ people: rows, skills: skills.map(({ name }) => name), made });

  /** "Database Management, Guided". */
  function nameStep(id: string): string {
    const { skill, level } = parseStepId(id);
    return `${skills.find((one) => one.id === skill)?.name ?? skill}, ${LEVEL_NAMES[level]}`;
  }
}
