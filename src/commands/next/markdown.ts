import type { StudyStep } from '../../coaching/skills.ts';
import type { StepAtWork } from '../../coaching/work.ts';
import { asMarkdown, linkMarkdown, listMarkdown } from '../../terminal/markdown.ts';
import { formatHours, nameHours, nameStep } from '../../terminal/phrases.ts';
import {
  asShown,
  describeChoice,
  FIRST_ASSESS,
  KNOWN,
  nameStack,
  sayCloud,
  sayHowItEnds,
  sayWhy,
  type StepSubject,
} from '../next.view.ts';
import { describeEnough } from '../say/say-enough.ts';

/** Steps as Markdown, a heading each: why, what to learn in which order, what to build, and when it is done. */
export function renderStepsMarkdown(steps: readonly StepAtWork[], about: StepSubject): string {
  const first = about.isBlank && steps.length > 0 ? FIRST_ASSESS.map(asMarkdown) : [];
  return [...first, ...steps.flatMap((step) => describeStep(step, about))].join('\n\n');
}

function describeStep(step: StepAtWork, about: StepSubject): string[] {
  const { path, project, kind, boxes } = step;
  const slots = path.map((slot, index) => `${index + 1}. ${describeSlot(slot, about)}`);
  const enough = describeEnough(step, about.skills, path);
  return [
    `# ${nameStep(step, about.skills)}`,
    `${nameHours(step)}.`,
    asMarkdown(sayWhy(step)),
    ...(enough === null
      ? []
      : [asMarkdown(enough.says), listMarkdown(enough.lines.map(asMarkdown)), ...enough.shortWay]),
    ...(slots.length === 0
      ? []
      : [
          asMarkdown(`## Learn, in this order${nameStack(path, about)}`),
          ...sayCloud(path, about).map(asMarkdown),
          slots.join('\n'),
        ]),
    `## ${kind === 'prove' ? 'Find' : 'Build'}: ${asMarkdown(project.title)}`,
    asMarkdown(project.brief),
    ...(project.alone === undefined ? [] : [`Alone: ${asMarkdown(project.alone)}`]),
    ...(project.atWork === undefined ? [] : [`At work: ${asMarkdown(project.atWork)}`]),
    '## Done when',
    listMarkdown(boxes.map(({ line, ticked }) => `[${ticked ? 'x' : ' '}] ${asMarkdown(line)}`)),
    asMarkdown(sayHowItEnds(step)),
  ];
}

/** "[Title](address) · lesson · free · 3-5 h: the part to do", or what it depends on. */
function describeSlot(stored: StudyStep, about: StepSubject): string {
  const slot = asShown(stored, about);
  const resource = about.resources.find(({ id }) => id === slot.resource);
  if (slot.known === true) return asMarkdown(`${resource?.title ?? slot.name ?? slot.topic}: ${KNOWN}`);
  const hours = formatHours(slot.hours);
  if (resource === undefined) return asMarkdown(`${slot.name ?? slot.topic}, ${hours}; ${describeChoice(slot)}`);
  const facts = [linkMarkdown(resource.title, resource.url) + slot.mark, resource.form, resource.cost, hours].join(
    ' · ',
  );
  return slot.part === null ? facts : `${facts}: ${asMarkdown(slot.part)}`;
}
