/**
 * Whether a path, with slashes and relative to the settings file, is one that a pattern means: `*` stands for anything
 * in a name, `?` for one character of it, `**` for any number of folders.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  return matchesParts(path.split("/"), pattern.replace(/^\.\//, "").split("/"));
}

/** How far into the path each part of the pattern can come, part after part: no pattern takes long. */
function matchesParts(path: readonly string[], pattern: readonly string[]): boolean {
  let ends = new Set([0]);
  for (const part of pattern) {
    const nearest = Math.min(...ends);
    ends =
      part === "**"
        ? new Set([...path.keys(), path.length].filter((at) => at >= nearest))
        : new Set(
            [...ends].flatMap((at) => (at < path.length && matchesName(path[at]!, part) ? [at + 1] : [])),
          );
    if (ends.size === 0) return false;
  }
  return ends.has(path.length);
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
