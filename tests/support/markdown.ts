import markdownIt from 'markdown-it';
import { marked, type Token, type Tokens } from 'marked';

/** What a parser finds in a text of Markdown. */
export interface Outline {
  /** Each as its depth and its text. */
  readonly headings: readonly string[];
  /** The cells of each table, the titles first. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** What would be shown otherwise than as text: HTML, pictures, code, lines struck out. */
  readonly marked: readonly string[];
  /** All text in its order, without marks. */
  readonly text: string;
}

/** The two parsers that a text of Markdown is read by. */
export const PARSERS: readonly (readonly [string, (text: string) => Outline])[] = [
  ['markdown-it', readWithMarkdownIt],
  ['marked', readWithMarked],
];

type Line = ReturnType<ReturnType<typeof markdownIt>['parse']>[number];

function readWithMarkdownIt(source: string): Outline {
  const headings: string[] = [];
  const tables: string[][][] = [];
  const links: { text: string; href: string }[] = [];
  const odd: string[] = [];
  const texts: string[] = [];
  const tokens = markdownIt({ html: true }).parse(source, {});
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'table_open') tables.push([]);
    if (token.type === 'tr_open') tables.at(-1)?.push([]);
    if (['html_block', 'fence', 'code_block'].includes(token.type)) odd.push(token.content);
    if (token.type !== 'inline') continue;
    const children = token.children ?? [];
    const text = children
      .map((child) => (child.type === 'text' ? child.content : child.type === 'softbreak' ? '\n' : ''))
      .join('');
    texts.push(text);
    const before = tokens[at - 1];
    if (before?.type === 'heading_open') headings.push(`${before.tag.slice(1)} ${text}`);
    if (before?.type === 'th_open' || before?.type === 'td_open') tables.at(-1)?.at(-1)?.push(text);
    odd.push(
      ...children
        .filter(({ type }) => ['html_inline', 'image', 'code_inline', 's_open'].includes(type))
        .map(({ content, tag }) => content || tag),
    );
    for (const [place, child] of children.entries())
      if (child.type === 'link_open')
        links.push({ text: textUpTo(children.slice(place + 1), 'link_close'), href: String(child.attrGet('href')) });
  }
  return { headings, tables, links, marked: odd, text: texts.join('\n') };
}

function textUpTo(tokens: readonly Line[], end: string): string {
  return tokens
    .slice(
      0,
      tokens.findIndex(({ type }) => type === end),
    )
    .map(({ content }) => content)
    .join('');
}

function readWithMarked(source: string): Outline {
  const headings: string[] = [];
  const tables: string[][][] = [];
  const links: { text: string; href: string }[] = [];
  const odd: string[] = [];
  const texts: string[] = [];
  const visit = (token: Token): void => {
    if (token.type === 'heading') headings.push(`${(token as Tokens.Heading).depth} ${textOf(token)}`);
    if (token.type === 'link') links.push({ text: textOf(token), href: (token as Tokens.Link).href });
    if (['html', 'image', 'codespan', 'code', 'del'].includes(token.type)) odd.push(token.raw);
    if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table;
      const cells = [header, ...rows];
      tables.push(cells.map((row) => row.map(({ tokens }) => tokens.map(textOf).join(''))));
      for (const inner of listTokens(cells.flat().flatMap(({ tokens }) => tokens))) visit(inner);
    }
    if (isLeaf(token)) texts.push(textOf(token));
  };
  for (const token of listTokens(marked.lexer(source, { gfm: true }))) visit(token);
  return { headings, tables, links, marked: odd, text: texts.join('\n') };
}

/** All tokens, those within others after them, but for those in the cells of a table. */
function listTokens(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const within = token.type === 'list' ? (token as Tokens.List).items : [];
    const inner = 'tokens' in token ? (token.tokens ?? []) : [];
    return [token, ...listTokens([...within, ...inner])];
  });
}

function isLeaf(token: Token): boolean {
  return ['paragraph', 'heading'].includes(token.type) || (token.type === 'text' && 'tokens' in token);
}

function textOf(token: Token): string {
  const inner: readonly Token[] = 'tokens' in token ? (token.tokens ?? []) : [];
  if (inner.length > 0) return inner.map(textOf).join('');
  return ['text', 'escape'].includes(token.type) ? (token as Tokens.Text).text : '';
}
