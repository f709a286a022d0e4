import type { Said } from './lexicon.ts';

/** What is known "inside out"; so many characters may stand between. */
const INSIDE_OUT =
  /\b(?:know|knows|known|knowing|knowledge|understand|understanding)\b[^.;]{0,100}?\binside[- ]out\b/giu;

/** Where a line says what is to be known inside out, from the first to behind the last character of each. */
export function findInsideOut(line: string): { readonly from: number; readonly to: number }[] {
  return [...line.matchAll(INSIDE_OUT)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
}

/** What is as large as few systems are: "millions of users", "high-traffic", "10k+ rps". */
const SCALE =
  /\b(?:hundreds of )?(?:millions|billions)\b|\bhigh(?:ly)?[- ](?:traffic|load|loaded|throughput|volume|scale)\b|\b\d{1,6}(?:[.,]\d{1,3})?\s?(?:k|m|million|billion)?\+?\s?(?:rps|qps|tps|(?:requests|queries|transactions|events|messages) (?:per|a) second)\b|\b\d{1,6}(?:[.,]\d{1,3})?\s?(?:m|million|billion)\+?\s(?:daily |active |monthly )*(?:users|customers|requests|events|messages|records|rows)\b/iu;

/** What somebody has done; without it a text under no heading may only tell of the company. */
const DONE = /\byou(?:'ve|’ve| have| built| designed| ran| run)\b/iu;

/** What says that others were led, or that the person decides for them. */
const LED =
  /\b(?:(?:led|managed) (?:(?:an?|the|your|small|large|several) )?(?:[\w-]+ ){0,2}?(?:teams?|engineers|developers|people)|(?:lead|leading|manage|managing) (?:an?|the|your|several) (?:[\w-]+ ){0,2}?(?:teams?|engineers|developers|people)|(?:set|setting|own|owned|owning|decided?|deciding)(?: on)? (?:the )?(?:technical|engineering|architectural) (?:direction|strategy|roadmap))\b/iu;

/** What a sentence asks beyond its single words. */
export interface Scale {
  /** Whether it names a size that few systems have. */
  readonly isLarge: boolean;
  /** Whether it asks that others were led. */
  readonly isLed: boolean;
  /** Whether it says that the person has done it. */
  readonly isDone: boolean;
}

/** What a sentence asks by the size of what it names, and by what the person has done. */
export function findScale(sentence: string): Scale {
  const isLarge = SCALE.test(sentence);
  return { isLarge, isLed: LED.test(sentence), isDone: isLarge && DONE.test(sentence) };
}

/**
 * Whether a thing is asked for at such a size: not where the basics are, nor where the ad has a place for what it asks
 * and this is another, with no word of the person.
 */
export function isAtScale({ isLarge, isDone }: Scale, said: Said | null, isOpen: boolean): boolean {
  return isLarge && said !== 'basics' && said !== 'interest' && (!isOpen || said !== null || isDone);
}
