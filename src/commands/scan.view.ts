import { type Finding, placeOf } from '../coaching/evidence.ts';
import type { View } from '../terminal/output.ts';
import { renderList } from '../terminal/table.ts';
import { cleanText } from '../terminal/text.ts';

/** What a scan found, one a line. */
export const renderFindings: View<readonly Finding[]> = (findings, style) =>
  renderList(
    findings,
    [
      { title: 'Id', value: ({ id }) => id },
      { title: 'Finds', value: ({ finds, tool }) => `${finds} (${tool})`, wraps: true, drops: 2 },
      { title: 'Where', value: (finding) => cleanText(placeOf(finding)), wraps: true },
      { title: 'Backs', value: ({ backs }) => backs.join(', '), wraps: true, drops: 1 },
      { title: 'Strength', value: ({ strength }) => strength },
    ],
    style,
  );

/** A finding on one line, to choose from a list. */
export function nameFinding(finding: Finding): string {
  return `${finding.finds} (${finding.tool}), ${cleanText(placeOf(finding))}, ${finding.strength}`;
}
