import * as z from 'zod';
import { ANSWERS, MODES } from '../../src/coaching/assessment.ts';
import { STANDINGS } from '../../src/coaching/evidence.ts';
import { PRIORITIES } from '../../src/coaching/path.ts';
import { RUNG_LEVELS, SKILL_IDS } from '../../src/coaching/skills.ts';

/** A schema of the stored record, with what it is in the words of a reader, and a name where several shapes hold it. */
export function told<Schema extends z.core.$ZodType>(schema: Schema, description: string, id?: string): Schema {
  const copy = z.core.clone(schema);
  z.globalRegistry.add(copy, { description, ...(id === undefined ? {} : { id }) });
  return copy;
}

export const text = z.string();
export const count = z.int();
export const texts = z.array(text);
export const day = z.iso.date();
export const instant = z.iso.datetime();
export const address = z.url();

export const skillId = z.enum(SKILL_IDS).meta({ id: 'skill-id', description: 'One of the twelve skills' });
export const level = z
  .literal([0, 1, 2, 3, 4])
  .meta({ id: 'level', description: '0 None, 1 Guided, 2 Independent, 3 Production, 4 Lead' });
export const rungLevel = z
  .literal(RUNG_LEVELS)
  .meta({ id: 'level-to-reach', description: '1 Guided, 2 Independent, 3 Production, 4 Lead' });
export const answer = z.enum(ANSWERS).meta({ id: 'answer', description: 'What was answered to a statement' });
export const mode = z.enum(MODES).meta({ id: 'mode', description: 'How an assessment was made' });
export const priority = z.enum(PRIORITIES);
export const standing = z
  .enum(STANDINGS)
  .meta({ id: 'standing', description: 'How far a level is proved; null where there is none' });
export const rater = text.describe('Who rated: "self", or the name of somebody else');
export const levels = z.partialRecord(skillId, level);

export const hours = z
  .strictObject({ min: z.number().describe('the lower estimate'), max: z.number().describe('the upper estimate') })
  .meta({ id: 'hours', description: 'A range of hours' });

export const summary = z
  .strictObject({
    skills: count.describe('how many skills there are'),
    atTarget: count.describe('how many of them are at their target'),
    mustShort: count.describe('how many must-haves have a level below it'),
    mustNotAssessed: count.describe('how many must-haves have no level'),
    unproven: count.describe('how many levels are only claimed, or stale'),
    notAssessed: count.describe('how many skills have no level'),
    rungs: z
      .strictObject({ climbed: count, needed: count })
      .describe('the levels that the target needs in all, and how many of them are reached'),
    moved: z
      .strictObject({ rungs: count.describe('levels more, or fewer below 0'), since: day })
      .nullable()
      .describe(
        'what moved since the first assessment, each skill from its own first level; null where nothing can be compared',
      ),
  })
  .meta({ id: 'summary', description: 'The counts of a report' });

export const checklistSummary = z
  .strictObject({
    id: text,
    title: text,
    stage: text.describe('the part of the way it is for'),
    summary: text,
    items: count.describe('how many items it has'),
    done: count.describe('how many of them are ticked'),
  })
  .meta({ id: 'checklist-summary', description: 'A checklist in a line' });

export const evidence = z
  .strictObject({
    id: text,
    skill: skillId,
    level: level.describe('the level it backs'),
    at: instant.describe('when it was added'),
    text: text.describe('a link, a path or a note'),
  })
  .meta({ id: 'evidence', description: 'A piece of evidence' });

export const assessment = z
  .strictObject({
    id: text,
    at: instant,
    by: rater,
    mode,
    levels: levels.describe('the level of each skill that was asked'),
    answers: z.record(text, answer).describe('the answers, each by the id of its statement'),
  })
  .meta({ id: 'assessment', description: 'A dated set of answers and the levels they give' });
