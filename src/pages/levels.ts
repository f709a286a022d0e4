import type { SkillReport } from '../coaching/report.ts';
import { type Level, LEVEL_NAMES } from '../coaching/skills.ts';
import { formatDay, nameLevel } from '../coaching/wording.ts';
import { markup, type Markup } from './markup.ts';

/** A large figure over what it counts, perhaps of how many. */
export function writeFigure(value: number, label: string, of?: number): Markup {
  return markup`<div><dt>${label}</dt><dd>${value}${of !== undefined && markup` <small>of ${of}</small>`}</dd></div>`;
}

const BOXES = [1, 2, 3, 4] as const;

/** A level as four boxes, filled where reached and outlined where the target asks for more, and its name. */
function writeLevel(level: Level | null, required: Level): Markup {
  const reached = level ?? 0;
  const boxes = BOXES.map(
    (box) => markup`<i${box <= reached ? CLASSES.reached : box <= required && CLASSES.asked}></i>`,
  );
  return markup`<span class="level"><span class="pips" aria-hidden="true">${boxes}</span>${nameLevel(level)}</span>`;
}

const CLASSES = { reached: markup` class="r"`, asked: markup` class="a"` };

/** A rung and the gap after it, in units of a picture that is stretched to the width there is. */
const [RUNG, GAP, HEIGHT] = [8, 2, 12];

/** The rungs that a target needs in a row, those climbed filled. */
export function drawRungs({ climbed, needed }: { readonly climbed: number; readonly needed: number }): Markup | null {
  if (needed === 0) return null;
  const step = RUNG + GAP;
  const draw = (from: number, count: number): string =>
    `M${from * step} 0${`h${RUNG}v${HEIGHT}h-${RUNG}zm${step} 0`.repeat(count)}`;
  return markup`
    <svg class="rungs" viewBox="0 0 ${needed * step - GAP} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <path class="on" d="${draw(0, climbed)}" />
      <path class="off" d="${draw(climbed, needed - climbed)}" />
    </svg>
  `;
}

/** The table that says what the radar shows, and what backs each level. */
export function writeSkillTable(skills: readonly SkillReport[]): Markup {
  return markup`
    <table class="rows skills" role="table">
      <caption>
        Each skill: its level, what the target needs, and what backs the level today
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${['Skill', 'Level', 'Gap', 'Target', 'Priority', 'Standing', 'Rated'].map(
            (title) => markup`<th role="columnheader" scope="col">${title}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${skills.map(writeRow)}
      </tbody>
    </table>
  `;
}

function writeRow(row: SkillReport, index: number): Markup {
  const { name, level, required, gap, priority, standing, assessedAt } = row;
  const must = priority === 'must' ? 'strong' : '';
  return markup`
    <tr role="row">
      <th role="rowheader" scope="row"><span class="n">${index + 1}</span>${name}</th>
      <td role="cell">${writeLevel(level, required)}</td>
      <td role="cell" data-label="Gap" class="line"><span class="${gap === 0 || level === null ? 'quiet' : 'strong'}">${nameGap(row)}</span></td>
      <td role="cell" data-label="Target">${LEVEL_NAMES[required]}</td>
      <td role="cell" data-label="Priority"><span class="${must}">${priority}</span></td>
      <td role="cell" data-label="Standing">${standing ?? '–'}</td>
      <td role="cell" data-label="Rated" class="line">${assessedAt === null ? '–' : formatDay(assessedAt)}</td>
    </tr>
  `;
}

/** Of a skill without a level nobody knows whether it is short. */
function nameGap({ gap, level, required }: SkillReport): string {
  if (level === null) return 'not known';
  if (gap > 0) return `${gap} short`;
  return level > required ? `${level - required} above` : 'none';
}
