import type { Detector, Detectors, Finding, Sign } from '../../coaching/evidence.ts';

/** The best place of a detector so far, and whether something speaks against it. */
interface Answer {
  rank: number;
  place: number;
  found: Finding | null;
  /** What speaks against it. */
  refuted: Finding | null;
}

/** What a sign asks of files: for a detector, or against it. */
export interface Question {
  readonly detector: Detector;
  readonly sign: Sign;
  /** Its place among the detector's signs. */
  readonly place: number;
  readonly against: boolean;
  readonly answer: Answer;
}

/** What is asked of files for all detectors, in their order. */
export function listQuestions({ detectors }: Detectors): Question[] {
  return detectors.flatMap((detector) => {
    const answer: Answer = { rank: Infinity, place: Infinity, found: null, refuted: null };
    return [
      ...detector.any.map((sign, place) => ({ detector, sign, place, against: false, answer })),
      ...(detector.unless ?? []).map((sign, place) => ({ detector, sign, place, against: true, answer })),
    ];
  });
}

/** What the rank of a file is to a question. */
export function rankFor({ detector }: Question, rank: number): number {
  return rank === 1 && detector.inTests === true ? 0 : rank;
}

/** Whether a file of a rank could still change the answer. */
export function isBetter({ answer, place, against }: Question, rank: number): boolean {
  if (against) return answer.refuted === null;
  return rank < answer.rank || (rank === answer.rank && place < answer.place);
}

/** Takes a place as the answer where it is better than what was found before. */
export function settle(question: Question, rank: number, file: string, line: number | null): void {
  const { detector, sign, place, against, answer } = question;
  if (!isBetter(question, rank)) return;
  const found = describe(detector, sign, file, line);
  if (against) answer.refuted = found;
  else Object.assign(answer, { rank, place, found });
}

/** What a hint of a dependency shows, whatever its detector looks for. */
const NEEDED = 'that the project declares to need it; not that it is used';

function describe(detector: Detector, sign: Sign, file: string, line: number | null): Finding {
  const { id, finds, backs } = detector;
  const strength = sign.strength ?? detector.strength;
  const part = sign.dependencies !== undefined && strength === 'weak' ? NEEDED : detector.part;
  return {
    id,
    finds,
    tool: sign.tool,
    file,
    line,
    backs,
    ...(part === undefined ? {} : { part }),
    strength,
  };
}
