import type { ServiceSettings } from "../contract/ServiceSettings";
import type { PlannedAction } from "../contract/PlannedAction";
import { Configuration } from "./Configuration";
import { asObject, type JsonObject, objectAt, objectsAt, textAt } from "./jsonView";
import { createsBeforeDestroy, plannedActionOf } from "./plannedAction";
import { providerSettings } from "./providerSettings";
import { type ReferenceTarget, referenceTargets } from "./ReferenceTrail";

/** One managed resource of a plan or a state, before its type is looked at. */
export interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly plannedAction: PlannedAction;
  readonly createsBeforeDestroy: boolean;
  /** After the apply; before it, for what is deleted or forgotten. Unknown values are missing. */
  readonly values: JsonObject;
  /** Before the apply; empty for what is new. */
  readonly before: JsonObject;
  readonly settings: ServiceSettings;
  /** What an argument leads to, through modules; empty in a state. */
  targets(argument: string): readonly ReferenceTarget[];
}

/** Everything managed that the document has, modules included. */
export function readResources(document: JsonObject): PlannedResource[] {
  const configuration = new Configuration(document);
  return isPlan(document)
    ? plannedResources(document, configuration)
    : stateResources(document, configuration);
}

export function isPlan(document: JsonObject): boolean {
  return "resource_changes" in document || "planned_values" in document || "configuration" in document;
}

function plannedResources(document: JsonObject, configuration: Configuration): PlannedResource[] {
  return objectsAt(document, "resource_changes").flatMap((resource) => {
    const change = objectAt(resource, "change");
    const before = objectAt(change, "before");
    const values = asObject(change["after"]) ?? before;
    const managed = managedResource(resource, values, configuration);
    if (managed === null) return [];
    return {
      ...managed,
      plannedAction: plannedActionOf(change),
      createsBeforeDestroy: createsBeforeDestroy(change),
      before,
    };
  });
}

function stateResources(document: JsonObject, configuration: Configuration): PlannedResource[] {
  const modules = [objectAt(objectAt(document, "values"), "root_module")];
  const found: PlannedResource[] = [];
  for (let module = modules.shift(); module !== undefined; module = modules.shift()) {
    modules.push(...objectsAt(module, "child_modules"));
    for (const resource of objectsAt(module, "resources")) {
      const values = objectAt(resource, "values");
      const managed = managedResource(resource, values, configuration);
      if (managed !== null) found.push({ ...managed, before: values });
    }
  }
  return found;
}

function managedResource(
  resource: JsonObject,
  values: JsonObject,
  configuration: Configuration,
): Omit<PlannedResource, "before"> | null {
  const address = textAt(resource, "address");
  const type = textAt(resource, "type");
  // A deposed object is one that a replacement left behind: its successor has the same address.
  if (address === null || type === null || textAt(resource, "deposed") !== null) return null;
  if (textAt(resource, "mode") === "data") return null;
  return {
    address,
    type,
    plannedAction: "none",
    createsBeforeDestroy: false,
    values,
    settings: providerSettings(configuration, address, values),
    targets: (argument) => referenceTargets(configuration, address, argument),
  };
}
