import { InvalidArgumentError } from "commander";
import type { SourceObject } from "../../../adoption/Adoption";
import type { LiveStock } from "../../../adoption/LiveStock";
import type { ServiceSettings } from "../../../contract/ServiceSettings";
import { PackagesError, type PackagesErrorDetails } from "../../../errors";
import type { LiveReader } from "../../../service/LiveReader";
import type { ObjectReader } from "../../../service/ObjectReader";
import { readPackageHistory } from "../../../validation/history/readPackageHistory";
import type { SourceObject as SourceOfHistory } from "../../../validation/history/SourceObject";
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

/** Who is asked, and as whom. */
export interface Readers {
  readonly settings: ServiceSettings;
  readonly packages: LiveReader;
  readonly objects: ObjectReader;
}

interface KeyOptions {
  readonly bucket?: string;
  readonly key: readonly Scoped<string>[];
}

/**
 * The object of each package: the key that was given for it, or `dictionaries/<package name>.txt`.
 *
 * @throws PackagesError when a key is about no package that is there, two packages have one, or there is no bucket
 */
export async function sourceObjects(
  stock: LiveStock,
  options: KeyOptions,
  readers: Readers,
): Promise<SourceObjects> {
  const keys = keysOf(stock, options);
  const unknown: string[] = [];
  const { bucket } = options;
  const objects = await Promise.all(
    [...keys].map(async ([packageId, key]): Promise<[string, SourceObject]> => {
      if (bucket === undefined) return [packageId, { key, exists: false, heldSha256: null }];
      const reading = await readers.objects.object({ bucket, key, settings: readers.settings }, () => false);
      if (reading.kind === "present") {
        const heldSha256 = await heldSha256Of(
          packageId,
          { bucket, key, settings: readers.settings },
          readers,
        );
        return [packageId, { key, exists: true, heldSha256 }];
      }
      if (reading.kind === "absent") return [packageId, { key, exists: false, heldSha256: null }];
      unknown.push(`whether there is s3://${bucket}/${key}: ${reading.failure.why}`);
      return [packageId, { key, exists: null, heldSha256: null }];
    }),
  );
  const byId = new Map(objects);
  return { of: (packageId) => byId.get(packageId) ?? NOT_ASKED, unknown };
}

const NOT_ASKED: SourceObject = { key: "", exists: null, heldSha256: null };

/** The key of each package that can be adopted, by its id. */
function keysOf({ packages, leftOut }: LiveStock, { bucket, key: given }: KeyOptions): Map<string, string> {
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

/** What the available version was made of, if that was this object. */
async function heldSha256Of(
  packageId: string,
  source: SourceOfHistory,
  { packages, objects }: Readers,
): Promise<string | null> {
  const request = { package: packageId, source, file: null, maxItems: 0 };
  const { versions } = await readPackageHistory(request, packages, objects);
  const bytes = versions.find(({ available }) => available)?.bytes;
  return bytes?.kind === "known" ? bytes.sha256 : null;
}
