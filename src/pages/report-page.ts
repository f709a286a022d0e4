import type { Trend } from '../coaching/assessment.ts';
import type { Evidence } from '../coaching/evidence.ts';
import type { Report } from '../coaching/report.ts';
import type { SkillId } from '../coaching/skills.ts';
import { capitalise } from '../coaching/wording.ts';
import { writeEvidence } from './evidence.ts';
import { type GapText, writeGaps } from './gaps.ts';
import { markup, nameOnPage } from './markup.ts';
import { drawRungs, writeFigure, writeSkillTable } from './levels.ts';
import { type OpinionsText, writeOpinions } from './opinions.ts';
import { type Made, type Section, writePage } from './page.ts';
import { drawRadar, writeRadarKey } from './radar.ts';
import { type TimelineText, writeSentences, writeTimeline } from './timeline.ts';
import { describeSpan, writeTrends } from './trends.ts';
import { writeWords } from './worth.ts';

/** What a page shows of where a person stands: the report, and in sentences what is said of it. */
export interface ReportText {
  readonly report: Report;
  /** Null where the person gave no name, or is not to be named. */
  readonly name: string | null;
  readonly target: string;
  /** By whom and when it was rated. */
  readonly rated: string;
  /** What the figures of the report do not say. */
  readonly sentences: readonly string[];
  /** How many rungs moved since when, as ", 2 since 23 Oct 2026"; blank where nothing is known. */
  readonly moved: string;
  readonly trends: readonly Trend[];
  readonly gaps: readonly GapText[];
  /** Of skills without a level, and the command that asks about them; null where there is none. */
  readonly notAssessed: { readonly names: readonly string[]; readonly command: string } | null;
  readonly opinions: OpinionsText;
  readonly evidence: readonly Evidence[];
  /** The plan with what is said of it; null where there is none, which `withoutPlan` explains. */
  readonly plan: {
    readonly title: string;
    readonly sentences: readonly string[];
    readonly timeline: TimelineText;
  } | null;
  readonly withoutPlan: string;
  /** What a rating of oneself is worth; null where somebody else rated. */
  readonly worth: string | null;
  readonly made: Made;
}

/** The page of a report. */
export function writeReportPage(text: ReportText): string {
  const { report, name, target, rated } = text;
  const nameOf = (skill: SkillId): string => report.skills.find(({ id }) => id === skill)?.name ?? skill;
  const sections = [
    standSection(text),
    skillsSection(text),
    trendSection(text, nameOf),
    gapsSection(text),
    planSection(text),
    evidenceSection(text, nameOf),
    opinionsSection(text),
    worthSection(text),
  ];
  return writePage({
    kind: 'Backend skills',
    title: name === null ? `Backend skills: ${target}` : `${name}: ${target}`,
    heading: name === null ? target : nameOnPage(name),
    lead: name === null ? capitalise(rated) : `${target} · ${rated}`,
    sections: sections.filter((section) => section !== null),
    made: text.made,
  });
}

function standSection({ report, sentences, moved }: ReportText): Section {
  const { summary, target } = report;
  const isRated = summary.notAssessed < summary.skills;
  return {
    id: 'stand',
    title: 'In short',
    body: [
      isRated && [
        markup`
          <dl class="figures">
            ${writeFigure(summary.rungs.climbed, `rungs to ${target}${moved}`, summary.rungs.needed)}
            ${writeFigure(summary.atTarget, 'skills at target', summary.skills)}
            ${writeFigure(summary.mustShort, nameMusts(summary))}
            ${writeFigure(summary.unproven, summary.unproven === 1 ? 'level unproven' : 'levels unproven')}
          </dl>
        `,
        drawRungs(summary.rungs),
      ],
      markup`<p class="prose">${sentences.join(' ')}</p>`,
    ],
  };
}

/** Of a skill without a level nobody knows whether it is short, so those are counted apart. */
function nameMusts({ mustShort, mustNotAssessed }: Report['summary']): string {
  const unknown = mustNotAssessed === 0 ? '' : `, ${mustNotAssessed} not assessed`;
  return `${mustShort === 1 ? 'must-have' : 'must-haves'} short${unknown}`;
}

function skillsSection({ report, target }: ReportText): Section {
  return {
    id: 'skills',
    title: 'The twelve skills',
    about: 'Rings: 1 Guided, 2 Independent, 3 Production, 4 Lead. The numbers around are those of the table.',
    body: [drawRadar(report.skills, target), writeRadarKey(report.skills), writeSkillTable(report.skills)],
  };
}

function trendSection({ trends, report }: ReportText, nameOf: (skill: SkillId) => string): Section | null {
  if (trends.length === 0) return null;
  const requiredOf = (skill: SkillId): Report['skills'][number]['required'] | null =>
    report.skills.find(({ id }) => id === skill)?.required ?? null;
  return {
    id: 'trend',
    title: 'How each went',
    about: `Skills rated more than once, ${describeSpan(trends)}, on one scale from None to Lead. Dashes: what the target needs.`,
    body: writeTrends(trends, { nameOf, requiredOf }),
  };
}

function gapsSection({ gaps, notAssessed, report }: ReportText): Section {
  const none = report.summary.atTarget === report.summary.skills;
  return {
    id: 'gaps',
    title: report.summary.notAssessed === report.summary.skills ? 'What is not known' : 'What is lacking',
    about:
      gaps.length > 0 &&
      'Of the next level of each skill below its target. Each line completes “I have …”. Only “answered no” and “done with help” are lacking; of the rest nothing is known.',
    body: [
      none && markup`<p>Every skill is at its target or above.</p>`,
      writeGaps(gaps),
      notAssessed !== null &&
        markup`
          <div class="gap">
            <h3>Not assessed</h3>
            <p>${notAssessed.names.join(', ')}.</p>
            <p class="small quiet">Nothing is known of these. To find out: <code>${notAssessed.command}</code></p>
          </div>
        `,
    ],
  };
}

/** So much of a report is for the steps of the plan. */
const PLAN_BYTES = 7_500;

function planSection({ plan, withoutPlan }: ReportText): Section {
  if (plan === null) return { id: 'plan', title: 'The plan', body: markup`<p>${withoutPlan}</p>` };
  return {
    id: 'plan',
    title: 'The plan',
    body: [
      markup`<p class="strong">${plan.title}</p>`,
      writeSentences(plan.sentences),
      plan.timeline.rows.length > 0 && writeTimeline(plan.timeline, PLAN_BYTES),
    ],
  };
}

function evidenceSection({ evidence, made }: ReportText, nameOf: (skill: SkillId) => string): Section {
  return {
    id: 'evidence',
    title: 'Evidence',
    about: 'Links, paths and notes that back a level, newest first.',
    body:
      evidence.length === 0 ? markup`<p>None is recorded yet.</p>` : writeEvidence(evidence, { nameOf, now: made.at }),
  };
}

function opinionsSection({ opinions }: ReportText): Section | null {
  if (opinions.compared.length === 0) return null;
  return { id: 'opinions', title: 'Second opinions', body: writeOpinions(opinions) };
}

function worthSection({ worth }: ReportText): Section {
  return {
    id: 'worth',
    title: worth === null ? 'What the words mean' : 'What this is worth',
    body: [worth !== null && markup`<p class="prose">${worth}</p>`, writeWords()],
  };
}
