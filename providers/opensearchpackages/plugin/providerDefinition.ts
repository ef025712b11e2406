import { associationDataSource } from "./data-sources/associationDataSource";
import { domainDataSource } from "./data-sources/domainDataSource";
import { packageDataSource } from "./data-sources/packageDataSource";
import type { ProviderDefinition } from "./framework/ManagedResource";
import type { PackagesProvider } from "./live/PackagesProvider";
import { configureProvider, PROVIDER_SCHEMA, validateProvider } from "./providerConfiguration";
import { associationGateResource } from "./resources/associationGateResource";
import { packageContentResource } from "./resources/packageContentResource";
import { rolloutResource } from "./resources/rolloutResource";

/**
 * The provider `opensearchpackages`, and the register of what it offers: the server, the documentation, the bindings and
 * the tests of everything that reads take it from here.
 */
export const providerDefinition: ProviderDefinition<PackagesProvider> = {
  schema: PROVIDER_SCHEMA,
  resources: [associationGateResource, packageContentResource, rolloutResource],
  dataSources: [packageDataSource, associationDataSource, domainDataSource],
  validate: validateProvider,
  configure: configureProvider,
};
