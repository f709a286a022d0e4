import { join } from 'node:path';
import type { Rung, Skill } from '../coaching/skills.ts';
import { NO_STACK, type OwnStack, resolvePath, type Slot, type Stack } from '../coaching/stacks.ts';
import { once } from './once.ts';
import { PACKED_SKILLS, readPacked, readSkills, type SkillToRead } from './stored-skills.ts';

/** What the skills of a data folder are read with. */
export interface SkillSource {
  readonly folder: string;
  /** The folder where they stand packed; without it all is read to know one. */
  readonly built: string | undefined;
  readonly stacks: () => readonly Stack[];
}

/** Gives the skills with the study paths of somebody with a stack; levels and paths are made when first asked for. */
export function openSkills({ folder, built, stacks }: SkillSource): (own?: OwnStack) => readonly Skill[] {
  const packed = (): SkillToRead[] | undefined =>
    built === undefined ? undefined : readPacked(join(built, PACKED_SKILLS), folder);
  const stored = once(() => packed() ?? readSkills(folder));
  const made = new Map<string, readonly Skill[]>();
  return (own = NO_STACK) => {
    const key = `${own.language ?? ''} ${own.cloud ?? ''} ${own.framework ?? ''}`;
    const known = made.get(key) ?? stored().map((one) => makeSkill(one, (slots) => resolvePath(slots, stacks(), own)));
    made.set(key, known);
    return known;
  };
}

function makeSkill({ outline, readLevels }: SkillToRead, resolve: (slots: readonly Slot[]) => Rung['path']): Skill {
  const levels = once(() =>
    readLevels().map(({ path: slots, ...rung }): Rung => {
      const path = once(() => resolve(slots));
      return {
        ...rung,
        get path() {
          return path();
        },
      };
    }),
  );
  return {
    ...outline,
    get levels() {
      return levels();
    },
  };
}
