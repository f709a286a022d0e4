import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCommands, optionsOf } from '../../scripts/list-commands.ts';
import { listWords } from '../../scripts/list-words.ts';
import { type Completion, findCandidates } from '../../src/complete/find-candidates.ts';
import { readLine } from '../../src/complete/read-line.ts';
import type { Candidate, CompletionData } from '../../src/complete/tree.ts';
import { joinWords, unquote } from '../../src/complete/unquote.ts';
import { loadNeeded } from '../../src/cli/commands.ts';
import type { CommandDefinition } from '../../src/commands/command.ts';
import { isPlain } from '../../src/coaching/plain-text.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from '../support/data-folder.ts';

const data: CompletionData = {
  program: await listCommands(),
  words: listWords(openKnowledge(DATA, { day: '2026-11-23' })),
};

interface Asked {
  readonly kind: string;
  readonly profile: string | undefined;
}

/** What a line as a shell hands it over is completed to; the record holds these words, whatever is asked for. */
async function complete(line: string, held: readonly Candidate[] = [], asked: Asked[] = []): Promise<Completion> {
  const words = joinWords(line.split(' ').slice(1)).map(unquote);
  const place = readLine(words, data.program);
  if (place === null) return { kind: 'words', head: '', typed: '', candidates: [] };
  return findCandidates(place, data, (kind, profile) => {
    asked.push({ kind, profile });
    return Promise.resolve(held);
  });
}

async function wordsAt(line: string, held?: readonly Candidate[]): Promise<string[]> {
  return (await complete(line, held)).candidates.map(([word]) => word);
}

/** In what other shapes a report can be had. */
const REPORTED_AS = ['chart', 'markdown', 'html', 'open', 'redact'];

