import { normaliseName } from '../../../src/suggest.ts';
import { type Base, type Fault, type Named, resourcesOf, type Rule, topicsOf } from '../base.ts';
import { questionsOf } from './cards.ts';

/** A file is named after what it holds. */
export function filesAreNamedAfterTheirContent(base: Base): Fault[] {
  const expected = [
    ...base.skills.map(({ file, value }) => ({ file, id: value.id, name: `skills/${value.id}.json` })),
    ...base.resources.map(({ file, value }) => ({ file, id: value.type, name: `resources/${value.type}.json` })),
    ...base.checklists.map(({ file, value }) => ({ file, id: value.id, name: `checklists/${value.id}.json` })),
    ...base.chapters.map(({ file, value }) => ({
      file,
      id: value.id,
      name: `guide/${String(value.part).padStart(2, '0')}-${value.id}.json`,
    })),
  ];
  return expected
    .filter(({ file, name }) => file !== name)
    .map(({ file, id, name }) => ({
      file,
      id,
      message: `the file should be ${name}`,
      tip: 'Rename the file or mend the id.',
    }));
}

/**
 * An id names one thing: topics, resources, checklists, targets, chapters, routes and detectors over all files, items
 * and sections in theirs.
 */
export function idsAreUnique(base: Base): Fault[] {
  const kinds: Named[][] = [
    topicsOf(base),
    resourcesOf(base),
    base.checklists.map(({ file, value }) => ({ file, id: value.id })),
    base.targets.flatMap(({ file, value }) => value.targets.map(({ id }) => ({ file, id }))),
    base.chapters.map(({ file, value }) => ({ file, id: value.id })),
    base.routes.flatMap(({ file, value }) => value.routes.map(({ id }) => ({ file, id }))),
    questionsOf(base).map(({ file, question: { id } }) => ({ file, id })),
    base.detectors.flatMap(({ file, value }) => value.detectors.map(({ id }) => ({ file, id }))),
    ...base.checklists.map(({ file, value }) => value.items.map(({ id }) => ({ file, id }))),
    ...base.chapters.map(({ file, value }) => value.sections.map(({ id }) => ({ file, id }))),
  ];
  return kinds.flatMap((named) =>
    repeated(named, ({ id }) => id).map(({ file, id }) => ({
      file,
      id,
      message: 'the id is used twice',
      tip: 'Give one of them another id.',
    })),
  );
}

/** A name that a person types leads to one skill. */
export function aliasesAreUnique(base: Base): Fault[] {
  const names = base.skills.flatMap(({ file, value }) =>
    [...new Set([value.id, value.name, ...value.aliases].map(normaliseName))].map((id) => ({ file, id })),
  );
  return repeated(names, ({ id }) => id).map(({ file, id }) => ({
    file,
    id,
    message: 'the alias leads to two skills',
    tip: 'Leave it with the skill it belongs to most.',
  }));
}

/** Nothing was reviewed in the future; `today` is a date such as 2026-11-23. */
export function reviewsAreNotInTheFuture(today: string): Rule {
  return (base) =>
    reviewedRecords(base)
      .filter(({ reviewed }) => reviewed > today)
      .map(({ file, id, reviewed }) => ({
        file,
        id,
        message: `reviewed on ${reviewed}, after today`,
        tip: 'Write the day it was checked.',
      }));
}

/** Everything was reviewed on this day or later; such as 2025-11-23. */
export function reviewsAreFresh(since: string): Rule {
  return (base) =>
    reviewedRecords(base)
      .filter(({ reviewed }) => reviewed < since)
      .map(({ file, id, reviewed }) => ({
        file,
        id,
        message: `reviewed on ${reviewed}, before ${since}`,
        tip: 'Compare it with its source again, mend it, and write the day.',
      }));
}

function reviewedRecords(base: Base): (Named & { readonly reviewed: string })[] {
  return [
    ...base.skills.map(({ file, value }) => ({ file, ...value })),
    ...resourcesOf(base).map(({ file, record }) => ({ file, ...record })),
    ...base.checklists.map(({ file, value }) => ({ file, ...value })),
    ...base.targets.flatMap(({ file, value }) => value.targets.map((target) => ({ file, ...target }))),
    ...base.chapters.map(({ file, value }) => ({ file, ...value })),
    ...base.routes.flatMap(({ file, value }) => value.routes.map((route) => ({ file, ...route }))),
    ...questionsOf(base).map(({ file, question }) => ({ file, ...question })),
    ...base.detectors.map(({ file, value }) => ({ file, id: 'all', reviewed: value.reviewed })),
  ];
}

function repeated<Value>(values: readonly Value[], key: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const known = seen.has(key(value));
    seen.add(key(value));
    return known;
  });
}

/** The checklists that routes and items lead to exist, and no item leads to its own. */
export function checklistReferencesAreKnown(base: Base): Fault[] {
  const known = new Set(base.checklists.map(({ value }) => value.id));
  const links = [
    ...base.routes.flatMap(({ file, value }) => value.routes.map(({ id, checklist }) => ({ file, id, to: checklist }))),
    ...base.checklists.flatMap(({ file, value }) =>
      value.items.flatMap(({ id, link }) => (link === undefined ? [] : [{ file, id, to: link, from: value.id }])),
    ),
  ];
  return links
    .filter(({ to, ...link }) => !known.has(to) || ('from' in link && link.from === to))
    .map(({ file, id, to }) => ({
      file,
      id,
      message: `leads to the checklist ${to}, which is unknown or its own`,
      tip: 'Use the id of another file in checklists/.',
    }));
}
