import * as z from 'zod';
import { STRENGTHS } from '../../src/coaching/evidence.ts';
import {
  address,
  answer,
  assessment,
  count,
  evidence,
  instant,
  level,
  levels,
  mode,
  priority,
  rater,
  rungLevel,
  skillId,
  standing,
  summary,
  text,
  texts,
} from './parts.ts';
import type { Shape } from './shape.ts';

const opinion = z.strictObject({
  by: rater,
  level,
  seen: texts.describe('statements that they count as met and you do not'),
  notSeen: texts.describe('statements that you count as met and they do not'),
});

const skillReport = z
  .strictObject({
    id: skillId,
    name: text,
    level: level.nullable().describe('null when never assessed; counts as 0 in the gap'),
    required: level,
    gap: count.describe('levels below what the target requires'),
    priority,
    standing: standing.nullable(),
    assessedAt: instant.nullable(),
    mode: mode.nullable(),
    unmet: texts.describe('the same as lacking'),
    lacking: texts.describe('statements of the next level that were answered and are not met'),
    helped: texts.describe('those of them that were done with help'),
    noChance: texts.describe('statements that never came up'),
    notAsked: texts.describe('statements without an answer'),
    needed: count.describe('how many of all these would be enough for the next level'),
    outdated: z.boolean().describe('whether what was answered is asked otherwise now'),
    opinions: z.array(opinion).describe('what other raters think'),
    disputed: z
      .array(
        z.strictObject({
          by: rater,
          level,
          at: instant.describe('when it was given'),
          assessment: text.describe('the id of the assessment that gives it'),
        }),
      )
      .describe('who rates it lower than you do, as new as your own answers, and was not answered since'),
  })
  .meta({ id: 'skill-report', description: 'A skill against the target' });

const history = z.array(
  z.strictObject({
    id: text,
    at: instant,
    by: rater,
    mode,
    levels,
    changed: z
      .partialRecord(skillId, z.strictObject({ from: level.nullable(), to: level }))
      .describe('what moved against the same rater’s level before; null before the first'),
    mended: z
      .array(skillId)
      .describe('skills whose level, given by the same rater earlier on that day, it puts right; that moves nothing'),
    steps: texts.describe('the steps that were recorded as done with it'),
  }),
);

const target = z
  .strictObject({
    id: text,
    name: text,
    summary: text,
    model: z.strictObject({ text, source: address }).describe('what it is modelled on'),
    current: z.boolean().describe('whether you aim at it'),
  })
  .meta({ id: 'target', description: 'A role to aim at' });

const givenAnswer = z.strictObject({
  by: rater,
  answer,
  at: instant,
  mode,
  assessment: text.describe('the id of the assessment'),
  ageDays: count.describe('how many days ago'),
});

const finding = z.strictObject({
  id: text.describe('the id that --accept takes'),
  finds: text.describe('what was found, in words'),
  tool: text,
  file: text,
  line: count.nullable(),
  backs: texts.describe('ids of the statements that it may back; empty where it shows no act'),
  part: text.optional().describe('which part of the statement it shows'),
  strength: z.enum(STRENGTHS),
  history: z
    .strictObject({
      seen: count.describe('how many commits were read'),
      own: count.describe('how many of them are yours'),
      lastOwn: instant.nullable().describe('when the newest of yours was written'),
      bots: count,
      authors: texts.describe('the addresses that count as yours'),
      others: texts.describe('the addresses with most of the others'),
      why: text.nullable().describe('why no history was read'),
      root: text.nullable().describe('the folder of the repository'),
      temporary: text.optional().describe('the temporary folder, where nothing can be made in it'),
    })
    .describe('the history of the repository, the same in every finding'),
  recorded: z.boolean().describe('whether all that it would give is evidence already'),
});

