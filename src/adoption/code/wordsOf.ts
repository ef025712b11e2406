import type { AdoptedPackage } from "../Adoption";

/** What a comment says of a package: which it is, and how to tell that a file has its words. */
export function wordsOf({
  packageName,
  packageId,
  availableVersion,
  file,
  object,
}: AdoptedPackage): string[] {
  const which = `${packageName} (${packageId}), available in ${availableVersion}`;
  if (object.heldSha256 === null) return [which];
  return [which, `The words that are live have the SHA-256 ${object.heldSha256}: compare ${file} with it.`];
}
