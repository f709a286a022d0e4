import * as z from 'zod';
import { RESULT_KINDS } from '../../src/coaching/search.ts';
import { RESOURCE_TYPES, STATUSES } from '../../src/coaching/resources.ts';
import { chapterSchema, routesSchema } from '../data/schema/guide.ts';
import { resourcesSchema } from '../data/schema/resources.ts';
import { address, count, day, hours, instant, level, rungLevel, skillId, text, texts, told } from './parts.ts';
import type { Shape } from './shape.ts';
import { box, describedStep, step, stepAtWork, stepSheet, studyStep } from './steps.ts';

const { topics, levels, url, by, ...kept } = resourcesSchema.shape.resources.element.shape;
const resource = z
  .strictObject({
    ...kept,
    type: z.enum(RESOURCE_TYPES),
    url: told(url, 'its address'),
    by: told(by, 'its author'),
    topics: told(topics, 'the ids of its topics'),
    levels: told(levels, 'the levels it helps to reach'),
    status: z.enum(STATUSES).describe('as of today'),
    skills: z.array(skillId).describe('the skills its topics belong to'),
  })
  .meta({ id: 'resource', description: 'Something to learn from' });

const chapter = chapterSchema.omit({ $schema: true }).meta({ id: 'chapter', description: 'A chapter of the guide' });
const route = told(routesSchema.shape.routes.element, 'A way into the job', 'route');

const days = z.strictObject({ earliest: day, latest: day });

const planRow = z
  .strictObject({
    id: text.describe('the id of the step'),
    kind: z.enum(['raise', 'prove']),
    skill: skillId,
    to: rungLevel,
    state: z
      .enum(['done', 'in-hand', 'open', 'waiting', 'skipped', 'not-asked'])
      .describe('what has become of it; not-asked: the target of today does not ask for it'),
    from: day.nullable().describe('its first day in the kept plan'),
    due: day.nullable().describe('its last day in the kept plan'),
    done: day.nullable(),
    earliest: day.nullable().describe('when it will end, by the lower estimates'),
    latest: day.nullable().describe('when it will end, by the upper estimates'),
    days: count.nullable().describe('days after its due date; negative where before'),
    hours,
    left: hours
      .nullable()
      .describe(
        'the hours that the plan still counts for it, at your pace and without what is ticked; null where it is not to be taken',
      ),
    spent: z.number().nullable().describe('the hours that you said it took'),
    isMust: z.boolean().describe('whether it is to raise a must-have of the target'),
    ticked: count.describe('how many lines of its done-when list are ticked'),
    boxes: count.describe('how many it has'),
  })
  .meta({ id: 'plan-row', description: 'A step of a plan' });

const help = z.strictObject({
  hours: count.describe('hours until the end of the day'),
  step: text,
  open: z.array(box).describe('what is still open of it'),
  read: z.array(studyStep).describe('what of its path can be read to the end'),
});

