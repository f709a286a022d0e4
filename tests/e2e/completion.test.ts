import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sealRecord } from '../../src/progress/seal.ts';
import { someJob } from '../support/job.ts';
import { makeAssessment, makeRecord, makeStory } from '../support/person.ts';
import { runProgram } from '../support/program.ts';
import { askFish, makeShellHome, MISSING, type Shell, SHELLS, startShell } from '../support/shells.ts';
import { makeTempFolder } from '../support/temp.ts';
import { traceProgram } from '../support/trace.ts';

/** Words that leave a file behind where a shell runs what stands in them. */
const HOSTILE: Readonly<Record<Shell, readonly string[]>> = {
  bash: [
    '$(touch CANARY)',
    '`touch CANARY`',
    '"$(touch CANARY)',
    '"`touch CANARY`',
    '$(touch CANARY)/',
    '<(touch CANARY)',
  ],
  zsh: [
    '$(touch CANARY)',
    '`touch CANARY`',
    '"$(touch CANARY)',
    '"`touch CANARY`/',
    '$(touch CANARY)/',
    '"~$(touch CANARY)/',
    '~`touch CANARY`/',
    '=(touch CANARY)',
    '*(e:touch\\ CANARY:)',
    '~[$(touch CANARY)]/',
  ],
  fish: ['(touch CANARY)', '$(touch CANARY)', '"$(touch CANARY)', '(touch CANARY)/', '{(touch CANARY)}'],
};

/** Words that a shell gives a meaning of its own. */
const ODD = [
  "'a b",
  '"a b',
  'a\\ b',
  '*',
  '[a',
  '~',
  '~root/',
  '!!',
  '{a,b}',
  ';',
  '&',
  '|',
  '>',
  '#',
  '-',
  '--',
  '\\',
];
/** An escape code, typed as it can be in bash and zsh. */
const ESCAPE_CODE = 'a\u0016\u001b[31mb';

type Place = (word: string) => string;

/** Lines with a word at the cursor, and with one before it. */
const AT_CURSOR: readonly Place[] = [
  (word) => `coach import ${word}`,
  (word) => `coach resources ${word}`,
  (word) => `coach report --target=${word}`,
  (word) => `coach export --output=${word}`,
];
const BEFORE: readonly Place[] = [
  (word) => `coach ${word} rep`,
  (word) => `coach --profile ${word} rep`,
  (word) => `coach report ${word} --`,
  (word) => `coach search a; touch CANARY ${word} --`,
];

const ONE_OF_EACH = [...AT_CURSOR.slice(0, 1), ...BEFORE.slice(0, 1)];

/** Each word in each place, with a canary of its own name. */
function linesWith(words: readonly string[], places: readonly Place[]): string[] {
  const lines = words.flatMap((word) => places.map((put) => put(word)));
  return lines.map((line, at) => line.replaceAll('CANARY', `CANARY-${at}`));
}

const canariesIn = (home: string): string[] => readdirSync(home).filter((name) => name.includes('CANARY'));

/** Without a shell its tests are left out, and said to be; where everything is checked they fail. */
const isLeftOut = (shell: Shell): boolean => MISSING.includes(shell) && process.env['CI'] !== 'true';
const nameOf = (shell: Shell): string => (isLeftOut(shell) ? `${shell}, which is not on this machine` : shell);

/** A home with files to find, and a record that has a job. */
async function makeHome(): Promise<string> {
  const home = makeShellHome();
  writeFileSync(join(home, 'my file.json'), '');
  mkdirSync(join(home, 'sub folder'));
  await runProgram(['job', 'add', 'acme'], { home });
  return home;
}

/** A home with a record in which every text that can be offered or shown is hostile. */
function makeHostileHome(): string {
  const home = makeShellHome();
  const texts = [...HOSTILE.bash, ...HOSTILE.fish, '; touch CANARY', "'", '"', 'a\nb', '\u001b]0;x\u0007', 'a\tb', '*'];
  const record = makeRecord({
    jobs: [
      ...texts.map((text) => someJob({ id: text, name: text, role: text })),
      ...texts.map((text, at) => someJob({ id: `good-${at}`, name: text, role: text })),
    ],
    assessments: texts.map((by) => makeAssessment({ by })),
    stories: texts.map((title) => makeStory({ title })),
    evidence: texts.map((text) => ({ id: text, skill: 'ci-cd', level: 1, at: '2026-11-20T10:00:00.000Z', text })),
    ownCards: texts.map((text) => ({ id: text, question: text, at: '2026-11-20T10:00:00.000Z', points: [] })),
  });
  const folder = join(home, '.local/share/backend-coach');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'progress.json'), sealRecord(record));
  for (const name of ['$(touch CANARY)', '`touch CANARY`', "';touch CANARY;'"])
    writeFileSync(join(folder, `progress-${name}.json`), '');
  return home;
}

