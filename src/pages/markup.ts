import { cutShort, HIDDEN } from '../coaching/plain-text.ts';

/** Markup that is ours: nothing but the tag below makes it, so that no other text is taken for it. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, markup stands as it is, nothing shows as nothing. */
export type Part = string | number | Markup | null | false | readonly Part[];

/** Markup from a template; an end of a line in it is a blank between words and attributes, and nothing beside a tag. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const [first = '', ...others] = squeeze(texts);
  return new Markup(others.reduce((made, text, index) => made + write(parts[index] ?? null) + text, first));
}

const squeezed = new WeakMap<TemplateStringsArray, readonly string[]>();

function squeeze(texts: TemplateStringsArray): readonly string[] {
  const known =
    squeezed.get(texts) ??
    texts.map((text) => text.replace(/(?<=[\w".,])\s*\n\s*(?=[A-Za-z])/g, ' ').replace(/\s*\n\s*/g, ''));
  squeezed.set(texts, known);
  return known;
}

function write(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(write).join('');
  return escapeText(String(part));
}

const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu');
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes, without the characters that do not show. */
function escapeText(text: string): string {
  return text
    .replace(/[\t\r\n]+/gu, ' ')
    .replace(EVERY_HIDDEN, '')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}

/** Nobody reads a name to its end that is longer than this. */
const LONGEST_NAME = 80;

/** A name that a person gave, kept apart from the direction of the text around it. */
export function nameOnPage(name: string): Markup {
  return markup`<bdi>${cutShort(name, LONGEST_NAME)}</bdi>`;
}

/** A text that a person wrote: its http addresses are links, all else is text, whatever it looks like. */
export function textOnPage(text: string): Markup {
  const parts = text.split(/(\s+)/).map((word): Part => {
    const address = findAddress(word);
    if (address === null) return word;
    const link = markup`<a href="${address.href}" rel="noreferrer noopener">${address.shown}</a>`;
    return [link, word.slice(address.shown.length)];
  });
  return markup`<bdi>${parts}</bdi>`;
}

function findAddress(word: string): { readonly href: string; readonly shown: string } | null {
  const [shown] = /^https?:\/\/\S+?(?=[.,;:!?)\]]*$)/i.exec(word) ?? [];
  if (shown === undefined || !URL.canParse(shown)) return null;
  const { href, protocol } = new URL(shown);
  return protocol === 'https:' || protocol === 'http:' ? { href, shown } : null;
}

/** The first parts that fit into so many bytes, and how many are left out. */
export function fitInto(
  bytes: number,
  parts: readonly Markup[],
): { readonly shown: readonly Markup[]; readonly left: number } {
  const encoder = new TextEncoder();
  let room = bytes;
  const end = parts.findIndex(({ text }) => (room -= encoder.encode(text).length) < 0);
  const shown = end === -1 ? parts : parts.slice(0, end);
  return { shown, left: parts.length - shown.length };
}
