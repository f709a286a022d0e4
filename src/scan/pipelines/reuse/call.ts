import type { Settings } from '../../shell/settings.ts';
import type { When } from '../when.ts';

/** What a pipeline has another file of its project do. */
export interface Call {
  /** What it calls that by: the path of a workflow, the folder of an action. */
  readonly to: string;
  /** Whether each push does it, and fails where it fails. */
  readonly when: When;
  /** The variables that are set where it stands, and what it hands over, by `inputs.` and the name. */
  readonly settings: Settings;
}

/** What the pipelines of a project that call a file say of it. */
export type Called = Pick<Call, 'when' | 'settings'>;
