const BLOCKS = 'p|div|ul|ol|li|br|h[1-6]|section|article|table|tr|td|th|header|footer|hr|dl|dt|dd';
const HTML = new RegExp(`</?(?:${BLOCKS}|span|strong|b|em|i|a)(?:\\s[^<>]*)?/?>`, 'i');

/** The text of an ad in which tags of HTML were pasted: lines for blocks, "- " for items; other texts as they are. */
export function dropMarkup(text: string): string {
  if (!HTML.test(text)) return text;
  return dropUnshown(text)
    .replace(/<h[1-6](?:\s[^<>]*)?>/gi, '\n\n## ')
    .replace(/<li(?:\s[^<>]*)?>/gi, '\n- ')
    .replace(new RegExp(`</?(?:${BLOCKS})(?:\\s[^<>]*)?/?>`, 'gi'), '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => decodeEntity(name) ?? whole);
}

/** A text without what a page does not show; a tag that is never closed hides nothing. */
function dropUnshown(text: string): string {
  const kept: string[] = [];
  const opening = /<(script|style|template)\b[^<>]*>/gi;
  let from = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const closing = new RegExp(`</${found[1] ?? ''}\\s*>`, 'gi');
    closing.lastIndex = opening.lastIndex;
    if (closing.exec(text) === null) break;
    kept.push(text.slice(from, found.index));
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return [...kept, text.slice(from)].join('\n');
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', bull: '•', ndash: '–', mdash: '—' }),
);

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
