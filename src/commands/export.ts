import { SELF } from '../coaching/assessment.ts';
import { LARGEST_FILE } from '../coaching/plain-text.ts';
import type { PersonRecord } from '../coaching/record.ts';
import { nameOf, newestRater, onlyAssessments, withoutPrivate } from '../coaching/sharing.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { quoteWord, sayThat } from '../terminal/phrases.ts';
import { cleanText } from '../terminal/text.ts';
import { type CommandDefinition, GROUPS, OUTPUT_OPTIONS, type OutputFlags } from './command.ts';

export interface ExportOptions extends OutputFlags {
  readonly assessment?: true | string;
  readonly shared?: true;
}

const DEFAULT_FILE = 'coach-export.json';

export const exportCommand: CommandDefinition<ExportOptions> = {
  name: 'export',
  group: GROUPS.yours,
  summary: 'write all you have told to one file',
  description: `Writes all you have told the coach to one JSON file, ${DEFAULT_FILE} unless you name another.`,
  arguments: [
    {
      name: '[file]',
      description: `the file to write, or - for standard output (default: "${DEFAULT_FILE}")`,
      takes: 'file',
    },
  ],
  options: [
    {
      flags: '--assessment [rater]',
      description: 'only the assessments of one rater, the newest unless named',
      takes: 'rater',
    },
    {
      flags: '--shared',
      description: 'for somebody else: without what you noted on jobs, their ads, answers and pay',
      conflicts: ['assessment'],
    },
    ...OUTPUT_OPTIONS,
  ],
  examples: [
    'coach export',
    'coach export my-progress.json --force',
    'coach export opinion.json --assessment',
    'coach export for-my-mentor.json --shared',
    'coach export -',
  ],
  run: (context, [file], options) => runExport(context, findFile(file, options), options),
};

function findFile(file: string | undefined, { output }: ExportOptions): string {
  if (file !== undefined && output !== undefined)
    throw new UserError('--output names the file that [file] names too.', { hint: 'Keep one of the two.' });
  return file ?? output ?? DEFAULT_FILE;
}

async function runExport(context: Context, file: string, options: ExportOptions): Promise<void> {
  const store = context.progress();
  const whole = await store.read();
  const { assessment } = options;
  const own = options.shared === true ? withoutPrivate(whole) : whole;
  const record = assessment === undefined ? own : onlyRater(whole, assessment === true ? null : assessment);
  const text = store.format(record);
  const isTooLarge = Buffer.byteLength(text) > LARGEST_FILE;
  if (isTooLarge) context.note(TOO_LARGE);
  if (file === '-') {
    context.print(text);
    return;
  }
  context.writeOutput(file, text, options.force === true);
  const assessments = record.assessments.length;
  const of = nameOf(record);
  const by = assessment === undefined ? null : (record.assessments[0]?.by ?? null);
  context.show(
    { file, assessments, of, by },
    sayThat(`Wrote ${cleanText(file)}, assessments in it: ${assessments}${describeRating(of, by)}`),
  );
  if (isTooLarge) return;
  const call = `coach import ${quoteWord(cleanText(file))}`;
  if (options.shared === true) context.hint(`They look at it beside their own: ${call} --as <profile>`);
  else
    context.hint(
      `${by === null || by === SELF ? 'On another machine' : `For ${of ?? 'the person rated'} to take in`}: ${call}`,
    );
}

const TOO_LARGE =
  'It is larger than the 16 MB that coach import and coach people read. It is whole all the same: put it in the place of progress.json (coach doctor says where), or leave out ads and notes with --shared.';

/** Of whom the levels are and by whom, where both are known. */
function describeRating(of: string | null, by: string | null): string {
  if (by === null || by === SELF) return '';
  return `, of ${of === null ? 'a person without a name' : cleanText(of)}, by ${cleanText(by)}`;
}

/** The assessments of a rater alone; of the newest one when none is named. */
function onlyRater(record: PersonRecord, name: string | null): PersonRecord {
  const by = name ?? newestRater(record);
  if (by === null)
    throw new UserError('There is no assessment to export.', { hint: 'Make one: coach assess --by <name>' });
  const only = onlyAssessments(record, by);
  if (only.assessments.length > 0) return only;
  const raters = [...new Set(record.assessments.map((one) => one.by))];
  throw new UserError(`No assessment is by "${by}".`, {
    hint: raters.length === 0 ? 'There is none at all.' : `Raters: ${raters.join(', ')}.`,
  });
}
