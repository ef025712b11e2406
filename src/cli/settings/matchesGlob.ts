/**
 * Whether a path, with slashes and relative to the settings file, is one that a pattern means: `*` stands for anything
 * in a name, `?` for one character of it, `**` for any number of folders.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  return matchesParts(path.split("/"), pattern.replace(/^\.\//, "").split("/"));
}

function matchesParts(path: readonly string[], pattern: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === "**") return path.some((_, at) => matchesParts(path.slice(at), rest)) || rest.length === 0;
  const [name, ...others] = path;
  return name !== undefined && matchesName(name, first) && matchesParts(others, rest);
}

/** Each `*` takes as little as it can, and more when what follows does not fit: no pattern takes long. */
function matchesName(name: string, pattern: string): boolean {
  let [at, star, restart] = [0, -1, 0];
  let from = 0;
  while (from < name.length) {
    if (at < pattern.length && pattern[at] === "*") {
      star = at++;
      restart = from;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[from])) {
      at++;
      from++;
    } else if (star >= 0) {
      at = star + 1;
      from = ++restart;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
