import type { Column } from './column.ts';
import { makePaint } from './theme.ts';

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

/** A link in Markdown, its text standing for itself. */
export function linkMarkdown(text: string, address: string): string {
  return `[${quoteMarkdown(text)}](${/[()\s]/.test(address) ? `<${address}>` : address})`;
}

const PLAIN = makePaint(false);

/** Records as a table of Markdown, in the words that a terminal shows; every mark in them stands for itself. */
export function renderMarkdownTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const drawn = columns.filter((column) => column.pipeOnly !== true);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(drawn.map(({ title }) => quoteMarkdown(title))),
    line(drawn.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((row) => line(drawn.map(({ show, value }) => quoteMarkdown(show?.(row, PLAIN) ?? value(row))))),
  ].join('\n');
}

/** Lines as a list of Markdown. */
export function listMarkdown(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
