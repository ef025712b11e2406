/**
 * The name of the version that follows: `v2` after `v1`, and `v1` at first. A copy that failed takes no number. A
 * name that ends in no number is not the model's own; what follows it only differs from it.
 */
export function versionAfter(version: string | undefined): string {
  if (version === undefined) return "v1";
  const [, prefix, number] = /^(.*?)(\d{1,15})$/s.exec(version) ?? [];
  return number === undefined ? `${version}.next` : `${prefix}${Number(number) + 1}`;
}
