import { describe, expect, it } from 'vitest';
import type { ListedResource } from '../../src/coaching/resources.ts';
import type { Step } from '../../src/coaching/path.ts';
import { SKILL_IDS } from '../../src/coaching/skills.ts';
import { coach } from '../support/context.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { makeAssessment, makeRecord, withProof } from '../support/person.ts';

const LUKE = 'https://use-the-index-luke.com';

async function list(...args: string[]): Promise<ListedResource[]> {
  return JSON.parse((await coach([...args, '--json'])).out) as ListedResource[];
}

describe('coach open', () => {
  it('opens a resource by a part of its name, and gives its address', async () => {
    const { code, out, err, opened } = await coach(['open', 'index luke'], { terminal: 60, opens: true });
    expect([code, out, err]).toEqual([0, `Use The Index, Luke\n  ${LUKE}\n`, 'Opened beside this window.\n']);
    expect(opened).toEqual([LUKE]);
  });

  it('gives the address alone in a pipe, and says so where nothing opens it', async () => {
    const { code, out, err, opened } = await coach(['open', 'use-the-index-luke']);
    expect([code, out, err]).toEqual([0, `${LUKE}\n`, 'Nothing here can open it: copy the address.\n']);
    expect(opened).toEqual([]);
  });

  it('opens the page of a resource by the name that practice shows', async () => {
    const git = 'https://git-scm.com/book/en/v2/';
    const { out, opened } = await coach(['open', 'pro git (2nd ed.): git hooks', '--json'], { opens: true });
    expect(JSON.parse(out)).toMatchObject({ id: 'pro-git', title: 'Pro Git (2nd ed.): Git Hooks' });
    expect(opened).toEqual([`${git}Customizing-Git-Git-Hooks`]);
    // A chapter without an address of its own is opened where the book is.
    const chapter = await coach(['open', 'AI Engineering: chapter 4, Evaluate AI Systems']);
    expect(chapter.out).toMatch(/^https:\/\/www\.oreilly\.com\/library\/view\/ai-engineering\/\d+\/\n$/);
    expect((await coach(['open', 'Pro Git (2nd ed.): Nosuch'])).code).toBe(2);
  });

  it('is a value in JSON', async () => {
    const { out, err } = await coach(['open', 'use-the-index-luke', '--json'], { opens: true });
    expect(JSON.parse(out)).toEqual({
      id: 'use-the-index-luke',
      title: 'Use The Index, Luke',
      url: LUKE,
      opened: true,
    });
    expect(err).toBe('');
  });

  it.each([
    [
      ['sql', '2'],
      ['resources', 'sql'],
    ],
    [
      ['java', '5'],
      ['resources', 'java'],
    ],
    [
      ['django', '1'],
      ['resources', 'django'],
    ],
    [
      ['sql', '3', '--level', '2', '--cost', 'free'],
      ['resources', 'sql', '--level', '2', '--cost', 'free'],
    ],
    [
      ['2', '--search', 'angellist'],
      ['resources', '--search', 'angellist'],
    ],
    [
      ['40', '--type', 'book'],
      ['resources', '--type', 'book'],
    ],
  ])('counts %j in what the same words list', async (words, listed) => {
    const number = Number(words.find((word) => /^\d+$/.test(word)));
    const expected = (await list(...listed))[number - 1]?.url;
    expect((await coach(['open', ...words], { opens: true })).opened).toEqual([expected]);
  });

  it.each([60, 120])(
    'counts as a terminal of %i columns shows, the skills of a language after one another',
    async (terminal) => {
      const { out } = await coach(['resources', 'java'], { terminal });
      for (const number of ['1', '7']) {
        const [title = ''] = (await coach(['open', 'java', number], { terminal })).out.split('\n');
        expect(`\n${out}`).toContain(`\n${number}   ${title.slice(0, 20)}`);
      }
      const numbers = [...out.matchAll(/^(\d+) {2,3}\S/gm)].map(([, number]) => Number(number));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    },
  );

  it('counts a number alone in what coach next shows', async () => {
    const record = makeRecord({ assessments: [makeAssessment({ levels: { programming: 1, 'ci-cd': 0 } })] });
    const next = await coach(['next', '--json', '--stack', 'python'], { record });
    const [step] = JSON.parse(next.out) as Step[];
    const resources = await list('resources');
    const urls = step?.path.map(({ resource }) => resources.find(({ id }) => id === resource)?.url) ?? [];
    expect(urls.length).toBeGreaterThan(2);
    for (const [at, url] of urls.entries())
      expect((await coach(['open', `${at + 1}`, '--stack', 'python'], { record, opens: true })).opened).toEqual([url]);
  });

  it('is told of by the lists that it counts in', async () => {
    expect((await coach(['resources', 'sql', '--search', 'a b'])).err).toContain(
      'Open one by its number: coach open sql 1 --search "a b"\n',
    );
    const videos = ['resources', '--type', 'video', '--profile', 'work'];
    expect((await coach(videos, { profiles: { work: createMemoryStore() } })).err).toContain(
      'coach --profile work open 1 --type video\n',
    );
    const steps = (await coach(['next', '-n', '2'], { terminal: 80 })).out;
    expect(steps.match(/^ {2}Open one: coach open <number>$/gm)).toHaveLength(1);
    expect((await coach(['next'])).out).not.toContain('coach open');
    const forAda = ['next', '--stack', 'go', '--profile', 'ada'];
    const store = createMemoryStore();
    expect((await coach(forAda, { terminal: 80, profiles: { ada: store } })).out).toContain(
      '\n  Open one: coach --profile ada open <number> --stack go\n',
    );
    expect((await coach(['next', '--market', '--stack', 'go'], { terminal: 80 })).out).not.toContain('coach open');
    expect((await coach(['resources', 'sql', '--stack', 'go'])).err).toContain('coach open sql 1 --stack go\n');
  });

  it.each([
    [['angellist'], 'AngelList (jobs) is no longer there: renamed.\nIn its place: coach open wellfound\n'],
    [
      ['sql'],
      '"sql" lists several resources.\nSay which by its number: coach open sql 1. See them: coach resources sql\n',
    ],
    [['sql', '0'], '"0" is not a number in a list.\nA name of several words stands in quotes: coach open "sql 0"\n'],
    [['git', '999'], 'That lists '],
    [['9'], 'The next step has 5 things to learn from, so there is no 9.\nSee it: coach next. '],
    [
      ['1'],
      'Number 1 of the next step has no address: it depends on your language.\nSay which: coach config language <name>\n',
    ],
    [['1', '--search', 'zzzz'], 'Nothing fits that.\nSee the list: coach resources\n'],
    [['luk', '--cost', 'paid'], '"luk" lists several resources.\n'],
    [['guide'], /^"guide" may be \d\d resources\.\nSay more of its name\. See them all: coach resources\n$/],
    [['indx-luke'], 'No resource is called "indx-luke".\n'],
    [['https://example.org'], 'No resource is called "https://example.org".\n'],
    [['file:///etc/passwd'], 'No resource is called '],
    [['\u001b[2J; rm'], 'No resource is called "; rm".\n'],
    [['constructor'], 'No resource is called "constructor".\n'],
  ])('opens nothing for %j', async (words, said) => {
    const { code, out, err, opened } = await coach(['open', ...words], { opens: true });
    expect([code, out, opened]).toEqual([2, '', []]);
    expect(err).toEqual(said instanceof RegExp ? expect.stringMatching(said) : expect.stringContaining(said));
  });
});

describe('a step that depends on a cloud that is not chosen', () => {
  const levels = Object.fromEntries(SKILL_IDS.map((skill) => [skill, skill === 'cloud-services' ? 0 : 4]));
  const record = withProof(makeRecord({ assessments: [makeAssessment({ levels })] }));

  it('says so once, and is shown and opened for the first cloud', async () => {
    const { out } = await coach(['next'], { record, terminal: 80 });
    expect(out.match(/depend on your cloud/gu)).toHaveLength(1);
    expect(out).toContain('  3 of these depend on your cloud (shown for AWS): coach config cloud <name>');
    expect(out).toContain('Elastic Beanstalk (for AWS)');
    const opened = await coach(['open', '1', '--json'], { record });
    expect(JSON.parse(opened.out)).toMatchObject({ id: 'aws-elastic-beanstalk-getting-started' });
    expect((await coach(['next', '--markdown'], { record })).out).toContain('GettingStarted.html) (for AWS) · lesson');
  });

  it('is that of the own cloud, without a word, where one is', async () => {
    const { out } = await coach(['next', '--stack', 'gcp'], { record, terminal: 80 });
    expect(out).not.toMatch(/depends? on your cloud|for AWS/);
  });
});
