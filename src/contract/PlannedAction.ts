/** What a plan does to a resource; a state declares with `none`. */
export const PLANNED_ACTIONS = ["none", "create", "update", "replace", "delete", "import", "forget"] as const;

export type PlannedAction = (typeof PLANNED_ACTIONS)[number];

/** A new object comes into being under this address: `create` and `replace`. */
export function makesNew(action: PlannedAction): boolean {
  return action === "create" || action === "replace";
}

/** The apply calls the service to write it: `create`, `update` and `replace`. */
export function writes(action: PlannedAction): boolean {
  return makesNew(action) || action === "update";
}

/** What is there before the apply is there after it, the same one: `none`, `update` and `import`. */
export function keepsLive(action: PlannedAction): boolean {
  return action === "none" || action === "update" || action === "import";
}

/** The apply removes what is there: `delete` and `replace`. */
export function removesLive(action: PlannedAction): boolean {
  return action === "delete" || action === "replace";
}

/** The resource is still declared after the apply: neither `delete` nor `forget`. */
export function staysDeclared(action: PlannedAction): boolean {
  return action !== "delete" && action !== "forget";
}
