import * as z from 'zod';
import { type Checklist, STAGES } from '../../../src/coaching/checklists.ts';
import type { Chapter, Route } from '../../../src/coaching/guide.ts';
import { day, editorSchema, https, line, slug, source } from './parts.ts';

export const checklistSchema = z.strictObject({
  ...editorSchema,
  id: slug,
  title: line(80),
  stage: z.enum(STAGES),
  summary: line(200),
  items: z
    .array(
      z.strictObject({
        id: slug,
        group: line(40).optional(),
        text: line(110).describe('One act, in the imperative, without a full stop'),
        why: line(200).optional().describe('A reason'),
        link: slug.optional().describe('The checklist that goes deeper'),
      }),
    )
    .min(4),
  source,
  reviewed: day,
}) satisfies z.ZodType<Checklist>;

const figure = z.strictObject({
  text: line(300),
  source: https,
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'not a date such as 2026, 2026-11 or 2026-11-23')
    .describe('When it held, as exactly as the source says'),
  place: line(40),
});

export const chapterSchema = z.strictObject({
  ...editorSchema,
  id: slug,
  part: z.int().min(1),
  title: line(80),
  summary: line(200),
  sections: z
    .array(
      z.strictObject({
        id: slug,
        title: line(80),
        text: z.array(line(1200)).min(1),
        next: z.array(line(80).regex(/^coach /, 'not a command of coach')).optional(),
        figures: z.array(figure).optional(),
      }),
    )
    .min(1),
  source,
  reviewed: day,
}) satisfies z.ZodType<Chapter>;

const route = z.strictObject({
  id: slug,
  name: line(40),
  aliases: z.array(slug),
  summary: line(160),
  time: line(80).describe('How long it takes, in words'),
  cost: line(120).describe('The range of what it costs, with place and date; its figures stand below'),
  structure: line(200),
  gives: z.array(line(120)).min(2),
  lacks: z.array(line(120)).min(2),
  fits: z.array(line(120)).min(2).describe('Whom it fits'),
  ask: z.array(line(160)).min(4).describe('Questions to ask before paying'),
  figures: z.array(figure).min(1),
  checklist: slug,
  source,
  reviewed: day,
}) satisfies z.ZodType<Route>;

export const routesSchema = z.strictObject({ ...editorSchema, routes: z.array(route).min(1) });
