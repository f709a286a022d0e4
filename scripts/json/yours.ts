import * as z from 'zod';
import {
  checklistSummary,
  count,
  day,
  instant,
  level,
  priority,
  rater,
  skillId,
  standing,
  summary,
  text,
  texts,
} from './parts.ts';
import { box } from './steps.ts';
import { due } from './jobs.ts';
import { EXPERIENCES } from '../../src/coaching/about.ts';
import { JOB_STAGES } from '../../src/coaching/jobs.ts';
import { REMOVABLE } from '../../src/coaching/record.ts';
import { SHELL_NAMES } from '../../src/commands/completion/scripts.ts';
import type { Shape } from './shape.ts';
import { step } from './steps.ts';

const walk = z
  .strictObject({
    startedAt: instant,
    by: rater,
    asked: z.array(skillId),
    skillsDone: count,
    skills: count.describe('of how many'),
    screensLeft: count,
  })
  .meta({ id: 'under-way', description: 'An assessment under way' });

const overview = z.strictObject({
  target: text,
  targetChosen: z.boolean().describe('whether you chose it, and it is not the one that is taken where nobody did'),
  by: rater,
  assessedAt: instant.nullable(),
  assessed: z.array(skillId).describe('the skills that have a level'),
  summary,
  news: z
    .strictObject({
      day,
      daysAgo: count,
      moved: z.array(z.strictObject({ skill: skillId, from: level, to: level })),
      first: count.describe('skills that got a level for the first time'),
      again: count.describe('skills that were asked again and did not move'),
      confirmed: count.describe('those of them whose level is Guided or higher'),
      done: texts.describe('steps that were finished'),
      notReached: texts.describe('steps that were told as done, and whose answers do not reach them yet'),
      evidence: count,
      ticks: count,
      cards: count.describe('practice cards that were asked'),
      jobs: z
        .array(z.strictObject({ id: text, stage: z.enum(JOB_STAGES).nullable() }))
        .describe('jobs about which something was told, and the stage each moved to; null for a note alone'),
      dropped: texts.describe('jobs that were put away'),
      offers: texts.describe('jobs whose offer was kept or changed'),
      stories: count.describe('stories that were told'),
      questions: count.describe('questions of your own that were kept'),
      opinions: z.array(rater).describe('who else rated you'),
      begun: texts.describe('steps that were begun'),
      putAside: texts.describe('steps that were put aside'),
      noted: texts.describe('steps that something was noted about'),
    })
    .nullable()
    .describe('what was recorded on the last day on which anything was'),
  disputed: z
    .array(
      z.strictObject({
        skill: skillId,
        by: rater,
        level,
        at: instant.describe('when it was given'),
        assessment: text.describe('the id of the assessment that gives it'),
      }),
    )
    .describe('who rates skills lower than you do, by opinions that came in the last two weeks'),
  aged: z
    .strictObject({ skills: z.array(skillId), days: z.strictObject({ min: count, max: count }) })
    .nullable()
    .describe('the skills whose level is 90 days old or more'),
  unfinished: walk.nullable().describe('the newest of those under way'),
  underWay: z.array(walk),
  next: step.nullable(),
  inHand: z
    .strictObject({ step, since: instant, ticked: count, lines: count })
    .nullable()
    .describe('the step that was begun, and how much of it is ticked'),
  planned: z
    .strictObject({ step, due: day, earliest: day, latest: day })
    .nullable()
    .describe(
      'what the kept plan says of the step in hand, else of the one that is due first, and when it is expected now; never of one that proves a level, which can be done at any time',
    ),
  higher: text.nullable().describe('a target that asks for more, once this one is reached'),
  checklists: z.array(checklistSummary).describe('those begun and not done'),
  practice: z
    .strictObject({ due: count, until: day.nullable(), days: count.nullable() })
    .nullable()
    .describe('null where nothing was practised'),
  talks: z
    .array(z.strictObject({ id: text, name: text, what: text, day, days: count }))
    .describe('screenings and interviews of the next two weeks, the nearest first'),
  held: z
    .array(
      z.strictObject({
        id: text,
        name: text,
        day,
        asked: z.boolean().describe('whether a question of it was kept'),
        thanked: z.boolean(),
      }),
    )
    .describe('screenings and interviews just held, and what of the days after them is done'),
  cards: z
    .strictObject({
      seen: count,
      of: count,
      planned: count.describe('of all, those that the days are laid out for, those seen among them'),
      due: count.describe('of all, those due today'),
    })
    .nullable()
    .describe('of the cards asked until one of those talks, how many were seen; null where none is practised for'),
  offers: texts.describe('jobs between whose offers you are to choose; none below two'),
  day: day.describe('today'),
  jobs: z.array(z.strictObject({ id: text, name: text, due })).describe('what is due on jobs, the nearest first'),
  taken: z
    .strictObject({
      id: text,
      name: text,
      starts: day.nullable().describe('the first day of work; null where it is not known'),
      since: day.describe('the day on which it was taken'),
      offered: z.boolean().describe('whether its offer is kept'),
      phase: z
        .enum(['ahead', 'new', 'settled'])
        .describe('before its first day, in the 90 days from it on, or later, or nothing tells'),
      noticed: z.boolean().describe('whether the item on giving notice is ticked for it'),
    })
    .nullable()
    .describe('the job that was taken last'),
});

