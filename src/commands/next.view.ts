import type { Step } from '../coaching/path.ts';
import type { ListedResource } from '../coaching/resources.ts';
import type { Skill, StudyStep } from '../coaching/skills.ts';
import {
  FIRST_CLOUD,
  type Framework,
  frameworkOf,
  LANGUAGE_LESSONS,
  lessonsOf,
  type OwnStack,
  type Stack,
} from '../coaching/stacks.ts';
import type { StepAtWork } from '../coaching/work.ts';
import { formatHours, nameHours, nameStep, renderBoxes } from '../terminal/phrases.ts';
import { renderEnough } from './say/say-enough.ts';
import { sayHowToProve, sayProofToBuild } from './say/say-how-to-prove.ts';
import { hang, placeAddress, proseWidth, spread, wrapLines, wrapProse } from '../terminal/text.ts';
import type { Style } from '../terminal/theme.ts';

/**
 * What the screen of a step shows beside its value: the names of skills, resources and stacks, and whose step it is.
 */
export interface StepSubject {
  readonly skills: readonly Skill[];
  readonly resources: readonly ListedResource[];
  readonly stacks: readonly Stack[];
  readonly own: OwnStack;
  /** What the first cloud has where none is chosen: the lesson of each slot that depends on one, by its name. */
  readonly examples: ReadonlyMap<string | null, StudyStep>;
  /** Whether nothing is assessed, so that no step can be meant for them. */
  readonly isBlank: boolean;
  /** The hours of a step at the person's own pace, in a sentence; null where none is known. */
  readonly ownPace: (step: Step) => string | null;
  /** The id of the step in hand. */
  readonly inHand: string | undefined;
  /** The call that opens what the first step is learnt from; null where that counts in another order. */
  readonly opens: string | null;
}

/** Each step with its reasons, what to learn in which order, its project, and how to tell that it is done. */
export function renderSteps(steps: readonly StepAtWork[], about: StepSubject, style: Style): string {
  const ends = (step: StepAtWork): string =>
    steps.length < 2 ? '' : `\n${wrapLines(sayHowItEnds(step), proseWidth(style.columns))}`;
  const shown = steps.map((step, index) => renderStep(step, index === 0, about, style) + ends(step)).join('\n\n\n');
  if (!about.isBlank || steps.length === 0) return shown;
  return [...FIRST_ASSESS.map((line) => wrapProse(line, style.columns)), '', shown].join('\n');
}

/** Before a step that is shown to somebody of whom nothing is known. */
export const FIRST_ASSESS: readonly string[] = [
  'First see where you stand, in about 3 minutes: coach assess --quick',
  'Or in about 10, and more exactly: coach assess',
  'Until then this is the step of somebody who begins from nothing.',
];

/** With which command a step is recorded as finished. */
export function sayHowItEnds(step: Step): string {
  return step.kind === 'prove' ? sayHowToProve(step) : `When it is done: coach done ${step.id}`;
}

/** The sentence on why this step is the one to take. */
export function sayWhy({ why, hours }: Step): string {
  return `Why this one: ${why.filter((reason) => reason !== formatHours(hours)).join(', ')}.`;
}

function renderStep(step: StepAtWork, isFirst: boolean, about: StepSubject, style: Style): string {
  const { paint, columns } = style;
  const { project } = step;
  return [
    spread(paint.heading(nameStep(step, about.skills)), nameHours(step), proseWidth(columns)),
    ...[about.ownPace(step) ?? [], sayWhy(step)].flat().map((text) => wrapProse(text, columns)),
    ...renderEnough(step, about.skills, step.path, columns),
    '',
    ...(step.path.length === 0 ? [] : [renderPath(step.path, isFirst, about, style), '']),
    wrapProse(`${paint.heading(step.kind === 'prove' ? 'Find:' : 'Build:')} ${project.title}`, columns),
    wrapProse(project.brief, columns, '  '),
    ...sayProofToBuild(step, { ...about, language: nameLanguage(about) }).map((line) => wrapProse(line, columns, '  ')),
    ...(project.alone === undefined ? [] : [wrapProse(`Alone: ${project.alone}`, columns, '  ')]),
    ...(project.atWork === undefined ? [] : [wrapProse(`At work: ${project.atWork}`, columns, '  ')]),
    renderDoneWhen(step, about, style),
  ].join('\n');
}

/** The done-when list; of a step that was begun with how much of it is ticked. */
function renderDoneWhen({ id, boxes, since }: StepAtWork, { inHand }: StepSubject, style: Style): string {
  const ticked = boxes.filter((box) => box.ticked).length;
  const heading = style.paint.heading('Done when');
  const begun = `${ticked} of ${boxes.length} ticked · ${style.paint.command(id === inHand ? 'coach step' : `coach step ${id}`)}`;
  return [
    since === null && ticked === 0 ? heading : spread(heading, begun, proseWidth(style.columns)),
    renderBoxes(boxes, { numbered: false }, style),
  ].join('\n');
}

