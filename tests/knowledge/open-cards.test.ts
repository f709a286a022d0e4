import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { PACKED_CARDS, packCards } from '../../src/knowledge/open-cards.ts';
import { copyData } from '../support/data-folder.ts';

const day = '2026-11-25';

let data: ReturnType<typeof copyData>;
beforeEach(() => {
  data = copyData();
  writeFileSync(join(data.folder, PACKED_CARDS), packCards(data.folder, open().cards()));
});
afterEach(() => {
  data.remove();
});

const open = (built?: string): ReturnType<typeof openKnowledge> => openKnowledge(data.folder, { day, built });

it('cards are chosen by the same as when all are read, in the same order', () => {
  const [packed, whole] = [open(data.folder), open()];
  expect(whole.cards()).toMatchObject(JSON.parse(JSON.stringify(packed.cards())) as object[]);
  expect(packed.cards().length).toBe(whole.cards().length);
  expect(packed.cards(['ci-cd', 'communication']).map(({ id }) => id)).toEqual(
    whole.cards(['ci-cd', 'communication']).map(({ id }) => id),
  );
  expect(
    packed.cards().filter(({ code, language }) => code !== undefined || language !== undefined).length,
  ).toBeGreaterThan(20);
});

it('a card is the same, a draft of several skills too', () => {
  const [packed, whole] = [open(data.folder), open()];
  const ids = whole.cards().map(({ id }) => id);
  expect(ids.map((id) => packed.card(id))).toEqual(ids.map((id) => whole.card(id)));
  expect(ids.map((id) => packed.card(id)?.id)).toEqual(ids);
});

it('no card is read to choose one, and of one skill to show one', () => {
  const packed = open(data.folder);
  const [first] = packed.cards(['ci-cd']);
  // Known by now, so that what is left of the data is what a card needs.
  for (const name of ['programming', 'drafts']) rmSync(join(data.folder, `cards/${name}.json`));
  expect(packed.cards().length).toBeGreaterThan(240);
  expect(packed.card(first?.id ?? '')?.points.length).toBeGreaterThan(2);
});

it.each(['', 'no-such', '__proto__', 'constructor'])('there is no card of the id %j', (id) => {
  expect([open(data.folder).card(id), open().card(id)]).toEqual([undefined, undefined]);
});

it('a change of the data counts more than what was packed before it', () => {
  data.edit('cards/ci-cd.json', ({ cards }: { cards: unknown[] }) => {
    cards.shift();
  });
  expect(
    open(data.folder)
      .cards()
      .map(({ id }) => id),
  ).toEqual(
    open()
      .cards()
      .map(({ id }) => id),
  );
});
