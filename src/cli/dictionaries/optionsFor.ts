import { formatBehind, type IgnoredCode, type LintOptions } from "../../dictionary";
import type { DictionarySettings } from "../settings/Settings";
import type { SettingsFile } from "../settings/SettingsFile";
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

interface Told {
  readonly format?: DictionarySettings["format"];
  readonly engineVersion?: string;
  readonly expectLowercase?: boolean;
  readonly ignore?: readonly IgnoredCode[];
}

/** Options with what the settings file says where the command line says nothing. */
export function withSettings<Options extends Told>(
  options: Options,
  { format, engine, expectLowercase, ignore = [] }: DictionarySettings,
): Options {
  return {
    ...options,
    format: options.format ?? format,
    engineVersion: options.engineVersion ?? engine,
    expectLowercase: options.expectLowercase ?? expectLowercase,
    ignore: [...(options.ignore ?? []), ...ignore.filter(({ code }) => !isSaid(code, options))],
  };
}

function isSaid(code: string, { ignore = [] }: Told): boolean {
  return ignore.some((each) => each.code === code);
}
