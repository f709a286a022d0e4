import { joinLines } from '../../text/join-lines.ts';
import type { Source } from '../../text/source.ts';

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
  for (const line of joinLines(code)) {
    const [, base, name] = FROM.exec(line) ?? [];
    if (base !== undefined && stages.length < MOST_STAGES)
      stages.push({ names: [String(stages.length), name?.toLowerCase() ?? ''], needs: [base], runs: [] });
    const last = stages.at(-1);
    const copied = /^\s*(?:COPY|RUN)\s.{0,200}?(?:--from=|\bfrom=)([\w.-]+)/i.exec(line)?.[1];
    if (copied !== undefined) last?.needs.push(copied);
    const run = /^\s*RUN\s+(?:--\S+\s+)*(.*)$/i.exec(line)?.[1];
    if (run !== undefined) last?.runs.push(execForm(run));
  }
  const find = (name: string): number => stages.findLastIndex(({ names }) => names.includes(name.toLowerCase()));
  const built = new Set([target === null ? stages.length - 1 : find(target)]);
  if (built.has(-1)) return null;
  for (const place of built) for (const need of stages[place]?.needs ?? []) if (find(need) >= 0) built.add(find(need));
  return [...built].flatMap((place) => stages[place]?.runs ?? []);
}

/** What an instruction runs, which stands there as a text for a shell or as a list of words. */
function execForm(text: string): string {
  return text.startsWith('[') ? [...text.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word).join(' ') : text;
}

/** What the last stage of a Dockerfile has begin it, or run by itself; empty for none. */
export function lastOf(dockerfile: Pick<Source, 'code'> | null, verb: 'ENTRYPOINT' | 'CMD'): string {
  const last = dockerfile?.code.findLast((line) => new RegExp(`^\\s*(?:${verb}|FROM)\\s`, 'i').test(line)) ?? '';
  return execForm(new RegExp(`^\\s*${verb}\\s+(.*)$`, 'i').exec(last)?.[1] ?? '');
}
