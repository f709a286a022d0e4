import type { Evidence } from './evidence.ts';
import { type Detector, type Detectors, folderOfFinding, tellsOf } from './findings.ts';

/**
 * The statements whose very act a piece of evidence is known to show: those of the finding that it was made of, where
 * that shows more than a part or a hint. None for a link or a note, of which only the level is known. A finding that
 * shows more only beside others counts where one of these was kept of its folder too.
 */
export function listShown(
  { text }: Pick<Evidence, 'text'>,
  evidence: readonly Pick<Evidence, 'text'>[],
  { detectors }: Pick<Detectors, 'detectors'>,
): readonly string[] {
  const folder = folderOfFinding(text);
  if (folder === null) return [];
  const beside = evidence.filter((one) => folderOfFinding(one.text) === folder);
  const isKept = (id: string): boolean =>
    detectors.some((one) => one.id === id && beside.some((other) => isMoreThanHint(one, other.text)));
  return detectors
    .filter((detector) => showsAct(detector, text) && (detector.needs?.some(isKept) ?? true))
    .flatMap(({ backs }) => backs);
}

/** Whether all signs that a text may be of show the act itself. */
function showsAct(detector: Detector, text: string): boolean {
  if (detector.part !== undefined && detector.strength !== 'strong') return false;
  const signs = signsOf(detector, text);
  return signs.length > 0 && signs.every(({ strength = detector.strength }) => strength === 'strong');
}

/** Whether some sign that a text may be of is more than a hint. */
function isMoreThanHint(detector: Detector, text: string): boolean {
  return signsOf(detector, text).some(({ strength = detector.strength }) => strength !== 'weak');
}

function signsOf({ finds, any }: Detector, text: string): Detector['any'] {
  return any.filter(({ tool }) => tellsOf({ finds, tool }, text));
}
