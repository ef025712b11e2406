import type { DeclaredGate } from "./Declared";
import type { ReadDataSource } from "./ReadDataSource";
import type { ReferredPackages } from "./referredPackage";

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