/** What to learn in which order; coach open takes the numbers of the first step. */
function renderPath(path: readonly StudyStep[], isFirst: boolean, about: StepSubject, style: Style): string {
  const opens =
    style.terminal && isFirst && path.some(({ resource, known }) => resource !== null && known !== true)
      ? about.opens
      : null;
  return [
    wrapProse(`${style.paint.heading('Learn')}, in this order${nameStack(path, about)}`, style.columns),
    ...sayCloud(path, about).map((line) => wrapProse(line, style.columns, '  ')),
    ...path.map((step, index) => renderStudyStep(step, index + 1, about, style)),
    ...(opens === null ? [] : [style.paint.quiet(wrapProse(`Open one: ${opens}`, style.columns, '  '))]),
  ].join('\n');
}

/** The name of the person's language; null where they have not said. */
function nameLanguage({ stacks, own }: StepSubject): string | null {
  return stacks.find(({ id }) => id === own.language)?.name ?? null;
}

/**
 * " (for Python; another: coach config language <name>)", where any of the path depends on it; where any of it is
 * another page in some framework, for that of the person, or with the call that says one.
 */
export function nameStack(path: readonly StudyStep[], { stacks, own }: StepSubject): string {
  const stack = stacks.find(({ id }) => id === own.language);
  if (stack === undefined || path.every(({ name, known }) => name === null || known === true)) return '';
  const frameworks = findFrameworksApart(path, stack, own).map(({ name }) => name);
  if (frameworks.length === 0) return ` (for ${stack.name}; another: coach config language <name>)`;
  const mine = frameworkOf(stack, own);
  return mine === undefined
    ? ` (for ${stack.name}; in ${frameworks.join(' or ')}: coach config framework <name>)`
    : ` (for ${mine.name}; another: coach config framework <name>)`;
}

/** The frameworks of a stack in which some lesson of a path is another than in its language alone. */
function findFrameworksApart(path: readonly StudyStep[], stack: Stack, own: OwnStack): readonly Framework[] {
  const named = path.flatMap(({ name, resource }) => (name === null ? [] : [resource]));
  const kinds = LANGUAGE_LESSONS.filter((kind) => named.includes(lessonsOf(stack, own)[kind]?.resource ?? ''));
  return (stack.frameworks ?? []).filter(({ lessons }) => kinds.some((kind) => lessons[kind] !== undefined));
}

/** Once for a path: how many of it depend on a cloud that is not chosen, and which they are shown for. */
export function sayCloud(path: readonly StudyStep[], { examples }: StepSubject): string[] {
  const shown = path.filter(
    ({ choose, name, known }) => choose === 'cloud' && known !== true && examples.has(name),
  ).length;
  if (shown === 0) return [];
  const what = shown === 1 ? 'One of these depends' : `${shown} of these depend`;
  return [`${what} on your cloud (shown for ${FIRST_CLOUD_NAME}): coach config cloud <name>`];
}

const FIRST_CLOUD_NAME = FIRST_CLOUD.toUpperCase();

/** A slot as it is shown: for the first cloud where it depends on one that is not chosen. */
export function asShown(step: StudyStep, { examples }: StepSubject): StudyStep & { readonly mark: string } {
  const example = step.choose === 'cloud' ? examples.get(step.name) : undefined;
  if (example === undefined) return { ...step, mark: '' };
  return { ...step, resource: example.resource, part: example.part, mark: ` (for ${FIRST_CLOUD_NAME})` };
}

/** What is said of a place in a path that teaches what the person has done alone. */
export const KNOWN = 'met by your answers';

function renderStudyStep(slot: StudyStep, number: number, about: StepSubject, style: Style): string {
  const { paint, columns } = style;
  const step = asShown(slot, about);
  const resource = about.resources.find(({ id }) => id === step.resource);
  if (step.known === true)
    return paint.quiet(hang(`${number}  ${resource?.title ?? step.name ?? step.topic}: ${KNOWN}`, columns, 3));
  const lines =
    resource === undefined
      ? [`${step.name ?? step.topic}, ${formatHours(step.hours)}`, describeChoice(step)]
      : [
          `${paint.heading(resource.title)}${step.mark} ${paint.quiet(`· ${resource.form} · ${resource.cost} · ${formatHours(step.hours).replace(' ', '\u00a0')}`)}`,
          step.part ?? '',
        ];
  const [first = '', second = ''] = lines;
  return [
    hang(`${number}  ${first}`, columns, 3),
    hang(second, columns, 3).replace(/^ {2}/, '     '),
    ...(resource === undefined ? [] : [paint.command(placeAddress(resource.url, columns, '     '))]),
  ].join('\n');
}

/** Why a place in a path has no resource. */
export function describeChoice({ choose, none }: StudyStep): string {
  if (choose !== null) return `depends on your ${choose}: coach config ${choose} <name>`;
  return `none that we could vouch for: ${none ?? 'not found yet'}`;
}
