import * as z from 'zod/mini';
import { GRADES, MOST_CARDS_A_DAY, MOST_OWN_POINTS, VALUES as STORY_TAGS } from '../../coaching/practice.ts';
import { day, id, instant, skillId, storyText, text } from './parts.ts';

export const practice = z.strictObject({
  until: z.nullable(day),
  perDay: z.nullable(z.int().check(z.minimum(1), z.maximum(MOST_CARDS_A_DAY))),
  skills: z.array(skillId),
});

export const cardState = z.strictObject({
  card: id,
  last: day,
  due: day,
  stability: z.number().check(z.minimum(0)),
  difficulty: z.number().check(z.minimum(1), z.maximum(10)),
  grades: z.string().check(z.regex(/^[1-4]+$/, `not grades of ${GRADES[0]} to ${GRADES.length}`)),
  answer: z.nullable(storyText),
});

export const story = z.strictObject({
  id,
  title: text,
  situation: storyText,
  task: storyText,
  action: storyText,
  result: storyText,
  number: z.nullable(text),
  evidence: z.nullable(id),
  tags: z.array(z.enum(STORY_TAGS)),
  at: instant,
});

export const ownCard = z.strictObject({
  id,
  question: text,
  points: z.array(text).check(z.maxLength(MOST_OWN_POINTS)),
  at: instant,
});
