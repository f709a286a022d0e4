import { ANSWER_STANDS_DAYS, SELF, type Unfinished } from '../coaching/assessment.ts';
import { daysSince } from '../coaching/days.ts';
import type { Figure } from '../coaching/guide.ts';
import type { Step } from '../coaching/path.ts';
import type { AgedSkills, Moved } from '../coaching/report.ts';
import { type Level, LEVEL_NAMES, type Skill, SKILL_IDS, type SkillId } from '../coaching/skills.ts';
import { formatHours, nameLevel } from '../coaching/wording.ts';
import type { Box } from '../coaching/work.ts';
import type { View } from './output.ts';
import {
  cleanText,
  countOf,
  formatAge,
  formatDate,
  hang,
  placeAddress,
  proseWidth,
  wrapLines,
  wrapProse,
} from './text.ts';
import type { Paint, Style } from './theme.ts';

export { formatHours, nameLevel } from '../coaching/wording.ts';

/** "12 Jan to 2 Feb 2027"; a single day where both are one. */
export function formatRange(earliest: string | null, latest: string | null): string {
  if (earliest === null || latest === null) return '';
  if (earliest === latest) return formatDate(latest);
  const from = formatDate(earliest);
  return `${earliest.slice(0, 4) === latest.slice(0, 4) ? from.replace(/ \d+$/, '') : from} to ${formatDate(latest)}`;
}

/** A level as four boxes: ■ reached, □ required and not reached, · beyond the target; then its name. */
export function renderLevel(level: Level | null, required: Level, paint: Paint): string {
  const reached = level ?? 0;
  const missing = Math.max(0, required - reached);
  const bar = [
    paint.good('■'.repeat(reached)),
    paint.warn('□'.repeat(missing)),
    paint.quiet('·'.repeat(4 - reached - missing)),
  ];
  return `${bar.join('')} ${nameLevel(level)}`;
}

const MOST_BLOCKS = 20;

/** So much of a whole as a bar of at most twenty blocks; blank where the whole is nothing. */
export function renderBar(done: number, all: number, paint: Paint): string {
  const blocks = Math.min(all, MOST_BLOCKS);
  const filled = all === 0 ? 0 : Math.floor((done / all) * blocks);
  return paint.good('▰'.repeat(filled)) + paint.quiet('▱'.repeat(blocks - filled));
}

/** "Database Management, None → Guided", "Git, not assessed → Guided" or "Database Management, prove Guided". */
export function nameStep(step: Step, skills: readonly Skill[]): string {
  const name = skills.find((skill) => skill.id === step.skill)?.name ?? step.skill;
  if (step.kind === 'prove') return `${name}, prove ${LEVEL_NAMES[step.to]}`;
  return `${name}, ${nameLevel(step.from)} → ${LEVEL_NAMES[step.to]}`;
}

/** That a target is reached, before the command that aims higher. */
export function sayReached(target: string): string {
  return `Every skill is at target for ${target}. Aim higher`;
}

/** ", 2 since 23 Oct 2026"; blank where there is nothing to compare with. */
export function describeMoved({ moved }: { readonly moved: Moved | null }): string {
  if (moved === null) return '';
  const since = `since ${formatDate(moved.since)}`;
  if (moved.rungs === 0) return `, none moved ${since}`;
  return moved.rungs > 0 ? `, ${moved.rungs} ${since}` : `, ${-moved.rungs} fewer ${since}`;
}

/** More skills than these are counted, not named. */
const MOST_NAMED = 4;

/** "11 of 12 levels are 35 days old, all but version-control." of the skills that have a level. */
export function describeAge({ skills, days }: AgedSkills, assessed: readonly SkillId[]): string {
  const others = assessed.filter((id) => !skills.includes(id));
  const age = days.min === days.max ? countOf(days.min, 'day') : `${days.min} to ${days.max} days`;
  if (others.length === 0) return `${assessed.length === 1 ? 'The level is' : 'All levels are'} ${age} old.`;
  const named = skills.length <= MOST_NAMED ? `: ${skills.join(', ')}` : '';
  const but = named === '' && others.length <= MOST_NAMED ? `, all but ${others.join(', ')}` : '';
  return `${skills.length} of ${assessed.length} levels ${skills.length === 1 ? 'is' : 'are'} ${age} old${named}${but}.`;
}

