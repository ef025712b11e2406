import { PackagesError } from "../../../../src/errors";
import { type CtyObject, isWhollyKnown, sameValue, UNKNOWN } from "../codec/CtyValue";
import { isComputed, type TopLevelSchema } from "../schema/Schema";
import type { ManagedResource, ProposedUpdate } from "./ManagedResource";

export interface Plan {
  readonly planned: CtyObject;
  /** The attributes that make Terraform replace the object. */
  readonly replacing: readonly string[];
}

/** What Terraform shows for a creation: what is computed and not written is known after apply. */
export function planCreation(schema: TopLevelSchema, config: CtyObject, proposed: CtyObject): CtyObject {
  const computed = Object.entries(schema.attributes)
    .filter(([name, attribute]) => isComputed(attribute) && (config[name] ?? null) === null)
    .map(([name]) => [name, UNKNOWN] as const);
  return { ...proposed, ...Object.fromEntries(computed) };
}

/** What Terraform shows for a change: a replacement, a change in place, or none. */
export function planUpdate<Provider>(resource: ManagedResource<Provider>, update: ProposedUpdate): Plan {
  const { prior, proposed, config } = update;
  const replacing = Object.entries(resource.schema.attributes)
    .filter(
      ([name, { requiresReplace }]) => requiresReplace === true && !sameValue(prior[name], proposed[name]),
    )
    .map(([name]) => name);
  if (replacing.length > 0) {
    return { planned: planCreation(resource.schema, config, proposed), replacing };
  }
  return { planned: resource.planUpdate?.(update) ?? proposed, replacing };
}

/**
 * Holds what an apply made against what was planned: whatever was known must be exactly that, and nothing may
 * still be unknown. Terraform checks it too, but can only say that the provider has a defect.
 */
export function checkApplied(planned: CtyObject, applied: CtyObject, typeName: string): CtyObject {
  for (const [name, value] of Object.entries(planned)) {
    const differs = isWhollyKnown(value) && !sameValue(value, applied[name]);
    if (!differs && isWhollyKnown(applied[name] ?? null)) continue;
    throw new PackagesError({
      attempted: `applying ${typeName}`,
      problem: `the live ${name} is not what was planned`,
      value: JSON.stringify(applied[name] ?? null),
      where: name,
      remedy: "Plan again: the live state has changed since the plan was made",
    });
  }
  return applied;
}
