import { formatBehind, type LintOptions } from "../../dictionary";
import type { SettingsFile } from "../settings/SettingsFile";
import { withSettings } from "../settings/withSettings";
import { readAnalyzer } from "./readAnalyzer";

/** The options of one file: what the command line says, and what the settings file says where that is silent. */
export async function optionsFor(
  name: string,
  options: LintOptions,
  settings: SettingsFile,
): Promise<LintOptions> {
  const said = settings.of(name);
  const told = withSettings(options, said);
  const analyzer = options.analyzer ?? (await readAnalyzer(said, settings.folder));
  return { ...told, analyzer, format: formatBehind(analyzer, told.format) };
}
