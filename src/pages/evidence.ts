import { daysSince } from '../coaching/days.ts';
import { type Evidence, EVIDENCE_LASTS_DAYS } from '../coaching/evidence.ts';
import { LEVEL_NAMES, type SkillId } from '../coaching/skills.ts';
import { formatDay } from '../coaching/wording.ts';
import { fitInto, markup, type Markup, type Part, textOnPage } from './markup.ts';
import { noteLeft } from './page.ts';

/** So much of a page is for evidence. */
const MOST_BYTES = 4_500;

/** What evidence is set beside. */
export interface EvidenceAbout {
  readonly nameOf: (skill: SkillId) => string;
  readonly now: Date;
}

/** The pieces of evidence, newest first, as many as a page has room for. */
export function writeEvidence(evidence: readonly Evidence[], about: EvidenceAbout): Part {
  const newest = [...evidence].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const { shown, left } = fitInto(
    MOST_BYTES,
    newest.map((one) => writePiece(one, about)),
  );
  return [
    markup`<ul class="pieces">
      ${shown}
    </ul>`,
    noteLeft(left, left === 1 ? 'piece' : 'pieces', 'coach evidence'),
  ];
}

function writePiece({ skill, level, at, text }: Evidence, { nameOf, now }: EvidenceAbout): Markup {
  const isOld = daysSince(at, now) > EVIDENCE_LASTS_DAYS;
  return markup`
    <li>
      ${text !== '' && markup`<div>${textOnPage(text)}</div>`}
      <div class="small quiet">
        ${nameOf(skill)}, ${LEVEL_NAMES[level]} · ${formatDay(at)}${isOld && ' · older than a year'}
      </div>
    </li>
  `;
}