const FROM_THE_RECORD = [
  'coach job show ',
  'coach checklist resume --for ',
  'coach --profile ',
  'coach story show ',
  'coach evidence remove ',
  'coach practice --drop ',
  'coach answers --by ',
];

it.skipIf(process.env['CI'] !== 'true' && MISSING.length > 0)(
  'runs in every shell that it has a script for here',
  () => {
    expect(MISSING).toEqual([]);
  },
);

describe.each(SHELLS.map((shell) => [nameOf(shell), shell] as const))('in %s', (_name, shell) => {
  it.skipIf(isLeftOut(shell))('completes words of the program, of the record, and files', async () => {
    const { press } = await startShell(shell, await makeHome());
    await press('coach rep', 1, 'coach report');
    await press('backend-coach his', 1, 'backend-coach history');
    await press('coach resources data', 1, 'coach resources database-management');
    await press('coach plan --wee', 1, 'coach plan --weeks');
    await press('coach report --target ', 2, 'security');
    await press('coach report --target=mi', 1, '--target=mid');
    // Fish shows the end of what all have in common.
    await press('coach step perf', 3, 'mization/4');
    await press('coach assess --set git=', 2, shell === 'bash' ? '0  1  2  3  4' : 'git=4');
    await press('coach job show ', 1, 'coach job show acme');
    await press('coach import my', 1, 'coach import my\\ file.json');
    await press('coach import "my', 1, 'coach import "my file.json"');
    await press('coach export --output=my', 1, '--output=my\\ file.json');
    await press('coach scan su', 1, 'coach scan sub\\ folder/');
  });

  it.skipIf(isLeftOut(shell))('offers a file only where one is wanted', async () => {
    const { press, screen } = await startShell(shell, await makeHome());
    await press('coach skills my', 2);
    await press('coach undo ', 2);
    await press('coach search ', 2);
    await press('coach report -- ', 2);
    expect(screen()).not.toContain('file.json');
  });

  it.skipIf(isLeftOut(shell))(
    'runs nothing of what is typed',
    async () => {
      const home = await makeHome();
      // Zsh by itself, before it asks anybody, runs what stands in the word at the cursor, unless Tab only completes.
      const { press } = await startShell(shell, home, shell === 'zsh' ? "bindkey '^I' complete-word" : '');
      const odd = shell === 'fish' ? ODD : [...ODD, ESCAPE_CODE];
      for (const line of [...linesWith(HOSTILE[shell], [...AT_CURSOR, ...BEFORE]), ...linesWith(odd, ONE_OF_EACH)])
        await press(line);
      expect(canariesIn(home)).toEqual([]);
      await press(`echo x; touch CANARY\r`, 0);
      expect(canariesIn(home)).toEqual(['CANARY']);
    },
    120_000,
  );

  it.skipIf(isLeftOut(shell))('runs nothing of what stands in the record', async () => {
    const home = makeHostileHome();
    const { press } = await startShell(shell, home);
    await press('coach job show goo', 3, 'good-1');
    for (const line of FROM_THE_RECORD) await press(line, 2);
    expect(canariesIn(home)).toEqual([]);
  });
});

describe.skipIf(isLeftOut('zsh'))('in zsh as it is at first', () => {
  it('runs nothing of the words before the cursor', async () => {
    const home = await makeHome();
    const { press } = await startShell('zsh', home);
    // A quote that is open makes all that follows the word at the cursor.
    const closed = HOSTILE.zsh.filter((word) => !word.startsWith('"'));
    for (const line of linesWith(closed, BEFORE)) await press(line);
    expect(canariesIn(home)).toEqual([]);
  }, 60_000);

  it('runs of the word at the cursor no more than zsh does without it', async () => {
    const [home, other] = [await makeHome(), await makeHome()];
    const { press } = await startShell('zsh', home);
    const lines = linesWith(HOSTILE.zsh, AT_CURSOR.slice(0, 1));
    for (const line of lines) await press(line);
    const own = canariesIn(home);
    const plain = await startShell('zsh', other, '_nothing() { return 1 }; compdef _nothing coach');
    // Where the next key is there already zsh may leave a word as it is.
    for (let time = 0; time < 5 && canariesIn(other).length < own.length; time++)
      for (const line of lines) await plain.press(line);
    expect(own.filter((name) => !canariesIn(other).includes(name))).toEqual([]);
  }, 60_000);
});

