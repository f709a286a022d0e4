import * as z from 'zod/mini';
import { BUDGETS, EXPERIENCES } from '../../coaching/about.ts';
import { CLOUDS, FRAMEWORK_IDS, LANGUAGES } from '../../coaching/stacks.ts';
import { instant, rater } from './parts.ts';

const told = <Value extends z.core.$ZodType>(value: Value) =>
  z.optional(z.strictObject({ value, by: z.enum(['config', 'assess']), at: instant }));

export const about = z.strictObject({
  name: told(rater),
  language: told(z.enum(LANGUAGES)),
  framework: told(z.enum(FRAMEWORK_IDS)),
  cloud: told(z.enum(CLOUDS)),
  experience: told(z.enum(EXPERIENCES)),
  budget: told(z.enum(BUDGETS)),
});
