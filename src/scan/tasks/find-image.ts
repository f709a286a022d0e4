import { plainWords, splitWords } from '../shell/command-words.ts';
import type { Source } from '../text/source.ts';

/** An image that a command has built. */
export interface Image {
  /** The folder that is handed over, and the file in it that says how; null for that of the usual name. */
  readonly context: string;
  readonly file: string | null;
  /** The stage that is built, with those that it needs; null for the last. */
  readonly target: string | null;
}

const BUILDS = /^(?:docker|podman|nerdctl|buildah)\s+(?:buildx\s+|image\s+)?(?:build|bud)\s/;
const WITH_WORD =
  /^(?:-[tfo]|--(?:tag|file|target|build-arg|platform|cache-from|cache-to|label|network|secret|ssh|output|progress|build-context|builder|iidfile|metadata-file|memory|shm-size|add-host|ulimit))$/;

/** The image that a command builds; null where it builds none, or nothing that the project holds. */
export function findImage(command: string): Image | null {
  if (!BUILDS.test(command)) return null;
  const words = splitWords(command);
  // It looks over the file, or writes down what it would do.
  if (words.some((word) => /^--(?:check|print|call)\b/.test(word))) return null;
  const from = words.findIndex((word) => /^(?:build|bud)$/.test(word));
  const [context, ...others] = plainWords(words.slice(from + 1), WITH_WORD);
  if (context === undefined || others.length > 0 || /^(?:-$|\w+:)/.test(context)) return null;
  return { context, file: valueOf(words, /^(?:-f|--file)$/), target: valueOf(words, /^--target$/) };
}

function valueOf(words: readonly string[], option: RegExp): string | null {
  const place = words.findIndex((word) => option.test(word.replace(/=.*$/, '')));
  return place < 0 ? null : (/=(.*)/.exec(words[place] ?? '')?.[1] ?? words[place + 1] ?? null);
}

interface Stage {
  readonly names: readonly string[];
  readonly needs: string[];
  readonly runs: string[];
}

const FROM = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i;
/** Nobody writes more stages. */
const MOST_STAGES = 50;

/** What is run to build a stage of a Dockerfile and those that it needs; null where it has no such stage. */
export function runsOf({ code }: Pick<Source, 'code'>, target: string | null): readonly string[] | null {
  const stages: Stage[] = [];
  for (const line of code.join('\n').replaceAll(/\\\n/g, ' ').split('\n')) {
    const [, base, name] = FROM.exec(line) ?? [];
    if (base !== undefined && stages.length < MOST_STAGES)
      stages.push({ names: [String(stages.length), name?.toLowerCase() ?? ''], needs: [base], runs: [] });
    const last = stages.at(-1);
    const copied = /^\s*(?:COPY|RUN)\s.{0,200}?(?:--from=|\bfrom=)([\w.-]+)/i.exec(line)?.[1];
    if (copied !== undefined) last?.needs.push(copied);
    const run = /^\s*RUN\s+(?:--\S+\s+)*(.*)$/i.exec(line)?.[1];
    if (run !== undefined) last?.runs.push(run.startsWith('[') ? wordsOf(run) : run);
  }
  const find = (name: string): number => stages.findLastIndex(({ names }) => names.includes(name.toLowerCase()));
  const built = new Set([target === null ? stages.length - 1 : find(target)]);
  if (built.has(-1)) return null;
  for (const place of built) for (const need of stages[place]?.needs ?? []) if (find(need) >= 0) built.add(find(need));
  return [...built].flatMap((place) => stages[place]?.runs ?? []);
}

function wordsOf(list: string): string {
  return [...list.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word).join(' ');
}
