import { tickItems } from '../../src/coaching/record.ts';
import { createFileStore } from '../../src/progress/file-store.ts';

/**
 * Run as a process of its own: stores one tick after another in a folder, and prints each when it is stored, until it
 * is killed.
 */
const [folder = '', round = ''] = process.argv.slice(2);
const store = createFileStore({ folder, name: 'progress' });
for (let number = 0; ; number++) {
  const item = `r${round}n${number}`;
  const checklist = {
    id: 'many',
    title: '',
    stage: 'learn',
    summary: '',
    items: [],
    source: '',
    reviewed: '',
  } as const;
  await store.update((record) => tickItems(record, checklist, [item], '2026-11-23T00:00:00.000Z'));
  process.stdout.write(`${item}\n`);
}
