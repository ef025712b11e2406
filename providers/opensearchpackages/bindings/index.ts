export * from "./classes.generated";
export { PluginBundle } from "./PluginBundle";
export { archiveName, currentPlatform, executableName, PLUGIN_NAME, sumsName } from "./pluginNames";
