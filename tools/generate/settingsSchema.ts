import { SETTINGS_SCHEMA } from "../../src/cli/settings/settingsSchema";
import type { GeneratedFile } from "./GeneratedFile";

/** The published schema of the settings file. */
export function generateSettingsSchema(): GeneratedFile {
  const content = `${JSON.stringify(SETTINGS_SCHEMA, null, 2)}\n`;
  return { path: "src/cli/settings/opensearch-packages.schema.json", content };
}
