import { instanceKeyOf, modulePathOf, withoutKeys } from "./Configuration";
import type { PlannedResource } from "./PlannedResource";
import type { ReferenceTarget } from "./ReferenceTrail";

/**
 * The declared package that `package_id` leads to. Of several instances of one block it is the one with the same
 * key as the resource that refers; where it could be several packages (a condition, a map), it is none.
 */
export function referredPackage(
  resource: PlannedResource,
  packages: readonly PlannedResource[],
): string | null {
  const addresses = resource.targets("package_id").map((target) => packageAt(target, packages));
  return only([...new Set(addresses.filter((address) => address !== null))]);
}

function packageAt(target: ReferenceTarget, packages: readonly PlannedResource[]): string | null {
  const matches = packages.map(({ address }) => address).filter((address) => isMeant(target, address));
  return matches.find((address) => instanceKeyOf(address) === target.key) ?? only(matches);
}

function isMeant({ module, reference }: ReferenceTarget, packageAddress: string): boolean {
  if (modulePathOf(packageAddress) !== module) return false;
  const local = packageAddress.slice(module.length);
  const block = reference.replace(/\.(?:id|package_id)$/, "");
  return block === (instanceKeyOf(block) === "" ? withoutKeys(local) : local);
}

function only(addresses: readonly string[]): string | null {
  return addresses.length === 1 ? (addresses[0] ?? null) : null;
}
