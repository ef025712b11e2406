import type { Command } from "commander";
import { SettingsFile } from "../settings/SettingsFile";
import { note } from "../terminal/print";

/** What the command line says of the settings file. */
export interface SettingsCommandOptions {
  /** False for none. */
  readonly config?: string | false;
}

/** Adds the options of every command that reads the settings file. */
export function addSettingsOptions(command: Command): Command {
  return command
    .option(
      "--config <file>",
      "the settings (default: opensearch-packages.json, or opensearch-packages in package.json, here or in a folder above)",
    )
    .option("--no-config", "read no settings file");
}

/** Reads the settings, and says which file they come from. @throws PackagesError when they are not understood */
export async function readSettings(
  { config }: SettingsCommandOptions,
  signal: AbortSignal,
): Promise<SettingsFile> {
  const settings = await SettingsFile.read(config, signal);
  if (settings.name !== null) note(`settings: ${settings.name}`);
  return settings;
}
