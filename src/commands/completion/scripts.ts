import { BASH } from './bash.ts';
import { FISH } from './fish.ts';
import { POWER_SHELL } from './power-shell.ts';
import { ZSH } from './zsh.ts';

/** How a shell comes to complete what is typed after `coach`. */
export interface ShellScript {
  readonly script: string;
  /** What to do with the line, and the line. */
  readonly where: string;
  readonly load: string;
}

/** The scripts, by what a person calls the shell. */
export const SHELL_SCRIPTS = {
  bash: { script: BASH, where: 'bash, as a line of ~/.bashrc', load: 'source <(coach completion bash)' },
  zsh: { script: ZSH, where: 'zsh, as a line of ~/.zshrc', load: 'source <(coach completion zsh)' },
  fish: {
    script: FISH,
    where: 'fish, as a line of ~/.config/fish/config.fish',
    load: 'coach completion fish | source',
  },
  powershell: {
    script: POWER_SHELL,
    where: 'PowerShell, as a line of the file $PROFILE',
    load: '. ([scriptblock]::Create((coach completion powershell | Out-String)))',
  },
} as const satisfies Readonly<Record<string, ShellScript>>;

export type ShellName = keyof typeof SHELL_SCRIPTS;
export const SHELL_NAMES = Object.keys(SHELL_SCRIPTS) as readonly ShellName[];
