import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from '../support/data-folder.ts';

it('the frameworks of a language are names that are found in an ad', () => {
  const { tools } = JSON.parse(readFileSync(join(DATA, 'ads.json'), 'utf8')) as { tools: Record<string, object> };
  const names = Object.values(tools).flatMap((own) => Object.keys(own));
  const frameworks = openKnowledge(DATA, { day: '2026-11-25' })
    .stacks()
    .flatMap((stack) => stack.adNames ?? []);
  expect(frameworks.filter((name) => !names.includes(name))).toEqual([]);
});
