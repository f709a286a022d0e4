import { join } from 'node:path';
import { type Rung, type Skill, SKILL_IDS } from '../coaching/skills.ts';
import type { Slot } from '../coaching/stacks.ts';
import { type Derivation, packDerived, readDerived } from './derived.ts';
import { once } from './once.ts';
import { readJson } from './read-json.ts';

/** The file beside the built program that holds the skills. */
export const PACKED_SKILLS = 'skills.jsonl';

/** A skill as it is stored: its paths are those of everybody. */
export interface StoredSkill extends Omit<Skill, 'levels'> {
  readonly levels: readonly (Omit<Rung, 'path'> & { readonly path: readonly Slot[] })[];
}

/** A skill and what makes its levels, which are most of it and asked for by few calls. */
export interface SkillToRead {
  readonly outline: Omit<Skill, 'levels'>;
  readonly readLevels: () => StoredSkill['levels'];
}

/** The skills of a data folder, all of them read. */
export function readSkills(folder: string): SkillToRead[] {
  return SKILL_IDS.map((id) => split(readJson(join(folder, `skills/${id}.json`)) as StoredSkill));
}

function split({ levels, ...outline }: StoredSkill): SkillToRead {
  return { outline, readLevels: () => levels };
}

const derivedFrom = (folder: string): Derivation => ({ folder, from: ['skills'] });

/** The skills of a data folder as text: on one line all but their levels, and a line for the levels of each. */
export function packSkills(folder: string): string {
  const skills = readSkills(folder);
  const lines = [skills.map(({ outline }) => outline), ...skills.map(({ readLevels }) => readLevels())];
  return packDerived(
    derivedFrom(folder),
    lines.map((line) => JSON.stringify(line)),
  );
}

/** The skills that a file holds; undefined without one, or where the data has changed since. */
export function readPacked(path: string, folder: string): SkillToRead[] | undefined {
  const text = readDerived(path, derivedFrom(folder));
  if (text === undefined) return undefined;
  const [, outlines = '[]', ...levels] = text.split('\n');
  return (JSON.parse(outlines) as SkillToRead['outline'][]).map((outline, place) => ({
    outline,
    readLevels: once(() => JSON.parse(levels[place] ?? '[]') as StoredSkill['levels']),
  }));
}
