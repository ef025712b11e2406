import type { FormatOfFile } from "../../validation/ValidateOptions";
import type { SettingsFile } from "./SettingsFile";

/** What the settings say that files are. */
export function formatsOf(settings: SettingsFile): FormatOfFile {
  return (path) => settings.of(path).format;
}
