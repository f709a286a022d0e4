import { plainWords } from '../shell/command-words.ts';

const WITH_WORD =
  /^(?:-[tpc]|--(?:targets?|projects?|configuration|parallel|base|head|exclude|maxParallel|runner|output-style))$/;
const WITHIN = /^(?:affected|run-many)$/;
/** What Nx does itself. */
const OWN =
  /^(?:add|affected:.*|build|connect.*|console|daemon|dep-graph|exec|format.*|generate|g|graph|import|init|lint|list|login|logout|mcp|migrate|new|print-affected|record|release|repair|report|reset|serve|show|start|start-ci-run|stop-all-agents|sync.*|view-logs|watch|workspace-.*)$/;

interface Targets {
  readonly names: readonly string[];
  readonly isEverywhere: boolean;
  readonly packages: readonly string[];
}

/** The targets that words after `nx` have done, and in which projects; null where they have none done. */
export function findTargets(words: readonly string[]): Targets | null {
  const [first = '', second = ''] = plainWords(words, WITH_WORD);
  if (words.includes('--graph') || first === '') return null;
  if (WITHIN.test(first)) {
    const [names, packages] = [valuesOf(words, /^(?:-t|--targets?)$/), valuesOf(words, /^(?:-p|--projects)$/)];
    return names.length === 0 ? null : { names, packages, isEverywhere: packages.length === 0 };
  }
  const of = valuesOf(words, /^--project$/);
  if (first === 'affected:test') return { names: ['test'], packages: of, isEverywhere: true };
  if (OWN.test(first)) return null;
  const [one = '', target = ''] = first === 'run' ? second.split(':') : [second, first];
  if (target === '') return null;
  const packages = one === '' ? of : [one];
  return { names: [target], packages, isEverywhere: packages.length === 0 };
}

/** What an option is given, in as many words as no other option follows. */
function valuesOf(words: readonly string[], option: RegExp): string[] {
  const from = words.findIndex((word) => option.test(word.replace(/=.*$/, '')));
  if (from < 0) return [];
  const [, own] = /^[^=]*=(.*)$/.exec(words[from] ?? '') ?? [];
  const length = words.slice(from + 1).findIndex((word) => word.startsWith('-'));
  const rest = words.slice(from + 1, length < 0 ? undefined : from + 1 + length);
  return (own === undefined ? rest : [own])
    .flatMap((word) => word.replaceAll(/["']/g, '').split(/[,\s]+/))
    .filter((word) => word !== '');
}
