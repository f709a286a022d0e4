import * as z from 'zod';
import { CODE_LANGUAGES, GRADES, STORY_PART_NAMES, VALUES } from '../../src/coaching/practice.ts';
import { address, count, day, evidence, instant, skillId, text, texts } from './parts.ts';
import type { Shape } from './shape.ts';

const due = z.strictObject({
  day: day.describe('today'),
  until: day.nullable().describe('the day that is practised for'),
  again: count.describe('cards due today that were seen before'),
  fresh: count.describe('new cards of today'),
  due: count.describe('of both, those seen before and questions of one’s own'),
  graded: count.describe('cards graded today'),
  waiting: count.describe('cards that are due and are for another day'),
  toADay: z
    .strictObject({
      today: texts.describe('ids of the cards of today that are still to be asked'),
      days: count.describe('days left, today among them'),
      perDay: count,
      fresh: count.describe('cards first seen in these days'),
      again: count.describe('cards asked once more in these days'),
      leftOut: texts.describe('ids of the cards for which the days do not suffice'),
    })
    .nullable()
    .describe('how the days until then are filled'),
  skills: z.array(
    z.strictObject({
      skill: skillId,
      name: text,
      today: count.describe('cards due today'),
      week: count.describe('cards due within a week'),
      seen: count,
      cards: count.describe('how many there are'),
    }),
  ),
  own: z
    .strictObject({ today: count, week: count, seen: count, cards: count })
    .describe('the questions of one’s own, which are cards of today as well'),
});

const sheet = z.strictObject({
  id: text,
  kind: z.enum(['technical', 'design', 'behavioural']),
  heading: text,
  minutes: count,
  question: text,
  shown: texts.describe('a log, a plan or figures, line by line'),
  code: z
    .strictObject({
      language: z.enum(CODE_LANGUAGES),
      lines: texts,
      prints: texts.optional().describe('what it prints when run'),
    })
    .nullable(),
  given: z.array(z.strictObject({ ask: text, answer: text })).describe('what to answer when they ask'),
  points: z.array(z.strictObject({ text, part: text.nullable() })).describe('what a good answer holds'),
  lifts: texts.describe('what lifts a good answer a level'),
  followUps: texts,
  redFlags: texts,
  resource: z
    .strictObject({
      title: text,
      url: address,
      page: z
        .strictObject({ title: text, url: address.nullable() })
        .nullable()
        .describe('the chapter, section or page of it that answers; without an address it is found by its title'),
    })
    .nullable()
    .describe('where to read on'),
  stories: texts.describe('titles of stories of yours that fit'),
});

const ownCard = z.strictObject({ id: text, question: text, points: texts, at: instant });

const storyFields = {
  id: text,
  title: text,
  situation: text,
  task: text,
  action: text,
  result: text,
  number: text.nullable().describe('the number that proves it'),
  evidence: text.nullable().describe('the id of the evidence it stands on'),
  tags: z.array(z.enum(VALUES)).describe('what it is about'),
  at: instant,
};

const story = z
  .strictObject({
    ...storyFields,
    place: count.describe('its number in the list'),
    seconds: count.describe('how long it takes aloud'),
    open: z.array(z.enum(STORY_PART_NAMES)).describe('the parts that are not told yet'),
    standsOn: z.enum(['evidence', 'memory', 'removed']),
    piece: evidence.nullable().describe('the evidence itself'),
    unbacked: z.boolean().describe('whether its number has nothing in the record to back it'),
  })
  .meta({ id: 'story', description: 'A story for a behavioural question' });

const graded = z.strictObject({
  card: text.describe('the id of the card'),
  grade: z.literal(GRADES).describe('1 again, 2 hard, 3 good, 4 easy'),
  said: count.describe('how many points were said'),
  points: count.describe('of how many'),
  due: day.describe('when it comes again'),
});

const answered = z.strictObject({
  id: text,
  kind: z.enum(['technical', 'design', 'behavioural']),
  seconds: count.describe('how long the answer took'),
  said: count.describe('how many points were said'),
  points: count.describe('of how many'),
});

export const PRACTISE_SHAPES: readonly Shape[] = [
  {
    name: 'practice',
    title: 'coach practice [skills...]',
    about: 'The cards that were graded, after they were asked on stderr.',
    schema: z.array(graded),
    jq: ['coach practice sql', '.[] | "\\(.card) \\(.grade)"'],
    runs: ['practice sql', 'practice sql --keep'],
    asks: true,
  },
  {
    name: 'practice-due',
    title: 'coach practice --due',
    about: 'How many cards are due.',
    schema: due,
    jq: ['coach practice --due', '"\\(.again + .fresh) today"'],
    runs: ['practice --due', 'practice sql --due', 'practice --due --until 2026-12-03'],
  },
  {
    name: 'practice-mock',
    title: 'coach practice --mock',
    about: 'The questions that were answered, after they were asked on stderr.',
    schema: z.array(answered),
    jq: ['coach practice --mock', '.[] | "\\(.kind): \\(.said) of \\(.points)"'],
    runs: ['practice --mock', 'practice --mock --kind design'],
    asks: true,
  },
  {
    name: 'practice-interview',
    title: 'coach practice --mock --interviewer',
    about: 'The questions of a mock interview with what a good answer holds.',
    schema: z.array(sheet),
    jq: ['coach practice --mock --interviewer', '.[] | "\\(.minutes) min: \\(.heading)"'],
    runs: [
      'practice --mock --interviewer',
      'practice --mock --kind behavioural --interviewer',
      'practice --mock --kind design --interviewer',
      'practice --mock --kind technical --minutes 90 --interviewer',
    ],
  },
  {
    name: 'practice-asked',
    title: 'coach practice --asked <question>',
    about: 'The question of your own that was kept, or with --drop the one that was forgotten.',
    schema: ownCard,
    jq: ['coach practice --asked "How would you shard this?"', '.id'],
    runs: ['practice --asked "How would you shard this?"', 'practice --drop own'],
  },
  {
    name: 'practice-deck',
    title: 'coach practice --deck <file>',
    about: 'The file that was written.',
    schema: z.strictObject({ file: text, cards: count }),
    jq: ['coach practice sql --deck FOLDER/deck.md', '.cards'],
    runs: ['practice sql --deck FOLDER/deck.md'],
  },
  {
    name: 'stories',
    title: 'coach story',
    about: 'Your stories.',
    schema: z.array(story),
    jq: ['coach story', '.[] | "\\(.place) \\(.title)"'],
    runs: ['story', 'story list'],
  },
  {
    name: 'story',
    title: 'coach story show <story>',
    about: 'One story, with questions that it may answer.',
    schema: story.extend({
      questions: z.array(z.strictObject({ id: text, probes: z.enum(VALUES), text })),
    }),
    jq: ['coach story show 1', '.questions[].text'],
    runs: ['story show 1', 'story show 2'],
  },
  {
    name: 'story-told',
    title: 'coach story add',
    about: 'The story as it was told, or told anew with `coach story edit`.',
    schema: story,
    jq: ['coach story edit 1 --tags none', '.title'],
    runs: [
      'story edit 1 --tags none',
      'story add --title "A" --situation "B" --task "C" --action "D" --result "E" --number none',
    ],
  },
  {
    name: 'story-removed',
    title: 'coach story remove <stories...>',
    about: 'The stories that were removed.',
    schema: z.array(z.strictObject(storyFields)),
    jq: ['coach story remove 1', '.[].title'],
    runs: ['story remove 1'],
  },
];
