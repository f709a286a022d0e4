import { runsTests } from '../../runners/runs-tests.ts';
import { splitWords } from '../../shell/command-words.ts';
import type { Standing } from '../../shell/commands.ts';
import type { Settings } from '../../shell/settings.ts';

/** A whole word that a pipeline puts something in for, or an option that it puts something into the name of. */
const HOLE = /^(?:\$(?:\{\{.*\}\}|\{?\w+\}?)|-[^=]*\$\{\{.*)$/;
const PLAIN = /^\$\{?\{?[\w.-]+\}{0,2}$/;
const NAME = /(?:env\.)?([\w.-]+)\}{0,2}$/;
/** Options whose value leaves a test one, whatever it is. */
const TAKES_ANY =
  /^(?:-[nejopwPCc]|--?(?:project|config|configuration|reporter|shard|env|sessions?|workspace|cwd|dir|directory|prefix|framework|logger|results-directory|features|package|target|manifest-path|python|with|group|extra|file|settings|ds|cov|cov-report|junitxml|durations|timeout|retries|workers|numprocesses|parallel|jobs|browser|tags|output|coverprofile|coverpkg|covermode|cpu|count|profile|verbosity|arch|runtime|seed))$/;

/** How sure a command is to test that has words put in, any of which may be an option that is not told. */
export function judgeHoles(command: string, settings: Settings): Standing {
  if (!command.includes('$') || runsTests(command) === 'no') return 'decides';
  const words = splitWords(command);
  const isOpen = words.some((word, place) => {
    const before = words[place - 1] ?? '';
    if (place === 0 || !HOLE.test(word) || TAKES_ANY.test(before)) return false;
    const value = PLAIN.test(word) ? settings.get(NAME.exec(word)?.[1] ?? '') : undefined;
    return value === undefined ? word.includes('${{') : value.includes('${{');
  });
  return isOpen ? 'unsure' : 'decides';
}
