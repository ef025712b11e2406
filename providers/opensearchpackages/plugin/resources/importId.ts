import { PackagesError } from "../../../../src/errors";
import type { CtyObject } from "../codec/CtyValue";
import type { TopLevelSchema } from "../schema/Schema";
import { REGION } from "../schema/ValueRule";

/** What an import id says. */
export interface RegionalId {
  readonly resource: string;
  /** Null when the id names none: that of the provider's configuration. */
  readonly region: string | null;
}

/** Takes `@<region>` from the end of an import id, as the AWS provider has it since version 6. */
export function regionalId(id: string): RegionalId {
  const at = id.lastIndexOf("@");
  const region = id.slice(at + 1);
  // The service's ids are opaque: what follows another @ is a part of them.
  return at > 0 && REGION.accepts(region)
    ? { resource: id.slice(0, at), region }
    : { resource: id, region: null };
}

/**
 * The state of what is named by a domain and a package, as an import knows it; the rest is then read.
 *
 * @param what is imported, for messages: a noun phrase
 * @throws PackagesError when the id is not `<domain name>/<package id>`, with or without `@<region>`
 */
export function importedPair(id: string, what: string, { attributes }: TopLevelSchema): CtyObject {
  const { resource, region } = regionalId(id);
  const [domainName, packageId, ...rest] = resource.split("/");
  if (!domainName || !packageId || rest.length > 0) {
    throw new PackagesError({
      attempted: `importing ${what}`,
      problem: "the id must be <domain name>/<package id>, or that with @<region> behind it",
      value: id,
      remedy: "Import it as search-prod/F123456789, or as search-prod/F123456789@eu-west-1",
    });
  }
  const unread = Object.fromEntries(Object.keys(attributes).map((name) => [name, null]));
  return { ...unread, id: resource, region, domain_name: domainName, package_id: packageId };
}
