import { PackagesError } from "../../../../src/errors";
import { ofParsedJson } from "../codec/jsonDecoding";
import type { CtyValue } from "../codec/CtyValue";
import { parseLosslessJson } from "../codec/losslessJson";
import { type TopLevelSchema, typeOfBlock } from "../schema/Schema";
import type { ManagedResource, StoredState } from "./ManagedResource";

/**
 * Reads a stored state, after taking it from its version to the present one, step by step.
 *
 * @throws PackagesError when it is of a version that nobody knows, or no state at all: what is passed on unread would
 * be planned as a change of what is live
 */
export function upgradeState<Provider>(
  { schema, upgrades }: ManagedResource<Provider>,
  storedVersion: number,
  json: string,
): CtyValue {
  if (storedVersion > schema.version) {
    throw refusal(
      schema,
      `the state was written by a newer version of the provider (schema ${storedVersion}, this one knows ${schema.version})`,
      "Use the version of the provider that wrote it, or a newer one",
    );
  }
  let state = storedObject(schema, json);
  for (let version = storedVersion; version < schema.version; version += 1) {
    const upgrade = upgrades?.[version];
    if (upgrade === undefined) throw unknownVersion(schema, storedVersion);
    state = upgrade(state);
  }
  return ofParsedJson(state, typeOfBlock(schema));
}

function storedObject(schema: TopLevelSchema, json: string): StoredState {
  const state = parsed(json);
  if (typeof state === "object" && state !== null && !Array.isArray(state)) return state as StoredState;
  throw refusal(
    schema,
    "the state is not a JSON object",
    "Restore the state from a backup, or remove the resource from it and import it again",
  );
}

/** Null for what is no JSON: the state may hold secrets, so nothing of it is repeated. */
function parsed(json: string): ReturnType<typeof parseLosslessJson> {
  try {
    return parseLosslessJson(json);
  } catch {
    return null;
  }
}

function unknownVersion(schema: TopLevelSchema, storedVersion: number): PackagesError {
  return refusal(
    schema,
    `the state was written with schema ${storedVersion}, from which this version of the provider has no way to its own, ${schema.version}`,
    "Apply once with a version of the provider in between, or remove the resource from the state and import it again",
  );
}

function refusal({ typeName }: TopLevelSchema, problem: string, remedy: string): PackagesError {
  return new PackagesError({ attempted: `reading the state of ${typeName}`, problem, remedy });
}
