import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResourceFile } from '../../../scripts/data/base.ts';
import { checkData, formatFault } from '../../../scripts/data/check.ts';
import type { Checklist } from '../../../src/coaching/checklists.ts';
import type { Detectors } from '../../../src/coaching/evidence.ts';
import type { Card, DesignExercise, ResourcePage } from '../../../src/coaching/practice.ts';
import type { Chapter, Route } from '../../../src/coaching/guide.ts';
import type { Target } from '../../../src/coaching/path.ts';
import type { Stack } from '../../../src/coaching/stacks.ts';
import type { StoredSkill } from '../../../src/knowledge/stored-skills.ts';
import { copyData } from '../../support/data-folder.ts';

const TODAY = new Date().toISOString().slice(0, 10);

/** A parsed data file as a test may damage it. */
type Loose<Value> = Value extends readonly (infer Item)[]
  ? Loose<Item>[]
  : Value extends object
    ? { -readonly [Field in keyof Value]?: Loose<Value[Field]> }
    : Value;

let data: ReturnType<typeof copyData>;
beforeEach(() => {
  data = copyData();
});
afterEach(() => {
  data.remove();
});

function faults(): string {
  return checkData(data.folder, TODAY).map(formatFault).join('\n');
}

interface Damage {
  readonly file: string;
  readonly change: (json: never) => void;
}

const inSkill = (change: (json: Loose<StoredSkill>) => void, id = 'ci-cd'): Damage => ({
  file: `skills/${id}.json`,
  change,
});
const inLeftOut = (change: (json: { leftOut: { name: string }[] }) => void): Damage => ({
  file: 'left-out.json',
  change,
});
const inTargets = (change: (json: { targets: Loose<Target>[] }) => void): Damage => ({ file: 'targets.json', change });
const inResume = (change: (json: Loose<Checklist>) => void): Damage => ({ file: 'checklists/resume.json', change });
const inRoutes = (change: (json: { routes: Loose<Route>[] }) => void): Damage => ({ file: 'routes.json', change });
const inStacks = (change: (json: Loose<{ stacks: readonly Stack[] }>) => void): Damage => ({
  file: 'stacks.json',
  change,
});
const inDetectors = (change: (detectors: Loose<Detectors>) => void): Damage => ({ file: 'detectors.json', change });
const inAds = (change: (json: { strength: { strong: { words: string[] }; none: string[] } }) => void): Damage => ({
  file: 'ads.json',
  change,
});
const inChapter = (change: (json: Loose<Chapter>) => void): Damage => ({ file: 'guide/01-profession.json', change });

/** Gives a card this page of Pro Git. */
const inCard = (page: ResourcePage): Damage => ({
  file: 'cards/version-control.json',
  change: (json: { cards?: Loose<Card>[] }) => {
    set(
      json.cards?.find(({ id }) => id === 'git-ignored-file-still-tracked'),
      { resource: 'pro-git', page },
    );
  },
});
/** Gives an exercise this page of a resource that is a repository. */
const inExercise = (page: ResourcePage): Damage => ({
  file: 'cards/design.json',
  change: (json: { exercises?: Loose<DesignExercise>[] }) => {
    set(
      json.exercises?.find(({ id }) => id === 'design-news-feed'),
      { resource: 'system-design-primer', page },
    );
  },
});

/** Damages the first book, which is then called `planted`. */
function inBook(change: (record: Loose<ResourceFile['resources'][number]>) => void): Damage {
  return {
    file: 'resources/book.json',
    change: (json: Loose<ResourceFile>) => {
      const book = json.resources?.[0] ?? {};
      book.id = 'planted';
      change(book);
    },
  };
}

function set(place: object | undefined, fields: object): void {
  if (place === undefined) throw new Error('the place to damage is not there');
  Object.assign(place, fields);
}

