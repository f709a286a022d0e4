import type { Forecast, Step } from '../path.ts';
import type { ExpectedEnd } from './kept-end.ts';

/** When the last must-have of the steps to take will be there; null where none is to be taken. */
export function findMustHaves(next: readonly Step[], forecast: ReadonlyMap<string, Forecast>): ExpectedEnd | null {
  const musts = next
    .filter(({ kind, priority }) => kind === 'raise' && priority === 'must')
    .map(({ id }) => forecast.get(id))
    .filter((one) => one !== undefined);
  const last = (name: 'earliest' | 'latest'): string | undefined =>
    musts
      .map((one) => one[name])
      .sort()
      .at(-1);
  const [earliest, latest] = [last('earliest'), last('latest')];
  return earliest === undefined || latest === undefined ? null : { earliest, latest };
}
