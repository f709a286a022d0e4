import type { SkillReport } from '../coaching/report.ts';
import { isUnproven } from '../coaching/evidence.ts';
import { countOf } from '../coaching/wording.ts';
import { markup, type Markup } from './markup.ts';
import { drawArea, drawOutline } from './shapes.ts';

const SIZE = 320;
/** A level in pixels, and how far out the labels stand. */
const [LEVEL, LABEL] = [32, 142];
const RINGS = [1, 2, 3, 4] as const;

/** The levels of the skills around a centre, those of the target over them as an outline. */
export function drawRadar(skills: readonly SkillReport[], target: string): Markup {
  const angleOf = (index: number): number => (index / skills.length) * 2 * Math.PI;
  const area = drawArea(
    skills.map(({ level }, index) => ({ angle: angleOf(index), radius: level === null ? null : level * LEVEL })),
  );
  const aim = drawOutline(skills.map(({ required }, index) => ({ angle: angleOf(index), radius: required * LEVEL })));
  const half = SIZE / 2;
  return markup`
    <div class="radar">
      <svg viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-labelledby="radar-title radar-text">
        <title id="radar-title">Radar of ${countOf(skills.length, 'skill')} against ${target}</title>
        <desc id="radar-text">${describeRadar(skills)} The table below says it skill by skill.</desc>
        <g transform="translate(${half} ${half})">
          ${RINGS.map((level) => markup`<circle class="ring" r="${level * LEVEL}" />`)}
          ${skills.map((_skill, index) => drawSpoke(angleOf(index)))}
          <path class="area" d="${area}" />
          <path class="aim" d="${aim}" />
          ${skills.map((row, index) => drawDot(row, angleOf(index)))}
          ${RINGS.map(drawRingNumber)}
          ${skills.map((row, index) => drawLabel(row, index, angleOf(index)))}
        </g>
      </svg>
    </div>
  `;
}

function describeRadar(skills: readonly SkillReport[]): string {
  const rated = skills.filter(({ level }) => level !== null);
  const at = rated.filter(({ gap }) => gap === 0).length;
  return `${rated.length} are rated, and ${at} of them are at the target or above.`;
}

/** A place on the plane, to a tenth of a pixel. */
function place(angle: number, radius: number): { readonly x: number; readonly y: number } {
  const round = (value: number): number => Math.round(value * 10) / 10 + 0;
  return { x: round(Math.sin(angle) * radius), y: round(-Math.cos(angle) * radius) };
}

/** The number of a ring, half way between the first skill and the last, where no dot can be. */
function drawRingNumber(level: number): Markup {
  const { x, y } = place(-Math.PI / 12, level * LEVEL);
  return markup`<text class="ringname" x="${x}" y="${y + 3}" text-anchor="middle">${level}</text>`;
}

function drawSpoke(angle: number): Markup {
  const { x, y } = place(angle, LEVEL * RINGS.length);
  return markup`<line class="spoke" x2="${x}" y2="${y}" />`;
}

/** A full dot where something backs the level, an open one where nothing does. */
function drawDot({ level, standing }: SkillReport, angle: number): Markup | null {
  if (level === null) return null;
  const { x, y } = place(angle, level * LEVEL);
  const kind = standing !== null && !isUnproven(standing) ? 'full' : 'open';
  return markup`<circle class="dot ${kind}" cx="${x}" cy="${y}" r="3.5" />`;
}

function drawLabel({ name, level }: SkillReport, index: number, angle: number): Markup {
  const { x, y } = place(angle, LABEL);
  const side = Math.abs(x) < 10 ? 'middle' : x > 0 ? 'start' : 'end';
  const unknown = level === null ? '?' : '';
  return markup`
    <text x="${x}" y="${y + 4}" text-anchor="${side}">
      ${index + 1}${unknown}<tspan class="name"> ${name}</tspan>
    </text>
  `;
}

/** What the marks of the radar mean, of those that are in it. */
export function writeRadarKey(skills: readonly SkillReport[]): Markup {
  const rated = skills.filter(({ level }) => level !== null).length;
  const marks = [
    rated > 0 && [markup`<path class="area" d="M1 1H23V13H1Z" />`, 'level'],
    [markup`<path class="aim" d="M0 7H24" />`, 'what the target needs'],
    rated > 0 && [markup`<circle class="dot full" cx="12" cy="7" r="3.5" />`, 'backed by evidence or a second rater'],
    rated > 0 && [markup`<circle class="dot open" cx="12" cy="7" r="3.5" />`, 'nothing backs it today'],
    rated < skills.length && [markup`<text x="6" y="11">1?</text>`, 'not assessed'],
  ] as const;
  return markup`
    <ul class="legend radar-key">
      ${marks.map(
        (mark) => mark && markup`<li><svg width="24" height="14" aria-hidden="true">${mark[0]}</svg>${mark[1]}</li>`,
      )}
    </ul>
  `;
}