const person = z.strictObject({
  name: text.nullable(),
  profile: text.nullable().describe('null for the usual record'),
  file: text.nullable().describe('the file, where a folder was named'),
  target: text,
  by: rater.nullable().describe('whose ratings count; null where nobody rated'),
  rungs: summary.shape.rungs,
  notAssessed: count.describe('skills without a level, whose rungs count as not climbed'),
  moved: summary.shape.moved.describe('what moved in about 30 days; null where nothing can be compared'),
  step: z
    .strictObject({
      ...{ id: text, since: instant, ticked: count, lines: count.describe('that its done-when list has') },
      due: day.nullable().describe('when it is due by the plan that they keep; null where that has no day for it'),
      overdue: z.boolean().describe('whether that day is over; never of one that proves a level'),
    })
    .nullable()
    .describe('the step in hand'),
  lastSeen: instant.nullable().describe('when they last did anything themselves; null where nothing shows it'),
  skill: z
    .strictObject({ id: skillId, level: level.nullable(), required: level, ratedAt: instant.nullable() })
    .optional()
    .describe('with --skill: where they stand in it'),
});

const setting = z
  .strictObject({
    name: text,
    value: text.nullable(),
    by: z.enum(['config', 'assess', 'you', 'default']).nullable().describe('what it was told to'),
    at: instant.nullable(),
  })
  .meta({ id: 'setting', description: 'What is known of you' });

const repair = z.strictObject({
  path: text,
  copy: text.nullable().describe('where what was damaged is kept'),
  kept: z
    .strictObject({ assessments: count, evidence: count, done: count, ticks: count })
    .nullable()
    .describe('how many entries could be read; null where nothing was damaged'),
  fromBackup: count,
  lost: texts,
  redated: count,
  copyBefore: text.nullable(),
});

const added = Object.fromEntries(
  ['assessments', 'unfinished', 'evidence', 'done', 'ticks', 'steps', 'cards', 'ownCards', 'stories', 'jobs'].map(
    (list) => [list, count.describe('how many are new')],
  ),
);

