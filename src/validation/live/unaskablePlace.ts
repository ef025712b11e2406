import type { Place } from "../comparison/Place";
import type { LivePlace } from "./LivePlace";

/** A place whose region, role or endpoint is an expression: nothing in it can be asked, so nothing of it is known. */
export function unaskablePlace({ unknown }: Place): LivePlace {
  const said = unknown.map(({ setting, expression }) => `${setting} (${expression})`).join(", ");
  const options = [...new Set(unknown.map(({ option }) => option))].join(", ");
  return {
    otherwise: {
      kind: "unread",
      failure: {
        kind: "settings",
        action: "the provider's configuration",
        operation: "plan",
        why: `it is an expression that the plan does not evaluate: ${said}`,
        checkedBy: options,
      },
      source: null,
    },
    packagesById: new Map(),
    packagesByName: new Map(),
    domains: new Map(),
    onDomains: new Map(),
    onDomain: new Map(),
    account: null,
    allPackages: null,
    undeclared: { found: [], unread: [] },
    histories: new Map(),
    sources: new Map(),
  };
}
