/** The script for fish, from 3.0 on. */
export const FISH = `# Completion of opensearch-packages for fish, made by: opensearch-packages completion fish
function __opensearch_packages
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l told ($words[1] complete -- $words[2..-1] "$current" 2>/dev/null)
    switch "$told[1]"
        case files folders
            set -l before (string match -r '^[^=]*=' -- "$current")
            set -l path (string replace -r '^[^=]*=' '' -- "$current")
            for one in (__fish_complete_path "$path")
                if test "$told[1]" = files; or string match -qr '/(\\t|$)' -- "$one"
                    echo "$before$one"
                end
            end
        case '*'
            printf '%s\\n' $told[2..-1]
    end
end
complete -c opensearch-packages -f -a '(__opensearch_packages)'
`;
