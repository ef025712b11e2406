import { PackagesError } from "../../../../src/errors";
import { decodeJson } from "../codec/jsonDecoding";
import type { CtyValue } from "../codec/CtyValue";
import { typeOfBlock } from "../schema/Schema";
import type { ManagedResource, StoredState } from "./ManagedResource";

/** Reads a stored state, after taking it from its version to the present one, step by step. */
export function upgradeState<Provider>(
  { schema, upgrades }: ManagedResource<Provider>,
  storedVersion: number,
  json: string,
): CtyValue {
  if (storedVersion > schema.version) {
    throw new PackagesError({
      attempted: `reading the state of ${schema.typeName}`,
      problem: `the state was written by a newer version of the provider (schema ${storedVersion}, this one knows ${schema.version})`,
      remedy: "Use the version of the provider that wrote it, or a newer one",
    });
  }
  if (storedVersion === schema.version) return decodeJson(json, typeOfBlock(schema));
  let state = JSON.parse(json) as StoredState;
  for (let version = storedVersion; version < schema.version; version += 1) {
    state = upgrades?.[version]?.(state) ?? state;
  }
  return decodeJson(JSON.stringify(state), typeOfBlock(schema));
}
