import { type Attributes, type PlannedAttributes, UNKNOWN } from "./Stack";

interface GateChange {
  readonly action: "no-op" | "update";
  readonly after: PlannedAttributes;
}

/** What the plugin plans of an association's gate that is there: it waits again until the association is ACTIVE. */
export function plannedAssociationGate(before: Attributes, wanted: PlannedAttributes): GateChange {
  if (before["status"] === "ACTIVE") return { action: "no-op", after: before };
  return { action: "update", after: { ...before, ...wanted, status: UNKNOWN } };
}
