import type { ServiceSettings } from "../contract/ServiceSettings";
import type { LiveReader } from "../service/LiveReader";
import type { ObjectReader } from "../service/ObjectReader";
import { readPackageHistory } from "../validation/history/readPackageHistory";
import type { NamedSource } from "../validation/history/NamedSource";
import type { AdoptedObject } from "./Adoption";

/** Who is asked, and as whom. */
export interface SourceReaders {
  readonly settings: ServiceSettings;
  readonly packages: LiveReader;
  readonly objects: ObjectReader;
}

export interface AdoptedObjects {
  /** By the id of the package. */
  readonly objects: ReadonlyMap<string, AdoptedObject>;
  /** What is not known of them, one clause each. */
  readonly unknown: readonly string[];
}

/**
 * Reads what there is of the objects that people named.
 *
 * @param bucket null where none was said: nothing is read then
 * @param keys by the id of the package
 */
export async function readSourceObjects(
  bucket: string | null,
  keys: ReadonlyMap<string, string>,
  readers: SourceReaders,
): Promise<AdoptedObjects> {
  const unknown: string[] = [];
  const read = async (packageId: string, key: string): Promise<AdoptedObject> => {
    if (bucket === null) return { key, exists: false, heldSha256: null };
    const named = { bucket, key, settings: readers.settings };
    const reading = await readers.objects.object(named, () => false);
    if (reading.kind === "unread")
      unknown.push(`whether there is s3://${bucket}/${key}: ${reading.failure.why}`);
    const exists = reading.kind === "unread" ? null : reading.kind === "present";
    return {
      key,
      exists,
      heldSha256: exists === true ? await heldSha256Of(packageId, named, readers) : null,
    };
  };
  const entries = [...keys].map(async ([packageId, key]) => [packageId, await read(packageId, key)] as const);
  return { objects: new Map(await Promise.all(entries)), unknown };
}

/** What the available version was made of, if that was this object. */
async function heldSha256Of(
  packageId: string,
  source: NamedSource,
  { packages, objects }: SourceReaders,
): Promise<string | null> {
  const request = { package: packageId, source, file: null, maxItems: 0, format: null };
  const { versions } = await readPackageHistory(request, packages, objects);
  const bytes = versions.find(({ available }) => available)?.bytes;
  return bytes?.kind === "known" ? bytes.sha256 : null;
}
