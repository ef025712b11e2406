/**
 * Whether a text fits a pattern of IAM: `*` is any characters, `?` is one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function fitsPattern(pattern: string, text: string): boolean {
  const source = pattern
    .split("")
    .map((character) => (character === "*" ? ".*" : character === "?" ? "." : escaped(character)))
    .join("");
  return new RegExp(`^${source}$`, "su").test(text);
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|]/u, "\\$&");
}
