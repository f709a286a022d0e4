import { findMovements, findTrends, type HistoryEntry, SELF } from '../../coaching/assessment.ts';
import type { Skill, SkillId } from '../../coaching/skills.ts';
import { type HistoryText, writeHistoryPage } from '../../pages/history-page.ts';
import { type HistorySubject, tellChanges } from '../history.view.ts';

/** What a history page is about beside the entries. */
interface PageAbout extends Pick<HistoryText, 'name' | 'made'>, HistorySubject {
  readonly skills: readonly Skill[];
}

/** A history as a page. */
export function renderHistoryPage(
  entries: readonly HistoryEntry[],
  { moved, rater, skills, ...about }: PageAbout,
): string {
  const nameOf = (skill: SkillId): string => skills.find(({ id }) => id === skill)?.name ?? skill;
  return writeHistoryPage({
    ...about,
    entries: entries.toReversed().map((entry) => ({
      at: entry.at,
      by: entry.by === SELF ? null : entry.by,
      mode: entry.mode,
      skills: Object.keys(entry.levels).length,
      changed: tellChanges(entry, nameOf),
    })),
    trends: findTrends(entries, rater),
    moved: moved ? findMovements(entries) : null,
    nameOf,
  });
}
