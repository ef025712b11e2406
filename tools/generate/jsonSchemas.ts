import { SETTINGS_SCHEMA } from "../../src/cli/settings/settingsSchema";
import { SAMPLE_QUERIES_SCHEMA } from "../../src/dictionary";
import type { GeneratedFile } from "./GeneratedFile";

/** The published schema of the settings file. */
export function generateSettingsSchema(): GeneratedFile {
  const content = `${JSON.stringify(SETTINGS_SCHEMA, null, 2)}\n`;
  return { path: "src/cli/settings/opensearch-packages.schema.json", content };
}

/** The published schema of a file of sample queries. */
export function generateSampleQueriesSchema(): GeneratedFile {
  const content = `${JSON.stringify(SAMPLE_QUERIES_SCHEMA, null, 2)}\n`;
  return { path: "src/dictionary/queries/sample-queries.schema.json", content };
}
