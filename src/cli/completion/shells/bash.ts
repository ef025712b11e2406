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
