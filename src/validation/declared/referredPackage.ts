import { instanceKeyOf, modulePathOf, withoutKeys } from "./Configuration";
import type { PlannedResource } from "./PlannedResource";

/**
 * The declared package that `package_id` refers to. Of several instances of one block it is the one with the
 * same key as the resource that refers; a reference that leads out of the module is not followed.
 */
export function referredPackage(
  resource: PlannedResource,
  packages: readonly PlannedResource[],
): string | null {
  const module = modulePathOf(resource.address);
  for (const reference of resource.references("package_id")) {
    const matches = packages.filter(({ address }) => refersTo(reference, module, address));
    const key = instanceKeyOf(resource.address);
    const match = matches.find(({ address }) => instanceKeyOf(address) === key) ?? only(matches);
    if (match !== undefined) return match.address;
  }
  return null;
}

function refersTo(reference: string, module: string, packageAddress: string): boolean {
  if (modulePathOf(packageAddress) !== module) return false;
  const local = packageAddress.slice(module.length);
  const target = instanceKeyOf(reference) === "" ? withoutKeys(local) : local;
  return reference === target || reference === `${target}.id` || reference === `${target}.package_id`;
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
