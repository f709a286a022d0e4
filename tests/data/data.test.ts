import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorSchemas } from '../../scripts/data/editor-schemas.ts';
import { isCurrent } from '../../src/coaching/resources.ts';
import { SKILL_IDS } from '../../src/coaching/skills.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from '../support/data-folder.ts';
import guideNames from './guide-names.json' with { type: 'json' };

const knowledge = openKnowledge(DATA, { day: '2026-11-25' });

describe('the knowledge base that ships', () => {
  it('has twelve skills of four rungs, 144 statements and 48 projects', () => {
    const rungs = knowledge.skills().flatMap(({ levels }) => levels);
    expect(knowledge.skills().map(({ id }) => id)).toEqual(SKILL_IDS);
    expect(rungs).toHaveLength(48);
    expect(new Set(rungs.map(({ project }) => project.title)).size).toBe(48);
    expect(new Set(rungs.flatMap(({ statements }) => statements.map(({ text }) => text))).size).toBe(144);
  });

  it('has the seven targets', () => {
    expect(knowledge.targets().map(({ id }) => id)).toEqual([
      'junior',
      'mid',
      'senior',
      'lead',
      'database',
      'cloud',
      'security',
    ]);
  });

  it('asks more of each career level than of the one before', () => {
    const [junior, mid, senior, lead] = knowledge.targets();
    for (const [lower, higher] of [
      [junior, mid],
      [mid, senior],
      [senior, lead],
    ]) {
      for (const id of SKILL_IDS) expect(higher?.skills[id].level).toBeGreaterThanOrEqual(lower?.skills[id].level ?? 0);
    }
  });

  it('has all the checklists, the main two among them', () => {
    const ids = knowledge.checklists().map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(knowledge.checklists().flatMap(({ items }) => items).length).toBeGreaterThanOrEqual(350);
    expect(ids).toEqual(expect.arrayContaining(['interview-prep', 'offer-evaluation', 'salary-negotiation', 'resume']));
  });

  it('keeps the items of a group together', () => {
    for (const { id, items } of knowledge.checklists()) {
      const groups = items.map(({ group }) => group ?? '').filter((group, index, all) => group !== all[index - 1]);
      expect([id, groups]).toEqual([id, [...new Set(groups)]]);
    }
  });

  it('has, or leaves out with a reason, everything that the guide it grew from names', () => {
    const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(?!schema|left-out).*\.json$/.test(name),
    );
    const fold = (text: string): string => text.toLowerCase().replace(/[-–—]/g, ' ');
    const text = fold(files.map((name) => readFileSync(join(DATA, name), 'utf8')).join('\n'));
    const missing = Object.entries(guideNames).filter(([, words]) => !text.includes(fold(words)));
    expect(missing).toEqual([]);
    const { leftOut } = JSON.parse(readFileSync(join(DATA, 'left-out.json'), 'utf8')) as {
      leftOut: { name: string }[];
    };
    expect(leftOut.filter(({ name }) => name in guideNames)).toEqual([]);
    expect(Object.keys(guideNames).length + leftOut.length).toBe(215);
  });

  it('has the guide in six parts, each section with a command to run next', () => {
    expect(knowledge.chapters().map(({ part }) => part)).toEqual([1, 2, 3, 4, 5, 6]);
    const sections = knowledge.chapters().flatMap((chapter) => chapter.sections);
    expect(sections).toHaveLength(32);
    expect(sections.filter(({ next = [] }) => next.length === 0)).toEqual([]);
  });

  it('has five routes, each with a dated figure and a checklist of its own', () => {
    const routes = knowledge.routes();
    expect(routes.map(({ id }) => id)).toEqual([
      'degree',
      'bootcamp',
      'online-courses',
      'self-study',
      'apprenticeship',
    ]);
    expect(new Set(routes.map(({ checklist }) => checklist)).size).toBe(5);
  });

  it('has 480 resources in use, and says which of them nobody could confirm', () => {
    const current = knowledge.resources().filter(isCurrent);
    expect(current.length).toBeGreaterThanOrEqual(480);
    const unread = current.filter(({ status, source }) => status === 'active' && !/^(https:|guide, part)/.test(source));
    expect(unread).toEqual([]);
  });

  it('says of each exam that ended what took its place', () => {
    const ended = openKnowledge(DATA, { day: '2026-12-02' })
      .resources()
      .filter((one) => one.type === 'certification' && !isCurrent(one) && one.certification?.until !== undefined);
    expect(ended.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['aws-developer-associate-dva-c02', 'azure-developer-associate-az-204']),
    );
    for (const { successor } of ended)
      expect(knowledge.resources().find(({ id }) => id === successor)?.certification?.replaces).toBeDefined();
  });

  it('leads from an old name to what is there now', () => {
    const resources = knowledge.resources();
    for (const { successor } of resources.filter((one) => one.successor !== undefined)) {
      expect(resources.some(({ id }) => id === successor)).toBe(true);
    }
    const angellist = resources.find(({ id }) => id === 'angellist-talent');
    expect(resources.find(({ id }) => id === angellist?.successor)?.title).toContain('Wellfound');
  });

  it('has no address twice among what is current', () => {
    const addresses = knowledge
      .resources()
      .filter((one) => isCurrent(one) && one.certification?.until === undefined)
      .map(({ url }) => url.replace(/\/$/, ''));
    expect(addresses.filter((address, index) => addresses.indexOf(address) < index)).toEqual([]);
  });

  it('has the editor schemas that its zod schemas give', () => {
    const stored = readdirSync(join(DATA, 'schema')).map(
      (name) => [name, readFileSync(join(DATA, 'schema', name), 'utf8')] as const,
    );
    expect(new Map(stored)).toEqual(editorSchemas());
  });
});
