import { adsSchema } from './schema/ads.ts';
import { behaviouralSchema, cardsSchema, designSchema } from './schema/cards.ts';
import { detectorsSchema } from './schema/detectors.ts';
import { chapterSchema, checklistSchema, routesSchema } from './schema/guide.ts';
import { leftOutSchema, resourcesSchema } from './schema/resources.ts';
import { resumeSchema } from './schema/resume.ts';
import { skillSchema, targetsSchema } from './schema/skills.ts';
import { stacksSchema, synonymsSchema } from './schema/stacks.ts';

/** The schema of each kind of file in data/, by the name of its JSON Schema in data/schema. */
export const SCHEMAS = {
  skill: skillSchema,
  resources: resourcesSchema,
  checklist: checklistSchema,
  targets: targetsSchema,
  chapter: chapterSchema,
  routes: routesSchema,
  detectors: detectorsSchema,
  stacks: stacksSchema,
  synonyms: synonymsSchema,
  ads: adsSchema,
  resume: resumeSchema,
  cards: cardsSchema,
  behavioural: behaviouralSchema,
  design: designSchema,
  'left-out': leftOutSchema,
} as const;
