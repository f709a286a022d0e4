import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { DATA } from '../support/data-folder.ts';

/** A box that only another person can tick. */
const BY_OTHERS = /\bsomebody (else|other|outside)\b|\bthe other person\b|\bother people\b|\banother person\b/;

const projects = openKnowledge(DATA, { day: '2026-11-25' })
  .skills()
  .flatMap(({ id, levels }) => levels.map(({ level, project }) => ({ id: `${id}/${level}`, level, project })));

describe('the projects that ship', () => {
  it('have below level 4 no box that waits for another person where they say how to do it alone', () => {
    const boxes = projects
      .filter(({ level, project }) => level < 4 && project.alone !== undefined)
      .flatMap(({ id, project }) => project.doneWhen.map((box) => `${id}: ${box}`));
    expect(boxes.filter((box) => BY_OTHERS.test(box) && !/\bor\b/.test(box))).toEqual([]);
  });

  it('say at level 3 how somebody shows it who did it at work', () => {
    expect(projects.filter(({ level, project }) => level === 3 && project.atWork === undefined)).toEqual([]);
  });
});
