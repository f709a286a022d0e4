import * as z from 'zod';
import { type Detectors, ECOSYSTEMS, RUNS, STRENGTHS } from '../../../src/coaching/evidence.ts';
import { day, editorSchema, line, slug, source, statementId } from './parts.ts';

const glob = line(600);
const globs = z.array(glob).min(1);
const pattern = z.string().min(1).refine(isPattern, 'not a regular expression');
const yes = z.literal(true).optional();
const dependencies = z
  .partialRecord(z.enum(ECOSYSTEMS), z.array(line(80)).min(1))
  .describe('Names that a manifest declares, by where they come from; * stands for any part of one');

const sign = z
  .strictObject({
    tool: line(60),
    files: globs.optional().describe('Globs from the root, or a set of them as @name; without any, all manifests'),
    pattern: pattern.optional().describe('What a line must hold; comments are taken out before'),
    step: pattern.optional().describe('What a command or an action of a pipeline must hold'),
    runs: z.enum(RUNS).optional().describe('What a command of a pipeline must run, by its words'),
    dependencies: dependencies.optional(),
    ignoreCase: yes,
    after: z.array(pattern).min(1).optional().describe('What lines before that one must hold, in this order'),
    then: z
      .strictObject({ patterns: z.array(pattern).min(1), within: z.int().min(1).max(100), until: pattern.optional() })
      .optional()
      .describe('What the lines after it must hold, in this order, the first perhaps on the same line'),
    body: yes.describe('The function or block that it begins, where it begins one, is not left empty'),
    notLater: pattern.optional().describe('What no later line may hold'),
    also: pattern.optional().describe('What some line of the file must hold'),
    unless: pattern.optional().describe('What no line of the file may hold'),
    job: pattern.optional().describe('What the file, the pipeline or the job of a step must be called'),
    comments: yes.describe('Comments count'),
    strings: yes.describe('Strings of several lines count: it looks for a text that a program hands on, as SQL'),
    dev: yes.describe('Dependencies for those who work on the program alone count'),
    skipTests: yes.describe('Tests that mention it do not count'),
    strength: z.enum(STRENGTHS).optional().describe("Where it differs from the detector's"),
  })
  .refine(
    (one) => [one.pattern, one.step, one.runs, one.dependencies].filter((what) => what !== undefined).length <= 1,
    'more than one of pattern, step, runs and dependencies',
  )
  .refine((one) => one.files !== undefined || one.dependencies !== undefined, 'no files');

const detector = z.strictObject({
  id: slug,
  finds: line(80).describe('What is found, such as "automated tests"'),
  backs: z.array(statementId).describe('The statements of whose act it shows all or a part; often none'),
  part: line(120).optional().describe('What of the act it shows; and what not'),
  strength: z.enum(STRENGTHS).describe('strong: the act itself; fair: a part of it; weak: a hint'),
  inTests: yes.describe('It is about tests, which are as good a place for it as any other'),
  needs: z
    .array(slug)
    .min(1)
    .optional()
    .describe('Without one of these detectors found by more than a hint it is no more than fair'),
  any: z.array(sign).min(1).describe('Any one of these is enough; the first says most'),
  unless: z.array(sign).min(1).optional().describe('Any one of these shows the contrary'),
});

const skeleton = z.strictObject({
  by: line(40).describe('The tool that writes such files, or its command'),
  files: globs,
  holds: pattern.optional().describe('What some line of such a file holds, comments included'),
  lines: z.array(pattern).min(1).describe('What its lines hold, which do not count'),
});

export const detectorsSchema = z.strictObject({
  ...editorSchema,
  skip: z.array(line(60)).describe('Names of folders that are passed over'),
  sets: z.record(slug, globs).describe('Globs that several detectors share'),
  tests: z.array(glob).describe('Globs of tests and their data'),
  aside: z.array(glob).describe('Globs of examples, benchmarks and pages, which count where nothing else does'),
  foreign: z.array(glob).describe('Globs of files that say nothing of the program'),
  skeletons: z.array(skeleton).describe('Lines that tools write for whoever begins with them'),
  secrets: z.array(glob).describe('Globs of files that are never opened, without regard to case'),
  detectors: z.array(detector).min(1),
  source,
  reviewed: day,
}) satisfies z.ZodType<Detectors>;

function isPattern(text: string): boolean {
  try {
    return new RegExp(text).source !== '';
  } catch {
    return false;
  }
}
