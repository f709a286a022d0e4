import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addExamples, GROUPS } from './help.ts';

export interface ExportOptions {
  readonly force?: true;
}

const DEFAULT_FILE = 'coach-export.json';

export function registerExport(program: Command, context: Context): void {
  const command = program
    .command('export')
    .helpGroup(GROUPS.yours)
    .summary('write all you have told to one file')
    .description(`Writes all you have told the coach to one JSON file, ${DEFAULT_FILE} unless you name another.`)
    .argument('[file]', 'the file to write, or - for standard output', DEFAULT_FILE)
    .option('--force', 'replace the file if it is there')
    .action((file: string, options: ExportOptions) => runExport(context, file, options));
  addExamples(command, ['coach export', 'coach export my-progress.json --force', 'coach export -']);
}

async function runExport(context: Context, file: string, options: ExportOptions): Promise<void> {
  const store = await context.progress();
  const record = store.read();
  const text = await context.encode(record);
  if (file === '-') {
    context.print(text);
    return;
  }
  await context.writeOutput(file, text, options.force === true);
  const assessments = record.assessments.length;
  await context.show({ file, assessments }, () => `Wrote ${file}, assessments in it: ${String(assessments)}`);
  await context.hint(`On another machine: coach import ${file}`);
}
