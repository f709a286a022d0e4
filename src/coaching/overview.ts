import type { ChecklistSummary } from './checklist.ts';
import type { PersonRecord } from './record.ts';
import type { Report } from './report.ts';
import type { Skill } from './skills.ts';
import type { Step } from './steps.ts';
import { countScreens, nextScreen, planWalk } from './walk.ts';
import { answersOf, type Unfinished } from './assessment.ts';

/** How far an unfinished assessment has come. */
export interface WalkProgress {
  readonly startedAt: string;
  readonly skillsDone: number;
  readonly skills: number;
  /** About how many screens are left: the mean of the fewest and the most. */
  readonly screensLeft: number;
}

/** Where an unfinished assessment stands; its walk is the one that was planned when it began. */
export function measureProgress(
  unfinished: Unfinished,
  skills: readonly Skill[],
  assessments: PersonRecord['assessments'],
): WalkProgress {
  const asked = skills.filter((skill) => unfinished.skills.includes(skill.id));
  const walk = planWalk({ ...unfinished, skills: asked }, assessments, new Date(unfinished.startedAt));
  const answers = answersOf(unfinished.answers);
  const next = nextScreen(walk, answers);
  const { min, max } = countScreens(walk, answers);
  return {
    startedAt: unfinished.startedAt,
    skillsDone: next === null ? asked.length : asked.indexOf(next.skill),
    skills: asked.length,
    screensLeft: Math.round((min + max) / 2),
  };
}

/** What a bare call shows: where the person stands, the one next step, and the lists they have begun. */
export interface Overview {
  readonly target: string;
  readonly assessedAt: string | null;
  readonly summary: Report['summary'];
  readonly unfinished: WalkProgress | null;
  readonly next: Step | null;
  readonly checklists: readonly ChecklistSummary[];
}

/** The overview; of the checklists only those begun and not done. */
export function buildOverview(
  report: Report,
  next: Step | undefined,
  unfinished: WalkProgress | null,
  checklists: readonly ChecklistSummary[],
): Overview {
  return {
    target: report.target,
    assessedAt: report.assessedAt,
    summary: report.summary,
    unfinished,
    next: next ?? null,
    checklists: checklists.filter(({ items, done }) => done > 0 && done < items),
  };
}
