import type { ResourcePage } from '../../coaching/practice.ts';
import type { PersonRecord } from '../../coaching/record.ts';
import { OTHER_STACKS, rankStack } from '../../coaching/resources.ts';
import type { Context } from '../../context.ts';

/** Where to read on what a card asks: a resource, and where one is named the page of it that answers. */
export interface Reading {
  /** With what it is about, where that is not the language or cloud of the person: "Learn Java (for Java)". */
  readonly title: string;
  readonly url: string;
  /** Without an address of its own where it is found by its title alone, as a chapter of a book is. */
  readonly page: { readonly title: string; readonly url: string | null } | null;
}

/** What a card says of where to read: its resource, and perhaps the page of it. */
export interface ReadOn {
  readonly resource: string;
  readonly page?: ResourcePage | undefined;
}

/** Where to read on what a card or an exercise asks; null where its resource is not known. */
export function findReading(context: Context, record: PersonRecord, { resource: id, page }: ReadOn): Reading | null {
  const { knowledge } = context;
  const resource = knowledge.resourceById(id);
  if (resource === undefined) return null;
  const { title, url, stack = [] } = resource;
  const isOwn = rankStack(resource, context.ownStack(record)) < OTHER_STACKS;
  const names = knowledge.stacks().flatMap((one) => (stack.includes(one.id) ? one.name : []));
  return {
    title: isOwn ? title : `${title} (for ${names.join(', ')})`,
    url,
    page: page === undefined ? null : { title: page.title, url: page.url ?? null },
  };
}

/** What to read, in a line: "Learn Java: Object as a Superclass". */
export function nameReading({ title, page }: Reading): string {
  return page === null ? title : `${title}: ${page.title}`;
}

/** Where that is: the address of the page, or of the resource where the page has none of its own. */
export function addressOf({ url, page }: Reading): string {
  return page?.url ?? url;
}
