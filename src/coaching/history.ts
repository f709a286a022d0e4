import { type Assessment, byTime, type Levels } from './assessment.ts';
import type { Mode } from './answers.ts';
import { type Level, SKILL_IDS, type SkillId } from './skills.ts';

export interface LevelChange {
  readonly from: Level | null;
  readonly to: Level;
}

export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly mode: Mode;
  readonly levels: Levels;
  /** What moved against the same rater's level before; null before the first. */
  readonly changed: Readonly<Partial<Record<SkillId, LevelChange>>>;
}

/** Every assessment with what it changed, oldest first; with `since` (inclusive) only later ones, still compared with all before. */
export function buildHistory(assessments: readonly Assessment[], since?: Date): HistoryEntry[] {
  const before = new Map<string, Partial<Record<SkillId, Level>>>();
  const entries = byTime(assessments).map(({ id, at, by, mode, levels }) => {
    const known = before.get(by) ?? {};
    const changed: Partial<Record<SkillId, LevelChange>> = {};
    for (const skill of SKILL_IDS) {
      const to = levels[skill];
      const from = known[skill] ?? null;
      if (to !== undefined && to !== from) changed[skill] = { from, to };
    }
    before.set(by, { ...known, ...levels });
    return { id, at, by, mode, levels, changed };
  });
  return since === undefined ? entries : entries.filter((entry) => Date.parse(entry.at) >= since.getTime());
}
