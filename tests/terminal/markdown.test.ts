import { describe, expect, it } from 'vitest';
import { asMarkdown, quoteMarkdown } from '../../src/terminal/markdown.ts';

describe('text in Markdown', () => {
  it.each([
    ['coach resources <skill> --cost free', 'coach resources `<skill>` --cost free'],
    ['a List<String> and a </div>', 'a List`<String>` and a `</div>`'],
    ['<script src=x', '\\<script src=x'],
    ['p95 < 200 ms, n <= 3, a -> b', 'p95 < 200 ms, n <= 3, a -> b'],
    ['<!-- gone -->', '\\<!-- gone -->'],
  ])('shows %s', (text, shown) => {
    expect(asMarkdown(text)).toBe(shown);
  });
});

describe('words of a person in Markdown', () => {
  it.each([
    ['ask *Ana* about [x](y) & <b>', 'ask \\*Ana\\* about \\[x\\](y) \\& \\<b\\>'],
    ['two seniors, 70 %', 'two seniors, 70 %'],
  ])('show %s as it was typed', (text, shown) => {
    expect(quoteMarkdown(text)).toBe(shown);
  });
});
