import { newestFor, nextScreen, planWalk, screensLeft, SELF, type Unfinished } from '../assessment.ts';
import type { ChecklistSummary } from '../checklists.ts';
import { daysBetween } from '../days.ts';
import type { Step } from '../path.ts';
import type { PersonRecord } from '../record.ts';
import { type Skill, SKILL_IDS, type SkillId } from '../skills.ts';
import type { Report } from './report.ts';

/** How far an unfinished assessment has come. */
export interface WalkProgress extends Pick<Unfinished, 'startedAt' | 'by'> {
  readonly asked: readonly SkillId[];
  readonly skillsDone: number;
  readonly skills: number;
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
  const { answers } = unfinished;
  const next = nextScreen(walk, answers);
  return {
    startedAt: unfinished.startedAt,
    by: unfinished.by,
    asked: asked.map(({ id }) => id),
    skillsDone: next === null ? asked.length : asked.indexOf(next.skill),
    skills: asked.length,
    screensLeft: screensLeft(walk, answers),
  };
}

/** What a bare call shows: where the person stands, the one next step, and the lists they have begun. */
export interface Overview {
  readonly target: string;
  readonly assessedAt: string | null;
  readonly summary: Report['summary'];
  /** The newest of those under way; null without one. */
  readonly unfinished: WalkProgress | null;
  /** All of them, newest first. */
  readonly underWay: readonly WalkProgress[];
  readonly next: Step | null;
  readonly checklists: readonly ChecklistSummary[];
}

/** The overview; of the checklists only those begun and not done. */
export function buildOverview(
  report: Report,
  next: Step | undefined,
  underWay: readonly WalkProgress[],
  checklists: readonly ChecklistSummary[],
): Overview {
  return {
    target: report.target,
    assessedAt: report.assessedAt,
    summary: report.summary,
    unfinished: underWay[0] ?? null,
    underWay,
    next: next ?? null,
    checklists: checklists.filter(({ items, done }) => done > 0 && done < items),
  };
}

/** After so many days an assessment is worth repeating. */
const ASSESSMENT_LASTS_DAYS = 30;

/** Why to assess again: the days since the last own assessment, or the skills that got evidence after theirs. */
export type Reassessment = { readonly days: number } | { readonly skills: readonly SkillId[] };

/**
 * Whether to assess again: after 30 days or when evidence was added since; null when not, when nothing was assessed, or
 * when an assessment is under way.
 */
export function suggestReassessment(record: PersonRecord, now: Date): Reassessment | null {
  const own = record.assessments.filter(({ by }) => by === SELF).map(({ at }) => Date.parse(at));
  if (own.length === 0 || record.unfinished.some(({ by }) => by === SELF)) return null;
  const skills = SKILL_IDS.filter((skill) => {
    const assessed = newestFor(record.assessments, skill, SELF)?.at;
    if (assessed === undefined) return false;
    return record.evidence.some((one) => one.skill === skill && Date.parse(one.at) > Date.parse(assessed));
  });
  if (skills.length > 0) return { skills };
  const days = daysBetween(new Date(Math.max(...own)), now);
  return days >= ASSESSMENT_LASTS_DAYS ? { days } : null;
}
