import { nextScreen, planWalk, screensLeft, type Unfinished } from '../assessment.ts';
import type { ChecklistSummary } from '../checklists.ts';
import { daysSince, localDay } from '../days.ts';
import type { Step, Target } from '../path.ts';
import { findPracticeAhead, type PracticeAhead } from '../practice.ts';
import {
  type DueJob,
  findNearTalks,
  findTakenJob,
  type HeldTalk,
  listDue,
  listHeldTalks,
  type NearTalk,
  type TakenJob,
} from '../jobs.ts';
import type { PersonRecord } from '../record.ts';
import { findPlanned, type PlannedStep } from '../schedule.ts';
import type { Skill, SkillId } from '../skills.ts';
import { findStepInHand, withBoxes } from '../work.ts';
import { findFreshDisputes, type FreshDispute } from './fresh-disputes.ts';
import { findNews, type News } from './news.ts';
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

/** What a bare call shows: where the person stands, what is new, the one next step, and the lists they have begun. */
export interface Overview {
  readonly target: string;
  /** Whether the person chose it, and it is not the one that is taken where nobody did. */
  readonly targetChosen: boolean;
  readonly by: string;
  readonly assessedAt: string | null;
  /** The skills that have a level. */
  readonly assessed: readonly SkillId[];
  readonly summary: Report['summary'];
  readonly news: News | null;
  /** Who rates skills lower than the person does, by opinions that came in the last two weeks. */
  readonly disputed: readonly FreshDispute[];
  /** The skills whose level was last given 90 days ago or more, and how long ago the newest and the oldest of them. */
  readonly aged: AgedSkills | null;
  /** The newest of those under way; null without one. */
  readonly unfinished: WalkProgress | null;
  /** All of them, newest first. */
  readonly underWay: readonly WalkProgress[];
  readonly next: Step | null;
  /** The step that was begun; null without one. */
  readonly inHand: StepInHand | null;
  /** What the kept plan says of the step in hand, else of the one due first; null without one. */
  readonly planned: PlannedStep | null;
  /** The id of a target that asks for more, once this one is reached; null before, and where there is none. */
  readonly higher: string | null;
  readonly checklists: readonly ChecklistSummary[];
  /** Null where nothing was practised and no day is named. */
  readonly practice: PracticeAhead | null;
  /** The talks of the next two weeks, the nearest first. */
  readonly talks: readonly NearTalk[];
  /** The talks just held, with what is done of what comes after them. */
  readonly held: readonly HeldTalk[];
  /** Of the cards that are asked until the day of one of them, how many were seen; null where none is practised for. */
  readonly cards: SeenCards | null;
  /** The jobs between whose offers the person is to choose, by their ids; none below two. */
  readonly offers: readonly string[];
  /** The day it is seen from, and what is due on jobs, the nearest first. */
  readonly day: string;
  readonly jobs: readonly DueJob[];
  /** The job that was taken last; null where none is. */
  readonly taken: TakenJob | null;
}

/** How many cards there are, how many of them were asked at least once, and how many are due today. */
export interface SeenCards {
  readonly seen: number;
  readonly of: number;
  /** How many of them the days are laid out for, those seen among them. */
  readonly planned: number;
  readonly due: number;
}

/** A step that was begun, since when, and how many of its done-when lines are ticked. */
export interface StepInHand {
  readonly step: Step;
  readonly since: string;
  readonly ticked: number;
  readonly lines: number;
}

/** What the overview is made of. */
export interface OverviewParts {
  readonly report: Report;
  readonly record: PersonRecord;
  readonly skills: readonly Skill[];
  /** The steps to take, in their order. */
  readonly steps: readonly Step[];
  readonly underWay: readonly WalkProgress[];
  /** The target to aim at next, once this one is reached. */
  readonly higher: Target | undefined;
  readonly checklists: readonly ChecklistSummary[];
  /** Of the cards that are asked until the day that is practised for; null without one to come. */
  readonly cards: SeenCards | null;
  readonly offers: readonly string[];
}

/** The overview; of the checklists only those begun and not done. */
export function buildOverview(parts: OverviewParts, now: Date): Overview {
  const { report, record, skills, steps, underWay, higher, checklists, cards, offers } = parts;
  const talks = findNearTalks(record.jobs, localDay(now));
  const isForTalk = talks.some(({ day, days }) => day === record.practice.until && days > 0);
  const practice = findPracticeAhead(record, localDay(now));
  const taken = findTakenJob(record.jobs, localDay(now));
  return {
    target: report.target,
    targetChosen: record.target !== null,
    by: report.by,
    assessedAt: report.assessedAt,
    assessed: report.skills.filter(({ level }) => level !== null).map(({ id }) => id),
    summary: report.summary,
    news: findNews(record, now),
    disputed: findFreshDisputes(report, record, now),
    aged: findAged(report, now, ASKED_DAYS),
    unfinished: underWay[0] ?? null,
    underWay,
    next: steps[0] ?? null,
    inHand: describeInHand(steps, record),
    planned: findPlanned(record, steps, { skills, today: localDay(now) }),
    higher: higher?.id ?? null,
    checklists: checklists.filter(({ items, done }) => done > 0 && done < items),
    practice: practice !== null && cards !== null ? { ...practice, due: cards.due } : practice,
    talks,
    held: listHeldTalks(record.jobs, localDay(now)),
    cards: isForTalk ? cards : null,
    offers,
    day: localDay(now),
    // Of the job that was taken its own lines tell.
    jobs: listDue(record.jobs, localDay(now)).filter(({ id }) => id !== taken?.id),
    taken,
  };
}

/** The step that a person is at, and how far they are with it, of those to take; null where none was begun. */
export function describeInHand(steps: readonly Step[], record: PersonRecord): StepInHand | null {
  const step = findStepInHand(steps, record);
  if (step === undefined) return null;
  const { since, boxes } = withBoxes(step, record);
  return since === null ? null : { step, since, ticked: boxes.filter((box) => box.ticked).length, lines: boxes.length };
}

/** From so many days on the age of a level is told beside it, and from so many on it is worth asking about again. */
const [TOLD_DAYS, ASKED_DAYS] = [30, 90];

/** Skills whose levels are of age, with the fewest and the most days since they were given. */
export interface AgedSkills {
  readonly skills: readonly SkillId[];
  readonly days: { readonly min: number; readonly max: number };
}

/** The skills of a report whose level is 30 days old or older, or as many as are named; null where there is none. */
export function findAged({ skills }: Report, now: Date, least = TOLD_DAYS): AgedSkills | null {
  const aged = skills.flatMap(({ id, assessedAt }) => {
    const days = assessedAt === null ? 0 : daysSince(assessedAt, now);
    return days >= least ? [{ id, days }] : [];
  });
  if (aged.length === 0) return null;
  const days = aged.map((one) => one.days);
  return { skills: aged.map(({ id }) => id), days: { min: Math.min(...days), max: Math.max(...days) } };
}
