import type { CommandDefinition, OutputFlags } from '../commands/command.ts';
import type { Context } from '../context.ts';
import { CheckFailed } from '../errors.ts';

/** Runs a piece of work of a command in a context of its own; its result goes to `collect` where that is given. */
export type Run = (
  command: string,
  work: (context: Context) => Promise<void>,
  collect?: (text: string) => void,
) => Promise<void>;

/** A call of a command: its words, its options, and the name of the command in full. */
export interface CommandCall {
  readonly words: readonly string[];
  readonly options: OutputFlags;
  readonly path: string;
}

/** Runs a command; with --output its result goes to that file, whole or not at all, also where a check fails. */
export async function runCommand(
  definition: CommandDefinition,
  { words, options, path }: CommandCall,
  run: Run,
): Promise<void> {
  const { output = '-', force = false } = options;
  if (definition.prints !== true || output === '-') {
    await run(path, (context) => definition.run(context, words, options));
    return;
  }
  const texts: string[] = [];
  let failed: CheckFailed | undefined;
  const work = async (context: Context): Promise<void> => {
    context.checkOutput(output, force);
    try {
      await definition.run(context, words, options);
    } catch (error) {
      if (!(error instanceof CheckFailed)) throw error;
      failed = error;
    }
    await context.flush();
    context.writeOutput(output, texts.join(''), force);
    context.note(`Wrote ${output}`);
  };
  await run(path, work, (text) => texts.push(text));
  if (failed !== undefined) throw failed;
}
