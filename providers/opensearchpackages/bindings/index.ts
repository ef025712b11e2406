export * from "./AssociationGate.generated";
export * from "./DataOpensearchpackagesAssociation.generated";
export * from "./DataOpensearchpackagesDomain.generated";
export * from "./DataOpensearchpackagesPackage.generated";
export * from "./OpensearchpackagesProvider.generated";
export * from "./PackageContent.generated";
export { PluginBundle } from "./PluginBundle";
export { archiveName, currentPlatform, executableName, PLUGIN_NAME, sumsName } from "./pluginNames";
export * from "./Rollout.generated";
