import type { CtyObject } from "./codec/CtyValue";
import { associationDataSource } from "./data-sources/associationDataSource";
import { domainDataSource } from "./data-sources/domainDataSource";
import { packageDataSource } from "./data-sources/packageDataSource";
import type { Diagnostic } from "./framework/Diagnostic";
import type { ProviderDefinition } from "./framework/ManagedResource";
import { configureProvider, type PackagesProvider } from "./live/PackagesProvider";
import { associationGateResource } from "./resources/associationGateResource";
import { packageContentResource } from "./resources/packageContentResource";
import { rolloutResource } from "./resources/rolloutResource";
import { PROVIDER_SCHEMA } from "./schema/providerSchema";

/** The provider `opensearchpackages`. */
export const providerDefinition: ProviderDefinition<PackagesProvider> = {
  schema: PROVIDER_SCHEMA,
  resources: [associationGateResource, packageContentResource, rolloutResource],
  dataSources: [packageDataSource, associationDataSource, domainDataSource],
  validate: keysInPairs,
  configure: configureProvider,
};

function keysInPairs(config: CtyObject): Diagnostic[] {
  const missing = ["access_key", "secret_key"].filter((name) => (config[name] ?? null) === null);
  if (missing.length !== 1) return [];
  return [
    {
      severity: "error",
      summary: "Half a pair of keys",
      detail: `access_key and secret_key belong together; ${missing[0]} is missing. Set both, or none to use the default chain.`,
      attribute: missing,
    },
  ];
}
