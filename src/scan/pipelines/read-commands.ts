/** A command as a shell would run it: what stands between separators, without what only sets it up. */
export interface Command {
  readonly text: string;
  /** Whether its failure fails the step. */
  readonly mayFail: boolean;
}

/** Commands that show, copy, fetch or talk: what they name does not run. */
const WITHOUT_EFFECT = new RegExp(
  `^(?:${[
    'echo|printf|cat|grep|egrep|fgrep|rg|cp|mv|rm|rmdir|ln|ls|cd|mkdir|touch|chmod|chown|find|sed|awk|tee|test|which|type',
    '\\[{1,2}|export|set|alias|read|true|false|exit|tar|zip|unzip|wget|write-host|write-output|apt|apt-get|apk|yum|dnf',
    'brew|choco|snap|winget|rustup|corepack|asdf|nvm|pip\\d{0,2}|pip3\\.\\d{1,2}|pipx(?! run)|gem|gh|glab|jq|yq|git(?! push)',
    '(?:npm|pnpm|yarn|bun)(?: -\\S{1,40}| global){0,4} (?:i|in|install|ci|add|remove|uninstall|config|cache|link|info|view)',
    '(?:poetry|uv|pdm|pipenv|rye|conda|mamba|pixi)(?: -\\S{1,40}){0,4} (?:pip|add|install|sync|lock|remove|tool install)',
    'python[\\d.]{0,5} -m pip|(?:python[\\d.]{0,5}|node|ruby|perl) -[ce]|cargo (?:install|binstall|add|fetch)',
    'go (?:get|mod)|go install \\S{1,200}@\\S{1,40}|dotnet (?:tool|add|restore|new)|bundle (?:install|config|add)',
    'composer (?:require|remove|config|global require)|mix (?:deps\\.get|local\\.\\w{1,9}|archive\\.install)|command -v',
    'docker (?:pull|tag|login|rmi)',
  ].join('|')})(?=\\s|$)`,
  'i',
);

/** What stands before a command and leaves it what it is. */
const BEFORE = new RegExp(
  `^(?:${[
    `\\w+=(?:"[^"]*"|'[^']*'|\\$\\([^)]*\\)|[^\\s"']*)|[@({!]|if|then|else|do|while|sudo(?: -\\w+)*|time|env|exec|nohup`,
    'timeout \\S+|xvfb-run(?: -\\w+)*|cross-env|npx(?: --?(?!p\\b|package\\b)[\\w-]+)*|bunx|(?:pnpm|yarn) (?:exec|dlx|(?=turbo|nx|moon))',
    'bundle exec|(?:poetry|uv|pdm|pipenv|rye|pixi) run(?: --?(?:extra|group|with|python|package|project|p)[ =]\\S+| --?[\\w-]+)*',
    `(?:ba|z)?sh -\\w*c\\s+["']?`,
  ].join('|')})(?:\\s+|(?<=["'@({! ]))`,
);

const SUCCEEDS = /^(?:true|:|exit 0|echo\b.*|printf\b.*)$/;

/**
 * Takes the lines of a script one after another and gives the commands that each begins, without those that run nothing
 * of what they name and without what is in the text they are given.
 */
export function createCommandReader(): (line: string) => Command[] {
  let heredoc: string | null = null;
  let quote: string | null = null;
  let goesOn = false;
  let mayFail = true;
  return (whole) => {
    let line = whole.trim();
    if (heredoc !== null) {
      if (line === heredoc) heredoc = null;
      return [];
    }
    if (quote !== null) {
      const end = line.indexOf(quote);
      if (end < 0) return [];
      line = line.slice(end + 1);
      quote = null;
      goesOn = true;
    }
    const { parts, open } = splitCommands(line);
    const commands: Command[] = [];
    let isIdle = false;
    for (const [index, { text, after }] of parts.entries()) {
      const command = strip(text);
      isIdle = (goesOn && index === 0) || WITHOUT_EFFECT.test(command);
      if (/^set \+e\b/.test(command)) mayFail = false;
      if (isIdle || command === '') continue;
      const next = parts[index + 1]?.text ?? '';
      const isLast = index + 2 === parts.length;
      const isForced = (after === '||' || (after === ';' && isLast)) && SUCCEEDS.test(next);
      commands.push({ text: command, mayFail: mayFail && !isForced });
    }
    if (isIdle) {
      quote = open;
      heredoc = /<<-?\s?["']?(\w+)/.exec(line)?.[1] ?? null;
    }
    goesOn = isIdle && line.endsWith('\\');
    return commands;
  };
}

function strip(text: string): string {
  let rest = text.trim();
  for (let round = 0; round < 8; round += 1) {
    const [before] = BEFORE.exec(rest) ?? [];
    if (before === undefined) break;
    rest = rest.slice(before.length);
  }
  return rest;
}

interface Part {
  readonly text: string;
  /** What separates it from the next. */
  readonly after: string;
}

/** The commands of a line, and the quote that the line leaves open. */
function splitCommands(line: string): { parts: Part[]; open: string | null } {
  const parts: Part[] = [];
  let open: string | null = null;
  let from = 0;
  for (let place = 0; place < line.length; place += 1) {
    const letter = line[place] ?? '';
    if (letter === '\\') place += 1;
    else if (open !== null) open = letter === open ? null : open;
    else if (letter === '"' || letter === "'") open = letter;
    else {
      const [separator] = /^(?:&&|\|\||;|\|)/.exec(line.slice(place, place + 2)) ?? [];
      if (separator === undefined) continue;
      parts.push({ text: line.slice(from, place).trim(), after: separator });
      place += separator.length - 1;
      from = place + 1;
    }
  }
  parts.push({ text: line.slice(from).trim(), after: '' });
  return { parts, open };
}
