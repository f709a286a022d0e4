import * as z from 'zod';
import { STRENGTHS } from '../../src/coaching/ads.ts';
import { JOB_STAGES } from '../../src/coaching/jobs.ts';
import { job as stored } from '../../src/progress/shape/jobs.ts';
import { count, day, instant, level, rungLevel, skillId, standing, text, texts, told } from './parts.ts';
import type { Shape } from './shape.ts';

const stage = z.enum(JOB_STAGES);

const heard = {
  noted: day.describe('the last day of which the log says anything'),
  after: text
    .nullable()
    .describe(
      'what was on the day that the silence is counted from, such as "interview"; null where it was noted last',
    ),
};

export const due = z
  .union([
    z.strictObject({ kind: z.enum(['date', 'passed']), day, what: text }),
    z.strictObject({
      kind: z.literal('follow-up'),
      day,
      since: day,
      number: count.describe('which one in a row'),
      ...heard,
    }),
    z.strictObject({ kind: z.literal('quiet'), day, ...heard }),
    z.strictObject({ kind: z.enum(['offer', 'saved']), day: day.describe('since when it stands there') }),
  ])
  .meta({
    id: 'due',
    description:
      'What is due on a job: a date that comes or has passed, an offer to answer, to follow up, to apply to what was saved, or nothing for long',
  });

const row = {
  id: text,
  name: text,
  role: text.nullable(),
  url: text.nullable(),
  stage,
  since: day.describe('since when it stands there'),
  waits: count
    .nullable()
    .describe('days since anything happened, your own notes and days included; null where it is over or dropped'),
  sinceTheyMoved: count
    .nullable()
    .describe(
      'days since they last moved, or you saved it or applied, whatever you noted since; null where it is over or dropped',
    ),
  due: due.nullable(),
  dropped: instant.nullable(),
};

const followed = {
  ...row,
  ad: text.nullable().describe('the text of the ad'),
  log: told(stored.shape.log, 'what happened, in the order in which it was told'),
  next: told(stored.shape.next, 'the day that is fixed, and what for'),
  ticks: told(stored.shape.ticks, 'items of checklists that were ticked for it'),
  notes: told(stored.shape.notes, 'notes with items of checklists'),
  answers: told(stored.shape.answers, 'what the employer answered'),
  offer: told(stored.shape.offer, 'what was offered; amounts in the smallest unit of the currency'),
};
const job = z.strictObject(followed);

const named = {
  skill: skillId,
  line: count.describe('the line of the ad that names it first'),
  text: text.describe('the sentence'),
};
const need = z.enum(['must', 'nice']);

const measure = z
  .enum(['ad', 'target'])
  .describe('what says the level that is required: the ad, or your target where the ad leaves it open');