const PLANTED: [kind: string, damage: Damage, ...expected: string[]][] = [
  ['a missing field', inSkill((json) => delete json.summary), 'data/skills/ci-cd.json  ci-cd: summary: ', 'Tip: '],
  [
    'an unknown field',
    inBook((book) => {
      set(book, { extra: 1 });
    }),
    'data/resources/book.json  planted: ',
    'extra',
  ],
  [
    'a statement that is no phrase',
    inSkill((json) => {
      set(json.levels?.[0]?.statements?.[1], { text: 'I understand pipelines.' });
    }),
    'data/skills/ci-cd.json  ci-cd.1d: levels.0.statements.1.text: not a phrase',
    'How to write a statement',
  ],
  [
    'an address that is not https',
    inBook((book) => {
      set(book, { url: 'http://example.org' });
    }),
    'data/resources/book.json  planted: resources.0.url: not an https address',
    'beginning with https://',
  ],
  [
    'a record nobody reviewed',
    inBook((book) => delete book.reviewed),
    'data/resources/book.json  planted: resources.0.reviewed: ',
    'Compare the record with its source',
  ],
  [
    'a review in the future',
    inSkill((json) => {
      set(json, { reviewed: '2999-01-01' });
    }),
    'ci-cd: reviewed on 2999-01-01, after today',
  ],
  [
    'an unknown topic of a resource',
    inBook((book) => {
      set(book, { topics: ['no-such-topic'] });
    }),
    'planted: unknown topic no-such-topic',
  ],
  [
    'an unknown topic of a statement',
    inSkill((json) => {
      set(json.levels?.[0]?.statements?.[0], { topic: 'sql-queries' });
    }),
    'data/skills/ci-cd.json  ci-cd.1a: unknown topic sql-queries',
    'Tip: Topics of ci-cd: build-pipelines',
  ],
  [
    'an unknown successor',
    inBook((book) => {
      set(book, { status: 'closed', successor: 'nowhere' });
    }),
    'planted: unknown successor nowhere',
  ],
  [
    'a successor of what is still active',
    inBook((book) => {
      set(book, { status: 'active', successor: 'docker-get-started' });
    }),
    'planted: has a successor and is active',
  ],
  [
    'something left out that is there',
    inLeftOut((json) => {
      set(json.leftOut[0], { name: 'PostgreSQL' });
    }),
    'data/left-out.json  PostgreSQL: is left out, and a resource has its name',
  ],
  [
    'an id used twice',
    inResume((json) => {
      set(json.items?.[0], { id: json.items?.[1]?.id });
    }),
    'data/checklists/resume.json  ',
    'the id is used twice',
  ],
  [
    'an alias of two skills',
    inSkill((json) => {
      set(json, { aliases: ['sql', 'ci', 'cd'] });
    }),
    'sql: the alias leads to two skills',
  ],
  [
    'a statement under the name of a retired one',
    inSkill((json) => {
      set(json.levels?.[0]?.statements?.[0], { id: json.retired?.[0] });
    }),
    'data/skills/ci-cd.json  ci-cd.1c: is not a free name of a statement of level 1',
  ],
  [
    'a statement at another level than its name says',
    inSkill((json) => {
      set(json.levels?.[0]?.statements?.[0], { id: 'ci-cd.2x' });
    }),
    'ci-cd.2x: is not a free name of a statement of level 1',
  ],
  [
    'a statement of three acts',
    inSkill((json) => {
      set(json.levels?.[0]?.statements?.[0], { text: 'built a pipeline, deployed a service, and trained a team' });
    }),
    'ci-cd.1a: has 3 acts in it',
  ],
  [
    'a statement that asks for months',
    inSkill((json) => {
      set(json.levels?.[0]?.statements?.[0], { text: 'kept a pipeline green for three months' });
    }),
    'ci-cd.1a: asks for months or years',
  ],
  [
    'a path that does not begin with the key',
    inSkill((json) => json.levels?.[0]?.path?.reverse()),
    'data/skills/ci-cd.json  ci-cd/1: its path does not begin with build-pipelines, the topic of its key',
  ],
  [
    'a path that leaves a topic of its rung out',
    inSkill((json) => {
      for (const slot of json.levels?.[0]?.path ?? []) set(slot, { topic: 'build-pipelines' });
    }),
    'ci-cd/1: its path has no slot on containers',
  ],
  [
    'a slot that serves what its rung does not ask',
    inSkill((json) => {
      set(json.levels?.[0]?.path?.[0], { also: ['infrastructure-as-code'] });
    }),
    'data/skills/ci-cd.json  ci-cd/1: a slot on build-pipelines serves infrastructure-as-code, which none of its statements asks',
  ],
  [
    'a slot that serves a topic of another skill',
    inSkill((json) => {
      set(json.levels?.[0]?.path?.[0], { also: ['sql-queries'] });
    }),
    'data/skills/ci-cd.json  ci-cd/1: unknown topic sql-queries',
  ],
  [
    'a slot that serves its own topic beside it',
    inSkill((json) => {
      set(json.levels?.[0]?.path?.[0], { also: ['build-pipelines'] });
    }),
    'ci-cd/1: a slot of its path names build-pipelines twice',
  ],
  [
    'a slot that serves one topic twice',
    inSkill((json) => {
      set(json.levels?.[0]?.path?.[0], { also: ['containers', 'containers'] });
    }),
    'ci-cd/1: a slot of its path names containers twice',
  ],
  [
    'a path that leads nowhere',
    inSkill((json) => {
      set(json.levels?.[0]?.path?.[1], { resource: 'nowhere' });
    }),
    'ci-cd/1: its path leads to nowhere, which is not there or not current',
  ],
  [
    'a reference in the path of a beginner, for another level and topic',
    inSkill((json) => {
      set(json.levels?.[0]?.path?.[1], { resource: 'rfc-9110' });
    }),
    'ci-cd/1: its path has rfc-9110, a spec, in it',
    'rfc-9110 in its path is not for level 1',
    'rfc-9110 in its path is not on pipeline-quality-gates',
  ],
  [
    'a specification in the path of who works alone',
    inSkill((json) => {
      set(json.levels?.[1]?.path?.[1], { resource: 'rfc-9110' });
    }),
    'ci-cd/2: its path has rfc-9110, a spec, in it',
  ],
  [
    'a path above that, which begins with what is looked up',
    inSkill((json) => {
      set(json.levels?.[2]?.path?.[0], { resource: 'rfc-9110' });
    }),
    'ci-cd/3: its path has rfc-9110, a spec, first',
  ],
  [
    'one resource twice in a path',
    inSkill((json) => {
      const path = json.levels?.[0]?.path;
      set(path?.[1], { resource: 'docker-workshop' });
    }),
    'ci-cd/1: its path has Docker twice',
  ],
  [
    'one resource at three levels',
    inSkill((json) => {
      for (const rung of json.levels?.slice(0, 3) ?? []) set(rung.path?.[1], { resource: 'docker-workshop' });
    }),
    'ci-cd: docker-workshop stands at three levels',
  ],
  [
    'a language without a kind of lesson',
    inStacks((json) => {
      delete json.stacks?.[0]?.lessons?.debugger;
    }),
    'data/stacks.json  python: debugger: neither a lesson nor a reason why there is none, or both',
  ],
  [
    'a framework under another language',
    inStacks((json) => {
      set(json.stacks?.[0]?.frameworks?.[0], { id: 'express' });
    }),
    'data/stacks.json  express: stands under python, and is of javascript',
  ],
  [
    'a framework with a lesson that its language has',
    inStacks((json) => {
      const [python] = json.stacks ?? [];
      set(python?.frameworks?.[0]?.lessons, { errors: python?.lessons?.errors });
    }),
    'data/stacks.json  django: errors is what python has already',
  ],
  [
    'a lesson of a cloud under a framework',
    inStacks((json) => {
      const [python] = json.stacks ?? [];
      set(python?.frameworks?.[0]?.lessons, { 'cloud-iam': python?.lessons?.errors });
    }),
    'data/stacks.json  django: cloud-iam is no lesson of a language',
  ],
  [
    'a framework that is led to the page of another',
    inStacks((json) => {
      delete json.stacks?.[0]?.frameworks?.[0]?.lessons?.api;
    }),
    'data/stacks.json  django: is led to fastapi-sql-crud, about fastapi',
  ],
  [
    'a language whose lessons are about two frameworks',
    inStacks((json) => {
      const [python] = json.stacks ?? [];
      set(python?.lessons, { framework: python?.frameworks?.[0]?.lessons?.framework });
    }),
    'data/stacks.json  python: its lessons are about django and fastapi',
  ],
  [
    'a framework that no ad is known to name',
    inStacks((json) => {
      set(json.stacks?.[0]?.frameworks?.[0], { name: 'Jango' });
    }),
    'data/stacks.json  django: "Jango" is not among the names in ads of python',
  ],
  [
    'a page about a framework, and not about its language',
    inBook((book) => {
      set(book, { framework: 'django', stack: ['go'] });
    }),
    'planted: is about django, and not about its language',
  ],
  [
    'a source that is somebody else',
    inBook((book) => {
      set(book, { source: 'https://example.org/a-review', secondhand: undefined });
    }),
    'planted: its source is https://example.org/a-review, not a page of its own',
  ],
  [
    'an item that leads to its own list',
    inResume((json) => {
      set(json.items?.[0], { link: 'resume' });
    }),
    'leads to the checklist resume, which is unknown or its own',
  ],
  [
    'hours that nobody could keep',
    inSkill((json) => {
      for (const rung of json.levels ?? []) set(rung.project, { hours: { min: 900, max: 1000 } });
    }),
    'data/skills/  python: to junior in python ',
  ],
  [
    'a rung with two keys',
    inSkill((json) => {
      json.levels?.[1]?.statements?.forEach((one) => {
        set(one, { key: true });
      });
    }),
    'data/skills/ci-cd.json  ci-cd/2: not exactly one key statement',
  ],
  [
    'a topic nobody asks about',
    inSkill((json) => {
      for (const rung of json.levels ?? [])
        for (const one of rung.statements ?? []) set(one, { topic: 'build-pipelines' });
    }),
    'data/skills/ci-cd.json  containers: is asked about at 0 levels, 2 wanted',
  ],
  [
    'a circle of prerequisites',
    inSkill((json) => {
      set(json.levels?.[0], { prerequisites: [{ skill: 'ci-cd', level: 1 }] });
    }, 'version-control'),
    'data/skills/ci-cd.json  ci-cd/1: waits for itself through its prerequisites',
  ],
  [
    'a target that a step leads out of',
    inTargets((json) => {
      set(json.targets[0]?.skills, { 'version-control': { level: 0, priority: 'nice' } });
    }),
    'data/targets.json  junior: programming/2 needs version-control/1, which the target does not require',
  ],
  [
    'a detector that backs what nobody is asked',
    inDetectors(({ detectors }) => {
      set(detectors?.[0], { backs: ['ci-cd.1z'] });
    }),
    'data/detectors.json  unit-tests: unknown statement ci-cd.1z',
  ],
  [
    'a detector of files that are nowhere named',
    inDetectors(({ detectors }) => {
      set(detectors?.[0]?.any?.[0], { files: ['@nothing'] });
    }),
    'data/detectors.json  unit-tests: unknown set @nothing',
  ],
  [
    'a part of an act that does not say which',
    inDetectors(({ detectors }) => delete detectors?.[0]?.part),
    'data/detectors.json  unit-tests: a part of an act without an act',
  ],
  [
    'a sign that only names a thing and is no hint',
    inDetectors(({ detectors }) => {
      const sign = detectors?.flatMap(({ any }) => any ?? []).find((one) => one.tool === 'a load tester');
      set(sign, { strength: 'fair' });
    }),
    'data/detectors.json  load-tests: "a load tester" only names a thing, and is not weak',
  ],
  [
    'a pattern that a hostile line makes slow',
    inDetectors(({ detectors }) => {
      set(detectors?.[0]?.any?.[0], { then: { patterns: ['(a+)+b'], within: 1 } });
    }),
    'data/detectors.json  unit-tests: (a+)+b may take ∞ steps on one line',
    'Write {0,20} in place of *',
  ],
  [
    'a sign of two kinds',
    inDetectors(({ detectors }) => {
      set(detectors?.[0]?.any?.[0], { step: 'make' });
    }),
    'more than one of pattern, step, runs and dependencies',
  ],
  [
    'a sign without files',
    inDetectors(({ detectors }) => delete detectors?.[0]?.any?.[0]?.files),
    'data/detectors.json  unit-tests: detectors.0.any.0: no files',
  ],
  [
    'no default target',
    inTargets((json) => {
      set(json.targets[0], { id: 'beginner' });
    }),
    'data/targets.json  junior: the default target is missing',
  ],
  [
    'a word of ads that says two strengths',
    inAds(({ strength }) => {
      strength.strong.words.push('basic');
    }),
    'data/ads.json  basic: says two strengths',
  ],
  [
    'a strength that is the name of a tool',
    inAds(({ strength }) => {
      strength.none.push('Docker');
    }),
    'data/ads.json  Docker: is a strength and a skill or tool',
  ],
  [
    'a route to a checklist that is not there',
    inRoutes((json) => {
      set(json.routes[0], { id: 'planted', checklist: 'no-such-list' });
    }),
    'data/routes.json  planted: leads to the checklist no-such-list, which is unknown or its own',
  ],
  [
    'a figure without a date',
    inRoutes((json) => {
      set(json.routes[0]?.figures?.[0], { date: 'last year' });
    }),
    'not a date such as 2026, 2026-11 or 2026-11-23',
  ],
  [
    'a book that says it is a certification',
    inBook((record) => {
      record.certification = { shows: 'A thing' };
    }),
    'data/resources/book.json  planted: has a certification and is none',
  ],
  [
    'a certification that does not say what it is',
    {
      file: 'resources/certification.json',
      change: (json: Loose<ResourceFile>) => {
        const [first] = json.resources ?? [];
        delete first?.certification;
        set(first, { id: 'planted' });
      },
    },
    'data/resources/certification.json  planted: has no certification',
  ],
  [
    'a card that shows a trace and does not say in which language',
    {
      file: 'cards/programming.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        const card = json.cards?.find(({ id }) => id === 'prog-transfers-lock-each-other');
        delete card?.language;
      },
    },
    'data/cards/programming.json  prog-transfers-lock-each-other: shows a trace in java and says no language',
  ],
  [
    'a card about a language that stands among the others',
    {
      file: 'cards/programming.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        const card = json.cards?.find(({ id }) => id === 'prog-transfers-lock-each-other');
        set(card, { about: 'java' });
      },
    },
    'data/cards/programming.json  prog-transfers-lock-each-other: is about java',
  ],
  [
    'a card about no language among those that are',
    {
      file: 'cards/languages.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        delete json.cards?.find(({ id }) => id === 'java-text-compared-by-identity')?.about;
      },
    },
    'data/cards/languages.json  java-text-compared-by-identity: is about no language',
  ],
  [
    'a card about a language that shows another',
    {
      file: 'cards/languages.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        const card = json.cards?.find(({ id }) => id === 'go-nil-error-that-is-not-nil');
        set(card, { about: 'java' });
      },
    },
    'data/cards/languages.json  go-nil-error-that-is-not-nil: is about java and shows go',
  ],
  [
    'a card about a framework among those about languages',
    {
      file: 'cards/languages.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        set(
          json.cards?.find(({ id }) => id === 'python-ways-out-of-a-try'),
          { about: 'django' },
        );
      },
    },
    'data/cards/languages.json  python-ways-out-of-a-try: is about django',
  ],
  [
    'a card about a language among those about frameworks',
    {
      file: 'cards/frameworks.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        set(
          json.cards?.find(({ id }) => id === 'django-ferry-with-43-passengers'),
          { about: 'python' },
        );
      },
    },
    'data/cards/frameworks.json  django-ferry-with-43-passengers: is about python',
  ],
  [
    'a card about no framework among those that are',
    {
      file: 'cards/frameworks.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        delete json.cards?.find(({ id }) => id === 'django-ferry-with-43-passengers')?.about;
      },
    },
    'data/cards/frameworks.json  django-ferry-with-43-passengers: is about no framework',
  ],
  [
    'a card about a framework that shows code of another language',
    {
      file: 'cards/frameworks.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        set(
          json.cards?.find(({ id }) => id === 'django-ferry-with-43-passengers'),
          {
            code: { language: 'javascript', lines: ['x'] },
          },
        );
      },
    },
    'data/cards/frameworks.json  django-ferry-with-43-passengers: is about django and shows javascript',
  ],
  [
    'a card about a framework with a trace of another language',
    {
      file: 'cards/frameworks.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        set(
          json.cards?.find(({ id }) => id === 'django-ferry-with-43-passengers'),
          { shown: ['at Ferry.java:7'] },
        );
      },
    },
    'data/cards/frameworks.json  django-ferry-with-43-passengers: shows a trace in java and says no language',
  ],
  [
    'a card about a framework that is of another skill',
    {
      file: 'cards/frameworks.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        const card = json.cards?.find(({ id }) => id === 'django-ferry-with-43-passengers');
        set(card, { topic: 'transactions', page: undefined });
      },
    },
    'data/cards/frameworks.json  django-ferry-with-43-passengers: transactions is not of programming',
  ],
  [
    'too few cards about a framework',
    {
      file: 'cards/frameworks.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        json.cards = json.cards?.filter(({ about }) => about !== 'flask') ?? [];
      },
    },
    'data/cards/frameworks.json  -: 0 about flask, fewer than 4',
  ],
  [
    'a card about a language that is of another skill',
    {
      file: 'cards/languages.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        const card = json.cards?.find(({ id }) => id === 'java-text-compared-by-identity');
        set(card, { topic: 'sql-queries', resource: 'sqlbolt' });
      },
    },
    'data/cards/languages.json  java-text-compared-by-identity: sql-queries is not of programming',
  ],
  [
    'a card that leads to another topic',
    {
      file: 'cards/programming.json',
      change: (json: { cards?: Loose<Card>[] }) => {
        const card = json.cards?.find(({ id }) => id === 'prog-appointment-across-clock-change');
        set(card, { resource: 'sqlbolt' });
      },
    },
    'data/cards/programming.json  prog-appointment-across-clock-change: the resource sqlbolt is not on language-core',
  ],
  [
    'a page of a card without a title',
    inCard({ title: ' ', url: 'https://git-scm.com/book/en/v2/Git-Basics-Undoing-Things' }),
    'data/cards/version-control.json  git-ignored-file-still-tracked: cards.1.page.title: blank, padded or more than one line',
  ],
  [
    'a page of a card at an address that is not safe',
    inCard({ title: 'Undoing Things', url: 'http://git-scm.com/book/en/v2/Git-Basics-Undoing-Things' }),
    'data/cards/version-control.json  git-ignored-file-still-tracked: cards.1.page.url: not an https address',
  ],
  [
    'a page of a card on another site than its resource',
    inCard({ title: 'gitignore', url: 'https://git.example.com/book/en/v2/gitignore' }),
    'data/cards/version-control.json  git-ignored-file-still-tracked: the page is not on the site of pro-git',
  ],
  [
    'a page of a card in another repository than its resource',
    inExercise({ title: 'Twitter', url: 'https://github.com/somebody/else/blob/main/README.md' }),
    'data/cards/design.json  design-news-feed: the page is not on the site of system-design-primer',
  ],
  [
    'a page of a card that is the resource itself',
    inCard({ title: 'Pro Git', url: 'https://git-scm.com/book/en/v2' }),
    'data/cards/version-control.json  git-ignored-file-still-tracked: names the whole resource as its page',
  ],
  [
    'a file under another name',
    inChapter((json) => {
      set(json, { id: 'trade' });
    }),
    'data/guide/01-profession.json  trade: the file should be guide/01-trade.json',
  ],
];

