/** A word that begins or ends a block, at the start of some words. */
const KEYWORD =
  /^(?:(if|while|until|elif|then|else|do|fi|done|esac)(?=\s|$)|(?:for|select|case)\s.*|(\((?!\()|[{}!])(?=\s|[^|&;]))\s*/;
/** Words that begin a block of what is run for one thing or another. */
export const LOOP = /^(?:for|select|case)(?=\s)/;
/** Such a mark that stands alone. */
const LONE = /^[({}!]$/;
/** How a function is defined. */
const FUNCTION = /^(?:function\s+([\w:.-]+)\s*(?:\(\s*\))?|([\w:.-]+)\s*\(\s*\))\s*/;
/** Commands that ask something, so that what follows && is run or not. */
export const ASKS =
  /^(?:\[|\(\(|(?:test|false|let|expr|read|kill|pgrep|pidof|printenv|diff|cmp|return|exit|if-env|[ef]?grep|rg|command|which|type|hash)(?=\s|$)|(?:python[\d.]*|node|ruby|perl) -[ce]|git (?:diff|log|rev-parse|ls-files))/;
/** Commands that fail, whatever happens. */
export const FAILS = /^(?:(?:\S{0,60}\/)?false\b|(?:exit|return)\s+(?:[1-9]|-\d|["']?\$[?\w{]))/;
/** Commands that cannot fail. */
export const SUCCEEDS = /^(?:true|:|exit(?: 0)?|echo\b.*|printf\b.*|return(?: 0)?)$/;
/** Commands that fail the shell that stops at a failure, or end it in another way than well, whatever was before. */
export const BREAKS =
  /^(?:(?:\S{0,60}\/)?false$|(?:exit|logout) +["']?(?:[1-9]\d*|-\d+)["']?$|return\b|logout$|kill(?! -(?:0|l|[sn] 0)\b)\b.*\s["']?(?:\$\$|\$\{?(?:BASHPID|PPID)\}?|0)["']?(?=\s|$)|sleep inf|tail -[fF]\b)/;

/** Tells of the words at the start of some that begin or end a block or define a function; gives what is left. */
export function takeWords(words: string, enter: (word: string) => void, define: (name: string) => void): string {
  let rest = words;
  for (;;) {
    const [called = '', long, short] = FUNCTION.exec(rest) ?? [];
    if (called !== '') define(long ?? short ?? '');
    rest = rest.slice(called.length);
    const [taken = LONE.exec(rest)?.[0] ?? '', word, mark] = KEYWORD.exec(rest) ?? [];
    if (taken === '') return rest;
    enter(word ?? mark ?? taken);
    rest = rest.slice(taken.length);
  }
}