const sheet = z
  .strictObject({
    language: text.describe(
      'the language of the ad; of any but English only tools, spoken languages and closes are read',
    ),
    target: text,
    asked: z
      .array(
        z.strictObject({
          ...named,
          need,
          duty: z.boolean().describe('whether this plus is one of the duties too, where it is quoted from'),
          name: text,
          level: level.nullable(),
          strength: z
            .strictObject({
              strength: z.enum(STRENGTHS),
              line: count,
              text: text.describe('the sentence that says so'),
            })
            .nullable()
            .describe('how well it is asked for, by the words of the ad; null where none say'),
          interest: z.boolean().describe('whether it is only to interest you, which asks for no level'),
          required: level.describe(
            'the level that strength is read as; where it is null, what your target asks and 2 at most, and 0 for an interest',
          ),
          gap: count,
          standing: standing.nullable(),
          measure,
        }),
      )
      .describe('the skills it asks for, musts first'),
    duties: z
      .array(
        z.strictObject({
          ...named,
          name: text,
          level: level.nullable(),
          required: level,
          gap: count,
          standing: standing.nullable(),
          measure,
        }),
      )
      .describe('skills that the duties name and no must-have does'),
    lead: z.array(skillId).describe('what to lead an application with'),
    tools: texts,
    choices: z
      .array(texts)
      .describe('the tools of each line that asks for one of those it names, such as at least one language'),
    unknown: texts.describe('words that are not known here'),
    spoken: z
      .array(
        z.strictObject({ name: text, level: text.nullable().describe('such as B1, where the ad names one'), need }),
      )
      .describe('languages it asks to speak, which count in nothing here'),
    years: texts.describe('years asked, as the ad has them'),
    unplaced: z
      .array(z.strictObject({ line: count, text }))
      .describe('lines of what it asks that stand under no skill, neither met nor unmet'),
    pay: text.nullable().describe('the line that names the pay; null where none does'),
    closes: day.nullable().describe('the last day to apply; null where it names none that is sure'),
    parts: z
      .strictObject({ asked: texts, nice: texts, duties: texts, benefits: texts, rest: texts })
      .describe('the lines of each part'),
    prepare: z
      .array(
        z.strictObject({
          kind: z.enum(['read', 'prove', 'assess']),
          skill: skillId,
          level: rungLevel.nullable(),
          gap: count,
        }),
      )
      .describe('what to do before you apply'),
    higher: z
      .strictObject({ years: text, role: text })
      .nullable()
      .describe('the years that are more than your target is for, and the target that is; null where none are'),
    titled: text.nullable().describe('the role that its title names, where that is above your target'),
  })
  .meta({ id: 'ad', description: 'What an ad asks beside where you stand' });

export const JOB_SHAPES: readonly Shape[] = [
  {
    name: 'jobs',
    title: 'coach job',
    about: 'The jobs you follow, the longest wait first.',
    schema: z.strictObject({
      jobs: z.array(z.strictObject(row)),
      stages: z.partialRecord(stage, count).describe('how many stand at each stage'),
      dropped: count,
      reached: z
        .strictObject({ applications: count, since: day, screening: count, interview: count, offer: count })
        .nullable()
        .describe('how many applications came how far; null below twenty'),
    }),
    jq: ['coach job', '.jobs[] | "\\(.id) \\(.stage) since \\(.since)"'],
    runs: ['job', 'job list --all'],
  },
  {
    name: 'job',
    title: 'coach job show <job>',
    about: 'All about one job, with what its ad asks; so is what `coach job add` kept.',
    schema: z.strictObject({ ...followed, asks: sheet.nullable() }),
    jq: ['coach job show acme', '.log[] | "\\(.day) \\(.stage // .note)"'],
    runs: ['job show acme', 'job show globex', 'job add initech --role Developer'],
  },
  {
    name: 'job-changed',
    title: 'coach job move, note and drop',
    about: 'The job as it stands after the change.',
    schema: job,
    jq: ['coach job move acme offer', '.stage'],
    runs: ['job move acme offer', 'job note acme "They called."', 'job drop globex'],
  },
  {
    name: 'job-ad',
    title: 'coach job ad <file>',
    about: 'What an ad asks beside where you stand; with `--for` it is kept with a job.',
    schema: sheet,
    jq: ['coach job ad FOLDER/ad.txt', '.asked[] | "\\(.need) \\(.skill)"'],
    runs: ['job ad FOLDER/ad.txt', 'job ad FOLDER/ad.txt --for acme'],
  },
  {
    name: 'job-market',
    title: 'coach job market',
    about: 'What the ads that you keep ask for.',
    schema: z.strictObject({
      ads: count.describe('in how many ads something was found'),
      silent: count.describe('in how many nothing was'),
      skills: z.array(z.strictObject({ skill: skillId, ads: count, must: count })),
      tools: z.array(z.strictObject({ tool: text, ads: count })),
    }),
    jq: ['coach job market', '.skills[] | "\\(.skill) \\(.ads)"'],
    runs: ['job market'],
  },
];
