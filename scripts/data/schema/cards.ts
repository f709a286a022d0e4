import * as z from 'zod';
import {
  type BehaviouralQuestion,
  type Card,
  CARD_KINDS,
  CODE_LANGUAGES,
  DESIGN_PARTS,
  type DesignExercise,
  VALUES,
} from '../../../src/coaching/practice/card.ts';
import { FRAMEWORK_IDS, LANGUAGES } from '../../../src/coaching/stacks.ts';
import { day, editorSchema, https, line, rungLevel, slug, source } from './parts.ts';

const page = z
  .strictObject({
    title: line(90).describe('As its author heads it, with the number of a chapter of a book'),
    url: https.optional().describe('Where it has an address of its own, on the site of the resource'),
  })
  .optional()
  .describe('The chapter, section or page of the resource that answers it, where that is not the whole');

/** A line of code or of a log, which an 80-column screen shows unbroken. */
const shownLine = z
  .string()
  .max(76)
  .regex(/^[^\t]*[^\s]$|^$/u, 'holds a tab or ends in blanks');
const shown = z.array(shownLine).min(1).max(24);

const question = {
  id: slug,
  question: line(420),
  followUps: z.array(line(180)).min(1).max(4).describe('What they may go on to ask'),
  redFlags: z.array(line(160)).min(1).max(5).describe('What a weak answer says'),
  source,
  reviewed: day,
};
const points = z
  .array(line(200))
  .min(3)
  .max(6)
  .describe('What a good answer says: each one a thing a listener can tick');

const card = z.strictObject({
  ...question,
  topic: slug,
  level: rungLevel.describe('The level at which a good answer passes'),
  kind: z.enum(CARD_KINDS),
  shown: shown.optional().describe('A log, a plan or figures, line by line'),
  code: z
    .strictObject({
      language: z.enum(CODE_LANGUAGES),
      lines: shown,
      prints: z.array(shownLine).min(1).max(12).optional().describe('What it prints; a test runs it'),
      asksOutput: z.literal(true).optional().describe('Where what it prints is the question, which is not shown then'),
    })
    .optional(),
  language: z
    .enum(CODE_LANGUAGES)
    .exclude(['sql'])
    .optional()
    .describe('The language that what is shown is in; such a card comes after others for who works in another one'),
  about: z
    .enum([...LANGUAGES, ...FRAMEWORK_IDS])
    .optional()
    .describe(
      'The language or framework that it asks about, of nobody who has not to do with it; such a card stands in languages.json or frameworks.json',
    ),
  points,
  lifts: z.array(line(200)).min(1).max(3).describe('What lifts a good answer a level'),
  resource: slug.describe('The one resource that answers it'),
  page,
}) satisfies z.ZodType<Card>;

export const cardsSchema = z.strictObject({ ...editorSchema, cards: z.array(card) });

const behavioural = z.strictObject({
  ...question,
  probes: z.enum(VALUES),
  points,
  scope: z
    .strictObject({ 1: line(160), 2: line(160), 3: line(160), 4: line(160) })
    .describe('How large the thing told should be, for each level that is interviewed for'),
}) satisfies z.ZodType<BehaviouralQuestion>;

export const behaviouralSchema = z.strictObject({ ...editorSchema, questions: z.array(behavioural) });

const exercise = z.strictObject({
  ...question,
  title: line(60),
  topics: z.array(slug).min(1).max(5),
  given: z
    .array(z.strictObject({ ask: line(140), answer: line(180) }))
    .min(3)
    .max(8)
    .describe('What the interviewer answers when asked'),
  rubric: z
    .array(
      z.strictObject({
        part: z.enum(DESIGN_PARTS),
        points: z
          .array(z.strictObject({ level: z.literal([2, 3, 4]), text: line(200) }))
          .min(2)
          .max(6),
      }),
    )
    .length(DESIGN_PARTS.length),
  resource: slug,
  page,
}) satisfies z.ZodType<DesignExercise>;

export const designSchema = z.strictObject({ ...editorSchema, exercises: z.array(exercise) });
