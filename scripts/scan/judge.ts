import { type Finding, placeOf } from '../../src/coaching/evidence.ts';
import { type Repository, scanRepository } from './repository.ts';

/** How a finding, or what should have been one, compares with the labels of a repository. */
export interface Judged {
  readonly repository: string;
  readonly detector: string;
  /**
   * right; at a place that may be taken either way, which counts for nothing; at a wrong place; nothing of the kind is
   * there; there and not found.
   */
  readonly verdict: 'right' | 'arguable' | 'wrong place' | 'false' | 'missed';
  readonly found: Finding | null;
  readonly expected: readonly string[];
}

/** The marks that a scan must reach on the set. */
export const MARKS = { precision: 0.95, recall: 0.93 } as const;

/** Every finding and every miss of the scan over the repositories. */
export async function judgeRepositories(repositories: readonly Repository[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const repository of repositories) {
    const { findings } = await scanRepository(repository);
    judged.push(...judge(repository, findings));
  }
  return judged;
}

/** The same for one repository and what was found in it. */
export function judge(
  { name, expected, arguable = [] }: Pick<Repository, 'name' | 'expected' | 'arguable'>,
  findings: readonly Finding[],
): Judged[] {
  const labels = new Map(expected.map(({ detector, at }) => [detector, at]));
  const found = findings.map((finding): Judged => {
    const at = labels.get(finding.id);
    const isArguable = arguable.some(({ detector, at: places }) => detector === finding.id && isAt(places, finding));
    const wrong = at === undefined ? 'false' : 'wrong place';
    const verdict = at !== undefined && isAt(at, finding) ? 'right' : isArguable ? 'arguable' : wrong;
    return { repository: name, detector: finding.id, verdict, found: finding, expected: at ?? [] };
  });
  const missed = expected
    .filter(({ detector }) => !findings.some(({ id }) => id === detector))
    .map(({ detector, at }): Judged => ({ repository: name, detector, verdict: 'missed', found: null, expected: at }));
  return [...found, ...missed];
}

function isAt(places: readonly string[], finding: Finding): boolean {
  return places.some((place) => holds(place, finding));
}

/** Whether a place, a whole file or some lines of one, is where a finding is. */
function holds(place: string, { file, line }: Finding): boolean {
  const [, path, first, last = first] = /^(.*?)(?::(\d+)(?:-(\d+))?)?$/.exec(place) ?? [];
  if (path !== file) return false;
  return first === undefined || line === null || (line >= Number(first) && line <= Number(last));
}

/** Precision by thing and by line, recall, what is wrong, and whether the marks are met. */
export function summarise(judged: readonly Judged[]): { readonly lines: readonly string[]; readonly isMet: boolean } {
  const count = (...verdicts: readonly Judged['verdict'][]): number =>
    judged.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const [right, misplaced, wrong, missed] = [count('right'), count('wrong place'), count('false'), count('missed')];
  const precision = share(right, right + misplaced + wrong);
  const recall = share(right + misplaced, right + misplaced + missed);
  const falseStrong = judged.filter(({ verdict, found }) => verdict === 'false' && found?.strength === 'strong');
  const repositories = new Set(judged.map(({ repository }) => repository)).size;
  return {
    lines: [
      ...judged.filter(({ verdict }) => verdict !== 'right' && verdict !== 'arguable').map(describe),
      `${repositories} repositories, ${right + misplaced + wrong} findings: ${right} right, ${misplaced} at a wrong place, ` +
        `${wrong} false, ${missed} missed; ${count('arguable')} more may be taken either way.`,
      `Precision by line ${percent(precision)} (at least ${percent(MARKS.precision)}), by thing ` +
        `${percent(share(right + misplaced, right + misplaced + wrong))}; recall ${percent(recall)} ` +
        `(at least ${percent(MARKS.recall)}); false and marked strong: ${falseStrong.length} (none).`,
    ],
    isMet: precision >= MARKS.precision && recall >= MARKS.recall && falseStrong.length === 0,
  };
}

function describe({ repository, detector, verdict, found, expected }: Judged): string {
  const seen = found === null ? '' : ` ${placeOf(found)} [${found.tool}, ${found.strength}]`;
  const wanted = expected.length === 0 ? '' : `; should be ${expected.join(' or ')}`;
  return `${repository}  ${detector}: ${verdict}${seen}${wanted}`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
