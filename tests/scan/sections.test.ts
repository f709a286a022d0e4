import { describe, expect, it } from 'vitest';
import { blankSections } from '../../src/scan/text/blank-sections.ts';
import { findIds } from './support.ts';

const left = (path: string, text: string): string[] =>
  blankSections(path, text.split('\n')).filter((line) => line !== '');

describe('a heading with nothing under it says nothing', () => {
  it.each<[string, string, readonly string[]]>([
    ['README.md', '# A\n## B\ntext\n## C\n', ['# A', '## B', 'text']],
    ['README.md', '# A\n## B\n### C\n## D\ntext', ['# A', '## D', 'text']],
    ['README.md', '# A\n## B\n### C\ntext\n## D', ['# A', '## B', '### C', 'text']],
    ['README.md', 'A\n=\nB\n---\ntext\n\nC\n---', ['A', '=', 'B', '---', 'text', '---']],
    ['README.rst', 'A\n====\n\nB\n----\n\nC\n----\ntext', ['A', '====', '----', 'C', '----', 'text']],
    ['a.adoc', '= A\n== B\n[source]\n----\ntext\n----\n== C', ['= A', '== B', '[source]', '----', 'text', '----']],
    ['README', '# A\n# B\ntext', ['# B', 'text']],
    ['a.py', '# A\n# B', ['# A', '# B']],
    ['a.md', '- a\n---\n#b\n', ['- a', '---', '#b']],
  ])('%s: %j', (path, text, expected) => {
    expect(left(path, text)).toEqual(expected);
  });

  it.each([
    ...['TODO', '- TODO: write this', '_Coming soon._', 'TBD', '> To be written', '...', 'Work in progress'],
    ...['Lorem ipsum dolor sit amet', 'Installation instructions go here', 'Describe how to run it here.', 'N/A'],
    ...['[ ] todo', 'This section is under construction', '<!-- how to install -->', 'Documentation to follow'],
  ])('nor where it is only said that it is to come: %s', async (line) => {
    expect(
      await findIds({ 'README.md': `# Kilns\n\n## Installation\n\n${line}\n\n## Licence\n\nMIT of the potters.\n` }),
    ).toEqual([]);
  });

  it.each([
    ...['Run the installer.', 'To do this, unpack it.', 'Add your key to settings.ini and start it.'],
    ...[
      'None of it needs root.',
      'TODOs are in a file; run the installer.',
      'See here.',
      '```sh\n./kilns\n```',
      '### On a Mac\n\nDrag it.',
    ],
  ])('but a text of its own counts: %s', async (line) => {
    expect(await findIds({ 'README.md': `# Kilns\n\n## Installation\n\n${line}\n\n## Licence\n` })).toEqual(['readme']);
  });

  it('nor does a page that is all to come show anything', async () => {
    const page =
      '# Orders\n\n## Context\n\nTODO: describe why the orders are kept in one place\n\n## Decision\n\nTBD by the whole team in spring\n\n## Status\n\nto be decided by all of us\n';
    expect(await findIds({ 'docs/adr/0001-orders.md': page, 'ARCHITECTURE.md': page, 'runbooks/a.md': page })).toEqual(
      [],
    );
  });
});