describe.skipIf(isLeftOut('fish'))('what fish tells a script', () => {
  it('is the words with their descriptions, in the order of the program', async () => {
    const home = await makeHome();
    const { out: script } = await runProgram(['completion', 'fish'], { home });
    const told = askFish(['coach report --target ', 'coach export --output=my', 'coach job show '], home, script);
    expect(told.split('\n').slice(0, 2)).toEqual([
      'junior\tJunior backend developer',
      'mid\tMid-level backend developer',
    ]);
    expect(told).toContain('\n--output=my file.json\nacme\tacme\n');
  });

  it('and runs nothing', async () => {
    const home = await makeHome();
    const { out: script } = await runProgram(['completion', 'fish'], { home });
    askFish(linesWith([...HOSTILE.fish, ...ODD], ONE_OF_EACH), home, script);
    expect(canariesIn(home)).toEqual([]);
  });
});

describe('the answer to a shell', () => {
  const ask = (words: readonly string[], home: string) => runProgram(['__complete', '--', ...words], { home });

  it('holds nothing that could be read as code or move the cursor', async () => {
    const home = makeHostileHome();
    for (const line of FROM_THE_RECORD) {
      const { code, out, err } = await ask(line.split(' ').slice(1), home);
      expect([code, err]).toEqual([0, '']);
      const [first, ...choices] = out.replace(/\n$/, '').split('\n');
      expect(first).toBe('words\t\t');
      for (const choice of choices) expect(choice).toMatch(/^[a-z0-9-]+\t[^\p{Cc}]*$/u);
    }
  });

  it.each([
    ['damaged', '{"version": 7, "jobs": [{"id": "acme"'],
    ['of another shape', '{"version": 7, "jobs": {"id": "acme"}}'],
    ['newer', '{"version": 999}'],
    ['no text', '\u0000\u0001'],
  ])('is empty and says nothing where the record is %s', async (_name, text) => {
    const home = makeTempFolder();
    const folder = join(home, '.local/share/backend-coach');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'progress.json'), text);
    expect(await ask(['job', 'show', ''], home)).toEqual({ code: 0, out: 'words\t\t\n', err: '' });
    expect(readFileSync(join(folder, 'progress.json'), 'utf8')).toBe(text);
  });

  it.each([
    ['--profile', 'No Such!', 'job', 'show', ''],
    ['--profile', 'nobody', 'job', 'show', ''],
  ])('is empty where there is no such record', async (...words) => {
    expect(await ask(words, makeTempFolder())).toEqual({ code: 0, out: 'words\t\t\n', err: '' });
  });

  it('takes the words one a line too, so that none stands on a command line', async () => {
    const asked = await runProgram(['__complete'], { stdin: 'report\r\n--target\r\nmi\r\n' });
    expect(asked).toEqual({ code: 0, out: 'words\t\t\nmid\tMid-level backend developer\n', err: '' });
    expect((await runProgram(['__complete'], { stdin: 'report\n--target=\n' })).out).toContain('\t--target=\njunior\t');
  });

  it.each(['rep', 'report --target ', 'job show ', '--profile '])(
    'to "%s" is found without parser, schema and prompts, and changes nothing',
    async (line) => {
      const home = await makeHome();
      const trace = await traceProgram(['__complete', '--', ...line.split(' ')], home);
      const ofTheRecord = ['env-paths', 'fast-string-truncated-width', 'fast-string-width', 'fast-wrap-ansi'];
      const reads = line.startsWith('job') || line.startsWith('--profile');
      expect(trace.packages).toEqual(reads ? ofTheRecord : []);
      expect([trace.code, trace.changed, trace.connections, trace.data]).toEqual([0, [], [], []]);
    },
  );
});