const plan = z.strictObject({
  target: text,
  hoursPerWeek: count,
  start: day,
  end: days.describe('the last day of the last week, by the lower and the upper estimates'),
  weeks: z.array(
    z.strictObject({
      week: count,
      from: day,
      to: day,
      steps: z.array(z.strictObject({ id: text, hours: z.number() })),
    }),
  ),
  steps: z.array(planRow).describe('those done, then those to take in their order, then the rest'),
  notAssessed: z.array(skillId).describe('the skills of these steps without a level, reckoned from nothing'),
  kept: z
    .strictObject({ madeAt: instant, target: text, hoursPerWeek: count, start: day, end: day })
    .nullable()
    .describe('the plan that due dates are of'),
  pace: z
    .strictObject({
      factor: z.number().describe('hours spent to hours reckoned'),
      steps: count.describe('of how many steps'),
      spent: z.number(),
      reckoned: z.number(),
    })
    .nullable()
    .describe('how fast you are, after three steps'),
  done: count.describe('how many steps of the kept plan are done'),
  all: count.describe('of how many that are still asked for'),
  before: count.describe('how many others to the target were told as done before the plan was made'),
  keptEnd: z
    .strictObject({ planned: day, earliest: day, latest: day })
    .nullable()
    .describe(
      'when all that the kept plan has was to be done, and is expected: with what was put aside since, without what was added; null where one of its steps is no longer asked for',
    ),
  days: count
    .nullable()
    .describe('days by which keptEnd is expected later than planned, by the upper estimates; negative where before'),
  mustHaves: days.nullable().describe('when the last must-have will be there'),
  until: z
    .strictObject({
      day,
      fit: texts.describe('ids of the steps that end by it'),
      late: texts.describe('ids of those that do not, at the upper estimates'),
      perhaps: texts.describe('of these those that end by it at the lower estimates'),
      enough: z
        .strictObject({ hoursPerWeek: count, of: z.enum(['all', 'must-haves']) })
        .nullable()
        .describe(
          'more hours a week, up to 40, at which all of it ends by then even at the upper estimates, else the must-haves',
        ),
      help: help.optional().describe('what helps where no step fits'),
    })
    .optional()
    .describe('with --until'),
});

const finished = z.strictObject({
  step: text,
  at: instant,
  reached: z.boolean().describe('whether its answers reach the level; where they do not, the step stays open'),
  met: count.describe('how many of its statements count'),
  enough: z.strictObject({ needed: count, of: texts }).describe('how many more of which statements would be enough'),
  level: z.strictObject({ from: level.nullable(), to: level }),
  jumps: texts.describe('steps that usually come first'),
  blockedBy: texts.describe('those of them that keep the level where it is'),
  evidence: text.nullable(),
  backed: z.boolean().describe('whether anything backs the level today, given now or before'),
  hours: z.number().nullable(),
  openBoxes: count.nullable().describe('how many of its boxes are open; null where it was not begun'),
  next: step.nullable(),
});

const takenBack = z.strictObject({
  undone: z.strictObject({
    id: text,
    step: text,
    at: instant,
    assessment: text.nullable().describe('the id of the assessment that its answers made'),
    evidence: text.nullable().describe('the id of its evidence'),
    hours: z.number().nullable(),
  }),
});

