/**
 * Plain text as Markdown: what would be read as a tag of HTML, and so not be shown, stands as code. A `<` before a
 * number or a blank is none.
 */
export function asMarkdown(text: string): string {
  return text.replace(/<(?:[a-z/!?][^<>\s]*>|(?=[a-z/!?]))/giu, (tag) => (tag === '<' ? '\\<' : `\`${tag}\``));
}

/** Words of the person's own as Markdown: every mark in them stands for itself. */
export function quoteMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&!]/gu, '\\$&');
}
