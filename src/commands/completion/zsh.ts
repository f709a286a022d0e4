/**
 * The script for zsh, to be sourced, or to be put into a folder of fpath as _coach. What zsh has for finding files
 * evaluates some of what is typed, so that it is asked only where nothing in that could be run.
 */
export const ZSH = String.raw`#compdef coach backend-coach
# coach for zsh. Before it is asked, zsh expands the word at the cursor, and runs what stands in it, unless Tab only
# completes: bindkey '^I' complete-word
_coach() {
  local kind cut head word about
  local -a choices abouts keep
  {
    IFS=$'\t' read -r kind cut head
    while IFS=$'\t' read -r word about; do
      choices+=("$word")
      abouts+=("$word:$about")
      [[ "$word" != *[/=] ]] || keep=(-S '')
    done
  } < <(command coach __complete -- "${'$'}{(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)
  if [[ -n "$head" ]]; then
    [[ "$PREFIX" == "$head"* ]] || return 1
    compset -p ${'$'}{#head}
  fi
  if [[ "$kind" == (files|folders) ]]; then
    [[ "$PREFIX" != *[$'$\x60()<>;&|']* && ( "$PREFIX" != '~'* || "$PREFIX" == '~/'* ) ]] || return 1
    if [[ "$kind" == folders ]]; then _files -/; else _files; fi
  elif (( $#choices )); then
    _describe -V coach abouts choices "${'$'}{keep[@]}"
  else
    return 1
  fi
}
if [[ "${'$'}{funcstack[1]}" == _coach ]]; then
  _coach "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _coach coach backend-coach
fi
`;
