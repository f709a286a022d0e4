import { readLevel } from '../../coaching/answers.ts';
import { type AnswersFile, readAnswers } from '../../coaching/answers-file.ts';
import { givenAnswers, SELF } from '../../coaching/assessment.ts';
import type { Level, Skill, SkillId } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { listFaults, UserError } from '../../errors.ts';
import { storeAssessment } from './store.ts';

export interface ReadOptions {
  readonly file: string;
  /** The rater, or null for the one that the file names. */
  readonly by: string | null;
  readonly quick: boolean;
}

/** Stores the levels that an answers file gives; with a fault in it, lists every one and stores nothing. */
export async function readAssessment(context: Context, skills: readonly Skill[], options: ReadOptions): Promise<void> {
  const { by, mode, answers } = parse(await context.readInput(options.file), skills, options);
  const levels: Partial<Record<SkillId, Level>> = {};
  for (const skill of skills) {
    const level = readLevel(skill, answers, mode);
    if (level !== null) levels[skill.id] = level;
  }
  await storeAssessment(context, { by: options.by ?? by ?? SELF, mode, levels, answers: givenAnswers(answers) });
}

function parse(bytes: Uint8Array, skills: readonly Skill[], { file, quick }: ReadOptions): AnswersFile {
  const name = file === '-' ? 'Standard input' : file;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UserError(`${name} is not JSON.`, { mend: 'A blank one to fill in: coach assess --template' });
  }
  const read = readAnswers(quick && isObject(value) ? { ...value, mode: 'quick' } : value, skills);
  if (!('faults' in read)) return read;
  throw new UserError(
    `${name} has ${read.faults.length === 1 ? 'a fault' : `${String(read.faults.length)} faults`}, and nothing was stored:\n${listFaults(read.faults, Infinity)}`,
    {
      mend: 'A blank one to compare with: coach assess --template',
    },
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
