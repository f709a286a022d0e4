import type { Evidence } from '../evidence.ts';
import type { Story } from './card-state.ts';
import { STORY_PART_NAMES, type StoryPart, tellingSeconds } from './stories.ts';

/** A story with its place in the list, how long it takes, and what it stands on. */
export interface ToldStory extends Story {
  /** From 1 on. */
  readonly place: number;
  /** Seconds that it takes aloud, to five. */
  readonly seconds: number;
  /** The parts that are not told yet. */
  readonly open: readonly StoryPart[];
  readonly standsOn: 'evidence' | 'memory' | 'removed';
  /** The evidence of the record that it stands on; null where it is told from memory, or that was removed since. */
  readonly piece: Evidence | null;
  /** Whether a number is told that nothing in the record backs. */
  readonly unbacked: boolean;
}

/** Every story as it is listed. */
export function describeStories({
  stories,
  evidence,
}: {
  readonly stories: readonly Story[];
  readonly evidence: readonly Evidence[];
}): ToldStory[] {
  return stories.map((story, index) => {
    const piece = evidence.find(({ id }) => id === story.evidence) ?? null;
    return {
      ...story,
      place: index + 1,
      seconds: tellingSeconds(story),
      open: STORY_PART_NAMES.filter((part) => story[part] === ''),
      standsOn: story.evidence === null ? 'memory' : piece === null ? 'removed' : 'evidence',
      piece,
      unbacked: story.number !== null && piece === null,
    };
  });
}
