import type { ListedResource } from '../../coaching/resources.ts';
import type { Context } from '../../context.ts';
import { addressOf, findReading, nameReading } from './find-reading.ts';

/**
 * The page of a resource under the name that practice shows it by, such as "Pro Git (2nd ed.): Git Hooks", as that
 * resource with the name and the address of the page; undefined where no card names it.
 */
export async function findPage(context: Context, name: string): Promise<ListedResource | undefined> {
  const wanted = name.trim().toLowerCase();
  // Few names are of pages, and only those are looked for in the cards.
  if (!wanted.includes(': ')) return undefined;
  const { knowledge } = context;
  const record = await context.record();
  for (const card of [...knowledge.wholeCards(), ...knowledge.exercises()]) {
    if (card.page === undefined || !wanted.endsWith(`: ${card.page.title.toLowerCase()}`)) continue;
    const [reading, resource] = [findReading(context, record, card), knowledge.resourceById(card.resource)];
    if (reading === null || resource === undefined || nameReading(reading).toLowerCase() !== wanted) continue;
    return { ...resource, title: nameReading(reading), url: addressOf(reading) };
  }
  return undefined;
}
