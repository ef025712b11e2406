/**
 * The remedy that takes over a live package without replacing it: code in the place of what would make it anew. An
 * import of `aws_opensearch_package` does not: the AWS provider does not read `package_source` back.
 *
 * @param what the resource, or blocks, that the printed code replaces
 */
export function adoptInPlaceOf(what: string, packageId: string): string {
  return `Put what \`opensearch-packages adopt --package ${packageId}\` prints in the place of ${what}: it takes the live package over as it is, where the AWS provider would replace what it imports`;
}
