import type { Evidence } from '../coaching/evidence.ts';
import { LEVEL_NAMES } from '../coaching/skills.ts';
import type { View } from '../terminal/output.ts';
import { renderList } from '../terminal/table.ts';
import { cleanText, formatDay, wrapProse } from '../terminal/text.ts';

/** So much of an id tells the pieces apart on a terminal. */
const SHOWN_OF_ID = 8;

/** Every piece of evidence, one a line. */
export const renderEvidence: View<readonly Evidence[]> = (evidence, style) =>
  renderList(
    evidence,
    [
      { title: 'Id', value: ({ id }) => id, show: ({ id }) => id.slice(0, SHOWN_OF_ID) },
      { title: 'Skill', value: ({ skill }) => skill },
      { title: 'Level', value: ({ level }) => LEVEL_NAMES[level], drops: 1 },
      { title: 'Date', value: ({ at }) => at, show: ({ at }) => formatDay(at), drops: 2 },
      { title: 'Evidence', value: ({ text }) => cleanText(text), wraps: true },
    ],
    style,
  );

/** A piece that was just added. */
export const renderAdded: View<Evidence> = ({ skill, level, text }, { columns }) =>
  wrapProse(`Added for ${skill}, ${LEVEL_NAMES[level]}: ${cleanText(text)}`, columns);

/** The pieces that were just removed, one a line. */
export const renderRemoved: View<readonly Evidence[]> = (pieces, { columns }) =>
  pieces
    .map(({ skill, level, text }) =>
      wrapProse(`Removed from ${skill}, ${LEVEL_NAMES[level]}: ${cleanText(text)}`, columns),
    )
    .join('\n');