describe('the check of data/', () => {
  it('finds no fault in the data that ships', () => {
    expect(faults()).toBe('');
  });

  it.each(PLANTED)('names %s', (_kind, { file, change }, ...expected) => {
    data.edit(file, change);
    for (const text of expected) expect(faults()).toContain(text);
  });

  /** Changes every resource file. */
  function inResources(change: (json: Loose<ResourceFile>) => void): void {
    for (const name of readdirSync(join(data.folder, 'resources'))) data.edit(`resources/${name}`, change);
  }

  it('lets a card about a framework show its language', () => {
    data.edit('cards/frameworks.json', (json: { cards?: Loose<Card>[] }) => {
      const card = json.cards?.find(({ id }) => id === 'django-ferry-with-43-passengers');
      set(card, { code: { language: 'python', lines: ['x'] }, shown: ['at ferry.py:7'] });
    });
    expect(faults()).toBe('');
  });

  it('names topics that too few resources, types or levels cover', () => {
    const keepOnly = (kept: number, levels: (1 | 2 | 3 | 4)[]) => {
      let left = kept;
      inResources((json) => {
        for (const one of json.resources ?? []) {
          const stays = one.topics?.includes('containers') === true && json.type === 'docs' && left-- > 0;
          one.topics = one.topics?.filter((topic) => topic !== 'containers' || stays) ?? [];
          if (stays) one.levels = levels;
        }
      });
    };
    keepOnly(3, [2, 3]);
    expect(faults()).toContain('data/skills/ci-cd.json  containers: 3 resources, 4 wanted');
    expect(faults()).toContain('data/skills/ci-cd.json  containers: resources of fewer than 2 types');
    expect(faults()).toContain('data/skills/ci-cd.json  containers: no resource for level 1');
    expect(faults()).not.toContain('containers: no resource for level 2');
  });

  it('does not count resources that are closed', () => {
    inResources((json) => {
      for (const one of json.resources ?? []) one.status = 'closed';
    });
    expect(faults()).toContain('data/skills/ci-cd.json  containers: 0 resources, 4 wanted');
    expect(faults()).toContain('data/resources/  all: 0 usable resources in all, 480 wanted');
  });

  it('names what was last reviewed before a day, when asked', () => {
    expect(checkData(data.folder, TODAY, '2026-01-01')).toEqual([]);
    const stale = checkData(data.folder, TODAY, '2999-01-01').map(formatFault);
    expect(stale.length).toBeGreaterThan(400);
    expect(stale[0]).toMatch(
      /^data\/skills\/api-development\.json {2}api-development: reviewed on \S+, before 2999-01-01\n/,
    );
  });

  it('names a missing skill and a file that is not JSON', () => {
    rmSync(join(data.folder, 'skills/ci-cd.json'));
    expect(faults()).toContain('data/skills/ci-cd.json  ci-cd: the skill is missing');
    writeFileSync(join(data.folder, 'skills/ci-cd.json'), '{ "id": ');
    expect(faults()).toMatch(/data\/skills\/ci-cd\.json {2}-: .*JSON/);
  });
});
