import type { Target } from '../coaching/path.ts';
import type { View } from '../terminal/output.ts';
import { renderList } from '../terminal/table.ts';

export interface ListedTarget extends Pick<Target, 'id' | 'name' | 'summary' | 'model'> {
  readonly current: boolean;
}

/** The targets, one a line, the current one marked. */
export const renderTargets: View<readonly ListedTarget[]> = (targets, style) =>
  renderList(
    targets,
    [
      { title: 'Target', value: ({ id }) => id },
      {
        title: 'Yours',
        value: ({ current }) => (current ? 'current' : ''),
        show: ({ current }, paint) => (current ? paint.good('✓ current') : ''),
      },
      { title: 'Name', value: ({ name }) => name, drops: 3 },
      { title: 'Who that is', value: ({ summary }) => summary, wraps: true, drops: 2 },
      { title: 'Modelled on', value: ({ model }) => model.text, wraps: true, drops: 1 },
    ],
    style,
  );
