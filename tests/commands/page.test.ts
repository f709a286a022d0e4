import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coach } from '../support/context.ts';
import { makeLearner } from '../support/learners.ts';
import { makeAssessment, makeRecord } from '../support/person.ts';
import { makeTempFolder } from '../support/temp.ts';

const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 2 } })] });
const COMMANDS = ['report', 'plan', 'history', 'people'];
const callOf = (command: string): string[] => (command === 'plan' ? ['plan', '--hours', '6'] : [command]);

describe('--html', () => {
  it.each(COMMANDS)('has coach %s write a page whole, and not over a file unless forced', async (command) => {
    const file = join(makeTempFolder(), 'page.html');
    const call = [...callOf(command), '--html', file];
    const { code, out } = await coach(call, { record });
    const page = readFileSync(file, 'utf8');
    expect([code, out]).toEqual([0, `Wrote ${file}, a page of ${Math.ceil(Buffer.byteLength(page) / 1000)} kB\n`]);
    expect(page).toMatch(/^<!doctype html>\n[^]*<\/html>\n$/);
    writeFileSync(file, 'mine');
    const again = await coach(call, { record });
    expect([again.code, again.err]).toEqual([
      2,
      `${file} is there already.\nName another file, or pass --force to replace it.\n`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await coach([...call, '--force'], { record });
    expect(readFileSync(file, 'utf8')).toBe(page);
  });

  it.each(COMMANDS)('has coach %s print the page for -, with nothing beside it', async (command) => {
    const { out, err } = await coach([...callOf(command), '--html', '-'], { record, terminal: 80 });
    expect(out).toMatch(/^<!doctype html>\n[^]*<\/html>\n$/);
    expect(err).toBe('');
  });

  it('says as JSON what was written', async () => {
    const file = join(makeTempFolder(), 'page.html');
    const { out } = await coach(['report', '--html', file, '--json'], { record });
    expect(JSON.parse(out)).toEqual({ file, kilobytes: expect.any(Number) as number, opened: false });
  });

  it('gives what else there is to know beside a file', async () => {
    const { err } = await coach(['report', '--html', join(makeTempFolder(), 'page.html')], { record });
    expect(err).toMatch(/^Assess the rest: coach assess database-management /);
  });

  it('still fails a check', async () => {
    const { code, out } = await coach(['report', '--check', '--html', '-'], { record });
    expect(code).toBe(3);
    expect(out).toMatch(/<\/html>\n$/);
  });

  it('shows the target that is compared with this once, and the plan to the one that is kept', async () => {
    const { out } = await coach(['report', '--target', 'mid', '--html', '-'], { record: makeLearner() });
    expect(out).toContain('<dt>rungs to mid');
    expect(out).toContain('<p class="strong">Junior backend developer · 8 h a week, kept since 21 Jul 2026</p>');
  });

  it('tells the weeks that are asked for one by one', async () => {
    const { out } = await coach(['plan', '--weeks', '2', '--html', '-'], { record: makeLearner() });
    expect(out.match(/scope="row">\d+<\/th>/g)).toEqual(['scope="row">1</th>', 'scope="row">2</th>']);
  });

  it('says what moved since a day', async () => {
    const { out } = await coach(['history', '--since', '2026-10-01', '--html', '-'], { record: makeLearner() });
    expect(out).toContain('<li><span class="strong">API Development</span>: Guided → Independent</li>');
  });

  it.each([
    [
      ['report', '--html', '-', '--json'],
      'A page is no JSON.\nName a file for it, --html page.html, or leave out --json.\n',
    ],
    [['report', '--redact'], '--redact is for a page, and none is asked for.\nName its file: --html page.html\n'],
    [['history', '--open'], '--open is for a page, and none is asked for.\nName its file: --html page.html\n'],
    [
      ['people', '--open', '--html', '-'],
      '--open shows a file whose name ends in .html.\nName one: --html page.html\n',
    ],
    [
      ['people', '--open', '--html', 'page.exe'],
      '--open shows a file whose name ends in .html.\nName one: --html page.html\n',
    ],
    [
      ['plan', '--html', 'a.html', '--ics', 'b.ics'],
      "Option '--html <file>' cannot be used with option '--ics <file>'.",
    ],
    [['plan', '--html', 'a.html', '--markdown'], "Option '--html <file>' cannot be used with option '--markdown'."],
    [
      ['report', '--html', 'a.html', '--output', 'b'],
      "Option '--html <file>' cannot be used with option '--output <file>'.",
    ],
    [
      ['people', '--html', 'a.html', '--skill', 'sql'],
      "Option '--html <file>' cannot be used with option '--skill <skill>'.",
    ],
  ])('%j is refused', async (call, expected) => {
    const { code, out, err } = await coach(call, { record });
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(expected)).toBe(true);
  });

  it('keeps nothing where the file cannot be written', async () => {
    const { code, store } = await coach(['plan', '--hours', '6', '--html', makeTempFolder()], { record });
    expect(code).toBe(2);
    expect(await store.read()).toBe(record);
  });
});

describe('--open', () => {
  it('shows the page that was written, and says where nothing can', async () => {
    const file = join(makeTempFolder(), 'page.html');
    const shown = await coach(['report', '--html', file, '--open'], { record, opens: true });
    expect(shown.opened).toEqual([file]);
    expect(shown.err).toMatch(/^Opened beside this window\.\n/);
    const not = await coach(['people', '--html', file, '--open', '--force'], { record });
    expect(not.err).toMatch(/^Nothing here can open it: open the file in a browser\.\n/);
  });
});
