import { findStepsAhead } from '../coaching/path.ts';
import { isCurrent, type ListedResource } from '../coaching/resources.ts';
import type { Context } from '../context.ts';
import { UserError } from '../errors.ts';
import { quoteWord } from '../terminal/phrases.ts';
import { countOf } from '../terminal/text.ts';
import { type CommandDefinition, GROUPS } from './command.ts';
import { findExamples } from './find/find-examples.ts';
import { findResources, isNarrowed, LIST_OPTIONS, type ListOptions } from './find/find-resources.ts';
import { renderOpened } from './open.view.ts';

export const openCommand: CommandDefinition<ListOptions> = {
  name: 'open',
  group: GROUPS.learn,
  summary: 'open the address of a resource',
  description:
    'Opens a resource: by its name or a part of it, by the name of a page of it as practice shows it, by its number ' +
    'in what coach resources lists for the same words, or alone by its number in what coach next shows. Where nothing ' +
    'can open it, over SSH or without a screen, the address is for you to copy.',
  arguments: [
    {
      name: '<name>',
      description: 'a resource, what coach resources lists it under, or a number of coach next',
      takes: 'resource',
    },
    { name: '[number]', description: 'the number in that list' },
  ],
  options: LIST_OPTIONS,
  examples: [
    'coach open 1 --stack python',
    'coach open roadmap.sh',
    'coach open sql 2',
    'coach open sql 1 --level 2 --cost free',
    'coach open 1 --type video',
  ],
  run: (context, [name = '', number], options) => runOpen(context, name, number, options),
};

async function runOpen(
  context: Context,
  name: string,
  number: string | undefined,
  options: ListOptions,
): Promise<void> {
  const resource = await findMeant(context, name, number, options);
  if (!isCurrent(resource)) refuseGone(context, resource);
  const opened = await context.open(resource.url);
  const { id, title, url } = resource;
  context.show({ id, title, url, opened }, renderOpened);
  context.hint(opened ? 'Opened beside this window.' : 'Nothing here can open it: copy the address.');
}

/** The resource that a call means; throws a UserError where it means none or several. */
async function findMeant(
  context: Context,
  name: string,
  number: string | undefined,
  options: ListOptions,
): Promise<ListedResource> {
  if (number !== undefined) {
    if (!isNumber(number))
      throw new UserError(`"${number}" is not a number in a list.`, {
        hint: `A name of several words stands in quotes: coach open ${quoteWord(`${name} ${number}`)}`,
      });
    return pickListed(context, name, Number(number), options);
  }
  if (!isNumber(name)) return findNamed(context, name, options);
  return isNarrowed(options) ? pickListed(context, undefined, Number(name), options) : pickNext(context, Number(name));
}

function isNumber(word: string): boolean {
  return /^[1-9]\d{0,5}$/.test(word);
}

/** The resource of this number where the same words are listed. */
async function pickListed(
  context: Context,
  name: string | undefined,
  number: number,
  options: ListOptions,
): Promise<ListedResource> {
  const { found } = await findResources(context, name, options);
  const resource = found[number - 1];
  if (resource !== undefined) return resource;
  throw new UserError(
    found.length === 0
      ? 'Nothing fits that.'
      : `That lists ${countOf(found.length, 'resource')}, so there is no ${number}.`,
    { hint: `See the list: coach resources${name === undefined ? '' : ` ${quoteWord(name)}`}` },
  );
}

/** The resource of this number in what coach next shows. */
async function pickNext(context: Context, number: number): Promise<ListedResource> {
  const { knowledge } = context;
  const record = await context.record();
  const own = context.ownStack(record);
  const skills = knowledge.skills(own);
  const [step] = findStepsAhead(skills, context.targetOf(record), record, context.now()).next;
  const path = step?.path ?? [];
  const slot = path[number - 1];
  if (slot === undefined)
    throw new UserError(`The next step has ${countOf(path.length, 'thing')} to learn from, so there is no ${number}.`, {
      hint: 'See it: coach next. In another list: coach open sql 2',
    });
  const example =
    slot.choose === 'cloud' && step !== undefined ? findExamples(context, own, [step]).get(slot.name) : slot;
  const resource = knowledge.resourceById(example?.resource ?? null);
  if (resource !== undefined) return resource;
  throw new UserError(
    `Number ${number} of the next step has no address: ${slot.choose === null ? 'none is known here' : `it depends on your ${slot.choose}`}.`,
    { hint: slot.choose === null ? 'See it: coach next' : `Say which: coach config ${slot.choose} <name>` },
  );
}

/** The resource of a name, or a page of one; throws a UserError for the name of a list without a number, too. */
async function findNamed(context: Context, name: string, options: ListOptions): Promise<ListedResource> {
  const { knowledge } = context;
  const list = knowledge.matchSkill(name) ?? knowledge.findStack(name) ?? knowledge.findFramework(name);
  if (list === undefined && !isNarrowed(options)) {
    const { findPage } = await import('./find/find-page.ts');
    return (await findPage(context, name)) ?? knowledge.findResource(name);
  }
  throw new UserError(`"${name}" lists several resources.`, {
    hint: `Say which by its number: coach open ${quoteWord(name)} 1. See them: coach resources ${quoteWord(name)}`,
  });
}

/** Throws a UserError for a resource that is no longer there, with what came in its place. */
function refuseGone({ knowledge }: Context, { title, status, successor, note }: ListedResource): void {
  const next = knowledge.resourceById(successor ?? null);
  throw new UserError(`${title} is no longer there: ${status}.`, {
    hint:
      next === undefined ? (note ?? 'Look for another: coach search <words>') : `In its place: coach open ${next.id}`,
  });
}
