/** Options with which a program has packages of a workspace do a script as it is, by the program. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  npm: /^(?:-w|-ws|--workspaces?|--if-present|-iwr|--include-workspace-root|--silent|--loglevel|--prefix|--foreground-scripts|--no-fund|--no-audit)$/,
  pnpm: /^(?:-r|--recursive|--filter|-F|-C|--dir|--parallel|--stream|--if-present|--workspace-concurrency|--aggregate-output|--reporter.*|--color|--no-color|--silent|--fail-if-no-match|--loglevel|--sequential|--sort|--no-sort|--include-workspace-root|--report-summary)$/,
  yarn: /^(?:-[ApvtijW]+|--all|--parallel|--verbose|--topological|--topological-dev|--interlaced|--jobs|--worktree|--include|--exclude|--cwd|--silent)$/,
  turbo:
    /^(?:--filter|-F|--concurrency|--cache-dir|--cache-workers|--continue|--no-daemon|--daemon|--output-logs|--log-order|--log-prefix|--color|--no-color|--force|--token|--team|--api|--remote-only|--remote-cache-timeout|--ui|--summarize|--no-cache|--cache|--env-mode|--framework-inference|--verbosity|-v+|--only|--no-update-notifier|--profile|--scope|--parallel|--affected|--include-dependencies|--cwd)$/,
  lerna:
    /^(?:--stream|--concurrency|--parallel|--scope|--ignore|--sort|--no-sort|--prefix|--no-prefix|--npm-client|--loglevel|--ci|--reject-cycles|--verbose|--skip-nx-cache|--no-progress)$/,
};

/** Whether a program is told nothing that has it pass over packages, besides which it is to run in. */
export function areOptionsKnown(program: string, options: readonly string[]): boolean {
  return options.every((option) => KNOWN[program]?.test(option.replace(/=.*$/, '')) === true);
}
