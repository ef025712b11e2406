import { PackagesError } from "../../../errors";
import {
  type AssociationIn,
  type PackageIn,
  type Scope,
  type State,
  withAssociationStatus,
  withPackageStatus,
} from "../../../model";

/** @throws PackagesError when there is no such package, or it is not on the domain */
export function putInStatus(
  state: State,
  scope: Scope,
  wanted: PackageIn | AssociationIn,
  nowMs: number,
): State {
  const changed =
    "domainName" in wanted
      ? withAssociationStatus(state, scope, wanted, nowMs)
      : withPackageStatus(state, scope, wanted, nowMs);
  if (changed !== undefined) return changed;
  throw new PackagesError({
    attempted: `putting a package of the local AWS into the status ${wanted.status}`,
    problem: "domainName" in wanted ? "the package is not on the domain" : "there is no such package",
    value: "domainName" in wanted ? `${wanted.packageName} on ${wanted.domainName}` : wanted.packageName,
    remedy: "Make it first",
  });
}