describe('what may come next', () => {
  it.each<[string, string[]]>([
    ['coach rep', ['report']],
    ['coach REP', ['report']],
    ['coach --no-color rep', ['report']],
    ['coach --profile ana rep', ['report']],
    ['coach help ev', ['evidence']],
    ['coach help evidence a', ['add']],
    ['coach help stag', ['stages']],
    ['coach evidence ', ['add', 'list', 'remove']],
    ['coach nosuch ', []],
    ['coach nosuch --', []],
    ['coach resources data', ['database-management']],
    ['coach resources redis-so', ['redis-source']],
    ['coach resources pyt', ['python']],
    ['coach skills sq', ['sql']],
    ['coach --stack jav', ['javascript', 'java']],
    ['coach config --stack=go', ['go']],
    ['coach resources sql --topic sch', ['schema-migrations']],
    ['coach resources database-management --topic sch', ['schema-migrations']],
    ['coach resources git --topic sch', []],
    ['coach resources --topic sch', ['schema-migrations']],
    ['coach step api-development/', [1, 2, 3, 4].map((level) => `api-development/${level}`)],
    ['coach step api', [1, 2, 3, 4].map((level) => `api-development/${level}`)],
    ['coach done git/', [1, 2, 3, 4].map((level) => `git/${level}`)],
    ['coach done c', ['ci-cd/', 'communication/', 'cloud-services/']],
    ['coach assess --set p', ['programming=', 'problem-solving=', 'performance-optimization=']],
    ['coach assess --set sql=', ['sql=0', 'sql=1', 'sql=2', 'sql=3', 'sql=4']],
    ['coach assess git sql ver', ['version-control']],
    ['coach assess version-control ver', []],
    ['coach target ', ['junior', 'mid', 'senior', 'lead', 'database', 'cloud', 'security']],
    ['coach report -t jun', ['junior']],
    ['coach checklist interview-p', ['interview-prep']],
    ['coach guide job', ['job-search']],
    ['coach routes bootc', ['bootcamp']],
    ['coach scan . --accept unit', ['unit-tests']],
    ['coach job move acme inter', ['interview']],
    ['coach evidence add git ', ['1', '2', '3', '4']],
    ['coach config bud', ['budget']],
    ['coach config budget ', ['free', 'any']],
    ['coach config name ', []],
    ['coach practice --mock --kind d', ['design']],
    ['coach completion f', ['fish']],
    ['coach story add --tags own', ['ownership']],
  ])('%j: %j', async (line, expected) => {
    expect(await wordsAt(line)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    [
      'coach report --',
      [
        'target',
        'check',
        ...REPORTED_AS,
        'output',
        'force',
        'json',
        'no-color',
        'no-input',
        'plain',
        'profile',
        'stack',
        'help',
      ],
    ],
    ['coach report --tar', ['target']],
    ['coach report ', ['target', 'check', ...REPORTED_AS, 'output', 'force']],
    [
      'coach report --target mid --',
      ['check', ...REPORTED_AS, 'output', 'force', 'json', 'no-color', 'no-input', 'plain', 'profile', 'stack', 'help'],
    ],
    ['coach report -tmid --c', ['check', 'chart']],
    ['coach report -t mid --t', []],
    ['coach --v', ['version']],
    ['coach report --v', []],
    ['coach assess --set sql=2 --set git=1 --s', ['set', 'stack']],
    ['coach checklist resume --tick 1 --tick', ['tick']],
    ['coach assess --quick --f', ['force']],
    ['coach assess --full --q', []],
    ['coach job list --json --i', []],
    ['coach plan --weeks --mark', ['markdown']],
    ['coach export --assessment --f', ['force']],
    ['coach --js', ['json']],
    ['coach --json --js', []],
    ['coach --json=1 ', []],
  ])('of the options at %j: %j', async (line, expected) => {
    const found = (await wordsAt(line)).filter((word) => word.startsWith('-'));
    expect(found).toEqual(expected.map((name) => `--${name}`));
  });

  it.each([
    'coach import ',
    'coach import my',
    'coach export x',
    'coach report --output ',
    'coach plan --ics ',
    'coach job ad ',
    'coach job add acme --ad ',
    'coach practice --deck ',
    'coach assess --answers ',
    'coach offer add acme --file ',
  ])('a file at %j', async (line) => {
    expect(await complete(line)).toMatchObject({ kind: 'files', head: '' });
  });

  it.each(['coach scan ', 'coach people x'])('a folder at %j', async (line) => {
    expect(await complete(line)).toMatchObject({ kind: 'folders', candidates: [] });
  });

  it.each([
    ['coach report --target=m', '--target=', ['mid']],
    ['coach report --target = m', '--target=', ['mid']],
    ['coach assess --set=sql=', '--set=', ['sql=0', 'sql=1', 'sql=2', 'sql=3', 'sql=4']],
    ['coach assess --set = sql =', '--set=', ['sql=0', 'sql=1', 'sql=2', 'sql=3', 'sql=4']],
    ['coach report --check=', '', []],
    ['coach report --nosuch=', '', []],
  ])('of the value within %j: after %j %j', async (line, head, expected) => {
    const completion = await complete(line);
    expect([completion.head, completion.candidates.map(([word]) => word)]).toEqual([head, expected]);
  });

  it.each([
    'coach -- ',
    'coach report -- ',
    'coach report -- --',
    'coach search a -- rep',
    'coach search ',
    'coach job note acme ',
  ])('nothing at %j', async (line) => {
    expect(await wordsAt(line)).toEqual([]);
  });

  it.each([
    ['coach job show a', 'job', ['acme']],
    ['coach checklist offer-evaluation --for ', 'job', ['acme', 'bolt']],
    ['coach offer compare acme ', 'job', ['bolt']],
    ['coach --profile ', 'profile', ['acme', 'bolt']],
    ['coach import x --as b', 'profile', ['bolt']],
    ['coach story show ', 'story', ['acme', 'bolt']],
    ['coach evidence remove ', 'evidence', ['acme', 'bolt']],
    ['coach practice --drop ', 'question', ['acme', 'bolt']],
    ['coach answers --by ', 'rater', ['acme', 'bolt']],
  ])('at %j what the record has of the kind %s', async (line, kind, expected) => {
    const asked: Asked[] = [];
    const { candidates } = await complete(
      line,
      [
        ['acme', 'one'],
        ['bolt', 'two'],
      ],
      asked,
    );
    expect(candidates.map(([word]) => word)).toEqual(expected);
    expect(asked).toEqual([{ kind, profile: undefined }]);
  });

  it.each(['coach --profile ana job show ', 'coach job show --profile=ana '])(
    'of the record that %j names',
    async (line) => {
      const asked: Asked[] = [];
      await complete(line, [], asked);
      expect(asked).toEqual([{ kind: 'job', profile: 'ana' }]);
    },
  );
});

describe('a word that a shell would read as more than a word', () => {
  it.each([
    '$(touch x)',
    '`touch x`',
    'a;touch x',
    'a b',
    "a'b",
    'a"b',
    'a\\b',
    'a\nb',
    'a\tb',
    '\u001b[31ma',
    '~root',
    '*',
    'a*',
    '-rf',
    '--x=$(y)',
    '!!',
    'a&b',
    'a|b',
    'a>b',
    '#a',
    'a{b,c}',
    'a'.repeat(300),
    '',
  ])('is never offered: %j', async (word) => {
    const offered = await wordsAt('coach job show ', [
      [word, ''],
      ['acme', ''],
    ]);
    expect(offered.filter((one) => one !== 'acme' && !/^--?[a-z]/.test(one))).toEqual([]);
    expect(offered).toContain('acme');
  });

  it('is hardly any of the words of the program', () => {
    const words = Object.values(data.words).flatMap((lists) => lists.flatMap((list) => list.map(([word]) => word)));
    const unsafe = words.filter((word) => !/^[a-z0-9][a-z0-9._/=+-]*$/.test(word));
    expect([...new Set(unsafe)]).toEqual(['c#']);
  });

  it('stands beside a description of one line that shows whole', () => {
    const abouts = Object.values(data.words).flatMap((lists) =>
      lists.flatMap((list) => list.map(([, about]) => about)),
    );
    expect(abouts.filter((about) => !isPlain(about))).toEqual([]);
  });
});

describe('a line', () => {
  it('of any words is read, and what is offered begins with what is typed', async () => {
    const some = fc.constantFrom(
      'report',
      'job',
      'show',
      '--target',
      '--target=',
      '--',
      '-t',
      '=',
      '"',
      "'",
      '\\',
      'sql',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(some, fc.string({ unit: 'binary' })), { minLength: 1 }), async (words) => {
        const place = readLine(joinWords(words).map(unquote), data.program);
        if (place === null) return;
        const { candidates, typed } = await findCandidates(place, data, () => Promise.resolve([]));
        for (const [word] of candidates) expect(word.toLowerCase().startsWith(typed.toLowerCase())).toBe(true);
      }),
    );
  });

  it.each([
    ['a\\ b', 'a b'],
    ['"a b"', 'a b'],
    ["'a \\b", 'a \\b'],
    ['"a\\"b', 'a"b'],
    ['$(touch x)', '$(touch x)'],
    ['a\\', 'a'],
  ])('is freed of quotes: %s is %s', (typed, plain) => {
    expect(unquote(typed)).toBe(plain);
  });
});

