import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitInto, markup, nameOnPage, textOnPage } from '../../src/pages/markup.ts';

describe('markup', () => {
  it('escapes what is put into it, between tags and in attributes, and takes no text for markup', () => {
    const word = `<b class="x">'&'</b>`;
    expect(markup`<p title="${word}">${word}</p>`.text).toBe(
      '<p title="&lt;b class=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;">&lt;b class=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;</p>',
    );
    expect(markup`${['a<', [markup`<i>${'b<'}</i>`, 2, null, false]]}`.text).toBe('a&lt;<i>b&lt;</i>2');
  });

  it('leaves no character of a text that could end it, and none that does not show', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: made } = markup`${text}`;
        expect(made).not.toMatch(/[<>"'\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u);
        expect(made.replaceAll(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  it('leaves out the ends of its lines, but between attributes and words', () => {
    const made = markup`
      <svg
        role="img"
        width="1"
      >
        <text>two
          words</text>
      </svg>
    `;
    expect(made.text).toBe('<svg role="img" width="1"><text>two words</text></svg>');
  });
});

describe('what a person wrote', () => {
  it.each([
    [
      'https://example.org/a?b=1&c="',
      '<a href="https://example.org/a?b=1&amp;c=%22" rel="noreferrer noopener">https://example.org/a?b=1&amp;c=&quot;</a>',
    ],
    [
      'see https://example.org/a.',
      'see <a href="https://example.org/a" rel="noreferrer noopener">https://example.org/a</a>.',
    ],
    ['HTTP://EXAMPLE.ORG', '<a href="http://example.org/" rel="noreferrer noopener">HTTP://EXAMPLE.ORG</a>'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['data:text/html,x', 'data:text/html,x'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
    ['//example.org', '//example.org'],
    ['http://[no', 'http://[no'],
    ['xhttps://example.org', 'xhttps://example.org'],
    ['a\u202eb\u0007', 'ab'],
  ])('%j', (text, expected) => {
    expect(textOnPage(text).text).toBe(`<bdi>${expected}</bdi>`);
  });

  it('makes links to nothing but http and https', () => {
    const scheme = fc.constantFrom(
      'http://',
      'https://',
      'javascript:',
      'data:',
      'vbscript:',
      'file://',
      'HtTpS://',
      '\thttp://',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(scheme, fc.string())), (words) => {
        const { text } = textOnPage(words.map((word) => word.join('')).join(' '));
        for (const [, href] of text.matchAll(/ href="([^"]*)"/g)) expect(href).toMatch(/^https?:\/\//);
        expect(text.replaceAll(/<a href="[^"]*" rel="noreferrer noopener">|<\/a>|<\/?bdi>/g, '')).not.toMatch(/[<>"]/);
      }),
    );
  });

  it('is cut where a name is longer than anybody reads', () => {
    expect(nameOnPage('n'.repeat(1_000_000)).text).toBe(`<bdi>${'n'.repeat(77)}...</bdi>`);
  });
});

it('as many parts are shown as fit, in bytes', () => {
  const parts = ['é', 'bb', 'cc'].map((text) => markup`${text}`);
  expect(fitInto(4, parts)).toEqual({ shown: parts.slice(0, 2), left: 1 });
  expect(fitInto(6, parts)).toEqual({ shown: parts, left: 0 });
  expect(fitInto(1, parts)).toEqual({ shown: [], left: 3 });
});