/** A view of what a command did, in a sentence or a few, one a line: wrapped at words on a terminal. */
export function sayThat(text: string): View<unknown> {
  return (_value, { terminal, columns }) => wrapLines(text, terminal ? proseWidth(columns) : undefined);
}

/** "60-110 h: learn 25-40, build 35-70; at least 2 weeks"; where nothing is to be learnt first, of building alone. */
export function nameHours({ kind, hours, learn, build, project }: Step): string {
  if (kind === 'prove') return formatHours(hours);
  const first = learn.max === 0 ? '' : `learn ${learn.min}-${learn.max}, `;
  const parts = `${first}build ${build.min}-${build.max}`;
  const wait = project.weeks === undefined ? '' : `; at least ${project.weeks} weeks`;
  return `${formatHours(hours)}: ${parts}${wait}`;
}

/** The done-when list of a step, a line a box: ✓ ticked, □ open; numbered where they are ticked by number. */
export function renderBoxes(
  boxes: readonly Box[],
  { numbered }: { readonly numbered: boolean },
  { paint, columns }: Style,
): string {
  return boxes
    .map(({ number, line, ticked }) => {
      const head = `${numbered ? `${number} ` : ''}${ticked ? paint.good('✓') : '□'} `;
      return hang(`${head}${line}`, columns, numbered ? 4 : 2);
    })
    .join('\n');
}

/** The sentence on steps that are put aside, with what takes them up again; null where none is. */
export function describePutAside(skipped: readonly Step[], waiting: readonly Step[]): string | null {
  const [first] = skipped;
  if (first === undefined) return null;
  const waits = waiting.length === 0 ? '' : `; ${countOf(waiting.length, 'step waits', 'steps wait')} behind`;
  const names = skipped.map(({ id }) => id).join(', ');
  return `Put aside: ${names}${waits}. Take it up again: coach step ${first.id} --unskip`;
}

/** How a rater is named to the person; the one whose record it is by `self`, where that is somebody else. */
export function formatRater(by: string, self = YOU): string {
  return by === SELF ? self : cleanText(by);
}

export const YOU = 'you';

/** The one whose record it is, where that may be somebody else and no name is known. */
export const THEMSELVES = 'themselves';

/** A sourced figure, set in from the text it belongs to. */
export function renderFigure({ text, place, date, source }: Figure, columns: number): string {
  return `${wrapProse(`${text} (${place}, ${date})`, columns, '  ')}\n${placeAddress(source, columns, '  ')}`;
}

/** The command that goes on with an assessment under way, of the record of a profile where one is named. */
export function nameAssess({ skills, by }: Pick<Unfinished, 'skills' | 'by'>, profile: string | null = null): string {
  const named = skills.length === SKILL_IDS.length ? [] : skills;
  const rater = by === SELF ? [] : [`--by ${quoteWord(cleanText(by))}`];
  return nameCall(['assess', ...named, ...rater].join(' '), profile);
}

/** A command of ours as it is typed, for the record of a profile where one is named. */
export function nameCall(words: string, profile: string | null): string {
  return profile === null ? `coach ${words}` : `coach --profile ${profile} ${words}`;
}

/** The call of coach open that counts in what a call for this profile and stack lists. */
export function nameOpen(
  { profile, stack }: { readonly profile: string | null; readonly stack: string | null },
  words: readonly string[],
): string {
  const forStack = stack === null ? [] : ['--stack', quoteWord(stack)];
  return nameCall(['open', ...words, ...forStack].join(' '), profile);
}

/** Counts up to the statements of a level, in words. */
export const NUMBERS = ['none', 'one', 'two', 'three'];

/** What is to be known of an answer from before where it is old: "answered 7 months ago". */
export function noteOldAnswer(at: string, now: Date): string | undefined {
  const days = daysSince(at, now);
  return days > ANSWER_STANDS_DAYS ? `answered ${formatAge(days)}` : undefined;
}

/** A word as it is typed in a shell, so that nothing in it is run there. */
export function quoteWord(word: string): string {
  if (/^[\w./-]+$/.test(word)) return word;
  return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