export const LEARN_SHAPES: readonly Shape[] = [
  {
    name: 'next',
    title: 'coach next',
    about: 'The steps to take next, the first first: one, or as many as --count says.',
    schema: z.array(stepAtWork),
    jq: ['coach next -n 3', '.[] | "\\(.id): \\(.hours.min)-\\(.hours.max) h"'],
    runs: ['next', 'next -n 40', 'next -n 3 --stack java', 'next --market'],
  },
  {
    name: 'step',
    title: 'coach step [step]',
    about: 'The step in hand, the next one, or the one named; an empty object where every skill is at target.',
    schema: z.union([stepSheet, z.strictObject({})]),
    jq: ['coach step', '.boxes[] | select(.ticked | not).line'],
    runs: [
      'step',
      'step sql/2',
      'step programming/1',
      'step sql/2 --tick 1 --note "half way"',
      'step git/2 --skip "not now"',
    ],
  },
  {
    name: 'plan',
    title: 'coach plan',
    about: 'What is left to do, laid out over weeks, beside the plan that is kept.',
    schema: plan,
    jq: ['coach plan', '.steps[] | [.id, .state, .latest] | @tsv'],
    runs: ['plan', 'plan --hours 6', 'plan --until 2026-12-24', 'plan --hours 6 --until 2026-11-29'],
  },
  {
    name: 'done',
    title: 'coach done [step]',
    about: 'What a step that was told as finished changed; with --undo the step that was taken back.',
    schema: z.union([finished, takenBack]),
    jq: ['coach done git/1 --answers alone,alone,no', '"\\(.step) reached: \\(.reached)"'],
    runs: ['done git/1 --answers no,alone,alone', 'done sql/3 --answers no,no,alone --hours 12', 'done --undo'],
  },
  {
    name: 'search',
    title: 'coach search <words>',
    about: 'What has the words, best first, each with the command that opens it.',
    schema: z.array(
      z.strictObject({
        kind: z.enum(RESULT_KINDS),
        id: text,
        title: text,
        text: text.describe('what it says, in a line'),
        command: text,
        url: address.optional().describe('of a resource'),
      }),
    ),
    jq: ['coach search cache', '.[] | [.kind, .title] | @tsv'],
    runs: ['search cache', 'search salary negotiation'],
  },
  {
    name: 'skills',
    title: 'coach skills',
    about: 'The twelve skills against your target.',
    schema: z.array(
      z.strictObject({
        id: skillId,
        name: text,
        summary: text,
        topics: texts.describe('the ids of its topics'),
        level: level.nullable().describe('null where never assessed'),
        required: level,
        gap: count,
      }),
    ),
    jq: ['coach skills', '.[] | "\\(.id) needs \\(.required)"'],
    runs: ['skills'],
  },
  {
    name: 'skill',
    title: 'coach skills <skill>',
    about: 'All there is to a skill: its topics, and of each level the statements and the step that leads to it.',
    schema: z.strictObject({
      id: skillId,
      name: text,
      aliases: texts,
      summary: text,
      why: text,
      topics: z.array(
        z.strictObject({
          id: text,
          name: text,
          summary: text,
          terms: texts.describe('words that people type for it'),
          track: z.boolean().optional().describe('true where not everybody meets it'),
        }),
      ),
      levels: z.array(
        z.strictObject({
          level: rungLevel,
          name: text,
          statements: z.array(
            z.strictObject({
              id: text,
              topic: text,
              text: text.describe('completes "I have ..."'),
              key: z.boolean().describe('whether a quick assessment asks it'),
            }),
          ),
          step: describedStep,
        }),
      ),
    }),
    jq: ['coach skills git', '.levels[].statements[] | "\\(.id) \\(.text)"'],
    runs: ['skills git', 'skills sql', 'skills communication', 'skills aws'],
  },
  {
    name: 'resources',
    title: 'coach resources [name]',
    about: 'What to learn from, best fit first.',
    schema: z.array(resource),
    jq: ['coach resources sql --cost free', '.[] | [.title, .url] | @tsv'],
    runs: ['resources', 'resources java', 'resources --search angellist', 'resources --type certification'],
  },
  {
    name: 'open',
    title: 'coach open <name> [number]',
    about: 'The resource that was meant, and whether something here opened it.',
    schema: z.strictObject({ id: text, title: text, url: address, opened: z.boolean() }),
    jq: ['coach open sql 1', '.url'],
    runs: ['open sql 1', 'open use-the-index-luke'],
  },
  {
    name: 'guide',
    title: 'coach guide',
    about: 'The chapters of the guide with all they say.',
    schema: z.array(chapter),
    jq: ['coach guide', '.[] | "\\(.part) \\(.title)"'],
    runs: ['guide'],
  },
  {
    name: 'chapter',
    title: 'coach guide <chapter>',
    about: 'One chapter.',
    schema: chapter,
    jq: ['coach guide 5', '.sections[].title'],
    runs: ['guide 5', 'guide learning'],
  },
  {
    name: 'routes',
    title: 'coach routes',
    about: 'The routes into the job, with --compare too.',
    schema: z.array(route),
    jq: ['coach routes', '.[] | "\\(.name): \\(.time)"'],
    runs: ['routes', 'routes --compare'],
  },
  {
    name: 'route',
    title: 'coach routes <route>',
    about: 'One route.',
    schema: route,
    jq: ['coach routes bootcamp', '.ask[]'],
    runs: ['routes bootcamp'],
  },
];
