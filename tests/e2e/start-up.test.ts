import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { writeManual } from '../../scripts/manual.ts';
import { packKnowledge } from '../../scripts/pack-knowledge.ts';
import { COMMAND_NAMES } from '../../src/cli/commands.ts';
import { COMPLETION_DATA } from '../../src/complete/tree.ts';
import { SEARCH_INDEX } from '../../src/knowledge/load.ts';
import { PACKED_CARDS } from '../../src/knowledge/open-cards.ts';
import { RESOURCE_PLACES } from '../../src/knowledge/resource-places.ts';
import { PACKED_SKILLS } from '../../src/knowledge/stored-skills.ts';
import { coach } from '../support/context.ts';
import { DATA } from '../support/data-folder.ts';
import { ROOT, runProgram } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';
import { type Trace, traceProgram } from '../support/trace.ts';

const readBuilt = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, 'dist', file), 'utf8'));

/** The parts of the program that most calls do without, each told by a package that it alone needs. */
const PARTS = {
  parser: 'commander',
  table: 'cli-table3',
  prompts: '@inquirer/core',
  schema: 'zod',
  writing: 'conf',
  calendar: 'ical-generator',
  days: 'chrono-node',
  search: 'minisearch',
  scan: 'picomatch',
  charts: 'd3-shape',
  links: 'supports-hyperlinks',
} as const;
type Part = keyof typeof PARTS;

function partsOf({ packages }: Trace): Part[] {
  return (Object.keys(PARTS) as Part[]).filter((part) => packages.includes(PARTS[part]));
}

async function makeHome(): Promise<string> {
  const home = makeTempFolder();
  await runProgram(['assess', '--set', 'programming=2', '--set', 'database-management=1'], { home });
  await runProgram(['plan', '--hours', '6'], { home });
  return home;
}

it('each part is in the program, so that its absence from a call says something', () => {
  const packages = Object.values(readBuilt('packages.json') as Record<string, string[]>).flat();
  expect(packages).toEqual(expect.arrayContaining(Object.values(PARTS)));
});

