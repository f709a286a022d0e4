import { type AdLexicon, type AdReading, type Need, type Strength, interpretAd } from '../../src/coaching/ads.ts';
import type { SkillId } from '../../src/coaching/skills.ts';

/** An ad, and what a careful reader says that it asks and names. */
export interface LabelledAd {
  readonly id: string;
  readonly text: readonly string[];
  readonly labels: {
    /** Where it is not English. */
    readonly language?: string;
    readonly asked: Readonly<Partial<Record<SkillId, Need>>>;
    readonly tools: readonly string[];
    /** How well each skill asked is to be known, where the ad says so; absent where nobody labelled it. */
    readonly strengths?: Readonly<Partial<Record<SkillId, Strength>>>;
    /** The beginnings of the lines that stand under no skill; absent where nobody labelled them. */
    readonly unplaced?: readonly string[];
    /** The last day to apply; absent where it names none. */
    readonly closes?: string;
  };
}

/** How far the reader of ads agrees with the labels; shares from 0 to 1. */
export interface Measure {
  readonly ads: number;
  readonly precision: number;
  readonly recall: number;
  /** Of the skills that both say are asked, those with the same must or nice. */
  readonly needs: number;
  readonly toolPrecision: number;
  readonly toolRecall: number;
  /** Of the skills that both say are asked, in ads with labels for it, those with the same strength or none. */
  readonly strengths: number;
  readonly misses: readonly string[];
}

/** Reads labelled ads and compares; an ad that is not English must be said to be so. */
export function measureAds(ads: readonly LabelledAd[], lexicon: AdLexicon): Measure {
  const skills = { right: 0, found: 0, labelled: 0, needs: 0 };
  const tools = { right: 0, found: 0, labelled: 0 };
  const strengths = { right: 0, labelled: 0 };
  const misses: string[] = [];
  for (const { id, text, labels } of ads) {
    const reading = interpretAd(text.join('\n'), lexicon);
    if ((reading.language === 'English') === (labels.language !== undefined))
      misses.push(`${id}: read as ${reading.language}`);
    const wanted = new Map(Object.entries(labels.asked));
    skills.labelled += wanted.size;
    skills.found += reading.asked.length;
    for (const { skill, need, text: line } of reading.asked) {
      const label = wanted.get(skill);
      if (label === undefined) misses.push(`${id}: not asked, and found: ${skill} in "${line.slice(0, 90)}"`);
      else {
        skills.right += 1;
        if (label === need) skills.needs += 1;
        else misses.push(`${id}: ${skill} is ${label}, not ${need}: "${line.slice(0, 90)}"`);
      }
    }
    for (const [skill, need] of wanted)
      if (!reading.asked.some((one) => one.skill === skill)) misses.push(`${id}: not found: ${skill} (${need})`);
    for (const { skill, right, miss } of compareStrengths(reading, labels)) {
      strengths.labelled += 1;
      if (right) strengths.right += 1;
      else misses.push(`${id}: ${skill} ${miss}`);
    }
    misses.push(...compareRest(reading, labels).map((miss) => `${id}: ${miss}`));
    const named = new Set(labels.tools);
    tools.labelled += named.size;
    tools.found += reading.tools.length;
    tools.right += reading.tools.filter((tool) => named.has(tool)).length;
    const over = reading.tools.filter((tool) => !named.has(tool));
    const lacking = [...named].filter((tool) => !reading.tools.includes(tool));
    if (over.length + lacking.length > 0)
      misses.push(`${id}: tools over: ${over.join(', ') || '-'}; lacking: ${lacking.join(', ') || '-'}`);
  }
  return {
    ads: ads.length,
    precision: share(skills.right, skills.found),
    recall: share(skills.right, skills.labelled),
    needs: share(skills.needs, skills.right),
    toolPrecision: share(tools.right, tools.found),
    toolRecall: share(tools.right, tools.labelled),
    strengths: share(strengths.right, strengths.labelled),
    misses,
  };
}

/** Each skill that both say is asked, and whether it is read as asked for as well as the label says. */
function compareStrengths(
  { asked }: AdReading,
  { strengths, asked: wanted }: LabelledAd['labels'],
): { readonly skill: SkillId; readonly right: boolean; readonly miss: string }[] {
  if (strengths === undefined) return [];
  return asked
    .filter(({ skill }) => wanted[skill] !== undefined)
    .map(({ skill, strength, unsaid }) => {
      const label = strengths[skill];
      const read = unsaid && strength?.strength !== 'strong' ? undefined : strength?.strength;
      return { skill, right: read === label, miss: `is asked for as ${label ?? 'unsaid'}, not ${read ?? 'unsaid'}` };
    });
}

/** What differs in the lines that stand under no skill and the last day to apply. */
function compareRest({ unplaced, closes }: AdReading, labels: LabelledAd['labels']): string[] {
  const own = labels.unplaced ?? [];
  const over = unplaced.filter(({ text }) => !own.some((one) => text.startsWith(one))).map(({ text }) => text);
  const lacking = own.filter((one) => !unplaced.some(({ text }) => text.startsWith(one)));
  const isPlaced = labels.unplaced === undefined || over.length + lacking.length === 0;
  return [
    ...(isPlaced ? [] : [`lines not placed over: ${over.join(' | ') || '-'}; lacking: ${lacking.join(' | ') || '-'}`]),
    ...(closes === (labels.closes ?? null) ? [] : [`closes ${labels.closes ?? 'never'}, read as ${closes ?? 'never'}`]),
  ];
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** The figures of a half, and its misses where they may be looked at. */
export function renderMeasure(name: string, measure: Measure, withMisses: boolean): string {
  const { ads, precision, recall, needs, toolPrecision, toolRecall, strengths, misses } = measure;
  const figures = [
    `${name}, ${ads} ads`,
    `skills asked: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}; must or nice right ${needs.toFixed(2)}`,
    `tools: precision ${toolPrecision.toFixed(2)}, recall ${toolRecall.toFixed(2)}`,
    `how well each is asked for, where it is labelled: ${strengths.toFixed(2)} right`,
  ];
  return [...figures, ...(withMisses ? misses.map((miss) => `  ${miss}`) : [])].join('\n');
}
