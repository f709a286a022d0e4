import * as z from 'zod';
import { type AdWords, CUES, HEADINGS } from '../../../src/coaching/ads.ts';
import { SKILL_IDS } from '../../../src/coaching/skills.ts';
import { day, editorSchema, line, skillId, source } from './parts.ts';

const phrases = z.array(line(40)).min(1);
const strength = z.strictObject({ words: phrases, alone: phrases });
const tools = z.record(line(40), z.array(line(40)));

export const adsSchema = z.strictObject({
  ...editorSchema,
  tools: z
    .partialRecord(z.enum([...SKILL_IDS, 'other']), tools)
    .describe('Names of languages, products and services by skill, each with its other names'),
  words: z.partialRecord(skillId, phrases).describe('What else ads call a skill'),
  exact: phrases.describe('Words that count only with their capitals'),
  doubtful: phrases.describe('Names that are words of every day: they need something of the trade beside them'),
  nothing: phrases.describe('Phrases that hold a word of ours and mean something else'),
  everyday: phrases.describe('Aliases and terms of ours that mean something else in an ad'),
  trade: phrases.describe('Words that show that an ad is of this trade'),
  headings: z
    .record(z.enum(HEADINGS), phrases)
    .describe('Words of the headings of each part, and of what is not asked or used'),
  cues: z
    .record(z.enum(CUES), phrases)
    .describe('Words by which a sentence asks, offers, refuses or calls something a plus'),
  ordinary: phrases.describe('Words with a capital that are no tools'),
  spoken: z
    .strictObject({ names: phrases, others: z.record(line(40), phrases), after: phrases, never: phrases })
    .describe(
      'Languages people speak, what they are called in others, words that may follow one that is asked, and words before one that is not',
    ),
  strength: z
    .strictObject({ basics: strength, working: strength, strong: strength, none: phrases, interest: phrases })
    .describe(
      'Adjectives that say how well a thing is to be known, what says it alone, what only looks so, and what says that it is to interest',
    ),
  source,
  reviewed: day,
}) satisfies z.ZodType<AdWords>;
