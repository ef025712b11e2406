import type { AdoptablePackage } from "./LiveStock";

/** What is declared of packages that are live, before it is text of any language. */
export interface Adoption {
  /** Where it was read: the region, or the endpoint's host. */
  readonly place: string;
  /** The bucket of the source objects; null where that was not said. */
  readonly bucket: string | null;
  readonly dictionaries: readonly AdoptedPackage[];
}

export interface AdoptedPackage {
  /** An identifier, of its own among all: letters, digits and underscores. */
  readonly label: string;
  readonly packageId: string;
  readonly packageName: string;
  readonly availableVersion: string;
  /** What its description says, without the mark. */
  readonly description: string;
  /** The name of the local file: nothing in it needs escaping. */
  readonly file: string;
  readonly object: AdoptedObject;
  readonly domains: readonly KeptDomain[];
}

export interface AdoptedObject {
  readonly key: string;
  /** Whether there is such an object; null when that is not known. */
  readonly exists: boolean | null;
  /**
   * SHA-256 of the bytes that the available version was made of, where the times of the version and the object say that
   * it was this object; null where they do not, and where it was not asked.
   */
  readonly heldSha256: string | null;
}

export interface KeptDomain {
  readonly label: string;
  readonly domainName: string;
}

/**
 * Declares packages as they are live.
 *
 * @param objects the source object of each, by the package's id
 */
export function adopt(
  packages: readonly AdoptablePackage[],
  place: string,
  bucket: string | null,
  objects: ReadonlyMap<string, AdoptedObject>,
): Adoption {
  const labels = new Labels();
  const dictionaries = packages.map((live): AdoptedPackage => {
    const { packageId, packageName, availableVersion, description } = live;
    const object = objects.get(packageId);
    if (object === undefined) throw new RangeError(`no source object was named for ${packageId}`);
    const label = labels.of(packageName);
    return {
      label,
      packageId,
      packageName,
      availableVersion,
      description,
      file: `${label.replaceAll("_", "-")}.txt`,
      object,
      domains: live.domains.map(({ domainName }) => ({
        label: labels.of(`${label}_on_${domainName}`),
        domainName,
      })),
    };
  });
  return { place, bucket, dictionaries };
}

/** Identifiers for things that have names of their own: what no identifier has becomes `_`, and each is given once. */
class Labels {
  private readonly given = new Set<string>();

  /** An identifier that resembles the name. */
  of(name: string): string {
    const letters = name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, "");
    const base = /^[A-Za-z]/.test(letters) ? letters : `dictionary_${letters}`.replace(/_$/, "");
    let label = base;
    for (let number = 2; this.given.has(label); number += 1) label = `${base}_${number}`;
    this.given.add(label);
    return label;
  }
}
