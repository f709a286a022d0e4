import type { Source } from '../../text/source.ts';
import { extend, type Task, type TaskFile } from './task.ts';

const TASK = /^(\s*)(?:multi)?task[\s(]+(.*?)\)?\s*(\bdo\b(?:\s*\|[^|]*\|)?|\{)?\s*$/;
const LIBRARY =
  /^\s*(?:Rake::TestTask|Minitest::TestTask|RSpec::Core::RakeTask|Cucumber::Rake::Task)\.(?:new|create)\b[\s(]*(?::(\w+)|["'](\w+)["'])?/;
/** A task that another one has done. */
const INVOKES = /^\s*Rake::Task\[\s*[:"']+([\w:]+)["']?\s*\]\.(?:invoke|execute)\b/;
/** A command, and for one whose failure counts only where the task says so, what it says. */
const COMMAND = /^\s*(sh|system)[\s(]+["']([^"']*)["']\)?\s*(\|\|\s*(?:abort|exit|raise|fail)\b.*)?$/;
const ELSEWHERE =
  /\bload_tasks\b|^\s*(?:import|load|require_relative|require(?!\s+["'](?:rake|rspec\/core|minitest|rubocop|bundler)\b))\b|\bDir\b|\bnamespace\b|Task\.(?:new|create|define)\b/;
/** Has Rails, and the libraries for it, define theirs. */
const RAILS = /\bRails\.application\.load_tasks\b/;
/** What only says something. */
const TALK = /^\s*(?:puts|print|p|pp|warn|abort|nil|true|exit)\b|^\s*(?:end|\})?\s*$/;

/** The tasks of a Rakefile, which is a program: what is not plain may do more. */
export function readRakefile({ code }: Source): TaskFile {
  const tasks = new Map<string, Task>();
  let open: { readonly name: string; readonly indent: number } | null = null;
  /** The task that a library was last told to do. */
  let of = '';
  let isOpen = false;
  for (const line of code) {
    const indent = line.length - line.trimStart().length;
    if (open !== null && indent <= open.indent && line.trim() !== '') open = null;
    if (open !== null && !TALK.test(line)) {
      extend(tasks, open.name, partOf(line));
    }
    const library = LIBRARY.exec(line);
    if (library !== null) {
      const usual = line.includes('RSpec') ? 'spec' : line.includes('Cucumber') ? 'features' : 'test';
      of = library[1] ?? library[2] ?? usual;
      extend(tasks, of, { hasLibrary: true });
      continue;
    }
    if (of !== '' && /\bfail_on_error\s*=\s*false\b/.test(line)) extend(tasks, of, { standing: 'not' });
    if (ELSEWHERE.test(line)) isOpen = true;
    if (RAILS.test(line)) for (const name of ['default', 'test', 'spec']) extend(tasks, name, { hasLibrary: true });
    const [, before = '', words = '', block] = TASK.exec(line) ?? [];
    const [, name, rest = ''] = /^[:"']?([\w:.-]+?)["']?(?::|\s*=>|,|\s|$)(.*)$/.exec(words) ?? [];
    if (name === undefined) continue;
    extend(tasks, name, { needs: namesIn(rest) });
    if (block !== undefined) open = { name, indent: before.length };
    const short = /\{(?:\s*\|[^|]*\|)?(.*)\}\s*$/.exec(line)?.[1];
    if (short !== undefined && !TALK.test(short)) extend(tasks, name, partOf(short));
  }
  return { tasks, first: ['default'], isOpen };
}

function partOf(line: string): Partial<Task> {
  const invoked = INVOKES.exec(line)?.[1];
  if (invoked !== undefined) return { needs: [invoked] };
  const [, by, command, unless] = COMMAND.exec(line) ?? [];
  if (command === undefined) return { doesMore: true };
  return { scripts: [[by === 'system' && unless === undefined ? `${command} || true` : command]] };
}

/** What a task waits for: names with a colon, in quotes, or in %w[]. */
function namesIn(text: string): string[] {
  const list = /%[wi][[({]([^\])}]*)/.exec(text)?.[1];
  if (list !== undefined) return list.split(/\s+/).filter((one) => one !== '');
  const [before = ''] = text.split(/\bdo\b|\{/);
  return [...before.matchAll(/:(\w+)|["']([\w:]+)["']/g)].map(([, symbol, word]) => symbol ?? word ?? '');
}
