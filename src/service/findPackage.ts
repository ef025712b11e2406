import type { PackageDetails } from "@aws-sdk/client-opensearch";
import { PackagesError } from "../errors";
import type { LiveReader } from "./LiveReader";
import type { Reading } from "./reading";

/**
 * The package that a person calls by its id or its name. Both are asked for: what looks like an id may be a name.
 *
 * @param attempted what every message begins with
 * @throws PackagesError when there is none, when it is two, or when nobody knows
 */
export async function findPackage(
  called: string,
  attempted: string,
  reader: LiveReader,
): Promise<PackageDetails> {
  const readings = await Promise.all([
    reader.packagesById([called]).then((found) => found.get(called)),
    reader.packagesByName([called]).then((found) => found.get(called)),
  ]);
  const found = readings.flatMap((reading) => (reading?.kind === "present" ? [reading.value] : []));
  const [details, ...others] = found;
  if (details === undefined) throw notFound(called, attempted, readings);
  if (others.some(({ PackageID }) => PackageID !== details.PackageID)) {
    throw new PackagesError({
      attempted,
      problem: "it is the id of one package and the name of another",
      value: called,
      remedy: "Give the id of the one, or the name of the other",
    });
  }
  return details;
}

function notFound(
  called: string,
  attempted: string,
  readings: readonly (Reading<unknown> | undefined)[],
): PackagesError {
  const broken = readings.find((reading) => reading?.kind === "unread");
  if (broken?.kind === "unread") {
    const { why, checkedBy } = broken.failure;
    return new PackagesError({ attempted, problem: why, remedy: `What would help: ${checkedBy}` });
  }
  return new PackagesError({
    attempted,
    problem: "there is no package with this id or name",
    value: called,
    remedy: "Check the name, the region and the account",
  });
}
