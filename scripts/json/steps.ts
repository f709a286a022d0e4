import * as z from 'zod';
import { count, hours, instant, level, priority, rungLevel, skillId, text, texts } from './parts.ts';

export const studyStep = z
  .strictObject({
    topic: text.describe('the id of the topic'),
    also: texts.optional().describe('the ids of other topics that this part serves too'),
    name: text.nullable().describe('what it is about, where that depends on your language or cloud'),
    resource: text.nullable().describe('the id of the resource; null where it depends on a choice, or there is none'),
    part: text.nullable().describe('the part of it to do'),
    hours,
    choose: z.enum(['language', 'cloud']).nullable().describe('what to choose first'),
    none: text.nullable().describe('why there is no resource for your choice'),
    known: z
      .literal(true)
      .optional()
      .describe('there where you have done alone what it teaches: its hours are left out'),
  })
  .meta({ id: 'study-step', description: 'A place in a study path' });

const project = {
  title: text,
  brief: text,
  doneWhen: texts.describe('how to tell that it is done'),
  weeks: count.optional().describe('the least weeks that must pass'),
  alone: text.optional().describe('how to do it without other people'),
  atWork: text.optional().describe('how to do it at work'),
};

const stepFields = {
  id: text.describe('such as api-development/2: the skill, and the level it reaches'),
  kind: z.enum(['raise', 'prove']).describe('whether it raises a level or proves one'),
  skill: skillId,
  from: level.nullable().describe('the level it comes from; null where the skill is not assessed'),
  to: rungLevel,
  priority,
  gap: count.describe('levels short of the target when it begins'),
  weight: count.describe('the weight of its priority times the gap: what it is ranked by'),
  hours: hours.describe('learning and building together, less what your answers have of it'),
  learn: hours,
  build: hours,
  why: texts.describe('the reasons for it, as they are shown'),
  after: texts.describe('the ids of the steps that come first'),
  path: z.array(studyStep).describe('what to learn it from, in reading order'),
  resources: texts.describe('the ids of the resources in the path'),
  project: z.strictObject(project),
  statements: texts.describe('the ids of the statements of its level'),
};

export const step = z.strictObject(stepFields).meta({ id: 'step', description: 'One level of one skill to reach' });

export const box = z
  .strictObject({
    number: count.describe('the number that --tick takes'),
    line: text,
    ticked: z.boolean(),
    at: instant.nullable().describe('when it was ticked'),
  })
  .meta({ id: 'box', description: 'A line of a done-when list' });

const atWork = {
  boxes: z.array(box).describe('the done-when list'),
  since: instant.nullable().describe('since when you are at it'),
  note: text.nullable().describe('your note on it'),
  enough: z
    .strictObject({
      met: texts.describe('the ids of the statements of its level that your answers meet'),
      needed: count.describe('how many more of the others are enough for the level'),
      of: texts.describe('the ids of the others'),
    })
    .nullable()
    .describe('what your answers lack for its level; null where it proves one'),
};

export const stepAtWork = z
  .strictObject({ ...stepFields, ...atWork })
  .meta({ id: 'step-at-work', description: 'A step with how far you are in it' });

export const stepSheet = z.strictObject({
  ...stepFields,
  ...atWork,
  standing: z
    .enum(['in-hand', 'next', 'ahead', 'waiting', 'skipped', 'reached', 'beyond'])
    .describe('where it stands on your way'),
  gone: texts.describe('lines that you ticked and that were worded anew since'),
  skipped: z.strictObject({ reason: text, at: instant }).nullable().describe('why and when you put it aside'),
  done: z
    .array(z.strictObject({ at: instant, hours: z.number().nullable() }))
    .describe('when you finished it, and the hours it took, oldest first'),
});

export const describedStep = z.strictObject({
  id: text,
  ...project,
  hours: hours.describe('learning and building together'),
  learn: hours,
  build: hours,
  path: z.array(studyStep),
  prerequisites: z.array(z.strictObject({ skill: skillId, level: rungLevel })).describe('levels to have before'),
});
