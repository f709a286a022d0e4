import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgressStore } from '../../src/progress/store.ts';
import { findFaults, openBrowser } from '../support/browser.ts';
import { type Call, coach } from '../support/context.ts';
import { makeHostile, makeLearner, makeMember } from '../support/learners.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { runProgram } from '../support/program.ts';
import { makeTempFolder } from '../support/temp.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const cohort = (make: (index: number) => ReturnType<typeof makeMember>, size: number): Record<string, ProgressStore> =>
  Object.fromEntries(Array.from({ length: size }, (_none, index) => [`p-${index}`, createMemoryStore(make(index))]));

/** A call that makes a page, by a name for its file. */
const CALLS: readonly (readonly [string, readonly string[], Call])[] = [
  ['a report', ['report'], { record: makeLearner() }],
  ['a report without names', ['report', '--redact'], { record: makeLearner() }],
  ['a blank report', ['report'], {}],
  ['a plan', ['plan', '--weeks', '3'], { record: makeLearner() }],
  ['a plan without names', ['plan', '--redact'], { record: makeLearner() }],
  ['a history', ['history', '--since', '2026-01-01'], { record: makeLearner() }],
  ['a history without names', ['history', '--redact'], { record: makeLearner() }],
  ['people', ['people'], { profiles: cohort(makeMember, 12) }],
  ['people without names', ['people', '--redact'], { profiles: cohort(makeMember, 12) }],
  ['a report of hostile words', ['report'], { record: makeHostile() }],
  ['people of hostile names', ['people'], { profiles: cohort(makeHostile, 2) }],
];

async function writePage(args: readonly string[], call: Call): Promise<string> {
  const { out, code } = await coach([...args, '--html', '-'], call);
  expect(code).toBe(0);
  const file = join(makeTempFolder(), 'page.html');
  writeFileSync(file, out);
  return file;
}

/** Opens a file in a context of its own and hands it on with the addresses that it asked for. */
async function look<Found>(
  file: string,
  options: BrowserContextOptions,
  find: (page: Page, asked: readonly string[]) => Promise<Found>,
): Promise<Found> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${file}`);
    return await find(page, asked);
  } finally {
    await context.close();
  }
}

const WIDTHS = [320, 1280];
const SCHEMES = ['light', 'dark'] as const;

describe('in a browser', () => {
  it.each(CALLS)(
    '%s: axe finds nothing, nothing is wider than the window, and nothing is loaded',
    async (_name, args, call) => {
      const file = await writePage(args, call);
      await look(file, { bypassCSP: true }, async (page, asked) => {
        for (const width of WIDTHS)
          for (const colorScheme of SCHEMES) {
            await page.setViewportSize({ width, height: 900 });
            await page.emulateMedia({ colorScheme });
            expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
            expect(await findFaults(page)).toEqual([]);
          }
        expect(asked).toEqual([`file://${file}`]);
      });
    },
    120_000,
  );

  it('runs no script, whatever stands in it, and takes no style but its own', async () => {
    const file = await writePage(['report'], { record: makeHostile() });
    await look(file, {}, async (page) => {
      expect(await page.evaluate('window.broken')).toBeUndefined();
      const blocked = await page.evaluate<string[]>(`new Promise((resolve) => {
        const blocked = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.broken = true';
        const style = document.createElement('style');
        style.textContent = 'body { display: none }';
        const image = new Image();
        image.src = 'https://example.org/seen.png';
        document.body.append(script, style, image);
        setTimeout(() => resolve(blocked.sort()), 100);
      })`);
      expect(blocked).toEqual(['img-src', 'script-src-elem', 'style-src-elem']);
      expect(await page.evaluate('window.broken')).toBeUndefined();
      expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight")).toBe('680');
    });
  });

  it('is printed in the light, without what is for clicking', async () => {
    const file = await writePage(['report'], { record: makeLearner() });
    await look(file, { colorScheme: 'dark' }, async (page) => {
      const shown = (): Promise<unknown> =>
        page.evaluate(
          "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('nav')).display]",
        );
      expect(await shown()).toEqual(['rgb(17, 23, 22)', 'block']);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await shown()).toEqual(['rgb(255, 255, 255)', 'none']);
      for (const format of ['A4', 'Letter'])
        expect((await page.pdf({ format })).subarray(0, 5).toString()).toBe('%PDF-');
    });
  });
});

describe('the built program', () => {
  it('writes a page that a browser shows, and does not replace a file unasked', async () => {
    const home = makeTempFolder();
    await runProgram(['assess', '--set', 'programming=2', '--set', 'database-management=1'], { home });
    const file = join(home, 'report.html');
    const first = await runProgram(['report', '--html', file], { home });
    expect([first.code, first.out]).toEqual([
      0,
      `Wrote ${file}, a page of ${Math.ceil(readFileSync(file).length / 1000)} kB\n`,
    ]);
    expect((await runProgram(['report', '--html', file], { home })).code).toBe(2);
    expect((await runProgram(['report', '--html', file, '--force'], { home })).code).toBe(0);
    await look(file, {}, async (page) => {
      expect(await page.title()).toBe('Backend skills: Junior backend developer');
      expect(await page.locator('h2').allTextContents()).toEqual([
        'In short',
        'The twelve skills',
        'What is lacking',
        'The plan',
        'Evidence',
        'What this is worth',
      ]);
    });
  });
});
