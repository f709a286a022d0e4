import { join } from 'node:path';
import { type FrameworkId, FRAMEWORK_IDS, type Language } from '../coaching/stacks.ts';
import { readManifest } from './manifests/read-manifest.ts';
import { readStart } from './text/read-start.ts';
import { openSource } from './text/source.ts';

/** The package of each framework, by which a manifest declares it. */
const PACKAGES: Readonly<Record<FrameworkId, string>> = {
  django: 'django',
  flask: 'flask',
  fastapi: 'fastapi',
  express: 'express',
  nestjs: '@nestjs/core',
  fastify: 'fastify',
};

/** The manifests of each language whose frameworks are told apart. */
const MANIFESTS: Readonly<Partial<Record<Language, RegExp>>> = {
  python: /^(?:requirements[\w.-]*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:py|cfg))$/,
  javascript: /^package\.json$/,
};

/** A repository is what the manifests nearest to its root say; those of examples lie deeper. */
const MOST_MANIFESTS = 10;

/**
 * The framework that a repository in this language is written with, by what the manifests at its root, or in folders
 * there, need to run; null where they name none, or several.
 */
export function findFramework(folder: string, files: readonly string[], language: Language | null): FrameworkId | null {
  const pattern = language === null ? undefined : MANIFESTS[language];
  if (pattern === undefined) return null;
  const manifests = files.filter((file) => {
    const parts = file.split('/');
    return parts.length <= 2 && pattern.test(parts.at(-1) ?? '');
  });
  const needed = new Set(manifests.slice(0, MOST_MANIFESTS).flatMap((file) => readNeeds(folder, file)));
  const [found, ...others] = FRAMEWORK_IDS.filter((id) => needed.has(PACKAGES[id]));
  return found === undefined || others.length > 0 ? null : found;
}

/** The names of what a manifest needs, but for those who work on the program alone. */
function readNeeds(folder: string, file: string): string[] {
  const start = readStart(join(folder, file));
  if (start === null || start === 'shut' || start === 'unmarked') return [];
  const source = openSource(file, start);
  return source === null ? [] : readManifest(source).flatMap(({ name, dev }) => (dev ? [] : [name]));
}
