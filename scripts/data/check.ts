import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Base, Fault, Located } from './base.ts';
import { listRules } from './rules.ts';
import { adsSchema } from './schema/ads.ts';
import { behaviouralSchema, cardsSchema, designSchema } from './schema/cards.ts';
import { detectorsSchema } from './schema/detectors.ts';
import { chapterSchema, checklistSchema, routesSchema } from './schema/guide.ts';
import { leftOutSchema, resourcesSchema } from './schema/resources.ts';
import { resumeSchema } from './schema/resume.ts';
import { skillSchema, targetsSchema } from './schema/skills.ts';
import { stacksSchema, synonymsSchema } from './schema/stacks.ts';

/**
 * Every fault in a data folder: the shape of each file, then the rules across files; with `freshSince` also the records
 * last reviewed before that day.
 */
export function checkData(folder: string, today: string, freshSince?: string): Fault[] {
  const faults: Fault[] = [];
  const read = <Value>(within: string, schema: z.ZodType<Value>, except: readonly string[] = []): Located<Value>[] =>
    listFiles(folder, within).flatMap((file) => {
      if (except.includes(file)) return [];
      const result = readFile(folder, file, schema);
      if ('faults' in result) faults.push(...result.faults);
      return 'faults' in result ? [] : [{ file, value: result.value }];
    });
  const base: Base = {
    skills: read('skills', skillSchema),
    resources: read('resources', resourcesSchema),
    checklists: read('checklists', checklistSchema),
    targets: read('targets.json', targetsSchema),
    chapters: read('guide', chapterSchema),
    routes: read('routes.json', routesSchema),
    detectors: read('detectors.json', detectorsSchema),
    stacks: read('stacks.json', stacksSchema),
    synonyms: read('synonyms.json', synonymsSchema),
    ads: read('ads.json', adsSchema),
    resume: read('resume.json', resumeSchema),
    cards: read('cards', cardsSchema, OTHER_CARDS),
    behavioural: read('cards/behavioural.json', behaviouralSchema),
    design: read('cards/design.json', designSchema),
    leftOut: read('left-out.json', leftOutSchema),
  };
  if (faults.length > 0) return faults;
  return listRules(today, freshSince).flatMap((rule) => rule(base));
}

/** Files among the cards that hold questions of another shape. */
const OTHER_CARDS = ['cards/behavioural.json', 'cards/design.json'];

/** A fault as it is printed: file, id, what is wrong, and the tip. */
export function formatFault({ file, id, message, tip }: Fault): string {
  return `data/${file}  ${id}: ${message}\n  Tip: ${tip}`;
}

function listFiles(folder: string, within: string): string[] {
  if (within.endsWith('.json')) return [within];
  return readdirSync(join(folder, within))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${within}/${name}`);
}

function readFile<Value>(
  folder: string,
  file: string,
  schema: z.ZodType<Value>,
): { value: Value } | { faults: Fault[] } {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { faults: [{ file, id: '-', message, tip: 'Mend the JSON.' }] };
  }
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data };
  return { faults: result.error.issues.map((issue) => describeIssue(file, json, issue)) };
}

const TIPS: Readonly<Record<string, string>> = {
  url: 'Give the official address, beginning with https://.',
  reviewed: 'Compare the record with its source and write the day as 2026-11-23.',
  source: 'Say where the facts are from: an https address or "guide, part 5".',
  text: 'See "How to write a statement" in data/README.md.',
};

function describeIssue(file: string, json: unknown, issue: z.core.$ZodIssue): Fault {
  const place = issue.path.map(String).join('.');
  const field = issue.path.findLast((part) => typeof part === 'string') ?? '';
  return {
    file,
    id: idAround(json, issue.path),
    message: place === '' ? issue.message : `${place}: ${issue.message}`,
    tip: TIPS[field] ?? 'data/README.md lists every field and what it may hold.',
  };
}

/** The id of the innermost record that a path leads through. */
function idAround(json: unknown, path: readonly PropertyKey[]): string {
  let id = '-';
  let value = json;
  for (const part of [undefined, ...path]) {
    if (part !== undefined) value = (value as Record<PropertyKey, unknown>)[part];
    if (typeof value !== 'object' || value === null) return id;
    if ('id' in value && typeof value.id === 'string') id = value.id;
  }
  return id;
}
