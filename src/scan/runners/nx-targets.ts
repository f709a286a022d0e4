import { plainWords } from '../shell/command-words.ts';
import { valueOf } from '../shell/option-value.ts';

const WITH_WORD =
  /^(?:-[tpc]|--(?:targets?|projects?|configuration|parallel|base|head|exclude|maxParallel|runner|output-style))$/;
const WITHIN = /^(?:affected|run-many)$/;
/** What Nx does itself. */
const OWN =
  /^(?:add|affected:.*|build|connect.*|console|daemon|dep-graph|exec|format.*|generate|g|graph|import|init|lint|list|login|logout|mcp|migrate|new|print-affected|record|release|repair|report|reset|serve|show|start|start-ci-run|stop-all-agents|sync.*|view-logs|watch|workspace-.*)$/;
/** Options that leave alone what is done, or are read; any other may be handed on to what tests. */
const KNOWN =
  /^(?:-[tpc]|--(?:targets?|projects?|configuration|parallel|base|head|exclude|max-?parallel|runner|output-?style|all|skip-?nx-?cache|skip-?remote-?cache|nx-?bail|verbose|batch|no-cloud|no-tui|tui|no-dte|ci|code-?coverage|coverage|run-?in-?band|max-?workers|coverage-?reporters|browsers|silent|pass-?with-?no-?tests|no-watch)|--watch(?:-?all)?=false)$/i;

interface Targets {
  readonly names: readonly string[];
  readonly isEverywhere: boolean;
  readonly packages: readonly string[];
  readonly leftOut: readonly string[];
  readonly isUnderstood: boolean;
}

/** The targets that words after `nx` have done, and in which projects; null where they have none done. */
export function findTargets(words: readonly string[]): Targets | null {
  const [first = '', second = '', ...more] = plainWords(words, WITH_WORD);
  if (words.includes('--graph') || first === '') return null;
  const leftOut = valuesOf(words, /^--exclude$/);
  const areKnown = words.every(
    (word) => !word.startsWith('-') || KNOWN.test(word.startsWith('--watch') ? word : named(word)),
  );
  const base = valueOf(words, /^--base(?:=|$)/);
  const comparesAll = base === null || (base !== 'HEAD' && base !== valueOf(words, /^--head(?:=|$)/));
  const all = { leftOut, isUnderstood: areKnown && comparesAll };
  if (WITHIN.test(first)) {
    const [names, packages] = [valuesOf(words, /^(?:-t|--targets?)$/), valuesOf(words, /^(?:-p|--projects)$/)];
    return names.length === 0 ? null : { ...all, names, packages, isEverywhere: packages.length === 0 };
  }
  const of = valuesOf(words, /^--project$/);
  if (first === 'affected:test') return { ...all, names: ['test'], packages: of, isEverywhere: true };
  if (OWN.test(first)) return null;
  const [one = '', target = ''] = first === 'run' ? second.split(':') : [second, first];
  if (target === '') return null;
  const packages = one === '' ? of : [one];
  const isUnderstood = all.isUnderstood && more.length === 0;
  return { ...all, names: [target], packages, isEverywhere: packages.length === 0, isUnderstood };
}

function named(word: string): string {
  return word.replace(/=.*$/, '');
}

/** What an option is given, in as many words as no other option follows. */
function valuesOf(words: readonly string[], option: RegExp): string[] {
  return words.flatMap((word, from) => {
    if (!option.test(named(word))) return [];
    const [, own] = /^[^=]*=(.*)$/.exec(word) ?? [];
    const length = words.slice(from + 1).findIndex((next) => next.startsWith('-'));
    const rest = words.slice(from + 1, length < 0 ? undefined : from + 1 + length);
    return (own === undefined ? rest : [own])
      .flatMap((one) => one.replaceAll(/["']/g, '').split(/[,\s]+/))
      .filter((one) => one !== '');
  });
}
