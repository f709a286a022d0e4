import type { Mode } from '../../coaching/assessment.ts';
import type { Target } from '../../coaching/path.ts';
import { findAged, type Report, type SkillReport } from '../../coaching/report.ts';
import type { SkillId } from '../../coaching/skills.ts';
import { describeAge, describeMoved, formatRater, renderBar } from '../../terminal/phrases.ts';
import { countOf, formatDay } from '../../terminal/text.ts';
import type { Style } from '../../terminal/theme.ts';

/** "Junior backend developer · rated by you, 20 Oct to 25 Nov 2026 · from quick questions". */
export function renderTitle(
  report: Report,
  { target, self }: { readonly target: Target; readonly self: string },
): string {
  return [target.name, ...describeRating(report, `rated by ${formatRater(report.by, self)}`)].join(' · ');
}

/** By whom and when the levels were given, and how where not by all questions; `byWhom` says it in words. */
export function describeRating(report: Report, byWhom: string): string[] {
  const rated = report.skills.filter(({ assessedAt }) => assessedAt !== null);
  if (rated.length === 0) return ['not assessed yet'];
  const days = rated.flatMap(({ assessedAt }) => assessedAt ?? []).sort((a, b) => Date.parse(a) - Date.parse(b));
  const [first, last] = [formatDay(days[0] ?? ''), formatDay(days.at(-1) ?? '')];
  const when = first === last ? ` on ${last}` : `, ${first} to ${last}`;
  return [`${byWhom}${when}`, ...describeModes(rated)];
}

/** How levels came about other than by all questions: said of all of them, or of some. */
const MODE_WORDS = [
  { mode: 'quick', all: 'a quick picture', some: 'from quick questions' },
  { mode: 'set', all: 'set without questions', some: 'set without questions' },
] as const satisfies readonly { readonly mode: Mode; readonly all: string; readonly some: string }[];

function describeModes(rated: readonly SkillReport[]): string[] {
  return MODE_WORDS.flatMap(({ mode, all, some }) => {
    const count = rated.filter((row) => row.mode === mode).length;
    if (count === 0) return [];
    return [count === rated.length ? all : `${countOf(count, 'level')} ${some}`];
  });
}

/** The sentences that a report begins with, after a bar of the rungs. */
export function renderHeadline(report: Report, { paint }: Style): string {
  const { notAssessed, skills, rungs } = report.summary;
  const bar = notAssessed === skills ? '' : `${renderBar(rungs.climbed, rungs.needed, paint)} `;
  return bar + describeHeadline(report);
}

/** The sentences that a report begins with. */
export function describeHeadline(report: Report): string {
  const stand = describeStand(report, ({ id, gap }) => `${id} -${gap}`);
  if (stand === null) return describeNothing(report);
  const { rungs, atTarget, mustHaves, unproven, notAssessed } = stand;
  return [rungs, atTarget, mustHaves, unproven, ...notAssessed].join(' ');
}

/** How far a person is, a sentence each. */
export interface Stand {
  readonly rungs: string;
  readonly atTarget: string;
  readonly mustHaves: string;
  readonly unproven: string;
  /** None where every skill is assessed. */
  readonly notAssessed: readonly string[];
}

/** What a report without any level says. */
export function describeNothing({ summary, target }: Report): string {
  return `None of the ${summary.skills} skills is assessed. This is what ${target} asks for.`;
}

/** How far a person is, a gap named as it is given; null where no skill is assessed. */
export function describeStand(
  { summary, target, skills }: Report,
  nameGap: (row: SkillReport) => string,
): Stand | null {
  if (summary.notAssessed === summary.skills) return null;
  const { rungs } = summary;
  const musts = skills.filter((row) => row.gap > 0 && row.priority === 'must');
  const short = musts.filter(({ level }) => level !== null);
  const unknown = musts.length - short.length;
  const ofThem = unknown === 0 ? '' : `, ${unknown} of them ${unknown === 1 ? 'a must-have' : 'must-haves'}`;
  return {
    rungs: `${rungs.climbed} of ${countOf(rungs.needed, 'rung')} to ${target}${describeMoved(summary)}.`,
    atTarget: `${summary.atTarget} of ${countOf(summary.skills, 'skill')} at target.`,
    mustHaves:
      short.length === 0
        ? unknown === 0
          ? 'No must-have is short.'
          : 'No must-have that is assessed is short.'
        : `${countOf(short.length, 'must-have')} short: ${short.map(nameGap).join(', ')}.`,
    unproven: `${countOf(summary.unproven, 'level')} unproven.`,
    notAssessed: summary.notAssessed > 0 ? [`${countOf(summary.notAssessed, 'skill')} not assessed${ofThem}.`] : [],
  };
}

function ratedSkills({ skills }: Report): SkillId[] {
  return skills.filter(({ level }) => level !== null).map(({ id }) => id);
}

/** The ages of levels that are worth asking about again. */
export function describeAged(report: Report, now: Date): string[] {
  const aged = findAged(report, now);
  return aged === null ? [] : [describeAge(aged, ratedSkills(report))];
}
