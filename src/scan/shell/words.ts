/** A word that begins or ends a block, at the start of some words. */
export const KEYWORD =
  /^(?:(if|while|until|elif|then|else|do|fi|done|esac)(?=\s|$)|(for|select|case)\s.*|([({}!])(?=\s|[^|&;]))\s*/;
/** Such a mark that stands alone. */
export const LONE = /^[({}!]$/;
/** How a function is defined. */
export const FUNCTION = /^(?:function\s+([\w:.-]+)\s*(?:\(\s*\))?|([\w:.-]+)\s*\(\s*\))\s*/;
/** Commands that ask something, so that what follows && is run or not. */
export const ASKS =
  /^(?:\[|test\b|false\b|if-env\b|e?grep\b|rg\b|command -v|which\b|type\b|hash\b|git (?:diff|log|rev-parse|ls-files))/;
/** Commands that fail, whatever happens. */
export const FAILS = /^(?:false\b|(?:exit|return)\s+(?:[1-9]|-\d|["']?\$[?\w{]))/;
/** Commands that cannot fail. */
export const SUCCEEDS = /^(?:true|:|exit(?: 0)?|echo\b.*|printf\b.*|return(?: 0)?)$/;
