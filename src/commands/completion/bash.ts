/**
 * The script for bash, 4 or later for files. Bash cuts words at `=` and puts in only what comes after it; files are
 * left to readline, which runs nothing of what is typed.
 */
export const BASH = String.raw`# coach for bash
_coach_complete() {
  local kind= cut= head= word about typed="${'$'}{COMP_WORDS[COMP_CWORD]}" after="${'$'}{COMP_LINE:COMP_POINT}"
  typed="${'$'}{typed%"${'$'}{after%%[[:space:]]*}"}"
  COMPREPLY=()
  {
    IFS=$'\t' read -r kind cut head
    while IFS=$'\t' read -r word about; do
      word="$head$word"
      [[ "$2" == "$cut"* ]] || word="${'$'}{word#"$cut"}"
      COMPREPLY+=("$word")
    done
  } < <(command coach __complete -- "${'$'}{COMP_WORDS[@]:1:COMP_CWORD-1}" "$typed" 2>/dev/null)
  case "$kind" in
    files) compopt -o default 2>/dev/null ;;
    folders) compopt -o dirnames 2>/dev/null ;;
  esac
  [[ "${'$'}{COMPREPLY[0]-}" != *[/=] ]] || compopt -o nospace 2>/dev/null
}
complete -F _coach_complete coach backend-coach
`;
