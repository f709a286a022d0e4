import type { PlannedWeek } from '../coaching/path.ts';
import { markup, nameOnPage } from './markup.ts';
import { type Made, type Section, writePage } from './page.ts';
import { type TimelineText, writeSentences, writeTimeline, writeWeeks } from './timeline.ts';

/** What a page shows of a plan. */
export interface PlanText {
  readonly name: string | null;
  /** What it is for, at how many hours, since when. */
  readonly title: string;
  readonly sentences: readonly string[];
  readonly timeline: TimelineText;
  /** The weeks that are asked for one by one; null where they are not. */
  readonly weeks: readonly PlannedWeek[] | null;
  readonly nameStep: (id: string) => string;
  readonly made: Made;
}

/** So much of a page is for the steps. */
const MOST_BYTES = 28_000;

/** The page of a plan. */
export function writePlanPage({ name, title, sentences, timeline, weeks, nameStep, made }: PlanText): string {
  const steps: Section = {
    id: 'steps',
    title: 'Step by step',
    body: [writeSentences(sentences), timeline.rows.length > 0 && writeTimeline(timeline, MOST_BYTES)],
  };
  const byWeek: Section | null =
    weeks === null || weeks.length === 0
      ? null
      : { id: 'weeks', title: 'Week by week', body: writeWeeks(weeks, nameStep) };
  return writePage({
    kind: 'Plan',
    title: name === null ? `Plan: ${title}` : `Plan of ${name}: ${title}`,
    heading: name === null ? markup`The way ahead` : nameOnPage(name),
    lead: title,
    sections: [steps, byWeek].filter((section) => section !== null),
    made,
  });
}
