import { InvalidArgumentError } from "commander";
import type { LiveStock } from "../../../adoption/LiveStock";
import { PackagesError, type PackagesErrorDetails } from "../../../errors";
import { packageIdOf, type Scoped } from "../../options/scopedOption";

/** A key that S3 and the AWS provider call alike: the provider takes `./` and slashes from the front. */
export function aKey(key: string): string {
  if (key !== "" && !/^\.?\/|\/\//.test(key)) return key;
  throw new InvalidArgumentError("A key is not empty, and has no slash in front and no two in a row.");
}

/**
 * The key of each package that can be adopted, by its id: the one that was given for it, or
 * `dictionaries/<package name>.txt`.
 *
 * @throws PackagesError when a key is about no package that is there, two packages have one, or there is no bucket
 */
export function objectKeys(
  { packages, leftOut }: LiveStock,
  { bucket, key: given }: { readonly bucket?: string; readonly key: readonly Scoped<string>[] },
): Map<string, string> {
  if (bucket === undefined && given.length > 0) {
    throw wrongKey({ problem: "a key is given, and no bucket", remedy: "Give --bucket too" });
  }
  // A key may be about a package that cannot be adopted now: that is said elsewhere.
  const asked = [...packages, ...leftOut.filter(({ open }) => open)];
  const byHand = new Map(given.map((each) => [packageIdOf(each.package, asked, "--key"), each.value]));
  const keys = new Map<string, string>();
  for (const { packageId, packageName } of packages) {
    const key = byHand.get(packageId) ?? `dictionaries/${packageName}.txt`;
    if ([...keys.values()].includes(key)) {
      const problem = "two packages have one object, and would overwrite each other's words";
      throw wrongKey({ problem, value: key, remedy: "Give each package a key of its own" });
    }
    keys.set(packageId, key);
  }
  return keys;
}

function wrongKey(wrong: Omit<PackagesErrorDetails, "attempted">): PackagesError {
  return new PackagesError({ attempted: "reading the options", where: "--key", ...wrong });
}
