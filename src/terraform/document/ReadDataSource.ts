import type { DocumentNode } from "../json/DocumentNode";
import { inOwnRegion } from "../providers/inOwnRegion";
import { knownValues, unknownMembers } from "../json/knownValues";
import type { ResourceEntry } from "./ResourceEntry";
import type { ResourceProvider, ResourceProviders } from "../providers/ResourceProviders";

/** A data source that is read during the apply, since planning did not know all of its arguments. */
export interface ReadDataSource extends ResourceProvider {
  readonly address: string;
  /** Its arguments; what is unknown is missing. */
  readonly values: DocumentNode;
}

/** Null for what is in the list of changes and is not read. */
export function readDataSource(entry: ResourceEntry, providers: ResourceProviders): ReadDataSource | null {
  const { address, type, providerName, node } = entry;
  const change = node.object("change");
  if (change.texts("actions").join() !== "read") return null;
  const after = change.object("after");
  const unknown = change.member("after_unknown");
  const values = knownValues(after, unknown);
  const provider = providers.of(address, type, providerName);
  return { address, values, ...inOwnRegion(provider, values, unknownMembers(unknown, after)) };
}
