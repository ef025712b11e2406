// Made from the provider's register by `npm run generate`.

export * from "./AssociationGate.generated";
export * from "./DataOpensearchpackagesAssociation.generated";
export * from "./DataOpensearchpackagesDomain.generated";
export * from "./DataOpensearchpackagesPackage.generated";
export * from "./OpensearchpackagesProvider.generated";
export * from "./PackageContent.generated";
export * from "./Rollout.generated";
