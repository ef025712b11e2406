import type { PlannedAction } from "../../contract/PlannedAction";
import type { DocumentNode } from "../json/DocumentNode";

/** What the `actions` of a change amount to. */
export interface PlannedChange {
  readonly plannedAction: PlannedAction;
  /** A replacement that makes the new one first. */
  readonly createsBeforeDestroy: boolean;
  /** A replacement whose old one stays live and is only forgotten. */
  readonly forgetsLive: boolean;
}

const plain = (plannedAction: PlannedAction): PlannedChange => ({
  plannedAction,
  createsBeforeDestroy: false,
  forgetsLive: false,
});

/** Every list of actions that Terraform (to 1.15) and OpenTofu (to 1.12) write for a managed resource. */
const CHANGES: Readonly<Record<string, PlannedChange>> = {
  "no-op": plain("none"),
  create: plain("create"),
  update: plain("update"),
  delete: plain("delete"),
  forget: plain("forget"),
  "delete create": plain("replace"),
  "create delete": { ...plain("replace"), createsBeforeDestroy: true },
  "create forget": { ...plain("create"), forgetsLive: true },
  "forget create": { ...plain("create"), forgetsLive: true },
};

/** Reads `actions` and `importing` of a change. Actions that are not known here are refused, not guessed. */
export function plannedChangeOf(change: DocumentNode): PlannedChange {
  const actions = change.texts("actions").join(" ");
  const known = Object.hasOwn(CHANGES, actions) ? CHANGES[actions] : undefined;
  if (known === undefined) {
    throw change.refusal(`its actions are ${JSON.stringify(actions)}, which is nothing that Terraform plans`);
  }
  const imported = change.objectOrNull("importing") !== null && known.plannedAction === "none";
  return imported ? plain("import") : known;
}
