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