export const YOURS_SHAPES: readonly Shape[] = [
  {
    name: 'overview',
    title: 'coach',
    about: 'Where you stand, what is new, the one next step, and the lists you have begun.',
    schema: overview,
    jq: ['coach', '.next.id'],
    runs: [''],
  },
  {
    name: 'config',
    title: 'coach config',
    about: 'What is known of you; of `coach config <name> <value>` that one setting.',
    schema: z.union([z.array(setting), setting]),
    jq: ['coach config', '.[] | select(.value).name'],
    runs: ['config', 'config language go', 'config framework django', 'config hours 6', 'config --unset name'],
  },
  {
    name: 'people',
    title: 'coach people',
    about: 'The people whose records are here, by name.',
    schema: z.array(person),
    jq: ['coach people', '.[] | "\\(.name // "no name") \\(.rungs.climbed)/\\(.rungs.needed)"'],
    runs: ['people', 'people --skill sql', 'people FOLDER'],
  },
  {
    name: 'undo',
    title: 'coach undo',
    about: 'The change that was taken back.',
    schema: z.strictObject({
      command: text.describe('the command that made it'),
      madeAt: instant,
      at: instant,
      parts: z.array(
        z.strictObject({
          part: text.describe('the part of the record'),
          does: z.enum(['removes', 'restores', 'changes']),
          count,
          names: texts,
        }),
      ),
      origin: z
        .strictObject({
          command: text,
          madeAt: instant,
          putsBack: z.boolean().describe('whether an undo took it away, so that it comes again'),
        })
        .describe('the change that goes away or comes again: where the last one was an undo, what this one was about'),
    }),
    jq: ['coach undo', '.parts[] | "\\(.does) \\(.count) \\(.part)"'],
    runs: ['undo'],
  },
  {
    name: 'export',
    title: 'coach export [file]',
    about: 'The file that was written.',
    schema: z.strictObject({
      file: text,
      assessments: count,
      of: text.nullable().describe('whose record it is'),
      by: rater.nullable().describe('whose assessments alone are in it'),
    }),
    jq: ['coach export FOLDER/mine.json', '.file'],
    runs: ['export FOLDER/one.json', 'export FOLDER/two.json --assessment Sam'],
  },
  {
    name: 'import',
    title: 'coach import <file>',
    about: 'What was added, and what of it gave way.',
    schema: z.strictObject({
      ...added,
      newSteps: z
        .strictObject({ inHand: count, putAside: count })
        .describe('of the new steps those in hand and those put aside; the others are reached'),
      renewed: texts.describe('ids of jobs and steps of which more is known now, and plan where a newer one stands'),
      updated: z
        .strictObject({ cards: count, ownCards: count, stories: count })
        .describe('how many that were here already stand as the file has them'),
      settings: texts.describe('settings that are known now'),
      kept: texts.describe('what both say differently, so that what was here stands'),
      stayRemoved: z
        .strictObject(Object.fromEntries(REMOVABLE.map((list) => [list, count])))
        .describe('of each kind how much did not come in, since it was removed here'),
      owner: text.nullable().describe('whose record it is now'),
      leftOut: texts.describe('what this coach does not know'),
      copy: text.nullable().describe('where what was here before is kept'),
    }),
    jq: ['coach import FOLDER/theirs.json --mine', '.assessments'],
    runs: ['import FOLDER/theirs.json --mine'],
  },
  {
    name: 'reset',
    title: 'coach reset',
    about: 'Where what was here before is kept.',
    schema: z.strictObject({ copy: text.nullable() }),
    jq: ['coach reset --yes', '.copy'],
    runs: ['reset --yes'],
  },
  {
    name: 'doctor',
    title: 'coach doctor',
    about: 'What was looked at; with --repair what was mended.',
    schema: z.union([
      z.array(
        z.strictObject({
          check: text,
          status: z.enum(['ok', 'warning', 'fault']),
          detail: text,
          mend: text.optional().describe('what mends it'),
        }),
      ),
      repair,
    ]),
    jq: ['coach doctor', '.[] | "\\(.status) \\(.check)"'],
    runs: ['doctor', 'doctor --repair'],
  },
  {
    name: 'brief',
    title: 'coach brief',
    about: 'Where you stand, for somebody who knows nothing of it.',
    schema: z.strictObject({
      name: text.nullable(),
      target: z.strictObject({ id: text, name: text }),
      stack: z.strictObject({ language: text.nullable(), cloud: text.nullable(), framework: text.nullable() }),
      experience: z.enum(EXPERIENCES).nullable().describe('null where you have not said'),
      selfRated: z.boolean().describe('whether the levels are your own rating'),
      assessedAt: instant.nullable(),
      skills: z.array(
        z.strictObject({
          id: skillId,
          name: text,
          level: level.nullable(),
          required: level,
          priority,
          standing: standing.nullable(),
          disputed: z
            .array(z.strictObject({ by: rater, level }))
            .describe('who rates it lower than you do, and was not answered since'),
          gap: z
            .strictObject({
              needed: count.describe('how many of all these are enough for the next level'),
              answeredNo: texts,
              withHelp: texts,
              neverCameUp: texts,
              notAsked: texts,
            })
            .nullable()
            .describe('null where the level is enough, or was never assessed'),
        }),
      ),
      step: z
        .strictObject({
          id: text,
          kind: z.enum(['raise', 'prove']),
          skill: skillId,
          from: level.nullable().describe('null where the skill is not assessed'),
          to: level,
          title: text,
          brief: text,
          since: instant.nullable().describe('null where it was not begun'),
          boxes: z.array(box),
          note: text.nullable(),
        })
        .nullable(),
      putAside: z
        .array(z.strictObject({ id: text, skill: skillId, to: level, reason: text.nullable() }))
        .describe('the steps that you put aside'),
    }),
    jq: ['coach brief', '.skills[] | select(.gap) | .name'],
    runs: ['brief', 'brief --redact'],
  },
  {
    name: 'completion',
    title: 'coach completion <shell>',
    about: 'The script for a shell, and how to load it.',
    schema: z.strictObject({
      shell: z.enum(SHELL_NAMES),
      script: text,
      where: text.describe('what reads the line that loads it'),
      load: text,
    }),
    jq: ['coach completion bash', '.load'],
    runs: ['completion bash', 'completion fish'],
  },
  {
    name: 'words',
    title: 'coach help words',
    about: 'What the words of the program mean.',
    schema: z.array(
      z.strictObject({
        id: text,
        title: text,
        about: text,
        words: z.array(z.strictObject({ word: text, means: text })),
      }),
    ),
    jq: ['coach help words', '.[].words[] | "\\(.word): \\(.means)"'],
    runs: ['help words', 'help helped'],
  },
];
