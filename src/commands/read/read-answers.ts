import { type AnswersFile, isSheet, readAnswers, readSheet } from '../../coaching/assessment.ts';
import type { Skill } from '../../coaching/skills.ts';
import type { Context } from '../../context.ts';
import { listFaults, UserError } from '../../errors.ts';
import { parseGivenJson } from '../../files/json.ts';
import { decodeNamed } from '../../files/named-text.ts';

/**
 * Reads an answers file of these skills, JSON or a Markdown sheet, or standard input for "-"; throws a UserError that
 * lists every fault.
 */
export async function readAnswersFile(
  context: Context,
  skills: readonly Skill[],
  { file, quick }: { readonly file: string; readonly quick: boolean },
): Promise<AnswersFile> {
  const name = file === '-' ? 'Standard input' : file;
  const text = decodeNamed(await context.readInput(file), name);
  const isJson = !isSheet(text);
  const value = isJson ? await parse(text, name) : null;
  const read = isJson
    ? readAnswers(quick && isObject(value) ? { ...value, mode: 'quick' } : value, skills)
    : readSheet(text, skills, quick);
  if (!('faults' in read)) return read;
  const [only, ...others] = skills;
  const named = only === undefined || others.length > 0 ? '' : `${only.id} `;
  const faults = read.faults.length === 1 ? 'a fault' : `${read.faults.length} faults`;
  throw new UserError(`${name} has ${faults}, and nothing was stored:\n${listFaults(read.faults, Infinity)}`, {
    hint: `A blank one to compare with: coach assess ${named}--template${isJson ? '' : ' --markdown'}`,
  });
}

const BLANK = 'A blank one to fill in: coach assess --template, or with --markdown as a sheet';

async function parse(text: string, name: string): Promise<unknown> {
  const parsed = await parseGivenJson(text);
  if ('value' in parsed) return parsed.value;
  const isMeant = /^\s*(?:[[{"]|\/[/*]|$)/u.test(text);
  throw new UserError(isMeant ? `${name} is ${parsed.fault}` : `${name} is neither JSON nor a sheet with statements.`, {
    hint: BLANK,
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
