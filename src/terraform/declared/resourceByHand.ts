import type { PlannedAction } from "../../contract/PlannedAction";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { DeclaredResource } from "./Declared";

/** A resource that no document declares: what somebody means by hand, of which a plan would say more. */
export function resourceByHand(
  input: string,
  address: string,
  plannedAction: PlannedAction,
  settings: ServiceSettings,
): DeclaredResource {
  return {
    input,
    address,
    plannedAction,
    createsBeforeDestroy: false,
    forgetsLive: false,
    leftOut: false,
    settings,
    providerKey: "",
    unknownSettings: [],
    previousAddress: null,
    importId: null,
    changed: [],
    unknownAfter: [],
  };
}
