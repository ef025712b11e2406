import { PackagesError } from "../../../../src/errors";
import { type CtyObject, isWhollyKnown } from "../codec/CtyValue";
import { sameValue } from "./valueEquality";

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
