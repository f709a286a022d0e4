/** What a shell or a pipeline calls the search path that it has already. */
const KEPT = /^(?:\$\{?(?:env:)?PATH\}?|\$\{\{\s?env\.PATH\s?\}\}|\$\(PATH\)|%PATH%)$/i;

/** Folders in which tools are kept that were installed, and no file of the repository stands. */
const USUAL = new RegExp(
  `^(?:${[
    '(?:~|\\$\\{?HOME\\}?|\\$\\{\\{ ?env\\.HOME ?\\}\\}|/root|/home/\\w+|/Users/\\w+)/(?:\\.[\\w-].*|go/bin|bin|flutter/bin|miniconda3?/.*|anaconda3?/.*)',
    '/(?:usr|opt|bin|sbin|nix|snap|Library|Applications|home/linuxbrew|mnt|hostedtoolcache)(?:/.*)?',
    '[A-Za-z]:[\\\\/](?:Program Files|msys64|tools|ProgramData).*',
    '\\$\\{?(?:\\w+_(?:HOME|ROOT|DIR|PATH|PREFIX|BIN)|GOPATH|GOBIN|GOROOT|VIRTUAL_ENV|CONDA|\\w*TOOL_?CACHE\\w*|NVM_BIN)\\}?(?:/.*)?',
    '\\$\\{\\{ ?(?:runner\\.tool_cache|steps\\.[\\w.-]+|env\\.\\w+_(?:HOME|ROOT|DIR)) ?\\}\\}(?:/.*)?',
    '(?:.*/)?(?:node_modules/\\.bin|vendor/bin|\\.?v?env/(?:bin|Scripts))',
    '\\$\\((?:go env GO\\w+|npm (?:bin|prefix|root)|yarn (?:global )?bin|pnpm bin|brew --prefix|composer |python[\\d.]* -|gem |ruby -|pyenv |rbenv |poetry |uv |pipx |rustc |xcode-select|llvm-config|pg_config)[^)]*\\)(?:/.*)?',
    '\\$\\{tool[ (].*\\}(?:/.*)?',
  ].join('|')})/?$`,
);
/** What a repository calls the folder that it is checked out to, where it is named and not gone from. */
const ROOT = /_(?:WORKSPACE|PROJECT_DIR|CLONE_DIR|BUILD_DIR|SOURCESDIRECTORY|WORKING_DIRECTORY)|(?:^|\/)\.\.(?:\/|$)/i;

/** Whether programs are found in no other place before those that a machine has, by the value of a search path. */
export function isUsualPath(value: string): boolean {
  const parts = split(value.replaceAll(/["']/g, '').trim());
  const from = parts.findIndex((part) => KEPT.test(part));
  return from >= 0 && parts.slice(0, from).every(isUsualPlace);
}

/** Whether a folder is one in which tools are kept that were installed. */
export function isUsualPlace(folder: string): boolean {
  const path = folder.replaceAll(/["']/g, '').trim();
  return USUAL.test(path) && !ROOT.test(path);
}

/** The parts of a search path, of which an expression may hold what else divides them. */
function split(value: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of value.slice(0, LONGEST)) {
    if (/[({]/.test(letter)) depth += 1;
    if (/[)}]/.test(letter)) depth -= 1;
    if (depth <= 0 && /[:;]/.test(letter)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.filter((part) => part !== '');
}

/** Nobody gives a search path more. */
const LONGEST = 500;

const WRITES =
  /(?:\becho|\bprintf\s+["']?%s(?:\\n)?["']?|\bWrite-Output)\s+(?:-[ne]+\s+)?(.{1,200}?)\s*(?:>>?|\|\s*(?:tee(?: -a)?|Out-File\b.*))\s*["']?\$(?:env:|\{)?GITHUB_PATH\b/;
const PREPENDS = /(?:::add-path::|##vso\[task\.prependpath\])\s*([^"']{0,200})/;

/** What a line of a pipeline has the steps after it look for programs in first, '' where that is not told; or null. */
export function readPrepended(line: string): string | null {
  if (PREPENDS.test(line)) return PREPENDS.exec(line)?.[1] ?? '';
  return /GITHUB_PATH\b/.test(line) && />|\||tee|Out-File|Add-Content/.test(line)
    ? (WRITES.exec(line)?.[1] ?? '')
    : null;
}
