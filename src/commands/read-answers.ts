import { type AnswersFile, readAnswers } from '../coaching/assessment.ts';
import type { Skill } from '../coaching/skills.ts';
import type { Context } from '../context.ts';
import { listFaults, UserError } from '../errors.ts';

/** Reads an answers file of these skills, or standard input for "-"; throws a UserError that lists every fault. */
export async function readAnswersFile(
  context: Context,
  skills: readonly Skill[],
  { file, quick }: { readonly file: string; readonly quick: boolean },
): Promise<AnswersFile> {
  const bytes = await context.readInput(file);
  const name = file === '-' ? 'Standard input' : file;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UserError(`${name} is not JSON.`, { hint: 'A blank one to fill in: coach assess --template' });
  }
  const read = readAnswers(quick && isObject(value) ? { ...value, mode: 'quick' } : value, skills);
  if (!('faults' in read)) return read;
  throw new UserError(
    `${name} has ${read.faults.length === 1 ? 'a fault' : `${read.faults.length} faults`}, and nothing was stored:\n${listFaults(read.faults, Infinity)}`,
    {
      hint: 'A blank one to compare with: coach assess --template',
    },
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
