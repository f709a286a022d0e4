/**
 * The script for fish. Fish takes each choice as text, and looks for files without running what is typed. It
 * asks for both in no order that it promises, so that the second to come uses what the first was told.
 */
export const FISH = String.raw`# coach for fish
function __coach_ask
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -e words[1]
    if set -q __coach_asked[1]; and test "$__coach_asked" = "$words $current"
        set -e __coach_asked
    else
        set -g __coach_asked "$words $current"
        set -g __coach_answer (command coach __complete -- $words "$current" 2>/dev/null)
    end
end
function __coach_wants_files
    __coach_ask
    string match -qr '^(files|folders)\t' -- "$__coach_answer[1]"
end
function __coach_list
    __coach_ask
    set -l first (string split \t -- "$__coach_answer[1]")
    for choice in $__coach_answer[2..-1]
        echo -- "$first[3]$choice"
    end
end
complete -c coach -e
complete -c coach -k -f -a '(__coach_list)'
complete -c coach -n __coach_wants_files -F
complete -c backend-coach -e
complete -c backend-coach -w coach
`;