describe('what commands say that they take', async () => {
  const all = (definition: CommandDefinition): readonly CommandDefinition[] => [
    definition,
    ...(definition.subcommands ?? []).flatMap(all),
  ];
  const taken = (await loadNeeded(undefined, true))
    .flatMap(all)
    .flatMap((definition) => [
      ...(definition.arguments ?? []).map(({ name, takes }) => ({ of: `${definition.name} ${name}`, takes })),
      ...optionsOf(definition).map(({ flags, takes }) => ({ of: `${definition.name} ${flags}`, takes })),
    ]);

  it.each(['file', 'folder', 'job', 'skill', 'skills', 'step', 'story', 'stories', 'rater', 'shell', 'profile'])(
    'is said wherever the help shows a <%s>',
    (slot) => {
      const shown = taken.filter(({ of }) => new RegExp(`[<[]${slot}(\\.\\.\\.)?[\\]>]`).test(of));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter(({ takes }) => takes === undefined)).toEqual([]);
    },
  );

  it('is known, or asked of the record or the shell', () => {
    const kinds = new Set(taken.map(({ takes }) => takes).filter((takes) => typeof takes === 'string'));
    const unknown = [...kinds].filter((kind) => data.words[kind] === undefined);
    expect(unknown.sort()).toEqual(['evidence', 'file', 'folder', 'job', 'profile', 'question', 'rater', 'story']);
  });
});
