import { staysDeclared } from "../../contract/PlannedAction";
import type { UnreadPart } from "../declared/Declared";
import { leftOutParts } from "./leftOutParts";
import type { PlannedResource } from "../document/PlannedResource";
import type { ReferredPackages } from "../declared/referredPackage";
import {
  ASSOCIATION_TYPE,
  DOMAIN_TYPES,
  isOurs,
  PACKAGE_TYPE,
  ROLLOUT_TYPE,
} from "../addresses/resourceTypes";
import type { TerraformDocument } from "../document/TerraformDocument";

const NOT_YET = "the plan does not know the value yet";

/** What each type cannot be looked at without. */
const NEEDED: readonly (readonly [types: readonly string[], argument: string])[] = [
  [[PACKAGE_TYPE], "package_name"],
  [[ASSOCIATION_TYPE, ROLLOUT_TYPE, ...DOMAIN_TYPES], "domain_name"],
];

/** Everything that the document does not let one judge. */
export function unreadParts(
  document: TerraformDocument,
  resources: readonly PlannedResource[],
  referred: ReferredPackages,
): UnreadPart[] {
  const staying = resources.filter(staysPlanned);
  const parts = [
    ...wholeParts(document),
    ...leftOutParts(document),
    ...deferredParts(document),
    ...resources.flatMap(settingParts),
    ...staying.flatMap(valueParts),
    ...staying.flatMap((resource) => packageParts(resource, referred)),
  ];
  return [...new Map(parts.map((part) => [`${part.address} ${part.what} ${part.why}`, part])).values()];
}

/** Why the plan does not say everything; null when it does. */
export function incompleteness({ errored, complete }: TerraformDocument): string | null {
  if (errored) return "planning ended with errors, so the plan lacks what came after them";
  return complete === false ? "the plan is partial: another plan and apply must follow" : null;
}

function wholeParts(document: TerraformDocument): UnreadPart[] {
  const why = incompleteness(document);
  return why === null ? [] : [{ address: document.name, what: "the plan as a whole", why, option: null }];
}

function deferredParts({ deferred }: TerraformDocument): UnreadPart[] {
  return deferred
    .filter(({ type }) => isOurs(type))
    .map(({ address }) => ({
      address,
      what: "what the apply does with it",
      why: "the plan defers it: another plan and apply must follow",
      option: null,
    }));
}

/** Each setting once a provider configuration, however many resources it has. */
function settingParts({ address, providerKey, unknownSettings }: PlannedResource): UnreadPart[] {
  return unknownSettings.map(({ setting, expression, why, option }) => ({
    address: providerKey === "" ? address : providerKey,
    what: setting,
    why: `it is an expression (${expression}): ${why}`,
    option,
  }));
}

function valueParts({ address, type, values }: PlannedResource): UnreadPart[] {
  return NEEDED.filter(([types, argument]) => types.includes(type) && values.text(argument) === null).map(
    ([, argument]) => ({ address, what: argument, why: NOT_YET, option: null }),
  );
}

function packageParts(resource: PlannedResource, referred: ReferredPackages): UnreadPart[] {
  const { address, type, values } = resource;
  if (type !== ASSOCIATION_TYPE && type !== ROLLOUT_TYPE) return [];
  if (values.text("package_id") !== null || referred.of(resource) !== null) return [];
  const why = `${NOT_YET}, and its configuration leads to no package in it`;
  return [{ address, what: "package_id", why, option: null }];
}

function staysPlanned({ plannedAction }: PlannedResource): boolean {
  return staysDeclared(plannedAction);
}
