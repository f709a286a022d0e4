import { lessSure, type Standing } from '../../shell/commands.ts';
import { lameBy } from '../../shell/settings.ts';
import type { Task } from './task.ts';

/** What says how an environment is made, or is told of it, and nothing of which of its commands are run. */
export const OF_MAKING =
  /^(?:deps|description|pass_?env|disallow_pass_env|extras|base_?python|change_?dir|skip_?install|use_?develop|(?:allow|white)list_externals|package(?:_\w+)?|wheel_\w+|recreate|install_command|list_dependencies_command|dependency_groups|pylock|parallel_show_output|labels?|depends|commands_(?:pre|post)|runner|base|uv_\w+|conda_\w+|constrain_package_deps|use_frozen_constraints|(?:system_?)?site_?packages|always_?copy|download|pip_pre|env_?dir|env_?tmp_?dir|env_?log_?dir|meta_dir|\w+_timeout|color|default_base_python|virtualenv_\w+|fail_fast|ignore_base_python_conflict|poetry_\w+|pdm_\w+)$/;

/** A task of an environment that is passed over where it needs a Python of its own, if these are. */
export function atMostOfPython(task: Task, name: string, skips: boolean): Task {
  const isOfPython = /(?:^|-)(?:py(?:py)?\d|\d+\.\d)|[${]/.test(name);
  return skips && isOfPython ? { ...task, standing: lessSure(task.standing, 'unsure') } : task;
}

/** How sure an environment's commands are to do something with a variable that it sets. */
export function setEnv(name: string, value: string): Standing {
  return lameBy('make', new Map([[name, value.replaceAll(/\{env:(\w+)(?::[^{}]*)?\}/g, '$$$1')]]));
}
