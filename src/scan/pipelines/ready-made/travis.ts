/** What Travis runs for a language where a file names no script, as far as all of its projects are tested alike. */
const OF_TRAVIS: Readonly<Record<string, string>> = {
  node_js: 'npm test',
  ruby: 'bundle exec rake',
  go: 'go test -v ./...',
  rust: 'cargo test --verbose',
  php: 'phpunit',
  elixir: 'mix test',
  java: 'mvn test -B',
  perl: 'prove -l',
};

/** The command that Travis runs for a language, by the lines of its file; null where these say what it runs. */
export function usualOf(language: string, code: readonly string[]): string | null {
  const name = language.replaceAll(/["']/g, '');
  const isSaid = code.some((line) => /^\s*(?:-\s+)?(?:script|jobs|matrix|stages)\s*:/.test(line));
  return !isSaid && Object.hasOwn(OF_TRAVIS, name) ? (OF_TRAVIS[name] ?? null) : null;
}
