import type { MadeVersion } from "./attributeVersion";

/** Every version of a history of which the service says when it was made. */
export function madeVersions(
  history: readonly { PackageVersion?: string; CreatedAt?: Date }[],
): MadeVersion[] {
  return history.flatMap(({ PackageVersion, CreatedAt }) =>
    PackageVersion === undefined || CreatedAt === undefined
      ? []
      : { packageVersion: PackageVersion, createdAt: CreatedAt },
  );
}
