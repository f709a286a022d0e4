import * as z from 'zod/mini';
import { isRaterName } from '../../coaching/assessment.ts';
import { LONGEST_EVIDENCE } from '../../coaching/evidence.ts';
import { isPlain } from '../../coaching/plain-text.ts';
import { LONGEST_PART } from '../../coaching/practice.ts';
import { SKILL_IDS } from '../../coaching/skills.ts';

export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/, 'not an id'));
export const instant = z.iso.datetime({ error: 'not a date and time such as 2026-11-23T09:30:00.000Z' });
export const skillId = z.enum(SKILL_IDS);
export const level = z.literal([0, 1, 2, 3, 4]);
export const rater = z.string().check(z.refine(isRaterName, 'not a name of 1 to 64 characters'));
export const day = z.iso.date({ error: 'not a day such as 2026-11-23' });
export const text = z
  .string()
  .check(z.maxLength(LONGEST_EVIDENCE), z.refine(isPlain, 'not a line of plain text: a character in it does not show'));

export const storyText = z
  .string()
  .check(z.maxLength(LONGEST_PART), z.refine(isPlain, 'not a line of plain text: a character in it does not show'));
