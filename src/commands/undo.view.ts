import { DEFAULT_TARGET } from '../coaching/path.ts';
import type { Origin, PatchPart } from '../coaching/record.ts';
import type { View } from '../terminal/output.ts';
import { cleanText, countOf, formatDay, wrapProse } from '../terminal/text.ts';

/** A change that was taken back. */
export interface Undone {
  readonly command: string;
  readonly madeAt: string;
  readonly at: string;
  readonly parts: readonly PatchPart[];
  /** The change that goes away or comes again by it. */
  readonly origin: Origin;
}

/** One of each part of the record, and several. */
const NOUNS: Readonly<Record<PatchPart['part'], readonly [one: string, many: string]>> = {
  assessments: ['assessment', 'assessments'],
  unfinished: ['assessment under way', 'assessments under way'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  done: ['finished step', 'finished steps'],
  ticks: ['tick', 'ticks'],
  steps: ['step in hand', 'steps in hand'],
  cards: ['practice card', 'practice cards'],
  ownCards: ['question of your own', 'questions of your own'],
  stories: ['story', 'stories'],
  jobs: ['job', 'jobs'],
  about: ['what you told of yourself', ''],
  target: ['the target', ''],
  hoursPerWeek: ['the hours a week', ''],
  plan: ['the plan', ''],
  practice: ['the day you practise for', ''],
};

/** What comes after the parts of which it is said, where a change is taken back, and where one is put back. */
const TAKEN: Readonly<Record<PatchPart['does'], string>> = {
  removes: '',
  restores: ', back again',
  changes: ', as it was before',
};
const PUT: Readonly<Record<PatchPart['does'], string>> = { removes: ', gone again', restores: '', changes: '' };

const MOST_NAMES = 3;

/** What was taken back, or put back where that took back an undo, in a sentence. */
export const renderUndone: View<Undone> = ({ parts, origin: { command, madeAt, putsBack } }, { columns }) => {
  const [begin, ends] = putsBack ? ['Put back', PUT] : ['Taken back', TAKEN];
  const name = command === 'coach' ? 'coach' : `coach ${command}`;
  const sides = (['removes', 'restores', 'changes'] as const).flatMap((does) => {
    const own = parts.filter((part) => part.does === does);
    return own.length === 0 ? [] : [`${own.map(namePart).join(', ')}${ends[does]}`];
  });
  return wrapProse(`${begin}: ${cleanText(name)} of ${formatDay(madeAt)}: ${sides.join('; ')}.`, columns);
};

function namePart({ part, count, names }: PatchPart): string {
  const [one, many] = NOUNS[part];
  const noun = many === '' ? one : countOf(count, one, many);
  if (names.length === 0) return noun;
  if (part === 'target' && names[0] === 'none') return `${noun} (${DEFAULT_TARGET}, the default)`;
  const shown = names.slice(0, MOST_NAMES).map(cleanText).join(', ');
  const rest = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return `${noun} (${shown}${rest})`;
}
