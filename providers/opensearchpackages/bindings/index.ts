export * from "./DataOpensearchpackagesAssociation.generated";
export * from "./DataOpensearchpackagesDomain.generated";
export * from "./DataOpensearchpackagesPackage.generated";
export * from "./OpensearchpackagesProvider.generated";
export * from "./PackageContent.generated";
export { currentPlatform, PluginBundle, USUAL_PLATFORMS } from "./PluginBundle";
export * from "./Rollout.generated";
