import { common } from "./declaredResources";
import type { DeclaredGate, DeclaredAssociationGate } from "./Declared";
import type { ReadDataSource } from "../document/ReadDataSource";
import type { ReferredPackages } from "./referredPackage";
import type { PlannedResource } from "../document/PlannedResource";

export function declaredGate(
  source: ReadDataSource,
  input: string,
  referred: ReferredPackages,
): DeclaredGate {
  const { address, values, settings, providerKey, unknownSettings } = source;
  return {
    input,
    address,
    settings,
    providerKey,
    unknownSettings,
    packageId: values.text("package_id"),
    packageName: values.text("package_name"),
    packageAddress: referred.of(source),
    waitsUntilAvailable: values.member("wait_until_available")?.value === true,
    expectedSha256: values.text("expected_sha256"),
  };
}

export function declaredAssociationGate(
  resource: PlannedResource,
  input: string,
  referred: ReferredPackages,
): DeclaredAssociationGate {
  const { values } = resource;
  return {
    ...common(resource, input),
    domainName: values.text("domain_name"),
    packageId: values.text("package_id"),
    packageAddress: referred.of(resource),
  };
}
