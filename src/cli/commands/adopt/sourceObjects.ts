import { InvalidArgumentError } from "commander";
import type { SourceObject } from "../../../adoption/Adoption";
import type { LiveStock } from "../../../adoption/LiveStock";
import type { ServiceSettings } from "../../../contract/ServiceSettings";
import { PackagesError } from "../../../errors";
import type { ObjectReader } from "../../../service/ObjectReader";
import type { Reading } from "../../../service/reading";
import { packageIdOf, type Scoped } from "../rollout/scopedOption";

/** Where the files of packages are, or are to be. */
export interface SourceObjects {
  readonly of: (packageId: string) => SourceObject;
  /** What is not known of them, one clause each. */
  readonly unknown: readonly string[];
}

/** A key that S3 and the AWS provider call alike: the provider takes `./` and slashes from the front. */
export function aKey(key: string): string {
  if (key !== "" && !/^\.?\/|\/\//.test(key)) return key;
  throw new InvalidArgumentError("A key is not empty, and has no slash in front and no two in a row.");
}

/**
 * The object of each package: the key that was given for it, or `dictionaries/<package name>.txt`.
 *
 * @throws PackagesError when a key is about no package that is there, or there is no bucket for it
 */
export async function sourceObjects(
  { packages, leftOut }: LiveStock,
  { bucket, key: keys }: { readonly bucket?: string; readonly key: readonly Scoped<string>[] },
  settings: ServiceSettings,
  reader: ObjectReader,
): Promise<SourceObjects> {
  if (bucket === undefined && keys.length > 0) {
    throw new PackagesError({
      attempted: "reading the options",
      problem: "a key is given, and no bucket",
      where: "--key",
      remedy: "Give --bucket too",
    });
  }
  // A key may be about a package that cannot be adopted now: that is said elsewhere.
  const asked = [...packages, ...leftOut.filter(({ open }) => open)];
  const given = new Map(keys.map((each) => [packageIdOf(each.package, asked, "--key"), each.value]));
  const unknown: string[] = [];
  const objects = await Promise.all(
    packages.map(async ({ packageId, packageName }): Promise<[string, SourceObject]> => {
      const key = given.get(packageId) ?? `dictionaries/${packageName}.txt`;
      if (bucket === undefined) return [packageId, { key, exists: false }];
      const reading = await reader.object({ bucket, key, settings }, () => false);
      if (reading.kind === "unread")
        unknown.push(`whether there is s3://${bucket}/${key}: ${reading.failure.why}`);
      return [packageId, { key, exists: existsBy(reading) }];
    }),
  );
  const byId = new Map(objects);
  return { of: (packageId) => byId.get(packageId) ?? { key: "", exists: null }, unknown };
}

function existsBy({ kind }: Reading<unknown>): boolean | null {
  return kind === "unread" ? null : kind === "present";
}
