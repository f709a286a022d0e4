import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../src/terminal/markdown.ts';

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