export const ASSESS_SHAPES: readonly Shape[] = [
  {
    name: 'assess',
    title: 'coach assess',
    about: 'The assessment that was stored.',
    schema: assessment,
    jq: ['coach assess --set sql=2', '.levels | to_entries[] | "\\(.key) \\(.value)"'],
    runs: ['assess --set sql=2 --set git=1'],
  },
  {
    name: 'report',
    title: 'coach report',
    about: 'Where you stand against a target: each skill in its fixed order, and the counts over all.',
    schema: z.strictObject({
      target: text.describe('the id of the target'),
      assessedAt: instant.nullable().describe('when the newest assessment that counts was made'),
      by: rater,
      summary,
      skills: z.array(skillReport),
      doubtfulDates: z
        .array(
          z.strictObject({ list: text, id: text, at: instant, believed: instant.describe('what it is taken to be') }),
        )
        .describe('dates of the record that cannot be true'),
    }),
    jq: ['coach report', '.skills[] | select(.gap > 0) | "\\(.id) \\(.gap)"'],
    runs: ['report', 'report --target senior', 'report --chart'],
  },
  {
    name: 'history',
    title: 'coach history',
    about: 'Every assessment with what it changed, oldest first.',
    schema: history,
    jq: ['coach history', '.[] | "\\(.at[:10]) \\(.changed | keys | join(", "))"'],
    runs: ['history', 'history --since 2026-11-01'],
  },
  {
    name: 'answers',
    title: 'coach answers',
    about: 'How much of each skill is answered.',
    schema: z.array(
      z.strictObject({
        skill: skillId,
        name: text,
        answered: count,
        statements: count.describe('of how many'),
        newest: instant.nullable(),
        oldest: instant.nullable(),
      }),
    ),
    jq: ['coach answers', 'map(.answered) | add'],
    runs: ['answers', 'answers --by Sam'],
  },
  {
    name: 'answers-skill',
    title: 'coach answers <skill>',
    about: 'Each statement of a skill with what each rater said last of it.',
    schema: z.strictObject({
      skill: skillId,
      name: text,
      raters: z.array(z.strictObject({ by: rater, level })),
      levels: z.array(
        z.strictObject({
          level: rungLevel,
          name: text,
          statements: z.array(
            z.strictObject({
              id: text,
              text,
              key: z.boolean().describe('whether a quick assessment asks it'),
              answers: z.array(givenAnswer),
            }),
          ),
        }),
      ),
    }),
    jq: ['coach answers programming', '.levels[].statements[] | select(.answers == []) | .id'],
    runs: ['answers programming', 'answers sql'],
  },
  {
    name: 'answers-edit',
    title: 'coach answers <skill> --edit',
    about: 'What was changed of the answers, after they were asked on stderr.',
    schema: z.strictObject({
      skill: skillId,
      by: rater,
      changed: z.array(z.strictObject({ id: text, from: answer.nullable(), to: answer })),
      level: z
        .strictObject({ from: level.nullable(), to: level })
        .nullable()
        .describe('null where nothing was changed'),
      assessment: text.nullable().describe('the id of the assessment that keeps the change'),
    }),
    jq: ['coach answers sql --edit', '"\\(.skill): \\(.changed | length) changed"'],
    runs: ['answers sql --edit'],
    asks: true,
  },
  {
    name: 'target',
    title: 'coach target',
    about: 'The targets; of `coach target <id>` the one that was chosen.',
    schema: z.union([z.array(target), target]),
    jq: ['coach target', '.[] | select(.current).id'],
    runs: ['target', 'target mid'],
  },
  {
    name: 'evidence',
    title: 'coach evidence',
    about:
      'The evidence, of `evidence list` too; of `evidence add` the piece added, of `evidence remove` those removed.',
    schema: z.union([z.array(evidence), evidence]),
    jq: ['coach evidence', '.[] | [.skill, .text] | @tsv'],
    runs: ['evidence', 'evidence add sql 2 https://example.org/pull/7', 'evidence remove proof'],
  },
  {
    name: 'scan',
    title: 'coach scan <folder>',
    about: 'The signs of skill that a repository shows.',
    schema: z.array(finding),
    jq: ['coach scan .', '.[] | "\\(.file): \\(.finds)"'],
    runs: ['scan FOLDER'],
  },
];
