import type { PlannedAction } from "../contract/PlannedAction";
import { asObject, type JsonObject, textsAt } from "./jsonView";

/** What the `actions` of a change amount to. */
export function plannedActionOf(change: JsonObject): PlannedAction {
  const actions = textsAt(change, "actions");
  const has = (action: string): boolean => actions.includes(action);
  if (has("create")) return has("delete") ? "replace" : "create";
  if (has("delete")) return "delete";
  if (has("update")) return "update";
  if (has("forget")) return "forget";
  return asObject(change["importing"]) === null ? "none" : "import";
}

/** `["create", "delete"]` is a replacement that makes the new one first. */
export function createsBeforeDestroy(change: JsonObject): boolean {
  const [first, second] = textsAt(change, "actions");
  return first === "create" && second === "delete";
}
