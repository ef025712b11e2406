/** The script for bash, from 3.2 on. Needs nothing but bash: no package of completions. */
export const BASH = `# Completion of opensearch-packages for bash, made by: opensearch-packages completion bash
_opensearch_packages() {
  local line="\${COMP_LINE:0:COMP_POINT}" current="\${COMP_WORDS[COMP_CWORD]}" told word prefix=""
  COMPREPLY=()
  case "$current" in = | :) current="" ;; esac
  {
    read -r told
    case "$told" in
    files | folders)
      # Where = is no border of words for this bash, what stands before it is kept.
      if [[ "$current" == *=* ]]; then prefix="\${current%%=*}=" current="\${current#*=}"; fi
      local kind=-f
      if [[ "$told" == folders ]]; then kind=-d; fi
      while IFS= read -r word; do COMPREPLY+=("$prefix$word"); done < <(compgen "$kind" -- "$current")
      compopt -o filenames 2>/dev/null
      ;;
    *)
      while IFS=$'\\t' read -r word _; do COMPREPLY+=("$word"); done
      if [[ "$told" == open ]]; then compopt -o nospace 2>/dev/null; fi
      ;;
    esac
  } < <("\${COMP_WORDS[0]}" complete --line "$line" 2>/dev/null)
}
complete -F _opensearch_packages opensearch-packages
`;

/** The script for zsh: a file `_opensearch-packages` of a folder in `fpath`, or read after `compinit`. */
export const ZSH = `#compdef opensearch-packages
# Completion of opensearch-packages for zsh, made by: opensearch-packages completion zsh
_opensearch_packages() {
  local -a told shown
  local line word
  told=("\${(@f)$("\${words[1]}" complete -- "\${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)}")
  case "\${told[1]}" in
  files)
    compset -P '*='
    _files
    ;;
  folders)
    compset -P '*='
    _files -/
    ;;
  *)
    for line in "\${(@)told[2,-1]}"; do
      [[ -n "$line" ]] || continue
      word="\${line%%$'\\t'*}"
      shown+=("\${word//:/\\\\:}:\${line#*$'\\t'}")
    done
    if [[ "\${told[1]}" == open ]]; then
      _describe -t values 'opensearch-packages' shown -S ''
    else
      _describe -t values 'opensearch-packages' shown
    fi
    ;;
  esac
}
if [[ "\${funcstack[1]}" == _opensearch-packages ]]; then
  _opensearch_packages "$@"
else
  compdef _opensearch_packages opensearch-packages
fi
`;

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
