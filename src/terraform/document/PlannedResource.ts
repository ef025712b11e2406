import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { DocumentNode } from "../json/DocumentNode";
import { changedMembers, knownValues, unknownMembers } from "../json/knownValues";
import { inOwnRegion } from "../providers/inOwnRegion";
import { type PlannedChange, plannedChangeOf } from "./plannedAction";
import type { ResourceEntry } from "./ResourceEntry";
import type { ResourceProviders } from "../providers/ResourceProviders";
import type { JsonObject } from "../json/jsonView";
import type { UnknownSetting } from "../providers/settingForms";

/** One managed resource of a plan or a state, of a type that is read, before its own members are looked at. */
export interface PlannedResource extends PlannedChange {
  readonly address: string;
  readonly type: string;
  /** After the apply; before it, for what is deleted or forgotten. Unknown values are missing. */
  readonly values: DocumentNode;
  /** Before the apply; an empty object for what is new. */
  readonly before: DocumentNode;
  readonly settings: ServiceSettings;
  readonly providerKey: string;
  readonly unknownSettings: readonly UnknownSetting[];
  readonly previousAddress: string | null;
  readonly importId: string | null;
  readonly changed: readonly string[];
  readonly unknownAfter: readonly string[];
  readonly leftOut: boolean;
}

/** Reads an entry of `resource_changes`. */
export function changedResource(entry: ResourceEntry, providers: ResourceProviders): PlannedResource {
  const { node } = entry;
  const change = node.object("change");
  const planned = plannedChangeOf(change);
  const { before, after } = sidesOf(change, planned);
  const unknown = change.member("after_unknown");
  const values = after === null ? before : knownValues(after, unknown);
  const unknownAfter = after === null ? [] : unknownMembers(unknown, after);
  return {
    ...entryPart(entry, values, unknownAfter, providers),
    ...planned,
    before,
    previousAddress: node.text("previous_address"),
    importId: change.objectOrNull("importing")?.text("id") ?? null,
    changed: changedOf(planned, before, values, unknownAfter),
    unknownAfter,
  };
}

/** Reads an entry of a state, or one whose change the plan does not have: it is declared, and stays as it is. */
export function unchangedResource(
  entry: ResourceEntry,
  values: DocumentNode,
  providers: ResourceProviders,
  leftOut: boolean,
): PlannedResource {
  return {
    ...entryPart(entry, values, [], providers),
    plannedAction: "none",
    createsBeforeDestroy: false,
    forgetsLive: false,
    before: values,
    previousAddress: null,
    importId: null,
    changed: [],
    unknownAfter: [],
    leftOut,
  };
}

interface Sides {
  readonly before: DocumentNode;
  /** Null where nothing is declared afterwards. */
  readonly after: DocumentNode | null;
}

function sidesOf(change: DocumentNode, { plannedAction }: PlannedChange): Sides {
  const ends = plannedAction === "delete" || plannedAction === "forget";
  const begins = plannedAction === "create";
  const before = begins ? change.objectOrNull("before") : change.object("before");
  const after = change.objectOrNull("after");
  if (ends) return { before: before ?? change.withValue({}), after: null };
  if (after === null && change.member("after_unknown")?.value !== true) change.object("after");
  return { before: before ?? change.withValue({}), after: after ?? change.withValue({}) };
}

function changedOf(
  { plannedAction }: PlannedChange,
  before: DocumentNode,
  values: DocumentNode,
  unknownAfter: readonly string[],
): string[] {
  if (plannedAction !== "update" && plannedAction !== "replace") return [];
  return changedMembers(before.value as JsonObject, values.value as JsonObject, unknownAfter);
}

type EntryPart = Pick<
  PlannedResource,
  "address" | "type" | "values" | "settings" | "providerKey" | "unknownSettings" | "leftOut"
>;

function entryPart(
  { address, type, providerName }: ResourceEntry,
  values: DocumentNode,
  unknownAfter: readonly string[],
  providers: ResourceProviders,
): EntryPart {
  const provider = providers.of(address, type, providerName);
  return { address, type, values, leftOut: false, ...inOwnRegion(provider, values, unknownAfter) };
}