describe('a call loads no more than it needs', () => {
  it.each(['--version', '-V', '--help', 'report --help', 'assess -h'])('coach %s: nothing', async (call) => {
    const trace = await traceProgram(call.split(' '), makeTempFolder());
    expect([trace.code, trace.packages, trace.data]).toEqual([0, [], []]);
    expect(trace.out).not.toBe('');
  });

  /** Calls that draw no table, whatever they show. */
  const TABLELESS = ['', 'next', 'step', 'resources git'];
  const SKILLS = [PACKED_SKILLS, 'stacks.json'];
  const RESOURCES = 'resources/';
  it.each<[string, string[]]>([
    ['', [...SKILLS, 'targets.json']],
    ['report', [...SKILLS, 'targets.json']],
    ['report --no-color --json', [PACKED_SKILLS, 'targets.json']],
    ['next', [RESOURCE_PLACES, RESOURCES, ...SKILLS, 'targets.json']],
    ['step', [...SKILLS, 'targets.json']],
    ['plan', [...SKILLS, 'targets.json']],
    ['history', []],
    ['people', [PACKED_SKILLS, 'targets.json']],
    ['evidence', []],
    ['target', ['targets.json']],
    ['skills', [PACKED_SKILLS, 'targets.json']],
    ['skills sql', [RESOURCE_PLACES, RESOURCES, ...SKILLS]],
    ['resources git', [RESOURCES, ...SKILLS]],
    ['checklist', ['checklists/']],
    ['job', []],
    ['offer', []],
    ['checklist interview-prep', ['checklists/interview-prep.json']],
    ['practice sql --due', [PACKED_CARDS, PACKED_SKILLS, 'targets.json']],
    ['routes', ['routes.json']],
    ['guide 1', ['guide/']],
  ])('coach %s: no prompts, schema, calendar or search, and of data only %j', async (call, expected) => {
    const trace = await traceProgram(
      call.split(' ').filter((word) => word !== ''),
      await makeHome(),
    );
    const parts = TABLELESS.includes(call) ? ['parser'] : ['parser', 'table'];
    expect([trace.code, partsOf(trace), trace.connections]).toEqual([0, parts, []]);
    const places = trace.data.map((path) => (expected.includes(path) ? path : path.replace(/[^/]+$/, '')));
    expect([...new Set(places)]).toEqual(expected);
  });

  it('coach next: of the resources only the files of what it shows', async () => {
    const { out, data } = await traceProgram(['next', '--json'], await makeHome());
    const [step] = JSON.parse(out) as { resources: string[] }[];
    const files = data.filter((path) => path.startsWith(RESOURCES));
    expect(files.length).toBeGreaterThan(0);
    expect(files.length).toBeLessThanOrEqual(step?.resources.length ?? 0);
  });

  it('coach search: the prebuilt index, and none of the data it was made from', async () => {
    const trace = await traceProgram(['search', 'cache'], makeTempFolder());
    expect(trace.out).toContain('cach');
    expect([partsOf(trace), trace.data]).toEqual([['parser', 'search'], [SEARCH_INDEX]]);
  });

  it.each([
    ['next', 188],
    ['resources git', 188],
    ['target mid', 300],
    ['practice --due', 240],
  ])(
    'coach %s: at most %d kB of the program, so that rules of other commands are not among them',
    async (call, most) => {
      const { files } = await traceProgram(call.split(' '), await makeHome());
      const bytes = files.reduce((sum, file) => sum + statSync(join(ROOT, 'dist', file)).size, 0);
      expect(bytes / 1000).toBeLessThan(most);
    },
  );

  it('a day in words: what reads it, which a day in figures does without', async () => {
    const home = await makeHome();
    expect(partsOf(await traceProgram(['plan', '--until', 'thursday'], home))).toEqual(['parser', 'table', 'days']);
    expect(partsOf(await traceProgram(['plan', '--until', '2999-12-03'], home))).toEqual(['parser', 'table']);
  });

  it.each<[string, Part[]]>([
    ['report', ['charts']],
    ['plan', ['charts']],
    ['history', ['charts']],
    ['people', []],
  ])('coach %s --html: what draws %j, and nothing that writes a record', async (command, parts) => {
    const trace = await traceProgram([command, '--html', '-'], await makeHome());
    expect([trace.code, partsOf(trace), trace.connections]).toEqual([0, ['parser', 'table', ...parts], []]);
    expect(trace.out).toMatch(/^<!doctype html>/);
  });

  it('a change: the schema and what writes, and still no prompts', async () => {
    const trace = await traceProgram(['checklist', 'resume', '--tick', '1'], makeTempFolder());
    expect(partsOf(trace)).toEqual(['parser', 'table', 'schema', 'writing']);
  });

  it('a record that was edited: the schema, and nothing that writes', async () => {
    const home = await makeHome();
    const path = join(home, '.local/share/backend-coach/progress.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"hoursPerWeek": 6', '"hoursPerWeek": 7'));
    expect(partsOf(await traceProgram(['report'], home))).toEqual(['parser', 'table', 'schema']);
  });
});

describe('what is made when the program is built', () => {
  it('is the help that commander would print', async () => {
    const texts = readBuilt('help.json') as Record<string, string>;
    expect(Object.keys(texts)).toEqual(['', ...COMMAND_NAMES]);
    for (const [name, text] of Object.entries(texts)) {
      const { out } = await coach([...(name === '' ? [] : [name]), '--help']);
      expect(text).toBe(out);
    }
  });

  it.each([SEARCH_INDEX, RESOURCE_PLACES, PACKED_SKILLS, PACKED_CARDS, COMPLETION_DATA])(
    'is %s as the commands and the data give it',
    async (name) => {
      const folder = makeTempFolder();
      await packKnowledge(DATA, folder, new Date().toISOString().slice(0, 10));
      const [built, fresh] = [join(ROOT, 'dist'), folder].map((one) => readFileSync(join(one, name), 'utf8'));
      expect(built).toBe(fresh);
    },
  );

  it('is the manual page of this version and its day', async () => {
    const changes = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    const day = new RegExp(`^## ${manifest.version} - (.*)$`, 'm').exec(changes)?.[1] ?? '';
    expect(readFileSync(join(ROOT, 'dist', 'coach.1'), 'utf8')).toBe(await writeManual(manifest.version, day));
  });

  it('holds nothing in the place of what is left out', () => {
    const packages = Object.values(readBuilt('packages.json') as Record<string, string[]>).flat();
    expect(packages.filter((name) => /^ajv|^semver$|^@colors/.test(name))).toEqual([]);
  });
});
